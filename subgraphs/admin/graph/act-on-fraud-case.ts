import { isId } from '@mint/platform/ids/ids.ts';
import { findCaseToDecide } from '../domain/act-on-fraud-case.ts';
import { type GraphContext, requireAdmin } from '../graph-context.ts';
import { aboutYourself, act, nothingThere, nothingWaits } from './act.ts';

/** Decides on a held transfer. Nobody decides on their own. */
export async function actOnFraudCase(
  context: GraphContext,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
  kind: 'FRAUD_CASE_APPROVE' | 'FRAUD_CASE_BLOCK',
) {
  const field = 'caseId';
  const adminId = requireAdmin(context);
  const found = isId('frc', caseId) ? await findCaseToDecide(context.domain, caseId) : null;
  if (found === null) return { fraudCase: null, ...nothingThere(field) };
  if (found.parties.includes(adminId)) return { fraudCase: null, ...aboutYourself(field) };
  if (!found.isOpen) return { fraudCase: null, ...nothingWaits('ALREADY_DECIDED', field) };
  const acted = await act(context, { kind, resourceId: caseId, field, reason, before: found.snapshot });
  return { fraudCase: acted.action === null ? null : { __typename: 'FraudCase' as const, id: caseId }, ...acted };
}
