// Everything is there several times, behind nginx. MINT_REPLICAS says how often, and MINT_PROCESSES=apart gives each service processes of its own.
import { randomUUID } from 'node:crypto';
import { type ProductOfReplicas, restartAll } from '@mint/local/product-replicas.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  LogOutDocument,
  MeDocument,
  TransactionsDocument,
  TransferDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join as signUp, topUp } from '../contract/people.ts';
import { openSigner } from '../contract/tokens.ts';
import { outcomeOf, send } from '../contract/wire.ts';
import { liftLimits, setUnverifiedLimits, unsuspiciousRules } from '../no-suspicion.ts';
import { operatorOf } from '../operator.ts';
import { type Read, startReadLoad } from '../read-load.ts';
import { type Listener, listen } from '../resilience/listener.ts';
import { join, type Person } from '../resilience/people.ts';
import { startTransferLoad } from '../resilience/transfer-load.ts';
import { expectTheTruth } from '../resilience/truth.ts';
import { openDatabases, type WitnessedProduct } from '../resilience/witness.ts';
import { type Stack, startStackOfReplicas } from '../stack.ts';

const { MINT_REPLICAS: replicas = '2', MINT_PROCESSES: processes } = process.env;
const testTimeoutMs = 540_000;
/** Only the first has e-mail about transfers. */
const names = ['ada', 'grace', 'edsger', 'barbara'];

const closing = new AsyncDisposableStack();
let stack: Stack<ProductOfReplicas>;
let product: WitnessedProduct;
let people: readonly Person[];
let listeners: readonly Listener[];

beforeAll(async () => {
  stack = await startStackOfReplicas(
    { replicas: Number(replicas), processes: processes === 'apart' ? 'apart' : 'together' },
    {
      auth: { ARGON2_MEMORY_KIB: '64', ARGON2_PASSES: '1' },
      gateway: { GUARDED_BURST: '10000', COST_BUCKET_SIZE: '10000000' },
      fraud: unsuspiciousRules,
      // What is compared is there in a moment: nothing here takes longer.
      admin: { RECONCILE_SETTLE_MS: '5000', RECONCILE_INTERVAL_MS: '500' },
      all: { DATABASE_MAX_CONNECTIONS: '5' },
    },
  );
  closing.defer(() => stack.stop());
  await liftLimits(operatorOf(stack).kyc);
  product = { stack, databases: openDatabases(stack, closing) };
  people = await Promise.all(names.map((name, index) => join(stack.url, name, { mails: index === 0, timeoutMs: 30_000 })));
  listeners = people.slice(0, 2).map(listen);
  for (const listener of listeners) closing.defer(() => listener.stop());
}, testTimeoutMs);

afterAll(() => closing.disposeAsync(), 120_000);

test(
  'all of it is restarted, one process after the other: no read fails, no answer was untrue, nothing happens twice',
  async ({ annotate }) => {
    const load = startTransferLoad(people);
    const reads = startReadLoad(readsOf(people.slice(2)), { lanes: 1, paceMs: 0 });
    await load.untilMore(15);
    const startedAt = performance.now();
    await restartAll(stack.product);
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    await load.untilMore(15);
    await Promise.all([load.stop(), reads.stop()]);
    await annotate(
      `${stack.product.rounds.flat().length} processes restarted in ${seconds} s; ${load.transfers.length} transfers, ${reads.answered()} reads; put off: ${load.putOff.length}`,
    );
    expect(load.faults).toEqual([]);
    expect(reads.failures).toEqual([]);
    await expectTheTruth(product, people, load.transfers, listeners);
    await eventually(expectEachMailOnce, { timeoutMs: 60_000, intervalMs: 500 });
    await eventually(expectEachEventOnce, { timeoutMs: 60_000, intervalMs: 500 });
    await eventually(expectHealthyBooks, { timeoutMs: 120_000, intervalMs: 1_000 });
  },
  testTimeoutMs,
);

