import type { IncomingMessage, Server } from 'node:http';
import { type GatewayRuntime, getGraphQLWSOptions } from '@graphql-hive/gateway-runtime';
import type { Caller } from '@mint/gateway/auth/caller.ts';
import type { Revocations } from '@mint/gateway/auth/revocations.ts';
import type { GatewayConfig } from '@mint/gateway/config.ts';
import { LiveConnections } from '@mint/gateway/subscriptions/live-connections.ts';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { createCallerReader } from './caller-reader.ts';
import type { RouterContext } from './mint-plugin.ts';

/** What belongs to one socket. */
type Socket = Extra & { caller?: Caller } & Record<PropertyKey, unknown>;

/** graphql-ws clients come back after it, and find out that they may not. */
const FORBIDDEN = 4403;

/**
 * Opens graphql-ws at `/graphql`. Who asks stands in the connection's parameters, and the socket is closed when that is over. Returns what
 * closes the door.
 */
export function openSockets({
  server,
  runtime,
  callerOf,
  revocations,
  config,
}: {
  readonly server: Server;
  readonly runtime: GatewayRuntime<RouterContext>;
  readonly callerOf: ReturnType<typeof createCallerReader>;
  readonly revocations: Revocations;
  readonly config: GatewayConfig;
}): () => Promise<void> {
  const connections = new LiveConnections(
    { maxConnections: config.LIVE_MAX_CONNECTIONS, maxConnectionsPerUser: config.LIVE_MAX_CONNECTIONS_PER_USER },
    (caller) => revocations.isRevoked(caller),
  );
  revocations.onNews(() => connections.closeRevoked());
  const run = getGraphQLWSOptions<RouterContext, Socket>(runtime, ({ extra }) => ({
    request: extra.request,
    caller: extra.caller,
  }));
  const { dispose } = useServer<Record<string, unknown>, Socket>(
    {
      ...(run as object),
      async onConnect({ extra, connectionParams }) {
        const caller = await callerOf(extra.request as IncomingMessage, connectionParams ?? {});
        if (caller.viewer === null) return false;
        const release = connections.add({ caller, close: (reason) => extra.socket.close(FORBIDDEN, reason) });
        if (release === null) return false;
        extra.socket.once('close', release);
        extra.caller = caller;
        return true;
      },
    },
    new WebSocketServer({ server, path: '/graphql' }),
  );
  return async () => void (await dispose());
}
