import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTransfer } from '../test/new-transaction.ts';
import { beginTransaction } from './begin-transaction.ts';
import { leaseDue, leaseOne, releaseLease } from './lease-work.ts';
import { moveTransaction } from './move-transaction.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

const begin = async () => (await beginTransaction(domain.context, newTransfer())).transaction;

/** As if the process that had it in hand had died long ago. */
const abandon = (agoMs: number) =>
  domain.context.database.sql`
    update work set leased_until = leased_until - ${agoMs}::int * interval '1 millisecond',
      next_attempt_at = next_attempt_at - ${agoMs}::int * interval '1 millisecond',
      unsettled_until = unsettled_until - ${agoMs}::int * interval '1 millisecond'`;

describe('a transaction under way', () => {
  test('belongs to the request that made it, until that has had its time', async () => {
    const transaction = await begin();
    expect(await leaseDue(domain.context, 10)).toEqual([]);
    expect(await leaseOne(domain.context, transaction.id)).toBeNull();
    await abandon(4_001);
    const [lease] = await leaseDue(domain.context, 10);
    expect(lease?.transaction.id).toBe(transaction.id);
    expect(lease?.unsettledUntil).toBeInstanceOf(Date);
    await moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' });
  });

  test('is taken by one of any number of workers', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, begin));
    await abandon(60_000);
    const taken = await Promise.all(Array.from({ length: 6 }, () => leaseDue(domain.context, 10)));
    const ids = taken.flat().map(({ transaction }) => transaction.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set([...ids, ...(await leaseDue(domain.context, 100)).map(({ transaction }) => transaction.id)])).toEqual(
      new Set(made.map(({ id }) => id)),
    );
    expect(await leaseDue(domain.context, 100)).toEqual([]);
    await Promise.all(made.map((transaction) => moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' })));
  });

  test('can be taken up by a repeated request before its pause is over, but a refusal is not trusted until the ledger is quiet', async () => {
    const transaction = await begin();
    await abandon(60_000);
    const [first] = await leaseDue(domain.context, 1);
    expect(first?.unsettledUntil).toBeNull();
    if (first) await releaseLease(domain.context, first, { retryInMs: 60_000, postingUnknown: true });
    expect(await leaseDue(domain.context, 1)).toEqual([]);
    const again = await leaseOne(domain.context, transaction.id);
    expect(again?.unsettledUntil?.getTime()).toBeGreaterThan(Date.now());
    expect(again?.attempts).toBe(2);
    await moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' });
    expect(await leaseOne(domain.context, transaction.id)).toBeNull();
  });
});
