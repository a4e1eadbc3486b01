import type { Database } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycBasicSubmitted } from '@mint/schema/events/kyc.ts';
import type { BasicSubmitErrorCode } from '../errors.ts';
import { type Identity, parseIdentity } from './parse-identity.ts';
import { lockProfile, moveProfile, type Profile, tellTier } from './profile.ts';

/**
 * Takes down who a person says they are: the tier is BASIC from then on. It is said once; what was said is changed by nobody.
 * Fails with FILE_FROZEN, ALREADY_SUBMITTED, and what `parseIdentity` finds.
 */
export async function submitBasic(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
  input: Identity,
): Promise<Result<Profile, BasicSubmitErrorCode>> {
  const parsed = parseIdentity(input);
  return database.transaction(async (tx) => {
    const profile = await lockProfile(tx, userId);
    if (profile.frozen) return fail(userError('FILE_FROZEN', 'Your identity file is frozen.'));
    if (profile.status !== 'UNVERIFIED') return fail(userError('ALREADY_SUBMITTED', 'You have told us who you are already.'));
    if (!parsed.ok) return parsed;
    const { legalName, dateOfBirth, addressLine, city, postalCode, country } = parsed.value;
    const submittedAt = new Date();
    const stated = { legalName, dateOfBirth, addressLine, city, postalCode, country, basicSubmittedAt: submittedAt };
    const moved = await moveProfile(tx, profile, 'BASIC', stated);
    const told = { userId, profileId: profile.id, legalName, country, submittedAt };
    await addEvent(tx, kycBasicSubmitted, told, { actor: userId });
    await tellTier(tx, profile, moved, submittedAt, userId);
    return ok(moved);
  });
}
