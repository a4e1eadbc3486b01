import { addEvents } from '@mint/platform/outbox/outbox.ts';
import type { FraudContext } from '../context.ts';
import { type FraudCaseRow, isSettled, toFraudCase } from './fraud-case.ts';
import { casesSettledTotal } from './metrics.ts';
import { resolveReview } from './resolve-review.ts';
import { settledEvent } from './settled-event.ts';

const BATCH = 50;

/**
 * Ends the cases that nobody decided in time, at most 50, the longest overdue first, and has their money go back. Answers with how many. Safe to
 * run in several processes at once: each case expires once.
 */
export async function expireCases(context: FraudContext): Promise<number> {
  const expired = await context.database.transaction(async (tx) => {
    const rows = await tx.sql<FraudCaseRow[]>`
      update fraud_cases set outcome = 'EXPIRED', decided_at = now()
      where id in (
        select id from fraud_cases where outcome is null and expires_at <= now()
        order by expires_at limit ${BATCH} for update skip locked
      ) and outcome is null
      returning *`;
    const cases = rows.map(toFraudCase).filter(isSettled);
    await addEvents(tx, cases.map(settledEvent));
    return cases;
  });
  casesSettledTotal.inc({ outcome: 'EXPIRED' }, expired.length);
  await Promise.all(expired.map((fraudCase) => resolveReview(context, fraudCase)));
  return expired.length;
}
