import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTopics } from '@mint/deploy/create-topics.ts';
import { createDomainDatabases } from '@mint/deploy/databases.ts';
import { startHiveGateway } from '@mint/hive-gateway/server.ts';
import { domains } from '@mint/local/domains.ts';
import { type ProductPorts, productEnvironment } from '@mint/local/product-environment.ts';
import { type ProductOfProcesses, startOneProcess, startProcesses } from '@mint/local/product-processes.ts';
import { type ProductOfReplicas, type ReplicasOptions, startReplicas } from '@mint/local/product-replicas.ts';
import { type Product, startTogether } from '@mint/local/product-together.ts';
import { openSecrets, trustOf } from '@mint/local/secrets.ts';
import { freeTcpPorts } from '@mint/local/services/ports.ts';
import type { Services } from '@mint/local/services/services.ts';
import { topics } from '@mint/schema/events/catalogue.ts';

type Environment = Readonly<Record<string, Record<string, string | undefined>>>;

/** A whole product of its own: its databases, topics, Redis keys and buckets are shared with no other. */
export interface Stack<P extends Product = Product> {
  readonly product: P;
  /** The gateway's GraphQL address. */
  readonly url: string;
  /** Each service's environment, by name, and an operator's; e.g. `environment.wallet.DATABASE_URL`. */
  readonly environment: Environment;
  stop(): Promise<void>;
}

/** Settings by service name that differ from what is usual on one machine, e.g. to put a proxy before Kafka. */
export type StackOverrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The services that a product stands on. */
export type StackServices = Pick<Services, 'databaseUrl' | 'redisUrl' | 'kafkaBrokers' | 'smtpUrl' | 's3'>;

/** Starts the product in this process, on the services that the environment names. */
export async function startStack(overrides: StackOverrides = {}): Promise<Stack> {
  const environment = await prepare(overrides, givenServices());
  const { MINT_REPLICAS: replicas, MINT_PROCESSES: processes } = process.env;
  if (replicas === undefined) return behindRouter(asStack(await startTogether(environment), environment));
  return replicated(environment, { replicas: Number(replicas), processes: processes === undefined ? 'together' : 'apart' });
}

/**
 * Starts the product as a process a service; each can be killed, and is started again when it dies.
 *
 * @param services The environment's, unless a test breaks them and so has its own.
 * @param report Where what the processes write goes, a line at a time.
 */
export async function startStackOfProcesses(
  overrides: StackOverrides = {},
  services: StackServices = givenServices(),
  report: (line: string) => void = () => {},
): Promise<Stack<ProductOfProcesses>> {
  const environment = await prepare(overrides, services);
  return asStack(await reported(report, (say) => startProcesses(environment, say)), environment);
}

/** Starts the product as `npm start` does: one process beside this one. Its databases, topics and Redis keys are its own all the same. */
export async function startStackOfOneProcess(
  overrides: StackOverrides = {},
  report: (line: string) => void = () => {},
): Promise<Stack> {
  const environment = await prepare(overrides, givenServices());
  return asStack(await reported(report, (say) => startOneProcess(environment, say)), environment);
}

/** Passes on what a product's processes write; one that does not start says its last lines. */
async function reported<P>(report: (line: string) => void, start: (say: (line: string) => void) => Promise<P>): Promise<P> {
  const lines: string[] = [];
  let keep: ((line: string) => void) | null = (line) => void lines.push(line);
  try {
    const product = await start((line) => {
      keep?.(line);
      report(line);
    });
    keep = null;
    return product;
  } catch (error) {
    throw new Error(`the product did not start; its last lines:\n${lines.slice(-30).join('\n')}`, { cause: error });
  }
}

function asStack<P extends Product>(product: P, environment: Stack['environment']): Stack<P> {
  return { product, url: `${product.url}/graphql`, environment, stop: () => product.stop() };
}

/**
 * Starts so many of everything behind nginx.
 *
 * @param report Where what the processes write goes, a line at a time.
 */
