import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type ConnectRouter, type Transport } from '@connectrpc/connect';
import { newId } from '@mint/platform/ids/ids.ts';
import { collectServices, inMemoryTransport } from '@mint/platform/rpc/in-memory.ts';
import { AuthService, type EmailTokenPurpose, type UserSchema } from '@mint/schema/proto/__generated__/auth_pb.ts';

type User = MessageInitShape<typeof UserSchema> & { id: `usr_${string}`; email: string; displayName: string };

/** A peer that speaks auth's contract, for the far side of the wire. */
export interface AuthPeer {
  readonly transport: Transport;
  /** Adds a user with an address of their own. */
  addUser(displayName: string): User;
  /** Has an e-mail token ready for a request. */
  addRequest(requestId: string, purpose: EmailTokenPurpose, token: string): void;
  /** While true every call fails as if the peer were gone. */
  down: boolean;
  calls: number;
}

/** Opens the peer. */
export function openAuthPeer(): AuthPeer {
  const users = new Map<string, User>();
  const requests = new Map<string, { purpose: EmailTokenPurpose; token: string }>();
  const answer = <T>(value: () => T): T => {
    peer.calls += 1;
    if (peer.down) throw new ConnectError('gone', Code.Unavailable);
    return value();
  };
  const register = (router: ConnectRouter) =>
    router.service(AuthService, {
      getUsers: ({ ids }) => answer(() => ({ users: ids.flatMap((id) => users.get(id) ?? []) })),
      mintEmailToken: ({ userId, requestId, purpose }) =>
        answer(() => {
          const request = requests.get(requestId);
          const user = users.get(userId);
          if (request?.purpose !== purpose || user === undefined) return { stillWanted: false };
          const expiresAt = timestampFromDate(new Date('2030-01-02T03:04:00Z'));
          return { stillWanted: true, token: request.token, email: user.email, displayName: user.displayName, expiresAt };
        }),
      rotateSigningKey: () => {
        throw new ConnectError('not here', Code.Unimplemented);
      },
    });
  const peer: AuthPeer = {
    transport: inMemoryTransport({
      service: 'auth',
      services: collectServices(register),
      guard: { admit: async () => {}, mask: (error) => ConnectError.from(error) },
    }),
    addUser(displayName) {
      const id = newId('usr');
      const user: User = { id, handle: displayName.toLowerCase().replaceAll(/\W/g, ''), displayName, email: `${id}@mail.test` };
      users.set(id, user);
      return user;
    },
    addRequest: (requestId, purpose, token) => void requests.set(requestId, { purpose, token }),
    down: false,
    calls: 0,
  };
  return peer;
}
