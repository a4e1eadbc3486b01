import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { checkEntries, countQuery, type EntriesReport, lookQuery } from './check-entries.ts';
import { checkTheseWallets, checkWallets, pageQuery, theseQuery } from './check-wallets.ts';
import { reversePosting } from './reverse-posting.ts';

let ledger: TestLedger;
let alice: Id<'usr'>;
let bob: Id<'usr'>;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger?.close());
beforeEach(async () => {
  alice = await ledger.userWithEach({ USD: 100_000n, EUR: 0n });
  bob = await ledger.userWithEach({ USD: 0n, EUR: 0n });
});

const START = new Date('2020-01-01T00:00:00Z');

/** Looks at all that was posted by now, once it can be looked at. A moment in the books may be rounded up by half a millisecond. */
async function look(): Promise<EntriesReport> {
  const [{ now } = { now: START }] = await ledger.database.sql<
    { now: Date }[]
  >`select clock_timestamp() + interval '2 milliseconds' as now`;
  return eventually(async () => {
    const report = await checkEntries(ledger.database, { from: START, before: now });
    expect(report.checkedBefore).toEqual(now);
    return report;
  });
}
const faultsOf = async (id: Id<'txn'>) => (await look()).faults.filter(({ transactionId }) => transactionId === id);

async function transfer(amountMinor = 10n): Promise<Id<'txn'>> {
  const transactionId = newId('txn');
  await ledger.post({ transactionId, debit: { userId: alice }, credit: { userId: bob }, amountMinor });
  return transactionId;
}

/** Changes the books behind the ledger's back, as no code of ours can. */
async function tamper(statement: string): Promise<void> {
  await ledger.database.transaction(async ({ sql }) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(statement);
  });
}
const uuid = (id: Id<'txn'>) => `'${toUuid(id, 'txn')}'`;

test('sound books have no fault, whatever was posted, exchanged and taken back, and come to nothing in each currency', async () => {
  const id = await transfer();
  await transfer(20n);
  await reversePosting(ledger, id, Date.now() + 10_000);
  const exchanged = newId('txn');
  await ledger.exchange({ transactionId: exchanged, debit: { userId: alice }, credit: { userId: bob } });
  await reversePosting(ledger, exchanged, Date.now() + 10_000);
  const { sums, faults } = await look();
  expect(faults).toEqual([]);
  expect(sums.map(({ currency, sumMinor }) => [currency, sumMinor]).toSorted()).toEqual([
    ['EUR', 0n],
    ['USD', 0n],
  ]);
  const [{ count } = { count: 0n }] = await ledger.database.sql<{ count: bigint }[]>`select count(*) from entries`;
  expect(sums.reduce((sum, { entries }) => sum + entries, 0n)).toBe(count);
  expect((await checkWallets(ledger.database, null, 1_000)).faults).toEqual([]);
});

test('what is not settled yet is not looked at', async () => {
  const from = new Date(Date.now() + 3_600_000);
  const report = await checkEntries(ledger.database, { from, before: new Date(from.getTime() + 1_000) });
  expect(report).toEqual({ checkedBefore: from, hasMore: false, sums: [], faults: [] });
  await ledger.database.transaction(async ({ sql }) => {
    // A step that is under way: what it posts will have a moment after it began.
    await sql`select pg_current_xact_id()`;
    const [{ began } = { began: START }] = await sql<{ began: Date }[]>`select now() as began`;
    await sql`select pg_sleep(2.1)`;
    const { checkedBefore } = await checkEntries(ledger.database, { from: START, before: new Date(began.getTime() + 60_000) });
    expect(checkedBefore.getTime()).toBeLessThan(began.getTime());
  });
});

