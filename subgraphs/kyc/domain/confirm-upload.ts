import type { Database, Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, type UserError, unavailable, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import type { ObjectStore } from '@mint/platform/objects/object-store.ts';
import { adoptObject, scheduleRemoval, scheduleUnlessAdopted } from '@mint/platform/objects/remove-objects.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycDocumentUploaded } from '@mint/schema/events/kyc.ts';
import { eq } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import type { UploadConfirmErrorCode } from '../errors.ts';
import { documents } from '../tables.ts';
import { findDocument, type KycDocument, lockDocument, lockOf, newObjectKey } from './documents.ts';
import { lockProfile, type Profile, readProfile } from './profile.ts';

export interface ConfirmContext {
  readonly database: Database;
  readonly store: Pick<ObjectStore, 'head' | 'copy' | 'beginning'>;
}

type Confirmed = Result<KycDocument, UploadConfirmErrorCode>;

/** What a type of file is told by; enough for every type that is taken. */
const SNIFFED_BYTES = 4_100;
/** Much longer than the deadlines of the store's calls together. */
const COPY_KEPT_SECONDS = 600;

const documentPath = ['input', 'documentId'];

/**
 * Says that the bytes are there. They are checked against what was announced, on a copy that no client can write to: the link the client
 * has goes on working for a while, and what it puts there later is not what was checked. Confirming again answers the same. What is not as
 * announced makes the document REJECTED and its bytes go.
 *
 * Dying on any line leaves nothing behind: the copy's removal is committed before the copy is made, and only the commit that
 * makes the document UPLOADED takes it back. Two confirmations at once make two copies, of which one is adopted.
 *
 * Throws SERVICE_UNAVAILABLE while the store is away; nothing has changed then.
 */
export async function confirmUpload(context: ConfirmContext, userId: Id<'usr'>, documentId: string): Promise<Confirmed> {
  const { database, store } = context;
  const profile = await readProfile(database, userId);
  const found = isId('doc', documentId) ? await findDocument(database, profile.id, documentId) : null;
  const settled = answerFor(profile, found);
  if (settled !== null) return settled;
  const document = found as KycDocument & { objectKey: string };

  const stored = await store.head(document.objectKey);
  if (stored === null) return notUploaded(document);
  const declared = faultOf(document, stored);
  if (declared !== null) return reject(context, userId, document, declared, null);

  const copyKey = newObjectKey('document');
  await scheduleUnlessAdopted(database, copyKey, COPY_KEPT_SECONDS);
  if (!(await store.copy(document.objectKey, copyKey, document.contentType))) return notUploaded(document);
  const start = await store.beginning(copyKey, SNIFFED_BYTES);
  if (start === null) throw unavailable();
  const contentType = await sniff(start.bytes);
  const fault = faultOf(document, { contentType, byteLength: start.byteLength });
  return fault === null ? accept(context, userId, document, copyKey) : reject(context, userId, document, fault, copyKey);
}

/** The answer that needs no look at the bytes; null when they have to be looked at. */
function answerFor(profile: Profile, document: KycDocument | null): Confirmed | null {
  if (profile.frozen) return fail(userError('FILE_FROZEN', 'Your identity file is frozen.'));
  if (document === null) return fail(userError('DOCUMENT_NOT_FOUND', 'There is no such document.', documentPath));
  if (document.status === 'UPLOADED') return ok(document);
  if (document.status === 'REJECTED') {
    return fail(userError('DOCUMENT_REJECTED', 'This file was not what it was declared as; upload it anew.', documentPath));
  }
  const locked = lockOf(profile);
  return locked && fail(locked);
}

function notUploaded({ uploadEndsAt }: KycDocument): Confirmed {
  return uploadEndsAt.getTime() < Date.now()
    ? fail(userError('UPLOAD_EXPIRED', 'Nothing was uploaded in time; start again.', documentPath))
    : fail(userError('NOT_UPLOADED', 'The file has not been uploaded yet.', documentPath));
}

function faultOf(
  announced: KycDocument,
  { contentType, byteLength }: { readonly contentType: string | null; readonly byteLength: number },
): UserError<UploadConfirmErrorCode> | null {
  if (byteLength !== announced.byteLength) {
    return userError('LENGTH_MISMATCH', 'The file has another length than was declared.', documentPath);
  }
  if (contentType !== announced.contentType) {
    return userError('CONTENT_MISMATCH', 'The file is of another type than was declared.', documentPath);
  }
  return null;
}

/** The type of file that bytes begin like; null for none that is known, and for what is cut off too early to say. */
async function sniff(bytes: Uint8Array): Promise<string | null> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type?.mime ?? null;
}

/** Runs `settle` with file and document locked, unless somebody has settled it or the file was locked meanwhile. */
function settleWith(
  { database }: ConfirmContext,
  userId: Id<'usr'>,
  documentId: Id<'doc'>,
  settle: (tx: Tx, profile: Profile) => Promise<Confirmed>,
): Promise<Confirmed> {
  return database.transaction(async (tx) => {
    const profile = await lockProfile(tx, userId);
    return answerFor(profile, await lockDocument(tx, profile.id, documentId)) ?? settle(tx, profile);
  });
}

function accept(
  context: ConfirmContext,
  userId: Id<'usr'>,
  { id, objectKey: uploadKey, uploadEndsAt }: KycDocument & { objectKey: string },
  copyKey: string,
): Promise<Confirmed> {
  return settleWith(context, userId, id, async (tx, { id: profileId }) => {
    if (!(await adoptObject(tx, copyKey))) throw unavailable();
    const uploadedAt = new Date();
    const [document] = await tx.drizzle
      .update(documents)
      .set({ status: 'UPLOADED', objectKey: copyKey, uploadedAt })
      .where(eq(documents.id, id))
      .returning();
    if (document === undefined) throw new Error('The document that was locked is gone');
    await scheduleRemoval(tx, uploadKey, uploadEndsAt);
    const told = { userId, profileId, documentId: id, kind: document.kind, uploadedAt };
    await addEvent(tx, kycDocumentUploaded, told, { actor: userId });
    return ok(document);
  });
}

function reject(
  context: ConfirmContext,
  userId: Id<'usr'>,
  { id, objectKey: uploadKey, uploadEndsAt }: KycDocument & { objectKey: string },
  fault: UserError<UploadConfirmErrorCode>,
  copyKey: string | null,
): Promise<Confirmed> {
  return settleWith(context, userId, id, async (tx) => {
    await tx.drizzle
      .update(documents)
      .set({ status: 'REJECTED', objectKey: null, rejectedAt: new Date() })
      .where(eq(documents.id, id));
    await scheduleRemoval(tx, uploadKey, uploadEndsAt);
    if (copyKey !== null) await scheduleRemoval(tx, copyKey);
    return fail(fault);
  });
}
