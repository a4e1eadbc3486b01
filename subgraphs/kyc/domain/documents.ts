import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '@mint/platform/database/database.ts';
import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { kycDocumentKinds } from '@mint/schema/events/kyc.ts';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { LockedCode } from '../errors.ts';
import { documents } from '../tables.ts';
import type { Profile } from './profile.ts';

/** What a document is. */
export type DocumentKind = (typeof kycDocumentKinds)[number];

/** A document a person handed in, or is about to. */
export type KycDocument = typeof documents.$inferSelect;

/** The types of files that are taken, and how their names end. */
export const fileExtensions = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;
export type ContentType = keyof typeof fileExtensions;

/** The largest file that is taken. */
export const maxBytes = 10 * 1024 * 1024;
/** How many documents a file holds at most, whatever has become of them. */
export const maxDocuments = 20;
/** How many of them may be waiting for their bytes. */
export const maxOpenUploads = 5;

/**
 * A name that nobody can guess and that tells nothing of the document. It has no slash: a store that keeps folders may remove one that has
 * become empty just while another object comes into it.
 */
export function newObjectKey(use: 'upload' | 'document'): string {
  return `${use}-${randomBytes(24).toString('base64url')}`;
}

/** Why a file's documents may not be changed now; null when they may. What was submitted is what reviewers see, and what proved somebody stays. */
export function lockOf({ frozen, status }: Profile): UserError<LockedCode> | null {
  if (frozen) return userError('FILE_FROZEN', 'Your identity file is frozen.');
  if (status === 'PENDING_REVIEW') return userError('FILE_UNDER_REVIEW', 'Your documents are being reviewed.');
  if (status === 'VERIFIED') return userError('FILE_VERIFIED', 'Your identity is proven; its documents are kept as they are.');
  return null;
}

/** The documents of files, by file, oldest first; files without any are missing. */
export async function findDocumentsByProfile(
  { drizzle }: Pick<Database, 'drizzle'> | Pick<Tx, 'drizzle'>,
  profileIds: readonly Id<'kyc'>[],
): Promise<Map<Id<'kyc'>, KycDocument[]>> {
  if (profileIds.length === 0) return new Map();
  const rows = await drizzle
    .select()
    .from(documents)
    .where(inArray(documents.profileId, [...profileIds]))
    .orderBy(asc(documents.profileId), asc(documents.createdAt), asc(documents.id));
  return Map.groupBy(rows, ({ profileId }) => profileId);
}

/** One document of a file; null when it has none by this id. */
export async function findDocument(
  { drizzle }: Pick<Database, 'drizzle'>,
  profileId: Id<'kyc'>,
  id: Id<'doc'>,
): Promise<KycDocument | null> {
  const [document] = await drizzle
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.profileId, profileId)));
  return document ?? null;
}

/** As `findDocument`, and nobody else's to change until the transaction ends. */
export async function lockDocument(
  { drizzle }: Pick<Tx, 'drizzle'>,
  profileId: Id<'kyc'>,
  id: Id<'doc'>,
): Promise<KycDocument | null> {
  const [document] = await drizzle
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.profileId, profileId)))
    .for('update');
  return document ?? null;
}
