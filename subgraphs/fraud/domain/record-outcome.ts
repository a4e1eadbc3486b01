import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import type { FraudContext } from '../context.ts';
import type { OutcomeRefusal } from '../errors.ts';
import { type FraudCase, type FraudCaseRow, isSettled, toFraudCase } from './fraud-case.ts';
import { casesSettledTotal } from './metrics.ts';
import { resolveReview } from './resolve-review.ts';
import { settledEvent } from './settled-event.ts';

/** What a reviewer decided. */
export interface ReviewerDecision {
  readonly caseId: Id<'frc'>;
  readonly outcome: 'APPROVED' | 'BLOCKED';
  /** Who decides; null for a command of the house. */
  readonly actorId: Id<'usr'> | null;
  readonly reason: string;
}

export interface RecordedOutcome {
  readonly result: 'RECORDED' | 'REPLAYED' | OutcomeRefusal;
  /** As it stands; null when there is none. */
  readonly fraudCase: FraudCase | null;
  /** Whether the transfer has come to its outcome by now. */
  readonly transferSettled: boolean;
}

/**
 * Writes down what was decided on an open case, with its event, and has the transfer go by it at once; when that doesn't answer in time, the event
 * makes sure. The first outcome stands. A case whose time is over expires here, if no sweep has come by yet.
 */
export async function recordOutcome(context: FraudContext, decision: ReviewerDecision): Promise<RecordedOutcome> {
  const id = toUuid(decision.caseId, 'frc');
  const actor = decision.actorId === null ? null : toUuid(decision.actorId, 'usr');
  const { fraudCase, isNew } = await context.database.transaction(async (tx) => {
    const [row] = await tx.sql<FraudCaseRow[]>`
      update fraud_cases set decided_at = now(),
        outcome = case when expires_at > now() then ${decision.outcome} else 'EXPIRED' end,
        reason = case when expires_at > now() then ${decision.reason} end,
        decided_by = case when expires_at > now() then ${actor}::uuid end
      where id = ${id} and outcome is null
      returning *`;
    if (row === undefined) {
      const [known] = await tx.sql<FraudCaseRow[]>`select * from fraud_cases where id = ${id}`;
      return { fraudCase: known ? toFraudCase(known) : null, isNew: false };
    }
    const settled = toFraudCase(row);
    if (isSettled(settled)) await addEvents(tx, [{ ...settledEvent(settled), actor: decision.actorId ?? 'operator' }]);
    return { fraudCase: settled, isNew: true };
  });
  if (fraudCase === null) return { result: 'NOT_FOUND', fraudCase, transferSettled: false };
  if (isNew) casesSettledTotal.inc({ outcome: String(fraudCase.outcome) });
  const transferSettled = await resolveReview(context, fraudCase);
  if (fraudCase.outcome !== decision.outcome) return { result: 'ALREADY_DECIDED', fraudCase, transferSettled };
  return { result: isNew ? 'RECORDED' : 'REPLAYED', fraudCase, transferSettled };
}
