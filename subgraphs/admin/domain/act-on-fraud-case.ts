import { enumName } from '@mint/platform/rpc/enum-name.ts';
import { CaseOutcome, RecordOutcomeResult } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { AdminContext } from '../context.ts';
import type { Action, Effect, Snapshot } from './action.ts';

/** What every case was before it was decided: no other can be. */
const open: Snapshot = { outcome: null };

async function decide({ fraud }: AdminContext, { resourceId, adminId, reason }: Action, outcome: CaseOutcome): Promise<Effect> {
  const { result, fraudCase } = await fraud.recordOutcome({ caseId: resourceId, outcome, actorId: adminId, reason });
  if (result === RecordOutcomeResult.NOT_FOUND || fraudCase === undefined) return { done: false, refusal: 'NOT_FOUND' };
  if (result === RecordOutcomeResult.ALREADY_DECIDED) return { done: false, refusal: 'ALREADY_DECIDED' };
  return {
    done: true,
    before: open,
    after: { outcome: enumName(CaseOutcome, fraudCase.outcome), transactionId: fraudCase.transactionId },
  };
}

/** Lets a held transfer go on. */
export const approveFraudCase = (context: AdminContext, action: Action) => decide(context, action, CaseOutcome.APPROVED);

/** Stops a held transfer. */
export const blockFraudCase = (context: AdminContext, action: Action) => decide(context, action, CaseOutcome.BLOCKED);
