import { actOnFraudCase } from '../../graph/act-on-fraud-case.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly caseId: string; readonly reason: string } };

/** Lets a held transfer go on. */
export function adminFraudCaseApprove(_: unknown, { input }: Arguments, context: GraphContext) {
  return actOnFraudCase(context, input, 'FRAUD_CASE_APPROVE');
}
