import { randomBytes } from 'node:crypto';
import { authSubgraph } from '@mint/auth/subgraph.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { startTcpProxy, type TcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { createTestIssuer } from '@mint/platform/testing/tokens.ts';
import { transactionsSubgraph } from '@mint/transactions/subgraph.ts';
import { checkLedger } from '@mint/wallet/domain/check-ledger.ts';
import { walletSubgraph } from '@mint/wallet/subgraph.ts';
import { expect } from 'vitest';

/** What a mutation that moves money answers. */
export interface MoneyAnswer {
  readonly transaction: {
    readonly id: Id<'txn'>;
    readonly status: string;
    readonly failureCode: string | null;
    readonly events: readonly { readonly status: string }[];
  } | null;
  readonly senderWallet?: { readonly id: string } | null;
  readonly replayed: boolean;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
}

const TRANSFER = /* GraphQL */ `
  mutation ($input: TransferCreateInput!) {
    answer: transferCreate(input: $input) {
      transaction { id status failureCode events { status } } senderWallet { id } replayed userErrors { code message path }
    }
  }`;
const TOP_UP = /* GraphQL */ `
  mutation ($input: TopUpCreateInput!) {
    answer: topUpCreate(input: $input) {
      transaction { id status failureCode events { status } } replayed userErrors { code message path }
    }
  }`;
const CANCEL = /* GraphQL */ `
  mutation ($input: TransactionCancelInput!) {
    answer: transactionCancel(input: $input) { transaction { id status } userErrors { code path } }
  }`;

/** Money as an input has it, from whole dollars and cents. */
export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** The three domains that a transfer goes through, each with its real doors and database, and a proxy before the ledger. */
export interface Domains {
  readonly auth: TestSubgraph;
  readonly wallet: TestSubgraph;
  readonly transactions: TestSubgraph;
  /** Between transactions and the ledger. */
  readonly ledger: TcpProxy;
  /** Signs a person up and gives them money. */
  person(balance?: string): Promise<Viewer>;
  transfer(sender: Viewer, input: object): Promise<TestAnswer<{ answer: MoneyAnswer }>>;
  topUp(person: Viewer, input: object): Promise<TestAnswer<{ answer: MoneyAnswer }>>;
  cancel(person: Viewer, id: string): Promise<TestAnswer<{ answer: Pick<MoneyAnswer, 'transaction' | 'userErrors'> }>>;
  /** What is in a person's wallet, in cents. */
  balanceOf(person: Viewer): Promise<bigint>;
  statusOf(id: Id<'txn'>): Promise<string>;
  /** How many postings the ledger holds of a transaction. */
  postingsOf(id: Id<'txn'>): Promise<number>;
  /** Asserts that the books are right, every transaction has its outcome, and the ledger holds a posting of exactly those that say so. */
  assertConsistent(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts them; `env` are settings of transactions that differ from the usual. */
export async function startDomains(env: Record<string, string> = {}): Promise<Domains> {
  const stack = new AsyncDisposableStack();
  try {
    const identities = createTestIdentities();
    const issuer = await createTestIssuer();
    stack.defer(() => issuer.stop());
    const shared = { identities, issuer };
    const people = await startTestSubgraph(authSubgraph, {
      ...shared,
      env: { KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') },
    });
    stack.defer(() => people.stop());
    const books = await startTestSubgraph(walletSubgraph, shared);
    stack.defer(() => books.stop());
    const ledger = await startTcpProxy(books.running.rpcUrl ?? '');
    stack.defer(() => ledger.stop());
    const machine = await startTestSubgraph(transactionsSubgraph, {
      ...shared,
      env: {
        AUTH_RPC_URL: people.running.rpcUrl ?? '',
        WALLET_RPC_URL: `http://127.0.0.1:${ledger.port}`,
        RECOVERY_INTERVAL_MS: '100',
        SANDBOX_DELAY_MS: '300',
        ...env,
      },
    });
    stack.defer(() => machine.stop());
    return asDomains(people, books, machine, ledger, () => stack.disposeAsync());
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

function asDomains(
  people: TestSubgraph,
  books: TestSubgraph,
  machine: TestSubgraph,
  ledger: TcpProxy,
  stop: () => Promise<void>,
): Domains {
  const mutate =
    <Answer>(document: string) =>
    (as: Viewer, input: object) =>
      machine.query<{ answer: Answer }>(document, { input: { idempotencyKey: newId('key'), ...input } }, { as });
  const topUp = mutate<MoneyAnswer>(TOP_UP);
  return {
    auth: people,
    wallet: books,
    transactions: machine,
    ledger,
    topUp,
    transfer: mutate<MoneyAnswer>(TRANSFER),
    cancel: (as, id) => machine.query(CANCEL, { input: { id } }, { as }),
    async person(balance) {
      const handle = `u${randomBytes(7).toString('hex')}`;
      const input = {
        email: `${handle}@example.com`,
        password: `correct horse ${handle}`,
        displayName: 'Ada',
        handle,
        country: 'BR',
      };
      const REGISTER =
        'mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id } userErrors { code } } }';
      const { userRegister } = await people.data<{ userRegister: { user: { id: Id<'usr'> } } }>(REGISTER, { input });
      const viewer = await machine.viewer({ userId: userRegister.user.id });
      if (balance !== undefined) {
        const once = { amount: usd(balance), idempotencyKey: newId('key') };
        await eventually(async () => {
          const { data } = await topUp(viewer, once);
          expect(data?.answer.transaction?.status).toBe('COMPLETED');
        });
      }
      return viewer;
    },
    async balanceOf(as) {
      const { wallets } = await books.data<{ wallets: { currency: string; balance: { minorUnits: string } }[] }>(
        '{ wallets { currency balance { minorUnits } } }',
        {},
        { as },
      );
      return BigInt(wallets.find(({ currency }) => currency === 'USD')?.balance.minorUnits ?? 0);
    },
    async statusOf(id) {
      const [row] = await machine.database.sql<
        { status: string }[]
      >`select status from transactions where id = ${toUuid(id, 'txn')}`;
      return row?.status ?? 'missing';
    },
    async postingsOf(id) {
      return (await books.database.sql`select from journal where transaction_id = ${toUuid(id, 'txn')}`).length;
    },
    async assertConsistent() {
      await assertConsistent(books, machine);
    },
    stop,
  };
}

async function assertConsistent(books: TestSubgraph, machine: TestSubgraph): Promise<void> {
  expect((await checkLedger(books.database)).mismatches).toEqual([]);
  const made = await machine.database.sql<{ id: string; status: string }[]>`select id, status from transactions`;
  const completed = made.filter(({ status }) => status === 'COMPLETED').map(({ id }) => id);
  expect(made.filter(({ status }) => !['COMPLETED', 'FAILED', 'CANCELLED'].includes(status))).toEqual([]);
  const posted = await books.database.sql<{ transaction_id: string }[]>`select transaction_id from journal`;
  expect(posted.map(({ transaction_id }) => transaction_id).sort()).toEqual(completed.sort());
  expect(await machine.database.sql`select * from work`).toEqual([]);
  // One outcome, told once, after everything before it.
  const told = await machine.database.sql<{ key: string; types: string }[]>`
    select key, string_agg(type, ' ' order by seq) as types from outbox group by key
    having string_agg(type, ' ' order by seq) not in (
      'transaction.created transaction.completed', 'transaction.created transaction.failed', 'transaction.created transaction.cancelled')`;
  expect(told).toEqual([]);
}
