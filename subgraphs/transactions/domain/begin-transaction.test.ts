import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTopUp, newTransfer } from '../test/new-transaction.ts';
import { beginTransaction, type NewTransaction } from './begin-transaction.ts';
import { findByKey, findTrails } from './find-transactions.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

const transfer = (changes: Partial<NewTransaction> = {}) => newTransfer({ amountMinor: 1234n, ...changes });

const countOf = async (table: string) => {
  const [row] = await domain.context.database.sql<
    { count: bigint }[]
  >`select count(*) from ${domain.context.database.sql(table)}`;
  return row?.count;
};

describe('a transaction that begins', () => {
  test('is written with its trail, its event and its place in the work, in one commit', async () => {
    const { sql } = domain.context.database;
    const { begun, transaction } = await beginTransaction(domain.context, transfer());
    expect(begun).toBe(true);
    expect(transaction).toMatchObject({ status: 'PROCESSING', step: 'POST', sequence: 2, amountMinor: 1234n });
    const trail = (await findTrails(domain.context, [transaction.id])).get(transaction.id);
    expect(trail?.map(({ status }) => status)).toEqual(['PENDING', 'PROCESSING']);
    const [event] = await sql<{ type: string; payload: object }[]>`select * from outbox where key = ${transaction.id}`;
    expect(event).toMatchObject({
      type: 'transaction.created',
      topic: 'transaction.events',
      actor: transaction.senderId,
      payload: {
        transactionId: transaction.id,
        amountMinor: '1234',
        sequence: 1,
        occurredAt: transaction.createdAt.toISOString(),
      },
    });
    const [work] = await sql<{ leased: boolean }[]>`
      select leased_until > now() and unsettled_until > leased_until as leased from work`;
    expect(work?.leased).toBe(true);
    const writers = await sql`
      select xmin::text from transactions union select xmin::text from transaction_events
      union select xmin::text from outbox union select xmin::text from work`;
    expect(writers).toHaveLength(1);
  });

  test('is one, however often its key comes in at once', async () => {
    const input = transfer();
    const before = await countOf('transactions');
    const answers = await Promise.all(Array.from({ length: 20 }, () => beginTransaction(domain.context, input)));
    expect(answers.filter(({ begun }) => begun)).toHaveLength(1);
    expect(new Set(answers.map(({ transaction }) => transaction.id)).size).toBe(1);
    expect(((await countOf('transactions')) ?? 0n) - (before ?? 0n)).toBe(1n);
  });

  test('has nothing to do with another person’s that has the same key', async () => {
    const mine = await beginTransaction(domain.context, transfer({ idempotencyKey: 'pay-1' }));
    const theirs = await beginTransaction(domain.context, transfer({ idempotencyKey: 'pay-1' }));
    expect(theirs.begun).toBe(true);
    expect(theirs.transaction.id).not.toBe(mine.transaction.id);
    expect(await findByKey(domain.context, mine.transaction.principalId, 'pay-1')).toMatchObject({ id: mine.transaction.id });
  });

  test('waits for its payment source when it is a top-up', async () => {
    const { transaction } = await beginTransaction(domain.context, newTopUp());
    expect(transaction).toMatchObject({ status: 'PENDING', step: 'CHARGE', sequence: 1 });
    expect(await countOf('payments')).toBe(1n);
  });
});
