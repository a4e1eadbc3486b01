// The whole product as one process: what `npm start` runs beside the development services.
import { ConfigError } from '@mint/platform/config/config.ts';
import { environmentVariable } from './product-processes.ts';
import { startTogether } from './product-together.ts';

try {
  const product = await startTogether(JSON.parse(process.env[environmentVariable] ?? '{}'));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // One Ctrl+C arrives from the terminal and from the supervisor.
      if (stopping) return;
      stopping = true;
      void product.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
