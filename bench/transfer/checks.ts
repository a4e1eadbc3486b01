import { randomBytes } from 'node:crypto';
import { authSubgraph } from '@mint/auth/subgraph.ts';
import { liftLimits, unsuspiciousRules } from '@mint/e2e/no-suspicion.ts';
import { fraudSubgraph } from '@mint/fraud/subgraph.ts';
import { kycSubgraph } from '@mint/kyc/subgraph.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { lateTransport } from '@mint/platform/rpc/transport.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { createTestIssuer } from '@mint/platform/testing/tokens.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { PostingKind, PostOutcome, SystemAccount, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '@mint/transactions/context.ts';
import { findPayee } from '@mint/transactions/domain/find-payee.ts';
import { findByKey } from '@mint/transactions/domain/find-transactions.ts';
import { runTransaction } from '@mint/transactions/domain/run-transaction.ts';
import { sendTransfer } from '@mint/transactions/domain/send-transfer.ts';
import { transactionsSubgraph } from '@mint/transactions/subgraph.ts';
import { walletSubgraph } from '@mint/wallet/subgraph.ts';

/** What a transfer costs in one way. */
export interface TransferCost {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Transactions that wrote something, in all databases of the server, for one transfer. */
  readonly commits: number;
}

/** What limits and scoring add to a transfer. */
export interface ChecksFigure {
  readonly transfers: number;
  readonly without: TransferCost;
  readonly with: TransferCost;
  /** The median of the differences between neighbours, one of each way. */
  readonly addedP50Ms: number;
}

const PEOPLE = 20;
const TIMEOUT_MS = 10_000;

/**
 * The same transfers through the transactions domain with limits and fraud scoring and without, in turn, one at a time, the domains in one process
 * as `npm start` runs them. Events stay in the outbox, so that nothing else writes.
 */
export async function measureChecks(transfers: number): Promise<ChecksFigure> {
  const stack = new AsyncDisposableStack();
  try {
    return await measure(transfers, stack);
  } finally {
    await stack.disposeAsync();
  }
}

async function measure(transfers: number, stack: AsyncDisposableStack): Promise<ChecksFigure> {
  const { context, database, people } = await startDomains(stack);
  const anyPair = (): [Id<'usr'>, Id<'usr'>] => {
    const from = Math.floor(Math.random() * people.length);
    const to = (from + 1 + Math.floor(Math.random() * (people.length - 1))) % people.length;
    return [people[from] as Id<'usr'>, people[to] as Id<'usr'>];
  };
  const checked = async () => {
    const [senderId, recipientId] = anyPair();
    const { transaction } = await sendTransfer(context, {
      senderId,
      recipientId,
      amount: { amount: '1.00', currency: 'USD' },
      idempotencyKey: newId('key'),
      keySpace: null,
      ipAddress: '127.0.0.1',
      budget: null,
      word: { totpCode: null },
    });
    if (transaction?.status !== 'COMPLETED') throw new Error(`Not sent: ${transaction?.failureCode}`);
  };
  /** The same steps but for the two questions and the count. */
  const unchecked = async () => {
    const [senderId, recipientId] = anyPair();
    const idempotencyKey = newId('key');
    await Promise.all([findByKey(context, senderId, idempotencyKey), findPayee(context, { userId: recipientId })]);
    const { transaction } = await runTransaction(
      context,
      {
        id: newId('txn'),
        kind: 'TRANSFER',
        route: 'TRANSFER',
        senderId,
        recipientId,
        amountMinor: 1_00n,
        currency: 'USD',
        base: null,
        reservation: null,
        refusal: null,
        assessment: null,
        quoteId: null,
        exchange: null,
        note: null,
        merchant: null,
        category: null,
        principalId: senderId,
        idempotencyKey,
        inputHash: 'bench',
      },
      performance.now() + TIMEOUT_MS,
    );
    if (transaction?.status !== 'COMPLETED') throw new Error(`Not sent: ${transaction?.failureCode}`);
  };
  const timed = async (send: () => Promise<void>) => {
    const startedAt = performance.now();
    await send();
    return performance.now() - startedAt;
  };
  const nextTransaction = async () => {
    const [row] = await database.sql<{ next: string }[]>`select pg_snapshot_xmax(pg_current_snapshot())::text as next`;
    return BigInt(row?.next ?? 0);
  };
  const commitsOf = async (send: () => Promise<void>) => {
    const count = 100;
    const before = await nextTransaction();
    for (let i = 0; i < count; i += 1) await send();
    // Housekeeping writes now and then; a transfer's own commits are a whole number.
    return Math.round(Number((await nextTransaction()) - before) / count);
  };

  for (let i = 0; i < 200; i += 1) await (i % 2 === 0 ? checked() : unchecked());
  const commits = { with: await commitsOf(checked), without: await commitsOf(unchecked) };
  const latencies = { with: [] as number[], without: [] as number[] };
  const added: number[] = [];
  for (let i = 0; i < transfers; i += 1) {
    // Which goes first changes, so that whatever one leaves behind for the next falls on both.
    const order = i % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const);
    const took = { with: 0, without: 0 };
    for (const way of order) {
      took[way] = await timed(way === 'with' ? checked : unchecked);
      latencies[way].push(took[way]);
    }
    added.push(took.with - took.without);
  }
  const cost = (way: 'with' | 'without'): TransferCost => ({
    p50Ms: at(latencies[way], 0.5),
    p99Ms: at(latencies[way], 0.99),
    commits: commits[way],
  });
  return { transfers, without: cost('without'), with: cost('with'), addedP50Ms: at(added, 0.5) };
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) * 100) / 100;
}

