import type { Database } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import type { ObjectStore } from '@mint/platform/objects/object-store.ts';
import type { UploadCreateErrorCode } from '../errors.ts';
import { documents } from '../tables.ts';
import {
  type ContentType,
  type DocumentKind,
  fileExtensions,
  findDocumentsByProfile,
  type KycDocument,
  lockOf,
  maxBytes,
  maxDocuments,
  maxOpenUploads,
  newObjectKey,
} from './documents.ts';
import { lockProfile } from './profile.ts';

/** A document as a person announces it. */
export interface Announcement {
  readonly kind: DocumentKind;
  readonly contentType: string;
  readonly byteLength: number;
}

/** A document that waits for its bytes, and how to send them. */
export interface Upload {
  readonly document: KycDocument;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: Date;
}

export interface UploadContext {
  readonly database: Database;
  readonly store: Pick<ObjectStore, 'uploadUrl'>;
  readonly uploadTtlSeconds: number;
}

const isContentType = (text: string): text is ContentType => Object.hasOwn(fileExtensions, text);

/**
 * Makes room for a document, and a link that takes just the bytes that were announced. The row is there before the link is given
 * out, so that no object is ever unknown. Fails with UNSUPPORTED_CONTENT_TYPE, INVALID_BYTE_LENGTH, TOO_MANY_DOCUMENTS, TOO_MANY_OPEN_UPLOADS,
 * and when the file may not be changed.
 */
export async function createUpload(
  { database, store, uploadTtlSeconds }: UploadContext,
  userId: Id<'usr'>,
  { kind, contentType, byteLength }: Announcement,
): Promise<Result<Upload, UploadCreateErrorCode>> {
  const made = await database.transaction(async (tx): Promise<Result<KycDocument, UploadCreateErrorCode>> => {
    const profile = await lockProfile(tx, userId);
    const locked = lockOf(profile);
    if (locked !== null) return fail(locked);
    if (!isContentType(contentType)) {
      return fail(userError('UNSUPPORTED_CONTENT_TYPE', 'Only JPEG, PNG and PDF files are taken.', ['input', 'contentType']));
    }
    if (byteLength < 1 || byteLength > maxBytes) {
      return fail(userError('INVALID_BYTE_LENGTH', 'A file may have up to 10 MiB.', ['input', 'byteLength']));
    }
    // The file is locked, so nobody adds to it meanwhile.
    const present = (await findDocumentsByProfile(tx, [profile.id])).get(profile.id) ?? [];
    const full = fullness(present);
    if (full !== null) return fail(full);
    const createdAt = new Date();
    const uploadEndsAt = new Date(createdAt.getTime() + uploadTtlSeconds * 1_000);
    const draft = { id: newId('doc'), profileId: profile.id, objectKey: newObjectKey('upload'), createdAt, uploadEndsAt };
    const [document] = await tx.drizzle
      .insert(documents)
      .values({ ...draft, kind, contentType, byteLength })
      .returning();
    if (document === undefined) throw new Error('The document that was written is gone');
    return ok(document);
  });
  if (!made.ok) return made;
  const { objectKey, ...document } = made.value;
  const link = await store.uploadUrl(String(objectKey), document, uploadTtlSeconds);
  return ok({ document: made.value, ...link, expiresAt: document.uploadEndsAt });
}

function fullness(present: readonly KycDocument[]): UserError<UploadCreateErrorCode> | null {
  if (present.length >= maxDocuments) {
    return userError('TOO_MANY_DOCUMENTS', `A file holds up to ${maxDocuments} documents; delete one first.`);
  }
  if (present.filter(({ status }) => status === 'AWAITING_UPLOAD').length >= maxOpenUploads) {
    return userError('TOO_MANY_OPEN_UPLOADS', `Finish or delete one of your ${maxOpenUploads} open uploads first.`);
  }
  return null;
}
