import { type KycDocument as Document, fileExtensions } from '../domain/documents.ts';
import type { GraphContext } from '../graph-context.ts';

export const KycDocument = {
  /** A link to the bytes. Whoever has come as far as the document has been let see its file. */
  downloadUrl({ objectKey, status, kind, contentType }: Document, _: unknown, { domain }: GraphContext) {
    if (status !== 'UPLOADED' || objectKey === null) return null;
    const fileName = `${kind.toLowerCase().replaceAll('_', '-')}.${fileExtensions[contentType]}`;
    return domain.store.downloadUrl(objectKey, { contentType, fileName, expiresInSeconds: domain.downloadTtlSeconds });
  },
};
