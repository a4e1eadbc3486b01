import { FreezeProfileOutcome, type FreezeProfileRequest } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { changeFrozen } from '../domain/change-frozen.ts';
import { readActor, readId, readReason } from './read-request.ts';
import { writeWithDocuments } from './write-with-documents.ts';

/** Stops a person. */
export async function freezeProfile(request: FreezeProfileRequest, { database }: KycContext, caller: string) {
  const { outcome, profile } = await changeFrozen(database, {
    userId: readId('usr', request.userId),
    frozen: true,
    reason: readReason(request.reason),
    actor: readActor(request.actorId, caller),
  });
  const [written] = await writeWithDocuments(database, [profile]);
  return { outcome: FreezeProfileOutcome[outcome], profile: written };
}
