import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userFrozen, userRoleChanged, userUnfrozen } from '@mint/schema/events/auth.ts';
import { eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { users } from '../tables.ts';
import { endApiKeys } from './revoke-api-keys.ts';
import { endSessions } from './revoke-sessions.ts';
import { findUser, forgetUserAfterCommit, type User } from './users.ts';

/** Who does something to an account, and why. */
export interface Operation {
  readonly userId: Id<'usr'>;
  /** A person's id, or the name of a service. */
  readonly actor: string;
  readonly reason: string;
}

/** What came of it. LAST_ADMIN: nobody would be left who runs the platform. */
export type OperationOutcome =
  | { readonly outcome: 'CHANGED' | 'UNCHANGED' | 'LAST_ADMIN'; readonly user: User; readonly before: User }
  | { readonly outcome: 'NOT_FOUND'; readonly user: null; readonly before: null };

/** Any number that no other advisory lock of this database takes. */
const OPERATORS_LOCK = 7_463_021;

/**
 * Changes one account. One after the other in the whole house: of two operators who stop each other at the same moment, the second finds that
 * they are the last.
 */
function operate(
  context: AuthContext,
  { userId }: Operation,
  change: (tx: Tx, user: User) => Promise<User | 'LAST_ADMIN' | null>,
): Promise<OperationOutcome> {
  return context.database.transaction(async (tx): Promise<OperationOutcome> => {
    await tx.sql`select pg_advisory_xact_lock(${OPERATORS_LOCK})`;
    await tx.drizzle.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const before = await findUser(tx, userId);
    if (before === null) return { outcome: 'NOT_FOUND', user: null, before: null };
    const changed = await change(tx, before);
    if (changed === null) return { outcome: 'UNCHANGED', user: before, before };
    if (changed === 'LAST_ADMIN') return { outcome: 'LAST_ADMIN', user: before, before };
    forgetUserAfterCommit(context, tx, userId);
    return { outcome: 'CHANGED', user: changed, before };
  });
}

/** Whether nobody would run the platform without this account. */
async function isLastAdmin(tx: Tx, { id, role, status }: User): Promise<boolean> {
  if (role !== 'ADMIN' || status !== 'ACTIVE') return false;
  const others = await tx.sql`
    select from users where role = 'ADMIN' and status = 'ACTIVE' and id <> ${toUuid(id, 'usr')} limit 1`;
  return others.length === 0;
}

/** Stops an account, with its sessions and API keys: their tokens are refused within a second, and nobody can log in to it. */
export function freezeUser(context: AuthContext, operation: Operation): Promise<OperationOutcome> {
  const { userId, actor, reason } = operation;
  return operate(context, operation, async (tx, user) => {
    if (user.status === 'FROZEN') return null;
    if (await isLastAdmin(tx, user)) return 'LAST_ADMIN';
    await tx.drizzle.update(users).set({ status: 'FROZEN', updatedAt: new Date() }).where(eq(users.id, userId));
    await endSessions(tx, userId, null, 'ACCOUNT_FROZEN');
    await endApiKeys(tx, userId, null, 'ACCOUNT_FROZEN');
    await addEvent(tx, userFrozen, { userId, reason }, { actor });
    return { ...user, status: 'FROZEN' };
  });
}

/** Lets a stopped account be used again. Sessions and API keys that ended with the stop stay ended. */
export function unfreezeUser(context: AuthContext, operation: Operation): Promise<OperationOutcome> {
  const { userId, actor, reason } = operation;
  return operate(context, operation, async (tx, user) => {
    if (user.status === 'ACTIVE') return null;
    await tx.drizzle.update(users).set({ status: 'ACTIVE', updatedAt: new Date() }).where(eq(users.id, userId));
    await addEvent(tx, userUnfrozen, { userId, reason }, { actor });
    return { ...user, status: 'ACTIVE' };
  });
}

/** Says what a person may do here. Their sessions end: a token that speaks of the role before would go on speaking of it. */
export function setUserRole(
  context: AuthContext,
  { role, ...operation }: Operation & { readonly role: User['role'] },
): Promise<OperationOutcome> {
  const { userId, actor, reason } = operation;
  return operate(context, operation, async (tx, user) => {
    if (user.role === role) return null;
    if (role === 'USER' && (await isLastAdmin(tx, user))) return 'LAST_ADMIN';
    await tx.drizzle.update(users).set({ role, updatedAt: new Date() }).where(eq(users.id, userId));
    await endSessions(tx, userId, null, 'ROLE_CHANGED');
    await addEvent(tx, userRoleChanged, { userId, role, reason }, { actor });
    return { ...user, role };
  });
}
