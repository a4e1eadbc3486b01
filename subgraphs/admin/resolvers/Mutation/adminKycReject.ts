import { actOnKyc, type KycDecisionInput } from '../../graph/act-on-kyc.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Finds an identity file wanting. */
export function adminKycReject(_: unknown, { input }: { readonly input: KycDecisionInput }, context: GraphContext) {
  return actOnKyc(context, input, 'KYC_REJECT');
}
