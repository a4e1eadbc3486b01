import { isId } from '@mint/platform/ids/ids.ts';
import { findFileToReview } from '../domain/act-on-kyc.ts';
import { type GraphContext, requireAdmin } from '../graph-context.ts';
import { aboutYourself, act, nothingThere, nothingWaits } from './act.ts';

/** What a decision on an identity file is given with. */
export interface KycDecisionInput {
  readonly kycId: string;
  /** The submission that was looked at; the last one when absent. */
  readonly submittedAt?: Date | null;
  readonly reason: string;
}

/** Decides on an identity file that waits for it. Nobody decides on their own. */
export async function actOnKyc(
  context: GraphContext,
  { kycId, submittedAt, reason }: KycDecisionInput,
  kind: 'KYC_APPROVE' | 'KYC_REJECT',
) {
  const field = 'kycId';
  const adminId = requireAdmin(context);
  const file = isId('kyc', kycId) ? await findFileToReview(context.domain, kycId) : null;
  if (file === null) return { kyc: null, ...nothingThere(field) };
  if (file.userId === adminId) return { kyc: null, ...aboutYourself(field) };
  const waiting = file.submittedAt;
  const isLast = submittedAt == null || submittedAt.getTime() === waiting?.getTime();
  if (waiting === null || !isLast) return { kyc: null, ...nothingWaits('NOT_PENDING', field) };
  const input = { submittedAt: waiting.toISOString() };
  const acted = await act(context, { kind, resourceId: kycId, field, reason, input, before: file.snapshot });
  return { kyc: acted.action === null ? null : { __typename: 'Kyc' as const, id: kycId }, ...acted };
}