export async function startStackOfReplicas(
  how: Pick<ReplicasOptions, 'replicas' | 'processes'>,
  overrides: StackOverrides = {},
  report: (line: string) => void = () => {},
): Promise<Stack<ProductOfReplicas>> {
  return replicated(await prepare(overrides, givenServices()), how, report);
}

async function replicated(
  environment: Environment,
  how: Pick<ReplicasOptions, 'replicas' | 'processes'>,
  report: (line: string) => void = () => {},
): Promise<Stack<ProductOfReplicas>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mint-replicas-'));
  const product = await reported(report, (say) => startReplicas({ ...how, environment, dataFolder, report: say }));
  const stop = () => product.stop().finally(() => rmSync(dataFolder, { recursive: true }));
  return { ...asStack(product, environment), stop };
}

/** Puts the router that the environment names before the product's subgraphs, in place of Mint's gateway. */
async function behindRouter(stack: Stack): Promise<Stack> {
  if (process.env.MINT_ROUTER !== 'hive') return stack;
  const [port] = await freeTcpPorts(1);
  const router = await startHiveGateway({ env: { ...stack.environment.gateway, PORT: String(port) } });
  return {
    ...stack,
    url: `${router.url}/graphql`,
    async stop() {
      await router.stop();
      await stack.stop();
    },
  };
}

function givenServices(): StackServices {
  const given = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: run the tests with \`npm test\`, which starts the services`);
    return value;
  };
  return {
    databaseUrl: given('TEST_DATABASE_URL'),
    redisUrl: given('REDIS_URL'),
    kafkaBrokers: given('KAFKA_BROKERS').split(','),
    smtpUrl: given('SMTP_URL'),
    s3: { endpoint: given('S3_ENDPOINT'), accessKey: given('S3_ACCESS_KEY'), secretKey: given('S3_SECRET_KEY') },
  };
}

async function prepare(overrides: StackOverrides, services: StackServices): Promise<Environment> {
  // Part of the names of databases, topics and Redis keys: only letters and digits will do for all.
  const id = `e2e${randomBytes(5).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'mint-e2e-'));
  // Nobody starts this product a second time: what is in memory will do.
  const secrets = await openSecrets(folder).finally(() => rmSync(folder, { recursive: true }));
  const [databaseUrls, ports] = await Promise.all([
    createDomainDatabases({
      adminUrl: services.databaseUrl,
      domains: domains.map((domain) => ({ ...domain, database: `${id}_${domain.name}` })),
      passwordFor: (name) => secrets.databasePasswords[name] ?? '',
    }),
    freeProductPorts(),
    createTopics({ brokers: services.kafkaBrokers, topics: topics.map((topic) => `${id}.${topic}`) }),
  ]);
  const environment = productEnvironment({
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      KAFKA_TOPIC_PREFIX: `${id}.`,
      KAFKA_GROUP_PREFIX: id,
      REDIS_PREFIX: id,
      // Each lets the pages of its own product read it, and those of no other.
      DOCUMENTS_BUCKET: `${id}-kyc-docs`,
      STATEMENTS_BUCKET: `${id}-statements`,
    },
    ports,
    addresses: services,
    databaseUrls,
    secrets,
  });
  return {
    ...Object.fromEntries(
      Object.entries(environment).map(([name, env]) => [name, { ...env, ...overrides.all, ...overrides[name] }]),
    ),
    operator: {
      SERVICE_PRIVATE_KEY: JSON.stringify(secrets.serviceKeys.operator),
      SERVICE_TRUST: JSON.stringify(trustOf(secrets)),
    },
  };
}

async function freeProductPorts(): Promise<ProductPorts> {
  const free = await freeTcpPorts(1 + 2 * domains.length);
  const take = () => free.pop() ?? 0;
  return {
    gateway: take(),
    http: Object.fromEntries(domains.map(({ name }) => [name, take()])),
    rpc: Object.fromEntries(domains.map(({ name }) => [name, take()])),
  };
}
