import type { Id } from '@mint/platform/ids/ids.ts';
import { enumName } from '@mint/platform/rpc/enum-name.ts';
import { CaseOutcome, type FraudCase, RecordOutcomeResult } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { AdminContext } from '../context.ts';
import type { Action, Effect, Snapshot } from './action.ts';

/** A case as an action's record keeps it. */
const snapshotOf = ({ outcome, transactionId }: FraudCase): Snapshot => ({
  outcome: outcome === CaseOutcome.UNSPECIFIED ? null : enumName(CaseOutcome, outcome),
  transactionId,
});

/** A case that may wait for a decision. */
export interface CaseToDecide {
  /** The two whose money it is about. */
  readonly parties: readonly string[];
  readonly isOpen: boolean;
  readonly snapshot: Snapshot;
}

/** The case by id; null when there is none. */
export async function findCaseToDecide({ fraud }: AdminContext, caseId: Id<'frc'>): Promise<CaseToDecide | null> {
  const { fraudCase } = await fraud.getCase({ caseId });
  if (fraudCase === undefined) return null;
  const { senderId, recipientId, outcome } = fraudCase;
  return {
    parties: [senderId, recipientId],
    isOpen: outcome === CaseOutcome.UNSPECIFIED,
    snapshot: snapshotOf(fraudCase),
  };
}

async function decide({ fraud }: AdminContext, action: Action, outcome: CaseOutcome): Promise<Effect> {
  const { resourceId: caseId, adminId: actorId, reason, before } = action;
  const { result, fraudCase } = await fraud.recordOutcome({ caseId, outcome, actorId, reason });
  if (result === RecordOutcomeResult.NOT_FOUND || fraudCase === undefined) return { done: false, refusal: 'NOT_FOUND' };
  // Decided so by somebody else meanwhile, it is their deed and not this one.
  if (result === RecordOutcomeResult.ALREADY_DECIDED || fraudCase.decidedBy !== actorId)
    return { done: false, refusal: 'ALREADY_DECIDED' };
  return { done: true, before, after: snapshotOf(fraudCase) };
}

/** Lets a held transfer go on. */
export const approveFraudCase = (context: AdminContext, action: Action) => decide(context, action, CaseOutcome.APPROVED);

/** Stops a held transfer. */
export const blockFraudCase = (context: AdminContext, action: Action) => decide(context, action, CaseOutcome.BLOCKED);
