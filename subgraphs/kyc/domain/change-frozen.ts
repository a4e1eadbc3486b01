import type { Database } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycFrozen, kycUnfrozen } from '@mint/schema/events/kyc.ts';
import { eq } from 'drizzle-orm';
import { profiles } from '../tables.ts';
import { lockProfile, type Profile } from './profile.ts';

export interface FrozenChange {
  readonly outcome: 'CHANGED' | 'UNCHANGED';
  readonly profile: Profile;
}

/**
 * Stops a person, or lets them act again, and says so with the reason. Idempotent: a file that is so already is UNCHANGED. A person
 * without a file gets one. What reviewers decide meanwhile is decided: a frozen person sends nothing whatever their tier.
 */
export function changeFrozen(
  database: Database,
  { userId, frozen, reason, actor }: { userId: Id<'usr'>; frozen: boolean; reason: string; actor: string },
): Promise<FrozenChange> {
  return database.transaction(async (tx) => {
    const profile = await lockProfile(tx, userId);
    if (profile.frozen === frozen) return { outcome: 'UNCHANGED', profile };
    await tx.drizzle.update(profiles).set({ frozen }).where(eq(profiles.id, profile.id));
    await addEvent(tx, frozen ? kycFrozen : kycUnfrozen, { userId, profileId: profile.id, reason }, { actor });
    return { outcome: 'CHANGED', profile: { ...profile, frozen } };
  });
}
