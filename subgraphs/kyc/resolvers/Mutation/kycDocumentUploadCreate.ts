import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationKycDocumentUploadCreateArgs } from '../../__generated__/schema.ts';
import { createUpload } from '../../domain/create-upload.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Makes room for a document, and a link to send it to. */
export async function kycDocumentUploadCreate(_: unknown, { input }: MutationKycDocumentUploadCreateArgs, context: GraphContext) {
  const created = await createUpload(context.domain, requireViewer(context).userId, input);
  if (!created.ok) return { document: null, uploadUrl: null, headers: [], expiresAt: null, userErrors: created.errors };
  const { document, url, headers, expiresAt } = created.value;
  return { document, uploadUrl: url, headers, expiresAt, userErrors: [] };
}
