import { FreezeProfileOutcome, type UnfreezeProfileRequest } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { changeFrozen } from '../domain/change-frozen.ts';
import { readActor, readId, readReason } from './read-request.ts';
import { writeWithDocuments } from './write-with-documents.ts';

/** Lets a stopped person act again. */
export async function unfreezeProfile(request: UnfreezeProfileRequest, { database }: KycContext, caller: string) {
  const { outcome, profile } = await changeFrozen(database, {
    userId: readId('usr', request.userId),
    frozen: false,
    reason: readReason(request.reason),
    actor: readActor(request.actorId, caller),
  });
  const [written] = await writeWithDocuments(database, [profile]);
  return { outcome: FreezeProfileOutcome[outcome], profile: written };
}
