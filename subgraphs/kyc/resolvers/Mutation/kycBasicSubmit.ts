import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationKycBasicSubmitArgs } from '../../__generated__/schema.ts';
import { submitBasic } from '../../domain/submit-basic.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Takes down who the viewer says they are. */
export async function kycBasicSubmit(_: unknown, { input }: MutationKycBasicSubmitArgs, context: GraphContext) {
  const submitted = await submitBasic(context.domain, requireViewer(context).userId, input);
  return submitted.ok ? { kyc: submitted.value, userErrors: [] } : { kyc: null, userErrors: submitted.errors };
}
