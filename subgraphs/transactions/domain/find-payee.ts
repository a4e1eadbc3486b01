import { ConnectError } from '@connectrpc/connect';
import { isConnectionFailure } from '@mint/platform/database/connection-failure.ts';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import { storePayee } from './store-payee.ts';

/** A person that money can be sent to. */
export interface Payee {
  readonly userId: Id<'usr'>;
  readonly emailVerified: boolean;
}

/** How a person is named: by id, or by handle in lower case without `@`. */
export type PayeeRef = { readonly userId: Id<'usr'> } | { readonly handle: string };

/**
 * Finds a person among those whose events have been seen, else asks auth and remembers the answer; null when there is no such person.
 * Throws SERVICE_UNAVAILABLE when auth would have to be asked and doesn't answer.
 */
export async function findPayee(context: TransactionsContext, ref: PayeeRef): Promise<Payee | null> {
  const { sql } = context.database;
  const [row] = await sql<{ user_id: string; email_verified: boolean }[]>`
    select user_id, email_verified from payees
    where ${'userId' in ref ? sql`user_id = ${toUuid(ref.userId, 'usr')}` : sql`handle = ${ref.handle}`}
    order by handle_at desc limit 1`;
  return row === undefined ? askAuth(context, ref) : { userId: fromUuid('usr', row.user_id), emailVerified: row.email_verified };
}

/**
 * Whether a person has confirmed the e-mail address. What events told is believed when it says yes; a no may be an event that is still on its
 * way, so auth is asked. Throws SERVICE_UNAVAILABLE when auth doesn't answer.
 */
export async function hasVerifiedEmail(context: TransactionsContext, userId: Id<'usr'>): Promise<boolean> {
  const known = await findPayee(context, { userId });
  return known?.emailVerified === true || (await askAuth(context, { userId }))?.emailVerified === true;
}

async function askAuth(context: TransactionsContext, ref: PayeeRef): Promise<Payee | null> {
  const askedAt = new Date();
  try {
    const { users } = await context.auth.getUsers('userId' in ref ? { ids: [ref.userId] } : { handles: [ref.handle] });
    const [user] = users;
    if (user === undefined || !isId('usr', user.id)) return null;
    const payee = { userId: user.id, handle: user.handle.toLowerCase(), handleAt: askedAt, emailVerified: user.emailVerified };
    await storePayee(context.database.sql, payee);
    return payee;
  } catch (error) {
    if (error instanceof ConnectError || isConnectionFailure(error)) {
      throw unavailable('The recipient cannot be looked up right now; nothing has moved. Try again with the same key.', {
        retryAfterMs: 1_000,
      });
    }
    throw error;
  }
}
