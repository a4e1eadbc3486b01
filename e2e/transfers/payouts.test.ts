import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: PayoutBatchCreateInput!) {
    answer: payoutBatchCreate(input: $input) { batch { id status } userErrors { code } }
  }`;
const READ = /* GraphQL */ `
  query ($id: ID!) {
    payoutBatch(id: $id) {
      status error { code } rows { reference status transaction { id status } error { code } amount { minorUnits } recipient { id } }
    }
  }`;

interface Batch {
  readonly status: string;
  readonly error: { readonly code: string } | null;
  readonly rows: readonly {
    readonly reference: string;
    readonly status: string;
    readonly transaction: { readonly id: `txn_${string}`; readonly status: string } | null;
    readonly error: { readonly code: string } | null;
    readonly amount: { readonly minorUnits: string } | null;
    readonly recipient: { readonly id: string } | null;
  }[];
}

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains({
    // The velocity rule is as it ships: payouts are more than three in five minutes.
    rules: { LARGE_AMOUNT_SCORE: '0', NIGHT_LARGE_SCORE: '0' },
    env: { PAYOUT_INTERVAL_MS: '50', PAYOUT_CONCURRENCY: '4' },
  });
});
afterEach(() => domains.ledger.restore());
afterAll(() => domains?.stop());

async function order(payer: Viewer, input: object): Promise<string> {
  const given = { idempotencyKey: newId('key'), ...input };
  const { answer } = await domains.transactions.data<{ answer: { batch: { id: string } } }>(
    CREATE,
    { input: given },
    { as: payer },
  );
  return answer.batch.id;
}
const read = async (payer: Viewer, id: string) =>
  (await domains.transactions.data<{ payoutBatch: Batch }>(READ, { id }, { as: payer })).payoutBatch;
/** A batch once it has ended; whatever its rows wait for on the way is over at once, as if every worker had died. */
const ended = (payer: Viewer, id: string, { hurry = false } = {}) =>
  eventually(
    async () => {
      if (hurry) {
        await domains.transactions.database.sql`update payouts set next_attempt_at = now() where next_attempt_at is not null`;
      }
      const batch = await read(payer, id);
      expect(batch.status).not.toBe('PROCESSING');
      return batch;
    },
    { timeoutMs: 60_000 },
  );

test('a batch is paid, row by row, past what the velocity rule would let a person send, and then the person may send still', async () => {
  const [payer, ...recipients] = await Promise.all([domains.person('100.00'), domains.person(), domains.person()]);
  const payouts = Array.from({ length: 12 }, (_, index) => ({
    recipientId: recipients[index % 2]?.userId,
    amount: usd('5.00'),
    reference: `row ${index}`,
  }));
  const batch = await ended(payer, await order(payer, { payouts, allOrNothing: true }));
  expect(batch).toMatchObject({ status: 'COMPLETED', error: null });
  expect(batch.rows.map(({ status, transaction }) => [status, transaction?.status])).toEqual(
    payouts.map(() => ['PAID', 'COMPLETED']),
  );
  expect(await Promise.all([payer, ...recipients].map((person) => domains.balanceOf(person)))).toEqual([4_000n, 3_000n, 3_000n]);
  const { data } = await domains.transfer(payer, { recipientId: recipients[0]?.userId, amount: usd('1.00') });
  expect(data?.answer.transaction?.status).toBe('COMPLETED');
  await domains.assertConsistent();
});

test('a batch whose ledger is away for a while is paid, once', async () => {
  const [payer, recipient] = [await domains.person('100.00'), await domains.person()];
  const payouts = ['a', 'b', 'c'].map((reference) => ({ recipientId: recipient.userId, amount: usd('5.00'), reference }));
  const id = await order(payer, { payouts });
  await domains.ledger.cut();
  await domains.ledger.restore();
  expect(await ended(payer, id, { hurry: true })).toMatchObject({ status: 'COMPLETED' });
  expect(await domains.balanceOf(recipient)).toBe(1_500n);
  await eventually(() => domains.assertConsistent(), { timeoutMs: 30_000 });
});

test('whatever batches come at once, and however often their workers lose their leases, no row is paid twice and none is lost', async () => {
  const row = fc.record({ to: fc.nat(3), cents: fc.integer({ min: 1, max: 30_00 }) });
  const batches = fc.array(
    fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }), allOrNothing: fc.boolean(), hurry: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(batches, async (wanted) => {
      const payer = await domains.person('60.00');
      const recipients = await Promise.all(Array.from({ length: 3 }, () => domains.person()));
      // The fourth is the payer, who can't be paid.
      const people = [...recipients, payer];
      const found = await Promise.all(
        wanted.map(async ({ rows, allOrNothing, hurry }) => {
          const payouts = rows.map(({ to, cents }, index) => ({
            recipientId: people[to]?.userId,
            amount: usd((cents / 100).toFixed(2)),
            reference: String(index),
          }));
          const id = await order(payer, { payouts, allOrNothing });
          return { batch: await ended(payer, id, { hurry }), rows, allOrNothing };
        }),
      );
      await eventually(() => domains.assertConsistent(), { timeoutMs: 30_000 });
      const got = new Map(people.map(({ userId }) => [userId as string, 0n]));
      for (const { batch, rows, allOrNothing } of found) {
        expect(batch.rows).toHaveLength(rows.length);
        if (batch.status === 'REJECTED') expect(batch.rows.map(({ status }) => status)).not.toContain('PAID');
        if (allOrNothing && rows.some(({ to }) => to === 3)) expect(batch.status).toBe('REJECTED');
        for (const { status, transaction, amount, recipient } of batch.rows) {
          expect(transaction?.status === 'COMPLETED').toBe(status === 'PAID');
          if (status !== 'PAID' || transaction === null) continue;
          expect(await domains.postingsOf(transaction.id)).toBe(1);
          got.set(recipient?.id ?? '', (got.get(recipient?.id ?? '') ?? 0n) + BigInt(amount?.minorUnits ?? 0));
        }
      }
      const paid = [...got.values()].reduce((sum, each) => sum + each, 0n);
      expect(await Promise.all(recipients.map((person) => domains.balanceOf(person)))).toEqual(
        recipients.map(({ userId }) => got.get(userId)),
      );
      expect(await domains.balanceOf(payer)).toBe(6_000n - paid);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 180_000);
