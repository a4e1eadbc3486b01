// Hive Gateway in place of Mint's own, with the same settings: `node infra/hive-gateway/main.ts`.
import { ConfigError } from '@mint/platform/config/config.ts';
import { stopOnSignal } from '@mint/platform/process/stop-on-signal.ts';
import { startHiveGateway } from './server.ts';

try {
  const router = await startHiveGateway({ env: process.env });
  stopOnSignal(process, () => router.stop());
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