test(
  'a limit holds to the cent, whichever of them count, and is another for all of them at once',
  async () => {
    const { kyc } = operatorOf(stack);
    const [sender, recipient] = [await signUp(stack.url), await signUp(stack.url)];
    await topUp(sender, '500.00');
    const allowed = 5;
    await setUnverifiedLimits(kyc, { perTransactionMinor: 10_00n, dailyMinor: 50_00n, monthlyMinor: 50_00n });
    const answers = await Promise.all(
      Array.from({ length: 4 * allowed }, async () => {
        const idempotencyKey = randomUUID();
        return eventually(async () => {
          const { transferCreate } = await sender.client.execute(TransferDocument, {
            input: { recipientId: recipient.id, amount: { amount: '10.00', currency: 'USD' }, idempotencyKey },
          });
          expect(transferCreate.transaction?.status ?? 'REFUSED').not.toBe('PROCESSING');
          return transferCreate.userErrors[0]?.code ?? transferCreate.transaction?.status;
        });
      }),
    );
    expect(answers.filter((answer) => answer === 'COMPLETED')).toHaveLength(allowed);
    expect(answers.filter((answer) => answer === 'LIMIT_EXCEEDED')).toHaveLength(3 * allowed);
    const { wallets } = await sender.client.execute(WalletsDocument, {});
    expect(wallets[0]?.balance.amount).toBe('450.00');
  },
  testTimeoutMs,
);

test(
  'whoever logs out at one gateway is out at every other',
  async () => {
    const { session } = await signUp(stack.url);
    const [first = '', ...others] = stack.product.gateways.map((url) => `${url}/graphql`);
    const token = session.accessToken;
    for (const url of others) expect(outcomeOf(await send(url, MeDocument, {}, { token }))).toBe('ok');
    await send(first, LogOutDocument, { input: {} }, { token });
    for (const url of others) {
      await eventually(async () =>
        expect(outcomeOf(await send(url, MeDocument, {}, { token }))).toEqual([401, 'UNAUTHENTICATED']),
      );
    }
  },
  testTimeoutMs,
);

/** Each looks at their wallets and at their transactions, and again as soon as there is an answer. */
function readsOf(readers: readonly Person[]): Record<string, Read> {
  return Object.fromEntries(
    readers.flatMap(({ client, id }) => [
      [`wallets of ${id}`, async () => void (await client.execute(WalletsDocument, {}))],
      [`transactions of ${id}`, async () => void (await client.execute(TransactionsDocument, { first: 5 }))],
    ]),
  );
}

/** Each e-mail that was owed has reached the mail server, once. */
async function expectEachMailOnce(): Promise<void> {
  const owed = await product.databases.notifications.sql<
    { id: string; status: string }[]
  >`select id, status from emails order by id`;
  expect(owed.length).toBeGreaterThan(names.length);
  expect(owed.filter(({ status }) => status !== 'SENT')).toEqual([]);
  const response = await fetch(new URL('/api/email', process.env.MAIL_WEB_URL));
  const caught = (await response.json()) as { headers: { 'message-id': string } }[];
  const ids = caught.map(({ headers }) => /^<([^@]+)@/.exec(headers['message-id'])?.[1] ?? '');
  const own = new Set(owed.map(({ id }) => id));
  expect(ids.filter((id) => own.has(id)).sort()).toEqual([...own]);
}

/** Whatever the domains that move money said has happened is in the log, once. */
async function expectEachEventOnce(): Promise<void> {
  const audit = postgres(stack.environment.audit?.DATABASE_URL ?? '', { max: 1 });
  try {
    const recorded = new Map<string, number>();
    for (const { id, times } of await audit<{ id: string; times: number }[]>`
      select event_id as id, count(*)::int as times from entries group by event_id`)
      recorded.set(id, times);
    for (const domain of ['wallet', 'transactions'] as const) {
      const told = await product.databases[domain].sql<{ id: string }[]>`select id from outbox`;
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ id }) => recorded.get(id) !== 1)).toEqual([]);
    }
  } finally {
    await audit.end();
  }
}

/** What compares transactions, ledger and events all the time has found nothing. */
async function expectHealthyBooks(): Promise<void> {
  const signer = await openSigner(stack);
  try {
    const token = await signer.sign({ role: 'ADMIN', scopes: ['admin'] });
    const { data, errors } = await send(stack.url, '{ ledgerHealth { healthy mismatchCount unavailable } }', {}, { token });
    expect([data, errors]).toEqual([{ ledgerHealth: { healthy: true, mismatchCount: 0, unavailable: [] } }, []]);
  } finally {
    await signer.close();
  }
}
