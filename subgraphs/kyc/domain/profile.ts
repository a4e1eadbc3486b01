import type { Database, Tx } from '@mint/platform/database/database.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycTierChanged } from '@mint/schema/events/kyc.ts';
import { eq, inArray } from 'drizzle-orm';
import { profiles } from '../tables.ts';
import { assertTransition, type Status } from './machine.ts';

/** A person's identity file. */
export type Profile = typeof profiles.$inferSelect;

type Reader = Pick<Database, 'drizzle'> | Pick<Tx, 'drizzle'>;

/** People's files by person; those without one are missing. */
export async function findProfilesByUser({ drizzle }: Reader, userIds: readonly Id<'usr'>[]): Promise<Map<Id<'usr'>, Profile>> {
  if (userIds.length === 0) return new Map();
  const rows = await drizzle
    .select()
    .from(profiles)
    .where(inArray(profiles.userId, [...userIds]));
  return new Map(rows.map((profile) => [profile.userId, profile]));
}

/** Files by id; those that don't exist are missing. */
export async function findProfilesById({ drizzle }: Reader, ids: readonly Id<'kyc'>[]): Promise<Map<Id<'kyc'>, Profile>> {
  if (ids.length === 0) return new Map();
  const rows = await drizzle
    .select()
    .from(profiles)
    .where(inArray(profiles.id, [...ids]));
  return new Map(rows.map((profile) => [profile.id, profile]));
}

/** Makes a person's file unless there is one. Safe to race: one of the callers makes it. */
export async function openProfile({ drizzle }: Reader, userId: Id<'usr'>): Promise<void> {
  await drizzle
    .insert(profiles)
    .values({ id: newId('kyc'), userId })
    .onConflictDoNothing({ target: profiles.userId });
}

/** A person's file, made when there is none yet. */
export async function readProfile(database: Database, userId: Id<'usr'>): Promise<Profile> {
  const find = async () => (await findProfilesByUser(database, [userId])).get(userId);
  const found = await find();
  if (found !== undefined) return found;
  await openProfile(database, userId);
  const made = await find();
  if (made === undefined) throw new Error('An identity file cannot be found and cannot be made');
  return made;
}

/** A person's file, nobody else's to change until the transaction ends; made when there is none yet. */
export async function lockProfile(tx: Tx, userId: Id<'usr'>): Promise<Profile> {
  const lock = () => tx.drizzle.select().from(profiles).where(eq(profiles.userId, userId)).for('no key update');
  const [found] = await lock();
  if (found !== undefined) return found;
  await openProfile(tx, userId);
  const [made] = await lock();
  if (made === undefined) throw new Error('An identity file cannot be found and cannot be made');
  return made;
}

/** The file by id, nobody else's to change until the transaction ends; null when there is none. */
export async function lockProfileById(tx: Tx, id: Id<'kyc'>): Promise<Profile | null> {
  const [profile] = await tx.drizzle.select().from(profiles).where(eq(profiles.id, id)).for('no key update');
  return profile ?? null;
}

/** What may change beside the status. */
export type ProfileChange = Partial<Omit<typeof profiles.$inferInsert, 'id' | 'userId' | 'status' | 'createdAt'>>;

/**
 * Moves a file that the transaction has locked to another status. The caller tells what happened, then of the tier
 * (`tellTier`). Throws IllegalTransitionError for a step that isn't in the table.
 */
export async function moveProfile(tx: Tx, profile: Profile, status: Status, change: ProfileChange): Promise<Profile> {
  assertTransition(profile.status, status);
  const [moved] = await tx.drizzle
    .update(profiles)
    .set({ ...change, status })
    .where(eq(profiles.id, profile.id))
    .returning();
  if (moved === undefined) throw new Error('The file that was locked is gone');
  return moved;
}

/** Tells that other limits hold, when the step brought another tier. */
export async function tellTier(tx: Tx, before: Profile, after: Profile, changedAt: Date, actor: string): Promise<void> {
  if (before.tier === after.tier) return;
  const { id: profileId, userId, tier } = after;
  await addEvent(tx, kycTierChanged, { userId, profileId, previousTier: before.tier, tier, changedAt }, { actor });
}
