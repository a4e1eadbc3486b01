import type { Database } from '@mint/platform/database/database.ts';
import { findDocumentsByProfile } from '../domain/documents.ts';
import type { Profile } from '../domain/profile.ts';
import { writeProfile } from './write-answer.ts';

/** Files with their documents, in order: one more query, however many files. */
export async function writeWithDocuments(database: Database, profiles: readonly Profile[]) {
  const documents = await findDocumentsByProfile(
    database,
    profiles.map(({ id }) => id),
  );
  return profiles.map((profile) => writeProfile(profile, documents.get(profile.id) ?? []));
}
