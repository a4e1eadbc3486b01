import { isId } from '@mint/platform/ids/ids.ts';
import type { GraphContext } from '../../graph-context.ts';
import { act, nothingThere } from '../act.ts';

type Arguments = { readonly input: { readonly caseId: string; readonly reason: string } };

/** Stops a held transfer. */
export async function adminFraudCaseBlock(_: unknown, { input: { caseId, reason } }: Arguments, context: GraphContext) {
  const field = 'caseId';
  if (!isId('frc', caseId)) return { fraudCase: null, ...nothingThere(field) };
  const acted = await act(context, { kind: 'FRAUD_CASE_BLOCK', resourceId: caseId, field, reason });
  return { fraudCase: acted.action === null ? null : { __typename: 'FraudCase' as const, id: caseId }, ...acted };
}
