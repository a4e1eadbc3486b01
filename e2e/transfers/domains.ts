import { randomBytes } from 'node:crypto';
import type { Client } from '@connectrpc/connect';
import { authSubgraph } from '@mint/auth/subgraph.ts';
import { fraudSubgraph } from '@mint/fraud/subgraph.ts';
import { kycSubgraph } from '@mint/kyc/subgraph.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { lateTransport } from '@mint/platform/rpc/transport.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { startTcpProxy, type TcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { createTestIssuer } from '@mint/platform/testing/tokens.ts';
import { FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { transactionsSubgraph } from '@mint/transactions/subgraph.ts';
import { checkLedger } from '@mint/wallet/domain/check-ledger.ts';
import { walletSubgraph } from '@mint/wallet/subgraph.ts';
import { expect } from 'vitest';
import { liftLimits, unsuspiciousRules } from '../no-suspicion.ts';

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

/** The domains that a transfer goes through, each with its real doors and database, and proxies before those that transactions asks. */
export interface Domains {
  readonly auth: TestSubgraph;
  readonly wallet: TestSubgraph;
  readonly kyc: TestSubgraph;
  readonly fraud: TestSubgraph;
  readonly transactions: TestSubgraph;
  /** Between transactions and the ledger. */
  readonly ledger: TcpProxy;
  /** Between transactions and the limits. */
  readonly limits: TcpProxy;
  /** Between transactions and the fraud rules. */
  readonly rules: TcpProxy;
  /** An operator's commands. */
  readonly operator: { readonly kyc: Client<typeof KycService>; readonly fraud: Client<typeof FraudService> };
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

export interface DomainsOptions {
  /** Settings of transactions that differ from the usual. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings of the fraud rules, in place of those under which nobody is suspicious. */
  readonly rules?: Readonly<Record<string, string>>;
  /** True has the domains hear of each other through Kafka; otherwise events stay in the outbox. */
  readonly events?: boolean;
}

/** Starts them; people may send as much as they like unless an operator limits them. */
export async function startDomains({ env, rules = unsuspiciousRules, events = false }: DomainsOptions = {}): Promise<Domains> {
  const stack = new AsyncDisposableStack();
  try {
    const identities = createTestIdentities();
    const issuer = await createTestIssuer();
    stack.defer(() => issuer.stop());
    const shared = { identities, issuer, events };
    const start = async (starting: Promise<TestSubgraph>) => {
      const subgraph = await starting;
      stack.defer(() => subgraph.stop());
      return subgraph;
    };
    const proxyOf = async ({ running }: TestSubgraph) => {
      const proxy = await startTcpProxy(running.rpcUrl ?? '');
      stack.defer(() => proxy.stop());
      return proxy;
    };
    const auth = await start(
      startTestSubgraph(authSubgraph, { ...shared, env: { KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') } }),
    );
    const AUTH_RPC_URL = auth.running.rpcUrl ?? '';
    const wallet = await start(startTestSubgraph(walletSubgraph, shared));
    const kyc = await start(startTestSubgraph(kycSubgraph, shared));
    let transactions: TestSubgraph | null = null;
    const fraud = await start(
      startTestSubgraph(fraudSubgraph, {
        ...shared,
        env: { AUTH_RPC_URL, ...rules },
        rpcTransports: {
          transactions: lateTransport(() => {
            if (transactions === null) throw new Error('transactions has not started');
            return transactions.running.rpcTransport;
          }),
        },
      }),
    );
    const [ledger, limits, screen] = await Promise.all([proxyOf(wallet), proxyOf(kyc), proxyOf(fraud)]);
    transactions = await start(
      startTestSubgraph(transactionsSubgraph, {
        ...shared,
        env: {
          AUTH_RPC_URL,
          WALLET_RPC_URL: `http://127.0.0.1:${ledger.port}`,
          KYC_RPC_URL: `http://127.0.0.1:${limits.port}`,
          FRAUD_RPC_URL: `http://127.0.0.1:${screen.port}`,
          RECOVERY_INTERVAL_MS: '100',
          SANDBOX_DELAY_MS: '300',
          ...env,
        },
      }),
    );
    const operator = { kyc: kyc.rpc(KycService, 'operator'), fraud: fraud.rpc(FraudService, 'operator') };
    await liftLimits(operator.kyc);
    const subgraphs = { auth, wallet, kyc, fraud, transactions };
    return asDomains({ ...subgraphs, ledger, limits, rules: screen, operator }, () => stack.disposeAsync());
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

type Parts = Pick<Domains, 'auth' | 'wallet' | 'kyc' | 'fraud' | 'transactions' | 'ledger' | 'limits' | 'rules' | 'operator'>;

function asDomains(parts: Parts, stop: () => Promise<void>): Domains {
  const { auth: people, wallet: books, transactions: machine } = parts;
  const mutate =
    <Answer>(document: string) =>
    (as: Viewer, input: object) =>
      machine.query<{ answer: Answer }>(document, { input: { idempotencyKey: newId('key'), ...input } }, { as });
  const topUp = mutate<MoneyAnswer>(TOP_UP);
  return {
    ...parts,
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

interface ExchangeFigures {
  id: string;
  sends: string;
  receives: string;
  fee: string | null;
}

/** What the ledger holds of each exchange. */
async function exchangesOf({ database: { sql } }: TestSubgraph): Promise<ExchangeFigures[]> {
  const rows = await sql<ExchangeFigures[]>`
    select j.transaction_id as id, j.currency || ' ' || j.amount as sends, r.currency || ' ' || r.amount as receives,
      f.currency || ' ' || f.amount as fee
    from journal j join exchange_legs r on r.transaction_id = j.transaction_id and r.leg = 2
    left join exchange_legs f on f.transaction_id = j.transaction_id and f.leg = 3 order by id`;
  return rows.map((row) => ({ ...row }));
}

/** What each completed transfer that says so has exchanged, by the quote that it used. */
async function exchangesMade({ database: { sql } }: TestSubgraph): Promise<ExchangeFigures[]> {
  const rows = await sql<ExchangeFigures[]>`
    select t.id, q.currency || ' ' || q.amount_minor as sends, q.recipient_currency || ' ' || q.recipient_amount_minor as receives,
      case when q.fee_minor > 0 then q.currency || ' ' || q.fee_minor end as fee
    from transactions t join quotes q on q.transaction_id = t.id
      and (q.amount_minor, q.currency, q.recipient_amount_minor, q.recipient_currency, q.fee_minor)
        = (t.amount_minor, t.currency, t.recipient_amount_minor, t.recipient_currency, t.fee_minor)
    where t.status in ('COMPLETED', 'REVERSED') and t.recipient_currency is not null order by id`;
  return rows.map((row) => ({ ...row }));
}

async function assertConsistent(books: TestSubgraph, machine: TestSubgraph): Promise<void> {
  expect((await checkLedger(books.database)).mismatches).toEqual([]);
  const made = await machine.database.sql<{ id: string; status: string }[]>`select id, status from transactions`;
  // What was taken back had moved before.
  const completed = made.filter(({ status }) => status === 'COMPLETED' || status === 'REVERSED').map(({ id }) => id);
  expect(made.filter(({ status }) => !['COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED'].includes(status))).toEqual([]);
  const posted = await books.database.sql<{ transaction_id: string }[]>`select transaction_id from journal`;
  expect(posted.map(({ transaction_id }) => transaction_id).sort()).toEqual(completed.sort());
  expect(await exchangesOf(books)).toEqual(await exchangesMade(machine));
  expect(await machine.database.sql`select * from work`).toEqual([]);
  // No hold outlives its transfer, and limits count exactly what has not failed.
  expect(await books.database.sql`select * from holds where state = 'HELD'`).toEqual([]);
  const miscounted = await machine.database.sql`
    select usage.user_id, usage.day_used_minor, usage.month_used_minor, sent.minor
    from limit_usage as usage left join (
      select sender_id, sum(base_amount_minor) as minor from transactions
      where limit_day is not null and status in ('PROCESSING', 'IN_REVIEW', 'COMPLETED') group by sender_id
    ) as sent on sent.sender_id = usage.user_id
    where usage.month_used_minor <> coalesce(sent.minor, 0)`;
  expect(miscounted).toEqual([]);
  // One outcome, told once, after everything before it.
  const told = await machine.database.sql<{ key: string; types: string }[]>`
    select key, string_agg(type, ' ' order by seq) as types from outbox where type like 'transaction.%' group by key
    having string_agg(type, ' ' order by seq) not in (
      'transaction.created transaction.completed', 'transaction.created transaction.completed transaction.reversed',
      'transaction.created transaction.failed', 'transaction.created transaction.cancelled',
      'transaction.created transaction.held_for_review transaction.completed',
      'transaction.created transaction.held_for_review transaction.completed transaction.reversed',
      'transaction.created transaction.held_for_review transaction.failed',
      'transaction.created transaction.held_for_review transaction.cancelled')`;
  expect(told).toEqual([]);
}
