import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServiceIdentity, type ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { createTokenVerifier, type TokenVerifier } from '@mint/platform/auth/tokens.ts';
import { readConfig } from '@mint/platform/config/config.ts';
import type { RunningSubgraph } from '@mint/platform/graphql/running-subgraph.ts';
import { peerRpcUrl } from '@mint/platform/graphql/subgraph-config.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import { createLogger, type Logger } from '@mint/platform/telemetry/logger.ts';
import { measureRedis } from '@mint/platform/telemetry/measure-redis.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { Redis } from 'ioredis';
import { ApiKeyUsage } from './auth/api-key-usage.ts';
import { ApiKeys } from './auth/api-keys.ts';
import { createAuthenticator } from './auth/authenticate.ts';
import { createClientAddress, trustRule } from './auth/client-address.ts';
import { followRevocations } from './auth/follow-revocations.ts';
import { Revocations } from './auth/revocations.ts';
import { type GatewayConfig, gatewayConfig, subgraphUrls } from './config.ts';
import type { SubgraphSource } from './execution/gateway-context.ts';
import { LocalSource } from './execution/local-source.ts';
import { OperationExecutor } from './execution/operation-executor.ts';
import { RemoteSource } from './execution/remote-source.ts';
import { createSupergraph } from './execution/supergraph.ts';
import { registerExplorer } from './explorer/explorer.ts';
import { createApp } from './http/app.ts';
import { registerGraphqlRoute } from './http/graphql-route.ts';
import { registerHealthRoutes } from './http/health.ts';
import { registerJwksRoute } from './http/jwks-route.ts';
import { createOrigins } from './http/origins.ts';
import { registerWebPages } from './http/web-pages.ts';
import { type Limits, limitsOf } from './limits/limits.ts';
import { RateLimiter } from './limits/rate-limiter.ts';
import { rateLimiterFallbacksTotal, subgraphFailuresTotal } from './metrics.ts';
import { createApolloServer } from './operations/apollo.ts';
import { DocumentReader } from './operations/documents.ts';
import { OperationGate } from './operations/gate.ts';
import { createErrorPresenter } from './operations/present-error.ts';
import { registerApiDocs } from './rest/openapi/api-docs.ts';
import { registerRestFace } from './rest/rest-face.ts';
import type { RestRoutes } from './rest/route.ts';
import { mintRoutes } from './rest/routes/mint-routes.ts';
import { type LiveServer, startLiveServer } from './subscriptions/live-server.ts';

export interface GatewayOptions {
  /** Settings by name, as of a process's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In place of the file that SUPERGRAPH_PATH names. */
  readonly supergraphSdl?: string;
  /** Subgraphs that run in this process, by name; the others are called at `<NAME>_URL`. */
  readonly localSubgraphs?: Readonly<Record<string, RunningSubgraph>>;
  /** In place of Mint's own, for a graph that is not Mint's. */
  readonly restRoutes?: RestRoutes;
  readonly log?: Logger;
  /** In place of one that fetches JWKS_URL. */
  readonly tokenVerifier?: TokenVerifier;
}

/** A started gateway. */
export interface RunningGateway {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly port: number;
  readonly live: LiveServer;
  /** Puts another supergraph in force; live connections are closed so that clients come back to the new one. Throws when it isn't one. */
  updateSupergraph(supergraphSdl: string): void;
  /** Takes nothing new, finishes what is in hand, tells live clients to go elsewhere, and stops. */
  drain(): Promise<void>;
}

