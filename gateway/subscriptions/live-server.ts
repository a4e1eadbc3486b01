import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { RunningSubgraph } from '@mint/platform/graphql/running-subgraph.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Revocations } from '../auth/revocations.ts';
import type { GatewayContext } from '../execution/gateway-context.ts';
import type { SupergraphRuntime } from '../execution/supergraph.ts';
import type { Origins } from '../http/origins.ts';
import type { DocumentReader } from '../operations/documents.ts';
import type { OperationGate } from '../operations/gate.ts';
import type { PresentError } from '../operations/present-error.ts';
import { SubscriptionEngine } from './engine.ts';
import { Hub } from './hub.ts';
import { LiveConnections } from './live-connections.ts';
import { LiveOperations } from './live-operations.ts';
import { LocalUpstream } from './local-upstream.ts';
import { RemoteUpstream } from './remote-upstream.ts';
import { registerSseRoute, SseDoor } from './sse.ts';
import type { Upstream } from './upstream.ts';
import { WebsocketTransport } from './websocket.ts';

export interface LiveServerOptions {
  readonly app: FastifyInstance;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly supergraph: SupergraphRuntime;
  readonly gate: OperationGate;
  readonly documents: DocumentReader;
  readonly authenticate: Authenticate;
  readonly revocations: Revocations;
  readonly origins: Origins;
  readonly presentError: PresentError;
  readonly identity: ServiceIdentity;
  readonly local: Readonly<Record<string, RunningSubgraph>>;
  /** Where a subgraph's /graphql is, one address or several. Throws when it has none. */
  readonly urlsOf: (subgraph: string) => string;
  readonly ipOf: (request: IncomingMessage) => string;
  readonly bounds: {
    readonly maxConnections: number;
    readonly maxConnectionsPerUser: number;
    readonly maxOperationsPerConnection: number;
    readonly maxPayloadBytes: number;
    readonly initTimeoutMs: number;
    readonly keepAliveMs: number;
    readonly drainTimeoutMs: number;
  };
  readonly log: Logger;
}

/** Subscriptions over both transports. */
export interface LiveServer {
  /** Streams of server-sent events, for whoever has a route of its own. */
  readonly sse: SseDoor;
  /** What is open just now. */
  readonly state: {
    readonly connections: number;
    readonly groups: number;
    readonly flowing: number;
    readonly subscribers: number;
  };
  /** Takes nothing new, delivers what was accepted, and has every client go elsewhere. */
  drain(): Promise<void>;
}

/** Over this time the clients of a whole gateway are sent away. */
const SPREAD_MS = 1_000;
const CLOSE_POLL_MS = 10;
/** For sockets to answer their close; the transports cut those that don't. */
const CLOSED_WITHIN_MS = 2_500;

/** Opens WebSockets at `/graphql` and server-sent events at `/graphql/stream` of an app that does not listen yet. */
export function startLiveServer(options: LiveServerOptions): LiveServer {
  const { app, supergraph, presentError, revocations, bounds, log } = options;
  const upstreams = new Map<string, Upstream>();
  const connections = new LiveConnections(bounds, (caller) => revocations.isRevoked(caller));
  revocations.onNews(() => connections.closeRevoked());
  const engine = new SubscriptionEngine({ sources: supergraph.sources, presentError, log });
  const hub = new Hub({
    engine,
    upstreamOf: (name) => upstreamOf(name, upstreams, options),
    shown: (errors) =>
      errors.map((error) => {
        const { message, extensions } = presentError(new GraphQLError(error.message, { extensions: error.extensions }));
        return new GraphQLError(message, { extensions });
      }),
  });
  let draining = false;
  const operations = new LiveOperations({ ...options, engine, hub });
  const transport = { ...options, operations, connections, draining: () => draining };
  const websocket = new WebsocketTransport({ ...transport, schema: () => supergraph.current().schema });
  app.server.on('upgrade', (request, socket, head) => websocket.upgrade(request, socket, head));
  const sse = new SseDoor({ ...transport, keepAliveMs: bounds.keepAliveMs });
  registerSseRoute(app, { ...options, door: sse });
  // Another supergraph may have moved fields: clients subscribe anew, against its plans.
  supergraph.onReload(() => void connections.closeAll('RELOADED', SPREAD_MS));

  return {
    sse,
    get state() {
      return { connections: connections.size, ...hub.state };
    },
    async drain() {
      draining = true;
      hub.stopIntake();
      const flushed = await hub.flush(bounds.drainTimeoutMs);
      if (!flushed) log.warn('some events could not be delivered before the gateway closed');
      await connections.closeAll('GOING_AWAY', SPREAD_MS);
      const endMs = Date.now() + CLOSED_WITHIN_MS;
      while (connections.size > 0 && Date.now() < endMs) await new Promise((resolve) => setTimeout(resolve, CLOSE_POLL_MS));
      websocket.close();
      await Promise.all([...upstreams.values()].map((upstream) => upstream.close()));
    },
  };
}

function upstreamOf(
  name: string,
  upstreams: Map<string, Upstream>,
  { local, identity, urlsOf, log }: LiveServerOptions,
): Upstream {
  let upstream = upstreams.get(name);
  if (upstream === undefined) {
    const here = local[name];
    upstream = here === undefined ? new RemoteUpstream({ name, urls: urlsOf(name), identity, log }) : new LocalUpstream(here);
    upstreams.set(name, upstream);
  }
  return upstream;
}
