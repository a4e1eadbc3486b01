import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationKycDocumentUploadConfirmArgs } from '../../__generated__/schema.ts';
import { confirmUpload } from '../../domain/confirm-upload.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Says that a document's bytes are there, and has them checked. */
export async function kycDocumentUploadConfirm(
  _: unknown,
  { input }: MutationKycDocumentUploadConfirmArgs,
  context: GraphContext,
) {
  const confirmed = await confirmUpload(context.domain, requireViewer(context).userId, input.documentId);
  return confirmed.ok ? { document: confirmed.value, userErrors: [] } : { document: null, userErrors: confirmed.errors };
}
