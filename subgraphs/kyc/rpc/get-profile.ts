import type { GetProfileRequest } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { findProfilesById, findProfilesByUser } from '../domain/profile.ts';
import { readId } from './read-request.ts';
import { writeWithDocuments } from './write-with-documents.ts';

/** A file, by itself or by its person; none for somebody of whom nothing is known. */
export async function getProfile(request: GetProfileRequest, { database }: KycContext) {
  const profile = await find(request, database);
  const [written] = await writeWithDocuments(database, profile === undefined ? [] : [profile]);
  return { profile: written };
}

async function find({ userId, profileId }: GetProfileRequest, database: KycContext['database']) {
  if (profileId === '') {
    const person = readId('usr', userId);
    return (await findProfilesByUser(database, [person])).get(person);
  }
  const id = readId('kyc', profileId);
  return (await findProfilesById(database, [id])).get(id);
}
