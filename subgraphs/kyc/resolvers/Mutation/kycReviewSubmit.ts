import { badUserInput } from '@mint/platform/errors/errors.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationKycReviewSubmitArgs } from '../../__generated__/schema.ts';
import { maxDocuments } from '../../domain/documents.ts';
import { submitReview } from '../../domain/submit-review.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Submits the viewer's file for review. Throws BAD_USER_INPUT for more documents than a file holds. */
export async function kycReviewSubmit(_: unknown, { input }: MutationKycReviewSubmitArgs, context: GraphContext) {
  const seenIds = input.documentIds ?? null;
  if (seenIds !== null && seenIds.length > maxDocuments) throw badUserInput(`A file holds up to ${maxDocuments} documents.`);
  const submitted = await submitReview(context.domain, requireViewer(context).userId, seenIds);
  return submitted.ok ? { kyc: submitted.value, userErrors: [] } : { kyc: null, userErrors: submitted.errors };
}
