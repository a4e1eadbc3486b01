import { defineRpcRoutes, type RpcServer, serveRpc } from '@mint/platform/rpc/server.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import type { TestIdentities } from '@mint/platform/testing/identities.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';

/** An auth of whose people nothing ends: the gateway asks it for news as it would in the product. */
export function startQuietAuth(identities: TestIdentities): Promise<RpcServer> {
  const routes = defineRpcRoutes({
    register: (router) => {
      router.service(AuthService, { listRevocations: () => ({}) });
    },
    callers: Object.fromEntries(AuthService.methods.map(({ localName }) => [localName, ['gateway']])),
    identity: identities.identity('auth'),
    log: createLogger({ service: 'bench', level: 'silent' }),
  });
  return serveRpc({ host: '127.0.0.1', port: 0, routes });
}
