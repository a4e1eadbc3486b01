import { CaseOutcome, type RecordOutcomeRequest, RecordOutcomeResult } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { FraudContext } from '../context.ts';
import { type ReviewerDecision, recordOutcome as recordOutcomeOf } from '../domain/record-outcome.ts';
import { invalid, readId, readReason } from './read-request.ts';
import { writeCase } from './write-answer.ts';

const DECIDABLE: ReadonlyMap<number, ReviewerDecision['outcome']> = new Map([
  [CaseOutcome.APPROVED, 'APPROVED'],
  [CaseOutcome.BLOCKED, 'BLOCKED'],
]);

/** Writes down what a reviewer decided on an open case. */
export async function recordOutcome(request: RecordOutcomeRequest, context: FraudContext) {
  const outcome = DECIDABLE.get(request.outcome);
  if (outcome === undefined) throw invalid('outcome must be APPROVED or BLOCKED');
  const { result, fraudCase, transferSettled } = await recordOutcomeOf(context, {
    caseId: readId('frc', request.caseId),
    outcome,
    actorId: request.actorId === '' ? null : readId('usr', request.actorId),
    reason: readReason(request.reason),
  });
  return {
    result: RecordOutcomeResult[result],
    fraudCase: fraudCase === null ? undefined : writeCase(fraudCase),
    transferSettled,
  };
}
