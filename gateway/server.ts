import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { TokenVerifier } from '@mint/platform/auth/tokens.ts';
import { readConfig } from '@mint/platform/config/config.ts';
import type { RunningSubgraph } from '@mint/platform/graphql/running-subgraph.ts';
import { peerRpcUrl } from '@mint/platform/graphql/subgraph-config.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import { createLogger, type Logger } from '@mint/platform/telemetry/logger.ts';
import { createClientAddress, trustRule } from './auth/client-address.ts';
import { openChecks } from './checks.ts';
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
import type { Limits } from './limits/limits.ts';
import { subgraphFailuresTotal } from './metrics.ts';
import { createApolloServer } from './operations/apollo.ts';
import { DocumentReader } from './operations/documents.ts';
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
  const origins = createOrigins(config.ALLOWED_ORIGINS);
  const presentError = createErrorPresenter(log);
  const local = options.localSubgraphs ?? {};
  const checks = await openChecks({
    config,
    authTransport: local.auth?.rpcTransport ?? httpTransport(peerRpcUrl('auth', options.env)),
    tokenVerifier: options.tokenVerifier,
    log,
  });
  const { identity, authenticate, gate, revocations, limits } = checks;

  const supergraph = createSupergraph({
    supergraphSdl: options.supergraphSdl ?? (await readFile(config.SUPERGRAPH_PATH, 'utf8')),
    openSource: (name) => openSource(name, { config, env: options.env, local, identity, log }),
    log,
  });
  const executor = new OperationExecutor({ supergraph, log });
  const apollo = createApolloServer({ supergraph, executor, gate, presentError, limits, introspection, log });
  await apollo.start();

  let leaving = false;
  const trusted = trustRule(config.TRUST_PROXY);
  const { app, shut } = createApp({ maxBodyBytes: limits.maxBodyBytes, trusted, origins, presentError, leaving: () => leaving });
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
      const closed = once(app.server, 'close');
      await shut();
      await live.drain();
      // Requests in hand had the whole drain to end; a client that never reads its answer must not keep the process.
      const cut = setTimeout(() => app.server.closeAllConnections(), config.DRAIN_TIMEOUT_MS);
      await closed;
      clearTimeout(cut);
      await app.close();
      await apollo.stop();
      await supergraph.close();
      await checks.close();
      log.info('the gateway is closed');
    },
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
