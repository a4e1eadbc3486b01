import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTransfer } from '../test/new-transaction.ts';
import { beginTransaction } from './begin-transaction.ts';
import { concludeReview } from './conclude-review.ts';
import { findReviews } from './find-reviews.ts';
import { reloadTransaction } from './find-transactions.ts';
import { leaseDue, leaseOne, releaseLease } from './lease-work.ts';
import { type ReviewVerdict, reviewVerdicts } from './machine.ts';
import { moveTransaction } from './move-transaction.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain({ TRANSACTION_TIMEOUT_MS: '100' });
});
afterAll(() => domain.close());

const assessment = {
  score: 80,
  decision: 'REVIEW',
  findings: [{ rule: 'velocity_breach', score: 80, reason: 'four in a minute', evidence: { count: '4' } }],
} as const;

async function held() {
  const { transaction } = await beginTransaction(domain.context, newTransfer({ route: 'REVIEWED_TRANSFER', assessment }));
  return transaction;
}

async function inReview() {
  const reviewUntil = new Date(Date.now() + 86_400_000);
  const moved = await moveTransaction(domain.context, await held(), { to: 'IN_REVIEW', step: 'REVIEW', reviewUntil });
  if (moved === null) throw new Error('not moved');
  return moved;
}

const sql = () => domain.context.database.sql;

describe('a transfer that the fraud rules want reviewed', () => {
  test('begins on its way to a hold, with what they said', async () => {
    const transaction = await held();
    expect(transaction).toMatchObject({ status: 'PROCESSING', step: 'HOLD', fraudScore: 80 });
    expect((await findReviews(domain.context, [transaction.id])).get(transaction.id)).toEqual({
      assessment,
      until: null,
      verdict: null,
      refusal: null,
    });
  });

  test('tells, once it waits, that it does and until when', async () => {
    const transaction = await inReview();
    const review = (await findReviews(domain.context, [transaction.id])).get(transaction.id);
    const [event] = await sql()<{ payload: { until: string } }[]>`
      select payload from outbox where key = ${transaction.id} and type = 'transaction.held_for_review'`;
    expect(event?.payload.until).toBe(review?.until?.toISOString());
  });
});

describe('a review', () => {
  test.each(reviewVerdicts)('that ends %s leads to the next step, once', async (verdict) => {
    const { id } = await inReview();
    expect(await concludeReview(sql(), id, verdict)).toBe(true);
    expect(await concludeReview(sql(), id, verdict)).toBe(false);
    expect(await reloadTransaction(domain.context, id)).toMatchObject({
      status: 'IN_REVIEW',
      step: verdict === 'APPROVED' ? 'CAPTURE' : 'RELEASE',
    });
  });

  test('has one verdict, whoever comes at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await inReview();
      const all: ReviewVerdict[] = [...reviewVerdicts, ...reviewVerdicts];
      const firsts = await Promise.all(all.map(async (verdict) => ((await concludeReview(sql(), id, verdict)) ? [verdict] : [])));
      expect(firsts.flat()).toHaveLength(1);
      expect((await findReviews(domain.context, [id])).get(id)?.verdict).toBe(firsts.flat()[0]);
    }
  });

  test('cannot end before it has begun', async () => {
    const transaction = await held();
    expect(await concludeReview(sql(), transaction.id, 'APPROVED')).toBe(false);
    expect(await concludeReview(sql(), newId('txn'), 'APPROVED')).toBe(false);
  });

  test('is taken up at once, though somebody lays the transfer down at the same moment for long', async () => {
    const { id } = await inReview();
    const lease = await expect
      .poll(() => leaseOne(domain.context, id))
      .not.toBeNull()
      .then(() => id);
    const transaction = await reloadTransaction(domain.context, lease);
    await concludeReview(sql(), id, 'BLOCKED');
    await releaseLease(domain.context, { transaction, unsettledUntil: null }, { retryInMs: 300_000, postingUnknown: false });
    const due = await leaseDue(domain.context, 100);
    expect(due.map((item) => item.transaction.id)).toContain(id);
  });
});