/** Starts the gateway. Throws ConfigError naming every setting at fault, and whatever keeps the supergraph from loading. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const config = readConfig(gatewayConfig, options.env);
  const log = options.log ?? createLogger({ service: 'gateway', level: config.LOG_LEVEL });
  const development = config.NODE_ENV !== 'production';
  const introspection = config.INTROSPECTION ?? development;
  const limits = limitsOf(config);
  const origins = createOrigins(config.ALLOWED_ORIGINS);
  const presentError = createErrorPresenter(log);
  const identity = createServiceIdentity({
    name: 'gateway',
    privateJwk: config.SERVICE_PRIVATE_KEY,
    trust: config.SERVICE_TRUST,
  });
  const verifier =
    options.tokenVerifier ??
    createTokenVerifier({ jwksUrl: config.JWKS_URL, issuer: config.TOKEN_ISSUER, audience: config.TOKEN_AUDIENCE });
  const local = options.localSubgraphs ?? {};
  const auth = openAuthClients(options, identity);

  const supergraph = createSupergraph({
    supergraphSdl: options.supergraphSdl ?? (await readFile(config.SUPERGRAPH_PATH, 'utf8')),
    openSource: (name) => openSource(name, { config, env: options.env, local, identity, log }),
    log,
  });
  const redis = await openRedis(config, log);
  const redisMeter = measureRedis(redis, log);
  const limiter = openLimiter(redis, config, log);
  const revocations = new Revocations();
  const following = await followRevocations({ client: auth.tireless, revocations, redis, redisPrefix: config.REDIS_PREFIX, log });
  const apiKeys = new ApiKeys({ client: auth.client, verifier, revocations, limiter, guesses: limits.keyGuesses, log });
  const keyUsage = new ApiKeyUsage({ client: auth.client, log });
  const authenticate = createAuthenticator({ verifier, apiKeys, revocations, log });
  const gate = new OperationGate({ limits, limiter, countKeyUse: (apiKeyId) => keyUsage.count(apiKeyId) });
  const executor = new OperationExecutor({ supergraph, log });
  const apollo = createApolloServer({ supergraph, executor, gate, presentError, limits, introspection, log });
  await apollo.start();

  let leaving = false;
  const trusted = trustRule(config.TRUST_PROXY);
  const app = createApp({ maxBodyBytes: limits.maxBodyBytes, trusted, origins, presentError, leaving: () => leaving });
  registerGraphqlRoute(app, { apollo, authenticate, origins });
  registerHealthRoutes(app, { sources: supergraph.sources, draining: () => leaving });
  registerJwksRoute(app, { jwksUrl: config.JWKS_URL, log });
  if (config.EXPLORER ?? development) registerExplorer(app, { atRoot: config.WEB_URL === undefined });
  if (config.WEB_URL !== undefined) await registerWebPages(app, { webUrl: config.WEB_URL, log });
  const live = startLiveServer({
    app,
    apollo,
    supergraph,
    gate,
    documents: new DocumentReader({ limits, introspection }),
    authenticate,
    revocations,
    origins,
    presentError,
    identity,
    local,
    ipOf: createClientAddress(trusted),
    urlsOf: (name) => subgraphUrls(options.env, name),
    bounds: liveBounds(config, limits),
    log,
  });
  registerRestFace(app, {
    apollo,
    supergraph,
    gate,
    authenticate,
    origins,
    presentError,
    sse: live.sse,
    routes: options.restRoutes ?? mintRoutes(),
    log,
  });
  registerApiDocs(app);
  await app.listen({ host: config.HOST, port: config.PORT, backlog: 4_096 });
  const { port } = app.server.address() as AddressInfo;
  log.info({ port, subgraphs: Object.keys(supergraph.sources) }, 'the gateway is open');

  return {
    url: `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}`,
    port,
    live,
    updateSupergraph: (sdl) => supergraph.update(sdl),
    async drain() {
      if (leaving) return;
      leaving = true;
      await pause(config.DRAIN_DELAY_MS);
      const closing = app.close();
      await live.drain();
      // Requests in hand had the whole drain to end; a client that never reads its answer must not keep the process.
      const cut = setTimeout(() => app.server.closeAllConnections(), config.DRAIN_TIMEOUT_MS);
      await closing;
      clearTimeout(cut);
      await keyUsage.stop();
      await following.stop();
      await apollo.stop();
      await supergraph.close();
      await redisMeter.stop();
      redis.disconnect();
      log.info('the gateway is closed');
    },
  };
}

/** The ways to auth's internal commands; one asks however often it failed, because it asks at a pace of its own. */
function openAuthClients({ env, localSubgraphs }: GatewayOptions, identity: ServiceIdentity) {
  const transport = localSubgraphs?.auth?.rpcTransport ?? httpTransport(peerRpcUrl('auth', env));
  const reach = { transport, from: identity, audience: 'auth' };
  return {
    client: createRpcClient(AuthService, reach),
    tireless: createRpcClient(AuthService, { ...reach, maxAttempts: 1, circuit: false }),
  };
}

function openSource(
  name: string,
  {
    config,
    env,
    local,
    identity,
    log,
  }: {
    readonly config: GatewayConfig;
    readonly env: GatewayOptions['env'];
    readonly local: Readonly<Record<string, RunningSubgraph>>;
    readonly identity: ServiceIdentity;
    readonly log: Logger;
  },
): SubgraphSource {
  const cookies = config.COOKIE_SUBGRAPHS.includes(name);
  const here = local[name];
  if (here !== undefined) return new LocalSource(here, { cookies });
  return new RemoteSource({
    name,
    urls: subgraphUrls(env, name),
    identity,
    cookies,
    connections: config.SUBGRAPH_CONNECTIONS,
    deadlineMs: config.SUBGRAPH_DEADLINE_MS,
    onFailure: (subgraph, error) => {
      subgraphFailuresTotal.inc({ subgraph });
      log.warn({ err: error, subgraph }, 'a subgraph gave no answer');
    },
  });
}

const REDIS_READY_WITHIN_MS = 1_000;

/** Rate limits must not hold requests up: without a connection they fail at once, and a slow answer counts as none. */
async function openRedis(config: GatewayConfig, log: Logger): Promise<Redis> {
  const redis = new Redis(config.REDIS_URL, {
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    commandTimeout: 200,
    retryStrategy: (attempt) => Math.min(2_000, 50 * 2 ** attempt) * (0.5 + Math.random() / 2),
  });
  redis.on('error', (error) => log.warn({ err: error }, 'redis is away: rate limits are kept by this process alone'));
  // The first requests shall find it there, if it is there at all: a failure has them counted by this process alone for a while.
  await Promise.race([
    new Promise((resolve) => redis.once('ready', resolve)),
    new Promise((resolve) => setTimeout(resolve, REDIS_READY_WITHIN_MS)),
  ]);
  return redis;
}

function openLimiter(redis: Redis, config: GatewayConfig, log: Logger): RateLimiter {
  return new RateLimiter({
    redis,
    prefix: `${config.REDIS_PREFIX}:gateway:limit:`,
    onFailure: (error) => {
      rateLimiterFallbacksTotal.inc();
      log.debug({ err: error }, 'rate limits could not be shared');
    },
  });
}

function liveBounds(config: GatewayConfig, limits: Limits) {
  return {
    maxConnections: config.LIVE_MAX_CONNECTIONS,
    maxConnectionsPerUser: config.LIVE_MAX_CONNECTIONS_PER_USER,
    maxOperationsPerConnection: config.LIVE_MAX_OPERATIONS_PER_CONNECTION,
    maxPayloadBytes: limits.maxBodyBytes,
    initTimeoutMs: config.LIVE_INIT_TIMEOUT_MS,
    keepAliveMs: config.LIVE_KEEP_ALIVE_MS,
    drainTimeoutMs: config.DRAIN_TIMEOUT_MS,
  };
}
