import { newId } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { fraudCaseApproved, fraudCaseBlocked, fraudCaseExpired } from '@mint/schema/events/fraud.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginTransaction } from '../domain/begin-transaction.ts';
import { findReviews } from '../domain/find-reviews.ts';
import { reloadTransaction } from '../domain/find-transactions.ts';
import { moveTransaction } from '../domain/move-transaction.ts';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTransfer } from '../test/new-transaction.ts';
import { onFraudCaseApproved } from './on-fraud-case-approved.ts';
import { onFraudCaseBlocked } from './on-fraud-case-blocked.ts';
import { onFraudCaseExpired } from './on-fraud-case-expired.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

const assessment = { score: 60, decision: 'REVIEW', findings: [] } as const;
const held = async () =>
  (await beginTransaction(domain.context, newTransfer({ route: 'REVIEWED_TRANSFER', assessment }))).transaction;

async function inReview() {
  const waits = { to: 'IN_REVIEW', step: 'REVIEW', reviewUntil: new Date(Date.now() + 60_000) } as const;
  const transaction = await moveTransaction(domain.context, await held(), waits);
  if (transaction === null) throw new Error('not moved');
  return transaction;
}

const at = () => ({ database: domain.context.database, context: domain.context });
const caseOf = (transactionId: `txn_${string}`) => ({
  caseId: newId('frc'),
  transactionId,
  senderId: newId('usr'),
  recipientId: newId('usr'),
  score: 60,
});
const decided = (transactionId: `txn_${string}`) => ({ ...caseOf(transactionId), reason: 'looked at it', decidedAt: new Date() });
const verdictOf = async (id: `txn_${string}`) => (await findReviews(domain.context, [id])).get(id)?.verdict;

describe('what came of a case', () => {
  test('is written down for the held transfer, which is due at once; the first word stands', async () => {
    const { id } = await inReview();
    await deliverEvent(onFraudCaseApproved, fraudCaseApproved, decided(id), at());
    await deliverEvent(onFraudCaseBlocked, fraudCaseBlocked, decided(id), at());
    expect(await verdictOf(id)).toBe('APPROVED');
    expect((await reloadTransaction(domain.context, id)).step).toBe('CAPTURE');
    const [due] = await domain.context.database.sql<
      { due: boolean }[]
    >`select bool_and(next_attempt_at <= now()) as due from work`;
    expect(due?.due).toBe(true);
  });

  test('sends the money back when nobody decided', async () => {
    const { id } = await inReview();
    await deliverEvent(onFraudCaseExpired, fraudCaseExpired, { ...caseOf(id), expiredAt: new Date() }, at());
    expect([await verdictOf(id), (await reloadTransaction(domain.context, id)).step]).toEqual(['EXPIRED', 'RELEASE']);
  });

  test('comes again, when it is here before the transfer has written that it waits', async () => {
    const { id } = await held();
    await expect(deliverEvent(onFraudCaseApproved, fraudCaseApproved, decided(id), at())).rejects.toThrow('yet');
  });

  test('changes nothing of a transfer that has ended, or of one that never was', async () => {
    const { id } = await inReview();
    const transaction = await reloadTransaction(domain.context, id);
    await moveTransaction(domain.context, transaction, { to: 'CANCELLED', step: 'DONE' });
    await deliverEvent(onFraudCaseApproved, fraudCaseApproved, decided(id), at());
    expect(await reloadTransaction(domain.context, id)).toMatchObject({ status: 'CANCELLED', step: 'DONE' });
    await deliverEvent(onFraudCaseApproved, fraudCaseApproved, decided(newId('txn')), at());
  });
});
