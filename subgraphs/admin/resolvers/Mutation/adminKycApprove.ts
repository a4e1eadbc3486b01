import { actOnKyc, type KycDecisionInput } from '../../graph/act-on-kyc.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Finds an identity file to be in order. */
export function adminKycApprove(_: unknown, { input }: { readonly input: KycDecisionInput }, context: GraphContext) {
  return actOnKyc(context, input, 'KYC_APPROVE');
}
