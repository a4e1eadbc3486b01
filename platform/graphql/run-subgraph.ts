import { setTimeout as pause } from 'node:timers/promises';
import type { Transport } from '@connectrpc/connect';
import type { FastifyInstance } from 'fastify';
import { createServiceIdentity } from '../auth/service-identity.ts';
import { createTokenVerifier, type TokenVerifier } from '../auth/tokens.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { kafkaAccess } from '../kafka/access.ts';
import { createKafka } from '../kafka/client.ts';
import { startConsumer } from '../kafka/consumer.ts';
import { followConsumption } from '../kafka/consumption.ts';
import { measureLag } from '../kafka/measure-lag.ts';
import { wakeOutbox } from '../outbox/outbox.ts';
import { startRelay } from '../outbox/relay.ts';
import { defineRpcRoutes, type RpcRoutes, serveRpc } from '../rpc/server.ts';
import { httpTransport } from '../rpc/transport.ts';
import { createLogger, type Logger } from '../telemetry/logger.ts';
import type { Subgraph, SubgraphDeps } from './define-subgraph.ts';
import { openHttpDoor } from './http-door.ts';
import { openLiveDoor } from './live-door.ts';
import { createOperationEngine } from './operation-engine.ts';
import { openRedis } from './redis-connection.ts';
import type { RunningSubgraph } from './running-subgraph.ts';
import { type PlatformConfig, peerRpcUrl, readSubgraphConfig } from './subgraph-config.ts';
import { buildSchema } from './subgraph-schema.ts';

export interface StartOptions {
  /** Settings by name, as of a process's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether to open the HTTP and RPC ports, or serve callers of this process only. */
  readonly listen: boolean;
  /** The way to peers that run in this process; the others are called at `<PEER>_RPC_URL`. */
  readonly rpcTransports?: Readonly<Record<string, Transport>>;
  readonly log?: Logger;
  /** In place of one that fetches JWKS_URL: where several subgraphs of a process can share one. */
  readonly tokenVerifier?: TokenVerifier;
  /** False leaves Kafka alone: nothing is consumed, and events stay in the outbox. For tests that are not about events. */
  readonly events?: boolean;
}

const CLOSE_GRACE_MS = 10_000;

/** What is started is stopped in the opposite order. */
interface Opened {
  readonly stack: AsyncDisposableStack;
  readonly config: PlatformConfig;
  readonly log: Logger;
}

/**
 * Starts a subgraph with all that belongs to it: database and migrations, Redis, outbox relay, the domain's context and workers, its consumer,
 * RPC and GraphQL. Throws ConfigError naming every setting at fault; what was opened before a failure is closed again.
 */
