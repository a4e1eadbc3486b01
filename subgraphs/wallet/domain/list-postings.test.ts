import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import {
  type IdRange,
  listPostings,
  listPostingsOf,
  type PostedTransaction,
  postingsQuery,
  theseQuery,
} from './list-postings.ts';
import { reversePosting } from './reverse-posting.ts';

let ledger: TestLedger;
let alice: Id<'usr'>;
let bob: Id<'usr'>;
beforeAll(async () => {
  ledger = await openTestLedger();
  alice = await ledger.userWithEach({ USD: 100_000n, EUR: 0n });
  bob = await ledger.userWithEach({ USD: 0n, EUR: 0n });
});
afterAll(() => ledger?.close());

const all: IdRange = { after: null, through: null, first: 1_000 };
const list = (range: Partial<IdRange> = {}) => listPostings(ledger.database, { ...all, ...range });
const find = async (id: Id<'txn'>): Promise<PostedTransaction | undefined> =>
  (await list()).transactions.find(({ transactionId }) => transactionId === id);

/** A transfer of ten cents. */
async function transfer(): Promise<Id<'txn'>> {
  const transactionId = newId('txn');
  await ledger.post({ transactionId, debit: { userId: alice }, credit: { userId: bob }, amountMinor: 10n });
  return transactionId;
}

/** Changes the books behind the ledger's back, as no code of ours can. */
async function tamper(statement: string): Promise<void> {
  await ledger.database.transaction(async ({ sql }) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(statement);
  });
}

describe('the ledger by transaction id:', () => {
  test('a transfer is one posting, with its owners and both of its entries', async () => {
    const id = await transfer();
    expect((await find(id))?.legs).toMatchObject([
      {
        leg: 1,
        kind: 'TRANSFER',
        debit: { userId: alice, account: null, entryMinor: -10n },
        credit: { userId: bob, account: null, entryMinor: 10n },
        amountMinor: 10n,
        currency: 'USD',
      },
    ]);
  });

  test('an exchange is a posting for each of its legs, in order', async () => {
    const transactionId = newId('txn');
    await ledger.exchange({ transactionId, debit: { userId: alice }, credit: { userId: bob } });
    const legs = (await find(transactionId))?.legs;
    expect(legs).toMatchObject([
      { leg: 1, debit: { userId: alice }, credit: { account: 'FX' }, amountMinor: 1_000n, currency: 'USD' },
      { leg: 2, debit: { account: 'FX' }, credit: { userId: bob }, amountMinor: 850n, currency: 'EUR' },
      { leg: 3, debit: { userId: alice }, credit: { account: 'FEES' }, amountMinor: 5n, currency: 'USD' },
    ]);
    for (const { debit, credit, amountMinor } of legs ?? []) {
      expect([debit.entryMinor, credit.entryMinor]).toEqual([-amountMinor, amountMinor]);
    }
  });

  test('what was taken back follows what was posted, under the same id', async () => {
    const id = await transfer();
    await reversePosting(ledger, id, Date.now() + 10_000);
    expect((await find(id))?.legs).toMatchObject([
      { leg: 1, kind: 'TRANSFER', debit: { userId: alice }, credit: { userId: bob } },
      {
        leg: 4,
        kind: 'REVERSAL',
        debit: { userId: bob, entryMinor: -10n },
        credit: { userId: alice, entryMinor: 10n },
        amountMinor: 10n,
      },
    ]);
  });

  test('pages of any size hold each transaction once, in order, and all of its legs', async () => {
    for (let i = 0; i < 3; i += 1) {
      await transfer();
      await ledger.exchange({ debit: { userId: alice }, credit: { userId: bob } });
    }
    const { transactions: whole, hasNextPage } = await list();
    expect(hasNextPage).toBe(false);
    for (const first of [1, 2, 3, whole.length]) {
      const paged: PostedTransaction[] = [];
      for (let more = true; more; ) {
        const page = await list({ after: paged.at(-1)?.transactionId ?? null, first });
        paged.push(...page.transactions);
        more = page.hasNextPage;
      }
      expect(paged).toEqual(whole);
    }
  });

  test('a range ends with its last id', async () => {
    const [one, two, three] = [await transfer(), await transfer(), await transfer()];
    const page = await list({ after: one, through: two });
    expect(page.transactions.map(({ transactionId }) => transactionId)).toEqual([two]);
    expect(page.hasNextPage).toBe(false);
    expect((await list({ after: two })).transactions.map(({ transactionId }) => transactionId)).toContain(three);
  });

  test('what was posted for those that are named is listed, and nothing for one that was not posted', async () => {
    const [one, two, three] = [await transfer(), await transfer(), await transfer()];
    const page = await listPostingsOf(ledger.database, [three, newId('txn'), one, one]);
    expect(page.transactions.map(({ transactionId }) => transactionId)).toEqual([one, three]);
    const whole = (await list()).transactions.filter(({ transactionId }) => transactionId !== two);
    expect(whole).toEqual(expect.arrayContaining([...page.transactions]));
  });

  test('it says how long the oldest event waits to be published, and nothing when none does', async () => {
    await transfer();
    await ledger.database.sql`update outbox set occurred_at = now() - interval '1 minute' where published_at is null`;
    expect((await list({ first: 1 })).outboxOldestAgeMs).toBeGreaterThanOrEqual(60_000);
    await ledger.database.sql`update outbox set published_at = now()`;
    expect((await list({ first: 1 })).outboxOldestAgeMs).toBeNull();
  });
});

