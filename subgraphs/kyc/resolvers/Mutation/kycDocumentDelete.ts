import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationKycDocumentDeleteArgs } from '../../__generated__/schema.ts';
import { deleteDocument } from '../../domain/delete-document.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Removes one of the viewer's documents. */
export async function kycDocumentDelete(_: unknown, { input }: MutationKycDocumentDeleteArgs, context: GraphContext) {
  const deleted = await deleteDocument(context.domain, requireViewer(context).userId, input.documentId);
  return deleted.ok
    ? { deletedDocumentId: deleted.value, userErrors: [] }
    : { deletedDocumentId: null, userErrors: deleted.errors };
}
