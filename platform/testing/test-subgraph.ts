import { randomBytes } from 'node:crypto';
import type { DescService } from '@bufbuild/protobuf';
import type { Client, Transport } from '@connectrpc/connect';
import { createClient } from 'graphql-ws';
import { Agent, request } from 'undici';
import { WebSocket } from 'ws';
import { SERVICE_TOKEN_HEADER } from '../auth/service-identity.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Database } from '../database/database.ts';
import { CLIENT_IP_HEADER, CLIENT_USER_AGENT_HEADER } from '../graphql/client-request.ts';
import type { Subgraph } from '../graphql/define-subgraph.ts';
import type { LiveMessage } from '../graphql/live-event.ts';
import { startSubgraph } from '../graphql/run-subgraph.ts';
import type { ClientInfo, RunningSubgraph } from '../graphql/running-subgraph.ts';
import { createRpcClient } from '../rpc/client.ts';
import { httpTransport } from '../rpc/transport.ts';
import { createTestDatabase } from './database.ts';
import { createTestIdentities, TEST_SERVICE_NAMES, type TestIdentities } from './identities.ts';
import { createTestIssuer, type TestIssuer, type ViewerOverrides } from './tokens.ts';

export interface TestSubgraphOptions {
  /** Settings beside those of the platform. */
  readonly env?: Readonly<Record<string, string>>;
  /** Peers' RPC, say another test subgraph's `running.rpcTransport`. */
  readonly rpcTransports?: Readonly<Record<string, Transport>>;
  /** True consumes and publishes events through Kafka, with a consumer group of its own. Without, events stay in the outbox to be read there. */
  readonly events?: boolean;
  /** Shared with other test subgraphs that are to trust each other. */
  readonly identities?: TestIdentities;
  readonly issuer?: TestIssuer;
}

export interface TestCall {
  /** Who asks; nobody when left out. */
  readonly as?: Viewer | null;
  /** A bearer token as text, in place of `as`: for tokens that are to be refused. */
  readonly token?: string;
  readonly client?: ClientInfo;
}

export interface TestAnswer<Data> {
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
  /** Set-Cookie values. */
  readonly cookies: readonly string[];
  readonly status: number;
}

export interface TestSubgraph {
  readonly running: RunningSubgraph;
  /** The subgraph's database, by a connection of the test's own. */
  readonly database: Database;
  readonly issuer: TestIssuer;
  readonly identities: TestIdentities;
  /** A viewer with a valid token: a fresh user's session unless told. */
  viewer(viewer?: ViewerOverrides): Promise<Viewer>;
  /** Asks through the HTTP door, as the gateway does. */
  query<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    call?: TestCall,
  ): Promise<TestAnswer<Data>>;
  /** As `query`, and throws when there are errors. */
  data<Data = Record<string, unknown>>(document: string, variables?: Record<string, unknown>, call?: TestCall): Promise<Data>;
  /** Subscribes through the graphql-ws door. The first message says `extensions.ready`. End it with `return()`. */
  subscribe(
    document: string,
    variables?: Record<string, unknown>,
    call?: TestCall & { readonly resumeAfter?: string },
  ): AsyncIterableIterator<LiveMessage>;
  /** A client of its RPC, over the network, as the service `from`. */
  rpc<Service extends DescService>(service: Service, from: string): Client<Service>;
  stop(): Promise<void>;
}

/**
 * Starts a subgraph on a fresh database, with its real doors on free ports, and gives a client that goes through them.
 *
 * ```ts
 * const test = await startTestSubgraph(wallet);
 * const alice = await test.viewer();
 * const { data, errors } = await test.query('{ wallets { nodes { id } } }', {}, { as: alice });
 * const answer = await test.rpc(WalletService, 'transactions').post({ … });
 * await test.stop();
 * ```
 */
