import type { MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError, type ConnectRouter, createRouterTransport, type Transport } from '@connectrpc/connect';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { AuthService, type UserSchema } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { ReviewVerdict, TransactionStatus, TransactionsService } from '@mint/schema/proto/__generated__/transactions_pb.ts';

/** Something at the far side of the wire that can be taken away. */
interface Peer {
  readonly transport: Transport;
  /** While true every call fails as if the peer were gone. */
  down: boolean;
  calls: number;
}

type User = MessageInitShape<typeof UserSchema> & { id: Id<'usr'>; email: string };

/** A peer that speaks auth's contract. */
export interface AuthPeer extends Peer {
  addUser(displayName: string, country?: string): User;
}

/** A peer that speaks transactions' contract. */
export interface TransactionsPeer extends Peer {
  /** The verdicts it was told, by transaction, in order. */
  readonly verdicts: Map<string, ReviewVerdict[]>;
}

const transportTo = (register: (router: ConnectRouter) => void) => createRouterTransport(register);

function answer<T>(peer: Peer, value: () => T): T {
  peer.calls += 1;
  if (peer.down) throw new ConnectError('gone', Code.Unavailable);
  return value();
}

const notHere = () => {
  throw new ConnectError('not here', Code.Unimplemented);
};

/** Opens auth's peer. */
export function openAuthPeer(): AuthPeer {
  const users = new Map<string, User>();
  const peer: AuthPeer = {
    transport: transportTo((router) =>
      router.service(AuthService, {
        getUsers: ({ ids }) => answer(peer, () => ({ users: ids.flatMap((id) => users.get(id) ?? []) })),
        mintEmailToken: notHere,
        rotateSigningKey: notHere,
      }),
    ),
    addUser(displayName, country = 'US') {
      const id = newId('usr');
      const user: User = { id, displayName, country, email: `${id}@mail.test` };
      users.set(id, user);
      return user;
    },
    down: false,
    calls: 0,
  };
  return peer;
}

/** Opens transactions' peer: every transaction is held there, and goes by the first verdict. */
export function openTransactionsPeer(): TransactionsPeer {
  const peer: TransactionsPeer = {
    verdicts: new Map(),
    transport: transportTo((router) =>
      router.service(TransactionsService, {
        resolveReview: ({ transactionId, verdict }) =>
          answer(peer, () => {
            const told = peer.verdicts.get(transactionId) ?? [];
            peer.verdicts.set(transactionId, [...told, verdict]);
            const approved = (told[0] ?? verdict) === ReviewVerdict.APPROVED;
            return { found: true, status: approved ? TransactionStatus.COMPLETED : TransactionStatus.FAILED };
          }),
      }),
    ),
    down: false,
    calls: 0,
  };
  return peer;
}
