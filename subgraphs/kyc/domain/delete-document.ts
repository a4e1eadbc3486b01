import type { Database } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { scheduleRemoval } from '@mint/platform/objects/remove-objects.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycDocumentDeleted } from '@mint/schema/events/kyc.ts';
import { eq } from 'drizzle-orm';
import type { DocumentDeleteErrorCode } from '../errors.ts';
import { documents } from '../tables.ts';
import { lockDocument, lockOf } from './documents.ts';
import { lockProfile } from './profile.ts';

/**
 * Removes a document at its owner's wish. The commit that takes the row away names its object among those that must go, so
 * whatever dies after it, a worker asks the store until the bytes are gone; whatever dies before it, nothing has happened.
 * Fails with DOCUMENT_NOT_FOUND, and when the file may not be changed.
 */
export function deleteDocument(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
  documentId: string,
): Promise<Result<Id<'doc'>, DocumentDeleteErrorCode>> {
  return database.transaction(async (tx): Promise<Result<Id<'doc'>, DocumentDeleteErrorCode>> => {
    const profile = await lockProfile(tx, userId);
    const locked = lockOf(profile);
    if (locked !== null) return fail(locked);
    const document = isId('doc', documentId) ? await lockDocument(tx, profile.id, documentId) : null;
    if (document === null) {
      return fail(userError('DOCUMENT_NOT_FOUND', 'There is no such document.', ['input', 'documentId']));
    }
    await tx.drizzle.delete(documents).where(eq(documents.id, document.id));
    const { id, objectKey, status, uploadEndsAt } = document;
    if (objectKey !== null) await scheduleRemoval(tx, objectKey, status === 'AWAITING_UPLOAD' ? uploadEndsAt : null);
    const told = { userId, profileId: profile.id, documentId: id, deletedAt: new Date() };
    await addEvent(tx, kycDocumentDeleted, told, { actor: userId });
    return ok(id);
  });
}
