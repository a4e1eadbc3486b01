import { isId } from '@mint/platform/ids/ids.ts';
import type { GraphContext } from '../../graph-context.ts';
import { act, nothingThere } from '../act.ts';

type Arguments = { readonly input: { readonly kycId: string; readonly reason: string } };

/** Finds an identity file to be in order. */
export async function adminKycApprove(_: unknown, { input: { kycId, reason } }: Arguments, context: GraphContext) {
  const field = 'kycId';
  if (!isId('kyc', kycId)) return { kyc: null, ...nothingThere(field) };
  const acted = await act(context, { kind: 'KYC_APPROVE', resourceId: kycId, field, reason });
  return { kyc: acted.action === null ? null : { __typename: 'Kyc' as const, id: kycId }, ...acted };
}
