import { type Timestamp, timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type ConnectRouter, createRouterTransport, type Transport } from '@connectrpc/connect';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { AuthService, ChangeUserOutcome, UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { CaseOutcome, FraudService, RecordOutcomeResult } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import {
  FreezeProfileOutcome,
  KycService,
  ProfileStatus,
  ReviewOutcome,
  SetTierLimitsOutcome,
  Tier,
} from '@mint/schema/proto/__generated__/kyc_pb.ts';
import {
  ForceCompleteOutcome,
  ReverseOutcome,
  TransactionKind,
  TransactionStatus,
  TransactionsService,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { FreezeOutcome, WalletService, WalletStatus } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { openBooks, type PeerBooks, type PeerName, type Served, transactionBook, walletBooks } from './books.ts';

/** A person in the peers' books. */
export interface PeerPerson {
  readonly id: Id<'usr'>;
  status: UserStatus;
  role: UserRole;
  readonly walletId: Id<'wal'>;
  walletStatus: WalletStatus;
  readonly kycId: Id<'kyc'>;
  kycStatus: ProfileStatus;
  tier: Tier;
  submittedAt: Date | null;
  isStopped: boolean;
  /** Since when they have a second factor. */
  secondFactorSince: Date | null;
}

/** A transfer in the peers' books, and the case about it. */
export interface PeerTransfer {
  readonly id: Id<'txn'>;
  readonly caseId: Id<'frc'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  status: TransactionStatus;
  outcome: CaseOutcome;
  decidedBy: string;
  /** What a reversal finds. */
  isSpent: boolean;
}

/** A call that came to a peer. */
export interface PeerCall {
  readonly peer: PeerName;
  readonly method: string;
  /** Who the request says does it; empty for a read. */
  readonly actorId: string;
}

/**
 * Peers that speak the contracts of the five domains that operators act on, and keep books: what was done stays done, and doing it again changes
 * nothing, as with the real ones.
 */
export interface Peers {
  readonly transports: Readonly<Record<PeerName, Transport>>;
  readonly people: Map<string, PeerPerson>;
  readonly transfers: Map<string, PeerTransfer>;
  /** What wallet and transactions answer a reconciliation. */
  readonly books: PeerBooks;
  readonly limits: Map<Tier, { perTransactionMinor: bigint; dailyMinor: bigint; monthlyMinor: bigint }>;
  readonly calls: PeerCall[];
  /** Called before anything is done, and waited for: a peer that is slow, or away when it throws. */
  before: (call: PeerCall) => Promise<void> | void;
  /** Called when it is done: an answer that is lost, when it throws. */
  after: (call: PeerCall) => void;
  person(given?: Partial<PeerPerson>): PeerPerson;
  transfer(given?: Partial<PeerTransfer>): PeerTransfer;
  /** Back to peers that answer. */
  reset(): void;
}

/** What a peer that is gone says. */
export const gone = () => new ConnectError('gone', Code.Unavailable);

/** Opens the peers, with nobody in their books. */
export function openPeers(): Peers {
  const usual = { before: () => {}, after: () => {} };
  const people = new Map<string, PeerPerson>();
  const transfers = new Map<string, PeerTransfer>();
  const books = openBooks();
  const limits = new Map(
    [Tier.UNVERIFIED, Tier.BASIC, Tier.VERIFIED].map((tier) => [
      tier,
      { perTransactionMinor: 50_00n, dailyMinor: 100_00n, monthlyMinor: 200_00n },
    ]),
  );
  /** Has a peer do something with a call, slow, away or losing its answer as it may be. */
  const served =
    <Request, Answer>(peer: PeerName, method: string, work: (request: Request) => Answer) =>
    async (request: Request): Promise<Answer> => {
      const { actorId = '' } = request as { actorId?: string };
      const call = { peer, method, actorId };
      peers.calls.push(call);
      await peers.before(call);
      const answer = work(request);
      peers.after(call);
      return answer;
    };
  const transportOf = (register: (router: ConnectRouter) => void) => createRouterTransport(register);
  const peers: Peers = {
    transports: {
      auth: transportOf((router) => router.service(AuthService, authOf(people, served))),
      wallet: transportOf((router) => router.service(WalletService, walletOf(people, books, served))),
      kyc: transportOf((router) => router.service(KycService, kycOf(people, limits, served))),
      fraud: transportOf((router) => router.service(FraudService, fraudOf(transfers, served))),
      transactions: transportOf((router) => router.service(TransactionsService, transactionsOf(transfers, books, served))),
    },
    people,
    transfers,
    books,
    limits,
    calls: [],
    ...usual,
    person(given = {}) {
      const person: PeerPerson = {
        id: newId('usr'),
        status: UserStatus.ACTIVE,
        role: UserRole.USER,
        walletId: newId('wal'),
        walletStatus: WalletStatus.ACTIVE,
        kycId: newId('kyc'),
        kycStatus: ProfileStatus.BASIC,
        tier: Tier.BASIC,
        submittedAt: null,
        isStopped: false,
        secondFactorSince: null,
        ...given,
      };
      people.set(person.id, person);
      return person;
    },
    transfer(given = {}) {
      const transfer: PeerTransfer = {
        id: newId('txn'),
        caseId: newId('frc'),
        senderId: newId('usr'),
        recipientId: newId('usr'),
        status: TransactionStatus.COMPLETED,
        outcome: CaseOutcome.UNSPECIFIED,
        decidedBy: '',
        isSpent: false,
        ...given,
      };
      transfers.set(transfer.id, transfer);
      return transfer;
    },
    reset: () => void Object.assign(peers, usual),
  };
  return peers;
}

type ById<T> = Map<string, T>;

const toUser = ({ id, status, role }: PeerPerson) => ({ id, handle: `h_${id.slice(-8)}`, status, role });

function authOf(people: ById<PeerPerson>, served: Served) {
  const change = (userId: string, alter: (person: PeerPerson) => boolean) => {
    const person = people.get(userId);
    if (person === undefined) return { outcome: ChangeUserOutcome.NOT_FOUND };
    const before = toUser(person);
    const others = [...people.values()].filter(({ id, role, status }) => id !== userId && isOperator({ role, status }));
    const wasOperator = isOperator(person);
    const saved = { ...person };
    if (!alter(person)) return { outcome: ChangeUserOutcome.UNCHANGED, user: before, before };
    if (wasOperator && !isOperator(person) && others.length === 0) {
      Object.assign(person, saved);
      return { outcome: ChangeUserOutcome.LAST_ADMIN, user: before, before };
    }
    return { outcome: ChangeUserOutcome.CHANGED, user: toUser(person), before };
  };
  const setStatus = (status: UserStatus) => (person: PeerPerson) => {
    const isNew = person.status !== status;
    person.status = status;
    return isNew;
  };
  return {
    getUsers: served('auth', 'getUsers', ({ ids }: { ids: string[] }) => ({
      users: [...people.values()].filter(({ id }) => ids.includes(id)).map(toUser),
    })),
    searchUsers: served('auth', 'searchUsers', ({ first }: { first: number }) => {
      const users = [...people.values()].slice(0, first).map(toUser);
      return {
        users,
        hasNextPage: people.size > first,
        endCursor: users.at(-1)?.handle ?? '',
        cursors: users.map((u) => u.handle),
      };
    }),
    freezeUser: served('auth', 'freezeUser', ({ userId }: { userId: string; actorId: string }) =>
      change(userId, setStatus(UserStatus.FROZEN)),
    ),
    unfreezeUser: served('auth', 'unfreezeUser', ({ userId }: { userId: string; actorId: string }) =>
      change(userId, setStatus(UserStatus.ACTIVE)),
    ),
    setUserRole: served('auth', 'setUserRole', ({ userId, role }: { userId: string; role: UserRole; actorId: string }) =>
      change(userId, (person) => {
        const isNew = person.role !== role;
        person.role = role;
        return isNew;
      }),
    ),
    getSecondFactor: served('auth', 'getSecondFactor', ({ userId }: { userId: string }) => {
      const since = people.get(userId)?.secondFactorSince;
      return since ? { enabledAt: timestampFromDate(since) } : {};
    }),
    resetSecondFactor: served(
      'auth',
      'resetSecondFactor',
      ({ userId, enabledAt }: { userId: string; actorId: string; enabledAt?: Timestamp | undefined }) => {
        const person = people.get(userId);
        if (person === undefined) return { outcome: ChangeUserOutcome.NOT_FOUND };
        const isMeant = enabledAt !== undefined && person.secondFactorSince?.getTime() === timestampDate(enabledAt).getTime();
        if (isMeant) person.secondFactorSince = null;
        return { outcome: isMeant ? ChangeUserOutcome.CHANGED : ChangeUserOutcome.UNCHANGED };
      },
    ),
  };
}

const isOperator = ({ role, status }: Pick<PeerPerson, 'role' | 'status'>) =>
  role === UserRole.ADMIN && status === UserStatus.ACTIVE;

function walletOf(people: ById<PeerPerson>, books: PeerBooks, served: Served) {
  const toWallet = ({ walletId: id, id: userId, walletStatus: status }: PeerPerson) => ({ id, userId, status, currency: 'USD' });
  const change = (walletId: string, status: WalletStatus) => {
    const person = [...people.values()].find((each) => each.walletId === walletId);
    if (person === undefined) return { outcome: FreezeOutcome.WALLET_NOT_FOUND };
    person.walletStatus = status;
    return { outcome: FreezeOutcome.CHANGED, wallet: toWallet(person) };
  };
  return {
    getWallets: served('wallet', 'getWallets', ({ userIds }: { userIds: string[] }) => ({
      wallets: [...people.values()].filter(({ id }) => userIds.includes(id)).map(toWallet),
    })),
    ...walletBooks(books, served),
    freeze: served('wallet', 'freeze', ({ walletId }: { walletId: string; actorId: string }) =>
      change(walletId, WalletStatus.FROZEN),
    ),
    unfreeze: served('wallet', 'unfreeze', ({ walletId }: { walletId: string; actorId: string }) =>
      change(walletId, WalletStatus.ACTIVE),
    ),
  };
}

function kycOf(people: ById<PeerPerson>, limits: Peers['limits'], served: Served) {
  const toProfile = ({ kycId: id, id: userId, tier, kycStatus: status, isStopped: frozen, submittedAt }: PeerPerson) => ({
    id,
    userId,
    tier,
    status,
    frozen,
    ...(submittedAt && { submittedAt: timestampFromDate(submittedAt) }),
  });
  const byId = (kycId: string) => [...people.values()].find((person) => person.kycId === kycId);
  type Review = { profileId: string; actorId: string; submittedAt?: Parameters<typeof timestampDate>[0] | undefined };
  const decide = ({ profileId, submittedAt }: Review, status: ProfileStatus) => {
    const person = byId(profileId);
    if (person === undefined) return { outcome: ReviewOutcome.NOT_FOUND };
    const isLast = submittedAt === undefined || timestampDate(submittedAt).getTime() === person.submittedAt?.getTime();
    if (isLast && person.kycStatus === status) return { outcome: ReviewOutcome.REPLAYED, profile: toProfile(person) };
    if (!isLast || person.kycStatus !== ProfileStatus.PENDING_REVIEW)
      return { outcome: ReviewOutcome.NOT_PENDING, profile: toProfile(person) };
    person.kycStatus = status;
    if (status === ProfileStatus.VERIFIED) person.tier = Tier.VERIFIED;
    return { outcome: ReviewOutcome.DONE, profile: toProfile(person) };
  };
  const stop = (userId: string, isStopped: boolean) => {
    const person = people.get(userId);
    if (person === undefined) throw new ConnectError('nobody', Code.InvalidArgument);
    person.isStopped = isStopped;
    return { outcome: FreezeProfileOutcome.CHANGED, profile: toProfile(person) };
  };
  const toLimits = (tier: Tier) => ({ tier, currency: 'USD', ...limits.get(tier) });
  return {
    getProfile: served('kyc', 'getProfile', ({ userId, profileId }: { userId: string; profileId: string }) => {
      const person = profileId === '' ? people.get(userId) : byId(profileId);
      return { profile: person === undefined ? undefined : toProfile(person) };
    }),
    listPendingQueue: served('kyc', 'listPendingQueue', () => {
      const waiting = [...people.values()].filter(({ kycStatus }) => kycStatus === ProfileStatus.PENDING_REVIEW);
      return { profiles: waiting.map(toProfile), cursors: waiting.map(({ kycId }) => kycId), hasNextPage: false };
    }),
    approve: served('kyc', 'approve', (request: Review) => decide(request, ProfileStatus.VERIFIED)),
    reject: served('kyc', 'reject', (request: Review) => decide(request, ProfileStatus.REJECTED)),
    freezeProfile: served('kyc', 'freezeProfile', ({ userId }: { userId: string; actorId: string }) => stop(userId, true)),
    unfreezeProfile: served('kyc', 'unfreezeProfile', ({ userId }: { userId: string; actorId: string }) => stop(userId, false)),
    listTierLimits: served('kyc', 'listTierLimits', () => ({ limits: [...limits.keys()].map(toLimits) })),
    setTierLimits: served(
      'kyc',
      'setTierLimits',
      ({ limits: wanted }: { limits?: ReturnType<typeof toLimits> | undefined; actorId: string }) => {
        const { tier = 0, currency = '', perTransactionMinor = 0n, dailyMinor = 0n, monthlyMinor = 0n } = wanted ?? {};
        if (currency !== 'USD') return { outcome: SetTierLimitsOutcome.CURRENCY_MISMATCH, limits: toLimits(tier) };
        if (perTransactionMinor < 0n || dailyMinor < perTransactionMinor || monthlyMinor < dailyMinor)
          return { outcome: SetTierLimitsOutcome.INVALID, limits: toLimits(tier) };
        limits.set(tier, { perTransactionMinor, dailyMinor, monthlyMinor });
        return { outcome: SetTierLimitsOutcome.CHANGED, limits: toLimits(tier) };
      },
    ),
  };
}

function fraudOf(transfers: ById<PeerTransfer>, served: Served) {
  const toCase = ({ caseId: id, id: transactionId, senderId, recipientId, outcome, decidedBy }: PeerTransfer) => ({
    id,
    transactionId,
    senderId,
    recipientId,
    outcome,
    decidedBy,
  });
  const byId = (caseId: string) => [...transfers.values()].find((transfer) => transfer.caseId === caseId);
  return {
    getCase: served('fraud', 'getCase', ({ caseId }: { caseId: string }) => {
      const found = byId(caseId);
      return { fraudCase: found === undefined ? undefined : toCase(found) };
    }),
    listReviewQueue: served('fraud', 'listReviewQueue', () => {
      const open = [...transfers.values()].filter(({ outcome }) => outcome === CaseOutcome.UNSPECIFIED);
      return { fraudCases: open.map(toCase), cursors: open.map(({ caseId }) => caseId), hasNextPage: false };
    }),
    recordOutcome: served(
      'fraud',
      'recordOutcome',
      ({ caseId, outcome, actorId }: { caseId: string; outcome: CaseOutcome; actorId: string }) => {
        const found = byId(caseId);
        if (found === undefined) return { result: RecordOutcomeResult.NOT_FOUND };
        if (found.outcome !== CaseOutcome.UNSPECIFIED) {
          const result = found.outcome === outcome ? RecordOutcomeResult.REPLAYED : RecordOutcomeResult.ALREADY_DECIDED;
          return { result, fraudCase: toCase(found) };
        }
        Object.assign(found, { outcome, decidedBy: actorId });
        return { result: RecordOutcomeResult.RECORDED, fraudCase: toCase(found) };
      },
    ),
  };
}

function transactionsOf(transfers: ById<PeerTransfer>, books: PeerBooks, served: Served) {
  const toTransaction = ({ id, senderId, recipientId, status }: PeerTransfer) => ({
    id,
    kind: TransactionKind.TRANSFER,
    status,
    senderId,
    recipientId,
    amountMinor: 5_00n,
    currency: 'USD',
  });
  return {
    getTransactions: served('transactions', 'getTransactions', ({ ids }: { ids: string[] }) => ({
      transactions: [...transfers.values()].filter(({ id }) => ids.includes(id)).map(toTransaction),
    })),
    ...transactionBook(books, served),
    searchTransactions: served('transactions', 'searchTransactions', () => {
      const all = [...transfers.values()];
      return { transactions: all.map(toTransaction), cursors: all.map(({ id }) => id), hasNextPage: false };
    }),
    reverseTransaction: served(
      'transactions',
      'reverseTransaction',
      ({ transactionId }: { transactionId: string; actorId: string }) => {
        const found = transfers.get(transactionId);
        if (found === undefined) return { outcome: ReverseOutcome.NOT_FOUND };
        if (found.status === TransactionStatus.REVERSED)
          return { outcome: ReverseOutcome.REPLAYED, transaction: toTransaction(found) };
        if (found.isSpent) return { outcome: ReverseOutcome.NOTHING_LEFT, transaction: toTransaction(found) };
        if (found.status !== TransactionStatus.COMPLETED)
          return { outcome: ReverseOutcome.NOT_REVERSIBLE, transaction: toTransaction(found) };
        found.status = TransactionStatus.REVERSED;
        return { outcome: ReverseOutcome.REVERSED, transaction: toTransaction(found) };
      },
    ),
    forceCompleteTransaction: served(
      'transactions',
      'forceCompleteTransaction',
      ({ transactionId }: { transactionId: string; actorId: string }) => {
        const found = transfers.get(transactionId);
        if (found === undefined) return { outcome: ForceCompleteOutcome.NOT_FOUND };
        if (found.status === TransactionStatus.FAILED)
          return { outcome: ForceCompleteOutcome.NOT_COMPLETABLE, transaction: toTransaction(found) };
        found.status = TransactionStatus.COMPLETED;
        return { outcome: ForceCompleteOutcome.COMPLETED, transaction: toTransaction(found) };
      },
    ),
  };
}