export async function startSubgraph<Config, Context, Loaders>(
  subgraph: Subgraph<Config, Context, Loaders>,
  options: StartOptions,
): Promise<RunningSubgraph> {
  const { platform: config, domain: domainConfig } = readSubgraphConfig(subgraph.configSchema, options.env, {
    listen: options.listen,
    isIssuer: subgraph.tokenKeys !== undefined,
    servesRpc: subgraph.rpc !== undefined,
  });
  const log = options.log ?? createLogger({ service: subgraph.name, level: config.LOG_LEVEL });
  const stack = new AsyncDisposableStack();
  try {
    return await start(subgraph, options, domainConfig, { stack, config, log });
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function start<Config, Context, Loaders>(
  subgraph: Subgraph<Config, Context, Loaders>,
  options: StartOptions,
  domainConfig: Config,
  opened: Opened,
): Promise<RunningSubgraph> {
  const { stack, config, log } = opened;
  const { env, listen, events = true } = options;
  const { schema, sdl } = buildSchema(subgraph);
  const identity = createServiceIdentity({
    name: subgraph.name,
    privateJwk: config.SERVICE_PRIVATE_KEY,
    trust: config.SERVICE_TRUST,
  });
  const redis = await openRedis(config.REDIS_URL, log);
  stack.defer(() => redis.disconnect());
  const database = await openMigratedDatabase(subgraph, opened);
  const kafka = createKafka({ brokers: config.KAFKA_BROKERS, access: kafkaAccess(config), clientId: subgraph.name, log });
  if (events) {
    const relay = startRelay({ database, kafka, source: subgraph.name, log, topicPrefix: config.KAFKA_TOPIC_PREFIX });
    stack.defer(() => relay.stop());
  }

  const groupId = `${config.KAFKA_GROUP_PREFIX}.${subgraph.name}`;
  const consumption = followConsumption({ kafka, groupId, topicPrefix: config.KAFKA_TOPIC_PREFIX });
  stack.defer(() => consumption.close());

  const transports = new Map<string, Transport>(Object.entries(options.rpcTransports ?? {}));
  const deps: SubgraphDeps<Config> = {
    config: domainConfig,
    database,
    redis,
    redisUrl: config.REDIS_URL,
    redisPrefix: config.REDIS_PREFIX,
    log,
    identity,
    kafka,
    consumption,
    rpcTransport(peer) {
      const known = transports.get(peer) ?? httpTransport(peerRpcUrl(peer, env));
      transports.set(peer, known);
      return known;
    },
    wakeOutbox: () => wakeOutbox(database),
  };
  const context = await subgraph.openContext(deps);
  stack.defer(async () => subgraph.closeContext?.(context));

  const tokenVerifier = options.tokenVerifier ?? verifierFor(subgraph, context, config);

  for (const startWorker of subgraph.workers ?? []) {
    const worker = await startWorker(context, log);
    stack.defer(() => worker.stop());
  }
  // Without handlers it is ready at once and does nothing.
  const consumer = startConsumer({
    kafka,
    groupId,
    topicPrefix: config.KAFKA_TOPIC_PREFIX,
    handlers: events ? subgraph.handlers : [],
    gatherMs: subgraph.gatherEventsMs,
    atOnce: subgraph.hearsAtOnce,
    database,
    context,
    log,
  });
  stack.defer(() => consumer.stop());
  if (events) {
    const topics = new Set(subgraph.handlers.map(({ contract }) => contract.topic));
    const lag = measureLag({ service: subgraph.name, topics: [...topics], consumption, log });
    stack.defer(() => lag.stop());
  }
  // Kafka may be away: what happens meanwhile waits in the outbox, and what happened elsewhere in its topics.
  const ready = () => database.ping();

  const routes = defineRpcRoutes({
    register: (router) => subgraph.rpc?.(router, context),
    callers: subgraph.rpcCallers ?? {},
    identity,
    log,
  });
  const engine = createOperationEngine({ subgraph, schema, domain: context, log });
  stack.defer(() => engine.drain());
  let stopping: Promise<void> | null = null;
  const rpcUrl = listen ? await openRpcDoor(routes, opened) : null;
  const url = listen
    ? await openGraphqlDoors(
        {
          name: subgraph.name,
          engine,
          identity,
          tokens: tokenVerifier,
          log,
          ready,
          leaving: () => stopping !== null,
          routes: (app) => subgraph.routes?.(app, context),
        },
        opened,
      )
    : null;
  log.info({ url, rpcUrl }, 'started');

  return {
    name: subgraph.name,
    url,
    rpcUrl,
    schema,
    sdl,
    rpcTransport: routes.transport(),
    tokenVerifier,
    ready,
    execute: engine.execute,
    subscribe: engine.subscribe,
    stop() {
      stopping ??= pause(listen ? config.DRAIN_DELAY_MS : 0)
        .then(() => stack.disposeAsync())
        .then(() => log.info('stopped'));
      return stopping;
    },
  };
}

function verifierFor<Config, Context, Loaders>(
  { tokenKeys }: Subgraph<Config, Context, Loaders>,
  context: Context,
  { JWKS_URL: jwksUrl, TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience }: PlatformConfig,
): TokenVerifier {
  // The issuer's keys cost no network, so it may look at once whenever it meets one that it does not know.
  return tokenKeys === undefined
    ? createTokenVerifier({ jwksUrl, issuer, audience })
    : createTokenVerifier({ keys: () => tokenKeys(context), issuer, audience, keysCooldownMs: 1_000 });
}

async function openMigratedDatabase(
  { name, migrations }: { name: string; migrations: URL },
  { stack, config }: Opened,
): Promise<Database> {
  await migrate(config.DATABASE_URL, migrations);
  const database = openDatabase({ url: config.DATABASE_URL, name, maxConnections: config.DATABASE_MAX_CONNECTIONS });
  stack.defer(() => database.close());
  return database;
}

async function openRpcDoor(routes: RpcRoutes, { stack, config }: Opened): Promise<string | null> {
  if (routes.services.size === 0) return null;
  const server = await serveRpc({ host: config.HOST, port: config.RPC_PORT, routes });
  stack.defer(() => server.stop());
  return server.url;
}

async function openGraphqlDoors(options: Parameters<typeof openHttpDoor>[0], { stack, config }: Opened): Promise<string> {
  const app: FastifyInstance = await openHttpDoor(options);
  stack.defer(() => closeInTime(app));
  const closeLiveDoor = openLiveDoor(app, options);
  stack.defer(() => closeLiveDoor());
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  return `${address}/graphql`;
}

/** Requests in hand have a while to finish; then their connections are cut, so that one that hangs does not keep the process. */
async function closeInTime(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), CLOSE_GRACE_MS);
  await app.close().finally(() => clearTimeout(timer));
}
