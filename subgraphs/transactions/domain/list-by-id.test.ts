import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTopUp, newTransfer } from '../test/new-transaction.ts';
import { beginTransaction } from './begin-transaction.ts';
import { byIdQuery, listById, listThese } from './list-by-id.ts';
import { moveTransaction } from './move-transaction.ts';
import type { Transaction } from './transaction.ts';
import { writeReversal } from './write-reversal.ts';

let domain: TestDomain;
const ids: Id<'txn'>[] = [];
beforeAll(async () => {
  domain = await openTestDomain();
  for (let i = 0; i < 4; i += 1) {
    for (const begun of [newTransfer(), newTopUp()]) {
      await beginTransaction(domain.context, begun);
      ids.push(begun.id);
    }
  }
});
afterAll(() => domain?.close());

const all = { after: null, through: null, first: 100 };
const list = (range: object = {}) => listById(domain.context.database, { ...all, ...range });

test('everybody’s transactions are listed in the order of their ids', async () => {
  const page = await list();
  expect(page.transactions.map(({ id }) => id)).toEqual(ids);
  expect(page.hasNextPage).toBe(false);
});

test('pages of any size hold each once', async () => {
  for (const first of [1, 3, 8]) {
    const paged: Transaction[] = [];
    for (let more = true; more; ) {
      const page = await list({ after: paged.at(-1)?.id ?? null, first });
      paged.push(...page.transactions);
      more = page.hasNextPage;
    }
    expect(paged.map(({ id }) => id)).toEqual(ids);
  }
});

test('a range begins after its first id and ends with its last', async () => {
  const { transactions } = await list({ after: ids[1], through: ids[4] });
  expect(transactions.map(({ id }) => id)).toEqual(ids.slice(2, 5));
});

test('those that are named are listed, and of the others nothing', async () => {
  const unknown = newId('txn');
  const page = await listThese(domain.context.database, [ids[5], unknown, ids[2]] as Id<'txn'>[]);
  expect(page.transactions.map(({ id }) => id)).toEqual([ids[2], ids[5]]);
});

test('one that was taken back says how much of it was', async () => {
  const taken = newTransfer();
  const { transaction } = await beginTransaction(domain.context, taken);
  const completed = await moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' });
  const { sql } = domain.context.database;
  await sql`
    insert into reversals (transaction_id, state, actor, reason, asked_at, next_attempt_at, unsettled_until)
    values (${toUuid(taken.id, 'txn')}, 'ASKED', 'op', 'why', now(), now(), now())`;
  expect((await listThese(domain.context.database, [taken.id])).transactions).toMatchObject([{ reversal: null }]);
  const amounts = { takenMinor: 70n, shortMinor: 30n, restoredMinor: 70n };
  await writeReversal(domain.context, completed as Transaction, { ...amounts, actor: 'op', reason: 'why' });
  expect((await listThese(domain.context.database, [taken.id])).transactions).toMatchObject([
    { status: 'REVERSED', reversal: { takenMinor: 70n, restoredMinor: 70n, reversedAt: expect.any(Date) } },
  ]);
  expect((await list()).transactions.at(-1)).toMatchObject({ id: taken.id, reversal: { takenMinor: 70n } });
});

test('it says how long the oldest event waits to be published, and nothing when none does', async () => {
  const { sql } = domain.context.database;
  await sql`update outbox set occurred_at = now() - interval '1 minute' where published_at is null`;
  expect((await list()).outboxOldestAgeMs).toBeGreaterThanOrEqual(60_000);
  await sql`update outbox set published_at = now()`;
  expect((await list()).outboxOldestAgeMs).toBeNull();
});

test('a page is a range of the primary key', async () => {
  const rows = await domain.context.database.transaction(async ({ sql }) => {
    await sql`set local enable_seqscan = off`;
    return sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain (costs off) ${byIdQuery}`, [
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      500,
    ]);
  });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('transactions_pkey');
  expect(plan).not.toMatch(/Sort|Seq Scan/);
});