describe('what was done behind the back of the ledger is told:', () => {
  const uuid = (id: Id<'txn'>) => `'${toUuid(id, 'txn')}'`;

  test('an entry that is gone, and one of another amount', async () => {
    const id = await transfer();
    await tamper(`update entries set amount = 11 where amount = 10 and transaction_id = ${uuid(id)}`);
    expect((await find(id))?.legs[0]).toMatchObject({ debit: { entryMinor: -10n }, credit: { entryMinor: 11n } });
    await tamper(`delete from entries where amount = 11 and transaction_id = ${uuid(id)}`);
    expect((await find(id))?.legs[0]).toMatchObject({ debit: { entryMinor: -10n }, credit: { entryMinor: null } });
  });

  test('an exchange without its first posting', async () => {
    const id = newId('txn');
    await ledger.exchange({ transactionId: id, debit: { userId: alice }, credit: { userId: bob } });
    await tamper(`delete from journal where transaction_id = ${uuid(id)}`);
    expect((await find(id))?.legs.map(({ leg }) => leg)).toEqual([2, 3]);
  });
});

test('a page of a large ledger reads its own rows by their keys', async () => {
  const patient = openDatabase({ url: ledger.url, name: 'seed', maxConnections: 1, statementTimeoutMs: 60_000 });
  try {
    const { sql } = patient;
    await sql`
      with posted as materialized (select uuidv7() as id, uuidv7() as debit, uuidv7() as credit from generate_series(1, 40000)), opened as (
        insert into wallets (id, user_id, currency) select wallet, uuidv7(), 'USD' from posted, unnest(array[debit, credit]) wallet
      ), written as (
        insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
        select wallet, 1, id, 1, 1, now() from posted, unnest(array[debit, credit]) wallet
      ), taken_back as (
        insert into reversal_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
        select id, 4, 'REVERSAL', credit, 2, debit, 2, 1, 'USD', now() from posted
      ), legs as (
        insert into exchange_legs (transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
        select id, 2, 'EXCHANGE', debit, 1, credit, 1, 1, 'USD', now() from posted
      )
      insert into journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      select id, 'EXCHANGE', debit, 1, credit, 1, 1, 'USD', now() from posted`;
    await sql.unsafe('vacuum analyze');
    const [middle] = await sql<
      { id: string }[]
    >`select transaction_id as id from journal order by transaction_id offset 20000 limit 1`;
    const rows = await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain (costs off) ${postingsQuery}`, [
      middle?.id ?? '',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      500,
    ]);
    const named = await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain (costs off) ${theseQuery}`, [[middle?.id ?? '']]);
    for (const { 'QUERY PLAN': line } of [...rows, ...named]) expect(line).not.toMatch(/Seq Scan/);
  } finally {
    await patient.close();
  }
});
