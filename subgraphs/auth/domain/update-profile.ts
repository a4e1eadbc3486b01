import { errorCode } from '@mint/platform/database/connection-failure.ts';
import { fail, notFound, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userProfileUpdated } from '@mint/schema/events/auth.ts';
import { eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { ProfileErrorCode } from '../errors.ts';
import { users } from '../tables.ts';
import { parseDisplayName, searchNameOf } from './parse-display-name.ts';
import { parseNewHandle } from './parse-handle.ts';
import { findUser, forgetUserAfterCommit, type User } from './users.ts';

/** What to change; what is null stays. */
export interface ProfileChange {
  readonly displayName: string | null;
  readonly handle: string | null;
}

const uniqueViolation = '23505';

/** Changes the user's public profile. A change that changes nothing succeeds and tells nobody. */
export async function updateProfile(
  context: AuthContext,
  userId: Id<'usr'>,
  change: ProfileChange,
): Promise<Result<User, ProfileErrorCode>> {
  const displayName = change.displayName === null ? null : parseDisplayName(change.displayName);
  const handle = change.handle === null ? null : parseNewHandle(change.handle);
  const faults: UserError<ProfileErrorCode>[] = [];
  if (change.displayName !== null && displayName === null) {
    faults.push(userError('INVALID_DISPLAY_NAME', 'Give a name of 1 to 80 characters.', ['input', 'displayName']));
  }
  if (change.handle !== null && handle === null) {
    faults.push(userError('INVALID_HANDLE', 'A handle has 3 to 30 letters a-z, digits or _.', ['input', 'handle']));
  }
  const [first, ...others] = faults;
  if (first) return fail(first, ...others);
  try {
    return ok(await write(context, userId, displayName, handle));
  } catch (error) {
    if (errorCode(error) !== uniqueViolation) throw error;
    return fail(userError('HANDLE_TAKEN', 'Someone else has this handle.', ['input', 'handle']));
  }
}

function write(context: AuthContext, userId: Id<'usr'>, newName: string | null, newHandle: string | null): Promise<User> {
  return context.database.transaction(async (tx) => {
    await tx.drizzle.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const user = await findUser(tx, userId);
    if (user === null) throw notFound('There is no such user');
    const displayName = newName ?? user.displayName;
    const handle = newHandle ?? user.handle;
    if (displayName === user.displayName && handle === user.handle) return user;
    await tx.drizzle
      .update(users)
      .set({ displayName, handle, searchName: searchNameOf(displayName), updatedAt: new Date() })
      .where(eq(users.id, userId));
    await addEvent(tx, userProfileUpdated, { userId, handle, displayName });
    forgetUserAfterCommit(context, tx, userId);
    return { ...user, displayName, handle };
  });
}
