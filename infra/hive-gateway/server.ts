import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { openChecks } from '@mint/gateway/checks.ts';
import { gatewayConfig, subgraphUrls } from '@mint/gateway/config.ts';
import { createErrorPresenter } from '@mint/gateway/operations/present-error.ts';
import { SERVICE_TOKEN_HEADER } from '@mint/platform/auth/service-identity.ts';
import { readConfig } from '@mint/platform/config/config.ts';
import { CLIENT_IP_HEADER, CLIENT_USER_AGENT_HEADER } from '@mint/platform/graphql/client-request.ts';
import { peerRpcUrl } from '@mint/platform/graphql/subgraph-config.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { GraphQLError } from 'graphql';
import { createCallerReader } from './caller-reader.ts';
import { mintPlugin, type RouterContext } from './mint-plugin.ts';
import { openSockets } from './sockets.ts';

/** A started router. */
export interface RunningRouter {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Ends what is open and stops. */
  stop(): Promise<void>;
}

/** The address at which graphql-sse asks; the router tells streams by what a request accepts, at one address. */
const STREAM_PATH = '/graphql/stream';
/** Where those who verify Mint's tokens look for the public keys. */
const KEYS_PATH = '/.well-known/jwks.json';
const KEYS_TIMEOUT_MS = 2_000;

/**
 * Starts Hive Gateway over the composed supergraph, with the settings of Mint's own gateway. Planning and running operations is Hive's; who
 * asks, what they may and how much is decided by Mint's code, and subgraphs get the same proof of who calls them.
 */
export async function startHiveGateway({
  env,
}: {
  readonly env: Readonly<Record<string, string | undefined>>;
}): Promise<RunningRouter> {
  const config = readConfig(gatewayConfig, env);
  const log = createLogger({ service: 'gateway', level: config.LOG_LEVEL });
  const supergraph = await readFile(config.SUPERGRAPH_PATH, 'utf8');
  const checks = await openChecks({ config, authTransport: httpTransport(peerRpcUrl('auth', env)), log });
  const presentError = createErrorPresenter(log);
  const usesCookies = (subgraph: string) => config.COOKIE_SUBGRAPHS.includes(subgraph);

  const runtime = createGatewayRuntime<RouterContext>({
    supergraph,
    transportEntries: Object.fromEntries(
      subgraphsOf(supergraph).map((name) => [
        name,
        { location: subgraphUrls(env, name), options: { subscriptions: { kind: 'ws' } } },
      ]),
    ),
    propagateHeaders: {
      async fromClientToSubgraphs({ context, subgraphName }) {
        const { viewer, ip, userAgent, cookies } = (context as unknown as RouterContext).caller;
        return {
          [SERVICE_TOKEN_HEADER]: await checks.identity.tokenFor(subgraphName),
          authorization: viewer === null ? null : `Bearer ${viewer.token}`,
          [CLIENT_IP_HEADER]: ip,
          [CLIENT_USER_AGENT_HEADER]: userAgent,
          cookie: usesCookies(subgraphName) ? cookies : null,
        };
      },
      fromSubgraphsToClient: ({ response, subgraphName }) => ({
        'set-cookie': usesCookies(subgraphName) ? response.headers.getSetCookie() : [],
      }),
    },
    maskedErrors: { maskError: (error) => present(error, presentError) },
    // Which subgraph it was is nobody's affair, and the code is the subgraph's own.
    subgraphErrors: false,
    disableIntrospection: { disableIf: () => !(config.INTROSPECTION ?? config.NODE_ENV !== 'production') },
    cors: config.ALLOWED_ORIGINS.length > 0 && { origin: [...config.ALLOWED_ORIGINS], credentials: true },
    // As Apollo Server has it: a page of another site can send no header of its own without asking first.
    csrfPrevention: { requestHeaders: ['apollo-require-preflight', 'x-apollo-operation-name'] },
    plugins: () => [mintPlugin({ checks, supergraph })],
    landingPage: false,
    graphiql: false,
    logging: false,
  });

  const callerOf = createCallerReader(config, checks.authenticate);
  const server = createServer((request, response) => {
    if (request.url === KEYS_PATH) return void relayKeys(config.JWKS_URL, response);
    if (request.url === STREAM_PATH) request.url = '/graphql';
    void callerOf(request).then((caller) => runtime(request, response, { caller } as never));
  });
  const closeSockets = openSockets({ server, runtime, callerOf, revocations: checks.revocations, config });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.HOST, resolve);
  });
  return {
    url: `http://${config.HOST}:${(server.address() as AddressInfo).port}`,
    async stop() {
      await closeSockets();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await runtime[Symbol.asyncDispose]();
      await checks.close();
    },
  };
}

/** What a client is told of a failure: Mint's own words, with the status and the headers that go with them. */
function present(error: unknown, presentError: ReturnType<typeof createErrorPresenter>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(presentError(error).message, presentError(error));
  // The router wraps what a subgraph said; the code is in what it wraps.
  const said = error.extensions.code === undefined && error.originalError instanceof GraphQLError ? error.originalError : error;
  const { status, headers }: { status?: number; headers?: unknown } = said.extensions.http ?? {};
  // A refusal of the router's own, such as of what another site's page sends, has a status and no code.
  if (said.extensions.code === undefined && status !== undefined && status < 500) said.extensions.code = 'BAD_REQUEST';
  const shown = presentError(said);
  const shownHeaders = headers instanceof Map ? { headers: Object.fromEntries(headers) as Record<string, string> } : {};
  const shownStatus = shown.extensions?.code === 'BAD_REQUEST' && status === 403 ? 400 : status;
  return new GraphQLError(shown.message, {
    path: shown.path,
    extensions: { ...shown.extensions, ...(status !== undefined && { http: { status: shownStatus, ...shownHeaders } }) },
  });
}

/** Gives out the issuer's public keys. */
async function relayKeys(jwksUrl: string, response: ServerResponse): Promise<void> {
  try {
    const keys = await fetch(jwksUrl, { signal: AbortSignal.timeout(KEYS_TIMEOUT_MS) });
    response.writeHead(keys.status, { 'content-type': 'application/json; charset=utf-8' }).end(await keys.text());
  } catch {
    response.writeHead(503).end();
  }
}

/** The names of the subgraphs that a supergraph is composed of. */
function subgraphsOf(supergraph: string): string[] {
  return [...supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)].map(([, name]) => name as string);
}