async function startDomains(stack: AsyncDisposableStack) {
  const identities = createTestIdentities();
  const issuer = await createTestIssuer();
  stack.defer(() => issuer.stop());
  const running = new Map<string, TestSubgraph>();
  const rpcTransports = Object.fromEntries(
    ['auth', 'wallet', 'kyc', 'fraud', 'transactions'].map((name) => [
      name,
      lateTransport(() => {
        const peer = running.get(name);
        if (peer === undefined) throw new Error(`${name} has not started`);
        return peer.running.rpcTransport;
      }),
    ]),
  );
  const shared = { identities, issuer, rpcTransports };
  const keep = async (name: string, starting: Promise<TestSubgraph>) => {
    const subgraph = await starting;
    stack.defer(() => subgraph.stop());
    running.set(name, subgraph);
    return subgraph;
  };
  const cheapPasswords = { ARGON2_MEMORY_KIB: '64', ARGON2_PASSES: '1' };
  const auth = await keep(
    'auth',
    startTestSubgraph(authSubgraph, {
      ...shared,
      env: { KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'), ...cheapPasswords },
    }),
  );
  const wallet = await keep('wallet', startTestSubgraph(walletSubgraph, shared));
  const kyc = await keep('kyc', startTestSubgraph(kycSubgraph, shared));
  await keep('fraud', startTestSubgraph(fraudSubgraph, { ...shared, env: unsuspiciousRules }));
  let context: TransactionsContext | undefined;
  const watched = {
    ...transactionsSubgraph,
    async openContext(deps: Parameters<typeof transactionsSubgraph.openContext>[0]): Promise<TransactionsContext> {
      context = await transactionsSubgraph.openContext(deps);
      return context;
    },
  };
  const transactions = await keep('transactions', startTestSubgraph(watched, shared));
  await liftLimits(kyc.rpc(KycService, 'operator'));
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => signUp(auth, wallet)));
  return { context: context as TransactionsContext, database: transactions.database, people };
}

async function signUp(auth: TestSubgraph, wallet: TestSubgraph): Promise<Id<'usr'>> {
  const handle = `b${randomBytes(7).toString('hex')}`;
  const input = {
    email: `${handle}@example.com`,
    password: randomBytes(18).toString('base64url'),
    displayName: 'Bench',
    handle,
    country: 'US',
  };
  const REGISTER = 'mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }';
  const { userRegister } = await auth.data<{ userRegister: { user: { id: Id<'usr'> } } }>(REGISTER, { input });
  const { outcome } = await wallet.rpc(WalletService, 'transactions').post({
    transactionId: newId('txn'),
    kind: PostingKind.TOP_UP,
    debit: { ref: { case: 'system', value: SystemAccount.FUNDING } },
    credit: { ref: { case: 'userId', value: userRegister.user.id } },
    amountMinor: 1_000_000_00n,
    currency: 'USD',
  });
  if (outcome !== PostOutcome.POSTED) throw new Error('A wallet could not be filled');
  return userRegister.user.id;
}