export async function startTestSubgraph<Config, Context, Loaders>(
  subgraph: Subgraph<Config, Context, Loaders>,
  options: TestSubgraphOptions = {},
): Promise<TestSubgraph> {
  const stack = new AsyncDisposableStack();
  try {
    return await start(subgraph, options, stack);
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function start<Config, Context, Loaders>(
  subgraph: Subgraph<Config, Context, Loaders>,
  { env = {}, rpcTransports, events = false, ...shared }: TestSubgraphOptions,
  stack: AsyncDisposableStack,
): Promise<TestSubgraph> {
  const identities = shared.identities ?? createTestIdentities([...TEST_SERVICE_NAMES, subgraph.name]);
  const issuer = shared.issuer ?? (await createTestIssuer());
  if (shared.issuer === undefined) stack.defer(() => issuer.stop());
  const { url: databaseUrl, database, drop } = await createTestDatabase(null);
  stack.defer(() => drop());
  const unique = `test-${randomBytes(6).toString('hex')}`;
  const running = await startSubgraph(subgraph, {
    listen: true,
    events,
    ...(rpcTransports && { rpcTransports }),
    env: {
      PORT: '0',
      RPC_PORT: '0',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATABASE_MAX_CONNECTIONS: '5',
      REDIS_URL: process.env.REDIS_URL,
      KAFKA_BROKERS: process.env.KAFKA_BROKERS,
      S3_ENDPOINT: process.env.S3_ENDPOINT,
      S3_ACCESS_KEY: process.env.S3_ACCESS_KEY,
      S3_SECRET_KEY: process.env.S3_SECRET_KEY,
      REDIS_PREFIX: unique,
      KAFKA_GROUP_PREFIX: unique,
      ...issuer.env,
      ...identities.env(subgraph.name),
      ...env,
    },
  });
  stack.defer(() => running.stop());
  if (running.url === null) throw new Error('The subgraph does not listen');
  const url = running.url;
  const agent = new Agent({ connections: 20 });
  stack.defer(() => agent.close());
  const gateway = identities.identity('gateway');
  const gatewayToken = await gateway.tokenFor(subgraph.name);

  async function query<Data>(
    document: string,
    variables: Record<string, unknown> = {},
    call: TestCall = {},
  ): Promise<TestAnswer<Data>> {
    const response = await request(url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        'content-type': 'application/json',
        [SERVICE_TOKEN_HEADER]: await gateway.tokenFor(subgraph.name),
        ...bearer(call),
        ...clientHeaders(call.client),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    const body = (await response.body.json()) as { data?: Data | null; errors?: TestAnswer<Data>['errors'] };
    const cookies = [response.headers['set-cookie'] ?? []].flat();
    return { data: body.data ?? null, errors: body.errors ?? [], cookies, status: response.statusCode };
  }

  return {
    running,
    database,
    issuer,
    identities,
    viewer: (viewer) => issuer.viewer(viewer),
    query,
    async data<Data>(document: string, variables?: Record<string, unknown>, call?: TestCall): Promise<Data> {
      const { data, errors } = await query<Data>(document, variables, call);
      if (errors.length > 0 || data === null) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
      return data;
    },
    subscribe(document, variables = {}, call = {}) {
      const client = createClient({
        url: url.replace('http:', 'ws:'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        lazy: true,
      });
      const results = client.iterate({
        query: document,
        variables,
        extensions: {
          service: gatewayToken,
          control: true,
          ...(call.resumeAfter !== undefined && { resumeAfter: call.resumeAfter }),
          ...bearer(call),
        },
      });
      return results as AsyncIterableIterator<LiveMessage>;
    },
    rpc(service, from) {
      if (running.rpcUrl === null) throw new Error('The subgraph serves no RPC');
      return createRpcClient(service, {
        transport: httpTransport(running.rpcUrl),
        from: identities.identity(from),
        audience: subgraph.name,
        timeoutMs: 10_000,
      });
    },
    stop: () => stack.disposeAsync(),
  };
}

function bearer({ as, token }: TestCall): { authorization?: string } {
  const text = token ?? as?.token;
  return text === undefined ? {} : { authorization: `Bearer ${text}` };
}

function clientHeaders(client: ClientInfo = {}): Record<string, string> {
  const cookies = Object.entries(client.cookies ?? {}).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return {
    ...(client.ip && { [CLIENT_IP_HEADER]: client.ip }),
    ...(client.userAgent && { [CLIENT_USER_AGENT_HEADER]: client.userAgent }),
    ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
  };
}
