import { fileURLToPath } from 'node:url';
import { addressVariables } from './address-variables.ts';
import { reasonOf, ServiceError, serviceNames } from './service.ts';
import { type Services, startServices } from './services.ts';

// The services alone, for those who run the product's processes themselves. Prints their addresses as shell variables.
// MINT_SERVICES=postgres,redis starts only those.

const giveUp = new AbortController();
let services: Services | null = null;

async function stop(): Promise<void> {
  giveUp.abort(new ServiceError('Stopped before everything was ready.'));
  if (services === null) return;
  console.log('Stopping …');
  await services.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

try {
  const startedAt = performance.now();
  services = await startServices({
    dataFolder: process.env.MINT_DATA_FOLDER ?? fileURLToPath(new URL('../../../.local', import.meta.url)),
    ports: 'fixed',
    env: process.env,
    report: (line) => console.log(line),
    postgresMaxConnections: Number(process.env.MINT_POSTGRES_MAX_CONNECTIONS ?? 200),
    signal: giveUp.signal,
    only: serviceNames.filter((name) => process.env.MINT_SERVICES?.split(',').includes(name) ?? true),
  });
  console.log(`Everything is ready (${((performance.now() - startedAt) / 1000).toFixed(1)} s). Ctrl-C stops it.\n`);
  const { TEST_DATABASE_URL: DATABASE_URL, ...others } = addressVariables(services);
  for (const [name, value] of Object.entries({ DATABASE_URL, ...others })) if (value) console.log(`export ${name}=${value}`);
} catch (error) {
  console.error(reasonOf(error));
  process.exit(1);
}
