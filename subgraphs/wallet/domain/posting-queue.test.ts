import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import type { Account } from './find-account.ts';
import { openPostingQueue } from './posting-queue.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const users = (count: number, amountMinor: bigint) =>
  Promise.all(Array.from({ length: count }, () => ledger.userWith(amountMinor)));
const pickFrom = <T>(values: readonly T[]) => values[Math.floor(Math.random() * values.length)] as T;

async function totalMinor(of: readonly Id<'usr'>[]): Promise<bigint> {
  const wallets = await Promise.all(of.map((user) => ledger.walletOf(user)));
  return wallets.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0n);
}

async function accountOf(userId: Id<'usr'>): Promise<Account> {
  return (await ledger.accounts.find({ userId }, 'USD')) as Account;
}

test('backends killed under load lose nothing and double nothing', async () => {
  const people = await users(30, 10_000n);
  const made = new Map<Id<'txn'>, Parameters<TestLedger['post']>[0]>();
  const posted = new Set<Id<'txn'>>();
  let stop = false;
  const caller = async () => {
    while (!stop) {
      const transactionId = newId('txn');
      const posting = {
        transactionId,
        debit: { userId: pickFrom(people) },
        credit: { userId: pickFrom(people) },
        amountMinor: 3n,
      };
      made.set(transactionId, posting);
      const { outcome } = await ledger.post(posting);
      if (outcome === 'POSTED' || outcome === 'REPLAYED') posted.add(transactionId);
    }
  };
  const callers = Array.from({ length: 100 }, caller);
  let killed = 0;
  await eventually(
    async () => {
      const rows = await ledger.database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'test-postings' and state = 'active'`;
      killed += rows.length;
      expect(killed).toBeGreaterThanOrEqual(8);
      expect(posted.size).toBeGreaterThan(1_000);
    },
    { timeoutMs: 20_000, intervalMs: 100 },
  );
  stop = true;
  await Promise.all(callers);

  const journal = await ledger.database.sql<{ n: bigint }[]>`select count(*) as n from journal where kind = 'TRANSFER'`;
  expect(journal[0]?.n).toBe(BigInt(posted.size));
  expect(await totalMinor(people)).toBe(300_000n);
  expect(await ledger.mismatches()).toEqual([]);
  const sample = [...posted].slice(-200);
  const replays = await Promise.all(sample.map((id) => ledger.post(made.get(id) as Parameters<TestLedger['post']>[0])));
  expect(new Set(replays.map(({ outcome }) => outcome))).toEqual(new Set(['REPLAYED']));
});

test('hundreds of callers on one hot wallet all get their answer', async () => {
  const [shop, ...people] = await users(51, 1_000n);
  const payments = Array.from({ length: 1_000 }, (_, i) =>
    ledger.post({
      debit: { userId: people[i % people.length] as Id<'usr'> },
      credit: { userId: shop as Id<'usr'> },
      amountMinor: 1n,
    }),
  );
  const outcomes = await Promise.all(payments);
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['POSTED']));
  expect((await ledger.walletOf(shop as Id<'usr'>)).balanceMinor).toBe(2_000n);
  expect(await ledger.mismatches()).toEqual([]);
});

test('another process that posts between the same wallets at the same time is no trouble', async () => {
  const people = await users(4, 100_000n);
  const other = openPostingQueue({ url: ledger.url, name: 'test-other', limit: 10_000, onPosted: () => {} });
  const [debit, credit] = await Promise.all([accountOf(pickFrom(people)), accountOf(people[0] as Id<'usr'>)]);
  const shared = Array.from({ length: 300 }, () => newId('txn'));
  const mine = shared.map((transactionId, i) =>
    ledger.post({
      transactionId,
      debit: { userId: people[i % 4] as Id<'usr'> },
      credit: { userId: people[(i + 1) % 4] as Id<'usr'> },
      amountMinor: 1n,
    }),
  );
  const accounts = await Promise.all(people.map(accountOf));
  const theirs = [...shared].reverse().map((transactionId) => {
    const i = shared.indexOf(transactionId);
    const posting = { transactionId, kind: 'TRANSFER' as const, amountMinor: 1n, currency: 'USD' };
    return other.post(
      { ...posting, debit: accounts[i % 4] as Account, credit: accounts[(i + 1) % 4] as Account },
      Date.now() + 10_000,
    );
  });
  const [a, b] = await Promise.all([Promise.all(mine), Promise.all(theirs)]);
  a.forEach(({ outcome }, i) => {
    expect([outcome, b[shared.length - 1 - i]?.outcome].sort()).toEqual(['POSTED', 'REPLAYED']);
  });
  expect(debit.currency).toBe(credit.currency);
  expect(await ledger.mismatches()).toEqual([]);
  await other.close();
});

test('a full queue refuses at once', async () => {
  const small = openPostingQueue({ url: ledger.url, name: 'test-small', limit: 5, onPosted: () => {} });
  const [debit, credit] = await Promise.all((await users(2, 100n)).map(accountOf));
  const post = () =>
    small.post(
      {
        transactionId: newId('txn'),
        kind: 'TRANSFER',
        debit: debit as Account,
        credit: credit as Account,
        amountMinor: 1n,
        currency: 'USD',
      },
      Date.now() + 5_000,
    );
  const settled = await Promise.allSettled(Array.from({ length: 8 }, post));
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  for (const each of settled) {
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  }
  await small.close();
});

test('without an answer by the deadline the caller is told so, and the same transaction may be asked for again', async () => {
  const [debit, credit] = await Promise.all((await users(2, 100n)).map(accountOf));
  const posting = {
    transactionId: newId('txn'),
    kind: 'TRANSFER',
    debit: debit as Account,
    credit: credit as Account,
    amountMinor: 1n,
    currency: 'USD',
  } as const;
  await ledger.database.transaction(async ({ sql }) => {
    await sql`select 1 from wallets where id = ${posting.debit.uuid} for update`;
    await expect(ledger.postings.post(posting, Date.now() + 200)).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });
  expect(['POSTED', 'REPLAYED']).toContain((await ledger.postings.post(posting, Date.now() + 5_000)).outcome);
  expect(await ledger.mismatches()).toEqual([]);
});
