// The whole product as one process: what `npm start` runs beside the development services.
import { ConfigError } from '@mint/platform/config/config.ts';
import { stopOnSignal } from '@mint/platform/process/stop-on-signal.ts';
import { environmentVariable } from './product-processes.ts';
import { startTogether } from './product-together.ts';

try {
  const product = await startTogether(JSON.parse(process.env[environmentVariable] ?? '{}'));
  stopOnSignal(process, () => product.stop(), { signals: ['SIGINT', 'SIGTERM', 'SIGHUP'] });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
