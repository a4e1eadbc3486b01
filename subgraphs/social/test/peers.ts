import type { MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError, type ConnectRouter, createRouterTransport, type Transport } from '@connectrpc/connect';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import {
  type CreateTransferRequest,
  type CreateTransferResponseSchema,
  TransactionStatus,
  TransactionsService,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';

/** A peer that speaks auth's contract. */
export interface AuthPeer {
  readonly transport: Transport;
  /** A person whom auth knows and this domain has not heard of. */
  addUser(handle?: string): { readonly id: Id<'usr'>; readonly handle: string };
  /** While true every call fails as if the peer were gone. */
  down: boolean;
  calls: number;
}

/** A transfer in the peer's books. */
export interface PeerTransfer {
  readonly id: Id<'txn'>;
  readonly request: CreateTransferRequest;
  status: 'COMPLETED' | 'IN_REVIEW' | 'FAILED' | 'CANCELLED';
  failure: string;
}

/** What the peer does with a call: a transfer and its outcome, a refusal before there is one, or nothing because it is away. */
export type Deed = 'COMPLETED' | 'IN_REVIEW' | 'AWAY' | { readonly failed: string } | { readonly refused: string };

/**
 * A peer that speaks transactions' contract and keeps books: a key makes one transfer however often it is asked for, and a refusal before there is
 * a transfer is not remembered, as with the real one.
 */
export interface TransactionsPeer {
  readonly transport: Transport;
  /** Every call, in order. */
  readonly calls: CreateTransferRequest[];
  /** By key. */
  readonly transfers: Map<string, PeerTransfer>;
  /** What to do with a key that has no transfer yet. */
  decide: (request: CreateTransferRequest) => Deed;
  /** Called before anything is done, and waited for: a call that is late. */
  before: (request: CreateTransferRequest) => Promise<void> | void;
  /** Called when it is done, and waited for: an answer that is late, or lost when it throws. */
  after: (request: CreateTransferRequest) => Promise<void> | void;
  /** Back to a peer that completes everything at once. */
  reset(): void;
}

/** What a peer that is gone says. */
export const gone = () => new ConnectError('gone', Code.Unavailable);

const transportTo = (register: (router: ConnectRouter) => void) => createRouterTransport(register);

/** Opens auth's peer. */
export function openAuthPeer(): AuthPeer {
  const users: { readonly id: Id<'usr'>; readonly handle: string }[] = [];
  const peer: AuthPeer = {
    transport: transportTo((router) =>
      router.service(AuthService, {
        getUsers: ({ ids, handles }) => {
          peer.calls += 1;
          if (peer.down) throw gone();
          return { users: users.filter(({ id, handle }) => ids.includes(id) || handles.includes(handle.toLowerCase())) };
        },
      }),
    ),
    addUser(handle) {
      const id = newId('usr');
      const user = { id, handle: handle ?? `U_${id.slice(-10)}` };
      users.push(user);
      return user;
    },
    down: false,
    calls: 0,
  };
  return peer;
}

/** Opens transactions' peer. */
export function openTransactionsPeer(): TransactionsPeer {
  const usual = { decide: () => 'COMPLETED' as const, before: () => {}, after: () => {} };
  const peer: TransactionsPeer = {
    transport: transportTo((router) =>
      router.service(TransactionsService, {
        async createTransfer(request) {
          peer.calls.push(request);
          await peer.before(request);
          const answer = carryOut(peer, request);
          await peer.after(request);
          return answer;
        },
      }),
    ),
    calls: [],
    transfers: new Map(),
    ...usual,
    reset: () => void Object.assign(peer, usual),
  };
  return peer;
}

function carryOut(peer: TransactionsPeer, request: CreateTransferRequest): MessageInitShape<typeof CreateTransferResponseSchema> {
  const known = peer.transfers.get(request.idempotencyKey);
  if (known !== undefined) return answerOf(known, true);
  const deed = peer.decide(request);
  if (deed === 'AWAY') throw gone();
  if (typeof deed === 'object' && 'refused' in deed) return { errorCode: deed.refused, errorMessage: 'No.' };
  const failure = typeof deed === 'object' ? deed.failed : '';
  const status = typeof deed === 'object' ? 'FAILED' : deed;
  const transfer: PeerTransfer = { id: newId('txn'), request, status, failure };
  peer.transfers.set(request.idempotencyKey, transfer);
  return answerOf(transfer, false);
}

function answerOf({ id, status, failure }: PeerTransfer, replayed: boolean) {
  return { transactionId: id, status: TransactionStatus[status], errorCode: failure, errorMessage: failure && 'No.', replayed };
}
