import type { GetProfileRequest } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { findProfilesByUser } from '../domain/profile.ts';
import { readId } from './read-request.ts';
import { writeWithDocuments } from './write-with-documents.ts';

/** A person's file; none for somebody of whom nothing is known. */
export async function getProfile(request: GetProfileRequest, { database }: KycContext) {
  const userId = readId('usr', request.userId);
  const profile = (await findProfilesByUser(database, [userId])).get(userId);
  const [written] = await writeWithDocuments(database, profile === undefined ? [] : [profile]);
  return { profile: written };
}
