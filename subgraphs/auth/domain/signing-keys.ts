import type { Database, Tx } from '@mint/platform/database/database.ts';
import { encrypt } from '@mint/platform/encryption/encryption.ts';
import { asc, eq, lt } from 'drizzle-orm';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { AuthConfig } from '../config.ts';
import { signingKeys } from '../tables.ts';

/** A row of the key table. */
export type SigningKey = typeof signingKeys.$inferSelect;

type KeySettings = Pick<
  AuthConfig,
  | 'KEY_ENCRYPTION_KEY'
  | 'SIGNING_KEY_ROTATION_SECONDS'
  | 'SIGNING_KEY_PUBLISH_AHEAD_SECONDS'
  | 'SIGNING_KEY_RELOAD_SECONDS'
  | 'ACCESS_TOKEN_TTL_SECONDS'
>;

/** For clocks that disagree, and for a token signed in the last moment. */
const slackSeconds = 60;

/** Any number that no other advisory lock of ours takes; held for the length of a transaction. */
const rotationLock = 7_463_101;

const later = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000);

type KeyPair = { kid: string; publicJwk: JWK; encryptedPrivateJwk: Uint8Array };

async function makeKeyPair(settings: KeySettings): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const privateJwk = JSON.stringify(await exportJWK(privateKey));
  return {
    kid,
    publicJwk: { ...publicJwk, kid, alg: 'RS256', use: 'sig' },
    encryptedPrivateJwk: encrypt(privateJwk, settings.KEY_ENCRYPTION_KEY, kid),
  };
}

/** Every key that is published, the oldest first. */
export function readSigningKeys(reader: Pick<Database | Tx, 'drizzle'>): Promise<SigningKey[]> {
  return reader.drizzle.select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.kid));
}

/** Whether there is anything to do: no key, none to follow, one that has signed long enough, or one that may go. */
function needsRotation(keys: readonly SigningKey[], settings: KeySettings, now: Date): boolean {
  const current = keys.find((key) => key.state === 'CURRENT');
  const next = keys.find((key) => key.state === 'NEXT');
  return (
    !current || !next || isDue(current, next, settings, now) || keys.some((key) => key.retireAt !== null && key.retireAt <= now)
  );
}

function isDue(current: SigningKey, next: SigningKey, settings: KeySettings, now: Date): boolean {
  const since = current.currentSince ?? current.createdAt;
  return next.notBefore <= now && later(since, settings.SIGNING_KEY_ROTATION_SECONDS) <= now;
}

async function promoteNext(tx: Tx, settings: KeySettings, now: Date): Promise<void> {
  const { ACCESS_TOKEN_TTL_SECONDS, SIGNING_KEY_RELOAD_SECONDS } = settings;
  // Another process may sign with the old key until it reads the keys again, and what it signs lives its whole life.
  const retireAt = later(now, ACCESS_TOKEN_TTL_SECONDS + SIGNING_KEY_RELOAD_SECONDS + slackSeconds);
  await tx.drizzle.update(signingKeys).set({ state: 'RETIRED', retireAt }).where(eq(signingKeys.state, 'CURRENT'));
  await tx.drizzle.update(signingKeys).set({ state: 'CURRENT', currentSince: now }).where(eq(signingKeys.state, 'NEXT'));
}

/** One step of the keys' life, alone in the database. */
async function step(tx: Tx, settings: KeySettings, spares: KeyPair[], forced: boolean): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(${rotationLock})`;
  const now = new Date();
  const create = async (state: 'CURRENT' | 'NEXT') => {
    const pair = spares.pop();
    if (!pair) throw new Error('Ran out of signing keys made in advance');
    const notBefore = state === 'CURRENT' ? now : later(now, settings.SIGNING_KEY_PUBLISH_AHEAD_SECONDS);
    await tx.drizzle
      .insert(signingKeys)
      .values({ ...pair, state, createdAt: now, notBefore, currentSince: state === 'CURRENT' ? now : null });
  };
  await tx.drizzle.delete(signingKeys).where(lt(signingKeys.retireAt, now));
  const keys = await readSigningKeys(tx);
  const current = keys.find((key) => key.state === 'CURRENT');
  const next = keys.find((key) => key.state === 'NEXT');
  if (!current) await create('CURRENT');
  const promotes = current !== undefined && next !== undefined && (forced || isDue(current, next, settings, now));
  if (promotes) await promoteNext(tx, settings, now);
  if (!next || promotes) await create('NEXT');
}

async function advance(database: Database, settings: KeySettings, forced: boolean): Promise<SigningKey[]> {
  // Made before the lock is taken: a key takes a tenth of a second, and the transaction may run more than once.
  const pairs = [await makeKeyPair(settings), await makeKeyPair(settings)];
  await database.transaction((tx) => step(tx, settings, [...pairs], forced));
  return readSigningKeys(database);
}

/**
 * Brings the keys to where they should be by now: one that signs, one published to follow it, retired ones kept as long as a
 * token signed with them may live. Cheap when there is nothing to do; safe from several processes at once.
 */
export async function maintainSigningKeys(database: Database, settings: KeySettings): Promise<SigningKey[]> {
  const keys = await readSigningKeys(database);
  return needsRotation(keys, settings, new Date()) ? advance(database, settings, false) : keys;
}

/**
 * Has the published next key sign from now on, whatever the schedule, and publishes another to follow it. Tokens signed before
 * stay good until they expire. Answers with the two keys' ids.
 */
export async function rotateSigningKey(
  database: Database,
  settings: KeySettings,
): Promise<{ currentKid: string; nextKid: string }> {
  await maintainSigningKeys(database, settings);
  const keys = await advance(database, settings, true);
  const kidOf = (state: SigningKey['state']) => keys.find((key) => key.state === state)?.kid ?? '';
  return { currentKid: kidOf('CURRENT'), nextKid: kidOf('NEXT') };
}
