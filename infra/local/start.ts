// `npm start`: the development services and the whole product on this machine. `--processes` runs a process a service.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTopics } from '@mint/deploy/create-topics.ts';
import { createDomainDatabases } from '@mint/deploy/databases.ts';
import { topics } from '@mint/schema/events/catalogue.ts';
import { domains, webPort } from './domains.ts';
import { productEnvironment, productPorts } from './product-environment.ts';
import { startOneProcess, startProcesses } from './product-processes.ts';
import type { Product } from './product-together.ts';
import { openSecrets } from './secrets.ts';
import { assertProductPortsFree } from './services/ports.ts';
import { ServiceError } from './services/service.ts';
import { type Services, startServices } from './services/services.ts';
import { buildWeb, type RunningWeb, startWeb } from './web.ts';

const dataFolder = fileURLToPath(new URL('../../.local', import.meta.url));
const startedAt = performance.now();
const say = (line: string) => console.log(line);

const starting = new AbortController();
let services: Services | null = null;
let product: Product | null = null;
let web: RunningWeb | null = null;
let stoppingSince: number | null = null;
/** One Ctrl+C arrives more than once: from the terminal, and passed on by whoever started us. */
const sameSignalMs = 1_000;

/** Stops what has started, in order. Asked again later, it does not wait. */
async function stop(status: number): Promise<void> {
  if (stoppingSince !== null) {
    if (performance.now() - stoppingSince > sameSignalMs) process.exit(1);
    return;
  }
  stoppingSince = performance.now();
  say('Stopping …');
  starting.abort();
  await product?.stop();
  await web?.stop();
  await services?.stop();
  process.exit(status);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

try {
  const ports = productPorts(process.env);
  await assertProductPortsFree(ports);
  services = await startServices({ dataFolder, ports: 'fixed', env: process.env, report: say, signal: starting.signal });
  const secrets = await openSecrets(dataFolder);
  const [databaseUrls] = await Promise.all([
    createDomainDatabases({
      adminUrl: services.databaseUrl,
      domains,
      passwordFor: (name) => secrets.databasePasswords[name] ?? '',
    }),
    createTopics({ brokers: services.kafkaBrokers, topics }),
  ]);
  const environment = productEnvironment({ env: process.env, ports, addresses: services, databaseUrls, secrets });
  // For the commands that look at a running product, e.g. `npm run ledger:check`.
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, 'environment.json'), JSON.stringify({ services: environment }, null, 2), { mode: 0o600 });
  [product, web] = await Promise.all([
    process.argv.includes('--processes') ? startProcesses(environment, say) : startOneProcess(environment, say),
    buildWeb(say).then(() =>
      startWeb({
        port: ports.web ?? webPort,
        environment: { OBJECT_STORE_ORIGIN: new URL(services?.s3.endpoint ?? '').origin },
        report: say,
      }),
    ),
  ]);
  say(`
Mint is ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.

  Web app    ${product.url}/
  Explorer   ${product.url}/explorer
  GraphQL    ${product.url}/graphql   (subscriptions: WebSocket there, server-sent events at /graphql/stream)
  E-mails    ${services.mailWebUrl}

  See it work: npm run demo (in another terminal). Stop: Ctrl+C.
`);
} catch (error) {
  if (!starting.signal.aborted) console.error(error instanceof ServiceError ? error.message : error);
  await stop(1);
}