describe('found is', () => {
  test('an entry that no posting has', async () => {
    const id = newId('txn');
    const { id: walletId } = await ledger.walletOf(alice);
    await tamper(`
      insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
      values ('${toUuid(walletId, 'wal')}', 900, ${uuid(id)}, 5, 5, now())`);
    expect(await faultsOf(id)).toMatchObject([
      { kind: 'WITHOUT_POSTING', walletId, seq: 900n, currency: 'USD', foundMinor: 5n },
      { kind: 'NOT_CONTINUED', walletId, seq: 900n, expectedMinor: null, foundMinor: 5n },
      { kind: 'UNBALANCED', expectedMinor: 0n, foundMinor: 5n },
    ]);
    expect((await look()).sums.find(({ currency }) => currency === 'USD')?.sumMinor).toBe(5n);
    await tamper(`delete from entries where transaction_id = ${uuid(id)}`);
    expect(await faultsOf(id)).toEqual([]);
  });

  test('an entry whose amount was changed', async () => {
    const id = await transfer();
    await tamper(`update entries set amount = 11 where amount = 10 and transaction_id = ${uuid(id)}`);
    expect((await faultsOf(id)).map(({ kind }) => kind)).toEqual(['WITHOUT_POSTING', 'NOT_CONTINUED', 'UNBALANCED']);
    await tamper(`update entries set amount = 10 where amount = 11 and transaction_id = ${uuid(id)}`);
  });

  test('an entry whose posting is gone', async () => {
    const id = await transfer();
    await tamper(`create table aside as select * from journal where transaction_id = ${uuid(id)}`);
    await tamper(`delete from journal where transaction_id = ${uuid(id)}`);
    expect((await faultsOf(id)).map(({ kind }) => kind)).toEqual(['WITHOUT_POSTING', 'WITHOUT_POSTING']);
    await tamper('insert into journal select * from aside');
    await tamper('drop table aside');
  });

  test('a running balance that does not follow, and a wallet that does not stand as its last entry left it', async () => {
    const first = await transfer();
    const { id: walletId } = await ledger.walletOf(bob);
    const wallet = `'${toUuid(walletId, 'wal')}'`;
    await tamper(`update wallets set balance = balance + 7 where id = ${wallet}`);
    const { faults } = await checkWallets(ledger.database, null, 1_000);
    expect(faults).toEqual([{ walletId, balanceMinor: 17n, seq: 1n, entryBalanceMinor: 10n, entrySeq: 1n }]);
    expect((await checkTheseWallets(ledger.database, [walletId])).faults).toEqual(faults);
    const next = await transfer();
    expect(await faultsOf(first)).toEqual([]);
    expect(await faultsOf(next)).toMatchObject([
      { kind: 'NOT_CONTINUED', walletId, seq: 2n, expectedMinor: 20n, foundMinor: 27n },
    ]);
    await tamper(`update wallets set balance = 20 where id = ${wallet}`);
    await tamper(`update entries set balance_after = 20 where wallet_id = ${wallet} and seq = 2`);
    expect(await faultsOf(next)).toEqual([]);
  });
});

test('pages of wallets hold each once', async () => {
  const [{ count } = { count: 0n }] = await ledger.database.sql<{ count: bigint }[]>`select count(*) from wallets`;
  let seen = 0n;
  let after: Id<'wal'> | null = null;
  for (let more = true; more; seen += 1n) {
    const page = await checkWallets(ledger.database, after, 1);
    expect(page.through === null || after === null || page.through > after).toBe(true);
    after = page.through;
    more = page.hasNextPage;
  }
  expect(seen).toBe(count);
});

test('a long time is looked at in parts, and nothing large is read whole', async () => {
  const patient = openDatabase({ url: ledger.url, name: 'seed', maxConnections: 1, statementTimeoutMs: 60_000 });
  try {
    const { sql } = patient;
    const from = new Date('2021-01-01T00:00:00Z');
    await sql`
      with posted as materialized (
        select n, uuidv7() as id, uuidv7() as debit, uuidv7() as credit, ${from}::timestamptz + n * interval '10 milliseconds' as at
        from generate_series(1, 40000) n
      ), opened as (
        insert into wallets (id, user_id, currency, balance, seq)
        select wallet, uuidv7(), 'USD', 1, 1 from posted, unnest(array[debit, credit]) wallet
      ), written as (
        insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
        select wallet, 1, id, amount, amount, at from posted, unnest(array[debit, credit], array[-1, 1]) as w (wallet, amount) order by n
      )
      insert into journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      select id, 'TRANSFER', debit, 1, credit, 1, 1, 'USD', at from posted`;
    for (const [legs, leg] of Object.entries({ exchange_legs: 2, reversal_legs: 4 })) {
      await sql.unsafe(`
        insert into ${legs} (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
        select uuidv7(), ${leg}, 'OTHER', debit_wallet_id, 2, credit_wallet_id, 2, 1, 'USD', posted_at from journal`);
    }
    await sql.unsafe('vacuum analyze');
    const before = new Date('2021-01-01T00:10:00Z');
    let entries = 0n;
    for (let at = from; at < before; ) {
      const { checkedBefore, hasMore, sums, faults } = await checkEntries(patient, { from: at, before });
      expect(hasMore).toBe(true);
      expect(faults).toEqual([]);
      expect(checkedBefore.getTime()).toBeGreaterThan(at.getTime());
      for (const sum of sums) {
        expect(sum).toMatchObject({ currency: 'USD', sumMinor: 0n });
        expect(sum.entries).toBeLessThanOrEqual(5_000n);
        entries += sum.entries;
      }
      at = checkedBefore;
    }
    expect(entries).toBe(80_000n);

    const plan = async (query: string, parameters: (Date | string | number | string[])[]) =>
      (await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain (costs off) ${query}`, parameters as never[]))
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    const span = [new Date('2021-01-01T00:03:00Z'), new Date('2021-01-01T00:03:05Z')];
    const zero = '00000000-0000-0000-0000-000000000000';
    expect(await plan(countQuery, [...span, 5_000])).toContain('entries_posted_at');
    const looked = await plan(lookQuery, span);
    expect(looked).toContain('entries_posted_at');
    expect(looked).not.toMatch(/Seq Scan/);
    for (const text of [await plan(pageQuery, [zero, 500]), await plan(theseQuery, [[zero]])]) {
      expect(text).toMatch(/wallets_pkey/);
      expect(text).not.toMatch(/Seq Scan/);
    }
  } finally {
    await patient.close();
  }
});
