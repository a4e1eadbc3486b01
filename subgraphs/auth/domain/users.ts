import type { Database, Tx } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { secondFactors, users } from '../tables.ts';

/** A person, without what only the log-in needs. */
export interface User {
  readonly id: Id<'usr'>;
  readonly email: string;
  readonly handle: string;
  readonly displayName: string;
  readonly country: string;
  readonly role: 'USER' | 'ADMIN';
  readonly status: 'ACTIVE' | 'FROZEN';
  readonly emailVerifiedAt: Date | null;
  readonly createdAt: Date;
}

/** The columns that make a User. */
export const userColumns = {
  id: users.id,
  email: users.email,
  handle: users.handle,
  displayName: users.displayName,
  country: users.country,
  role: users.role,
  status: users.status,
  emailVerifiedAt: users.emailVerifiedAt,
  createdAt: users.createdAt,
};

type Reader = Pick<Database | Tx, 'drizzle'>;

const cacheTtlMs = 5 * 60 * 1000;

const codec = {
  encode: (user: User) => JSON.stringify(user),
  decode: (text: string): User => {
    const { emailVerifiedAt, createdAt, ...rest } = JSON.parse(text) as Record<keyof User, string>;
    return {
      ...rest,
      emailVerifiedAt: emailVerifiedAt === null ? null : new Date(emailVerifiedAt),
      createdAt: new Date(createdAt),
    } as User;
  },
};

function select(reader: Reader, condition: SQL | undefined): Promise<User[]> {
  return reader.drizzle.select(userColumns).from(users).where(condition);
}

/** Users by id in one query; unknown ids are left out. Give it bounded lists. */
export function findUsersByIds(reader: Reader, ids: readonly Id<'usr'>[]): Promise<User[]> {
  return ids.length === 0 ? Promise.resolve([]) : select(reader, inArray(users.id, [...ids]));
}

/** Users by handle, lower case, in one query; unknown handles are left out. Give it bounded lists. */
export function findUsersByHandles(reader: Reader, handles: readonly string[]): Promise<User[]> {
  return handles.length === 0 ? Promise.resolve([]) : select(reader, inArray(users.handle, [...handles]));
}

/** The user with a normalised e-mail address. */
export async function findUserByEmail(reader: Reader, email: string): Promise<User | null> {
  const [user] = await select(reader, eq(users.email, email));
  return user ?? null;
}

/** The user with this id, or null. */
export async function findUser(reader: Reader, id: Id<'usr'>): Promise<User | null> {
  const [user] = await select(reader, eq(users.id, id));
  return user ?? null;
}

/** A user with what only the log-in needs. */
export interface UserWithPassword {
  readonly user: User;
  readonly passwordHash: string;
  /** Whether a code is asked for too. */
  readonly hasSecondFactor: boolean;
}

/** The user whom a condition finds, with the stored password hash, for whoever is to prove who they are. */
async function findWithPassword(reader: Reader, condition: SQL | undefined): Promise<UserWithPassword | null> {
  const [row] = await reader.drizzle
    .select({ ...userColumns, passwordHash: users.passwordHash, confirmedAt: secondFactors.confirmedAt })
    .from(users)
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .where(condition);
  if (!row) return null;
  const { passwordHash, confirmedAt, ...user } = row;
  return { user, passwordHash, hasSecondFactor: confirmedAt !== null };
}

/** The user with a normalised e-mail address, for the log-in. */
export function findUserWithPassword(reader: Reader, email: string): Promise<UserWithPassword | null> {
  return findWithPassword(reader, eq(users.email, email));
}

/** The user with this id, for whoever has to prove anew that it is them. */
export function findUserWithPasswordById(reader: Reader, id: Id<'usr'>): Promise<UserWithPassword | null> {
  return findWithPassword(reader, eq(users.id, id));
}

/** Replaces a password hash, unless another change came first. Not worth an event: the password stays the same. */
export async function replacePasswordHash(context: AuthContext, id: Id<'usr'>, from: string, to: string): Promise<void> {
  await context.database.drizzle
    .update(users)
    .set({ passwordHash: to })
    .where(and(eq(users.id, id), eq(users.passwordHash, from)));
}

/**
 * A user through the cache (5 minutes, dropped on change).
 * @param load fetches the user when the cache has none: a loader that batches
 */
export function readUserThroughCache(
  context: AuthContext,
  id: Id<'usr'>,
  load: () => Promise<User | null>,
): Promise<User | null> {
  return context.cache.get<User>('users', id, { ttlMs: cacheTtlMs, load, codec });
}

/** Has every process forget a user once the transaction has committed. */
export function forgetUserAfterCommit(context: AuthContext, tx: Tx, id: Id<'usr'>): void {
  tx.afterCommit(() => void context.cache.invalidate('users', id));
}
