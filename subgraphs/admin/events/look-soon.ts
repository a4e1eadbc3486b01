import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { AdminContext } from '../context.ts';

/** What hearing of a transaction changes: nothing but its own rows. */
export const ofTransaction = ({ payload }: { readonly payload: { readonly transactionId: Id<'txn'> } }): string =>
  payload.transactionId;

/**
 * Has a transaction that something new was heard of be looked at again: one that waits for that already, or, when it may long have been compared,
 * any.
 */
export async function lookSoon(
  { sql }: Tx,
  { config }: Pick<AdminContext, 'config'>,
  transactionId: Id<'txn'>,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  const id = toUuid(transactionId, 'txn');
  const soon = sql`now() + ${config.RECONCILE_SETTLE_MS}::int * interval '1 millisecond'`;
  if (isNew) {
    await sql`
      insert into open_transactions (transaction_id, next_look_at) values (${id}, ${soon})
      on conflict (transaction_id) do update set next_look_at = excluded.next_look_at, looks = 0`;
  } else {
    await sql`update open_transactions set next_look_at = ${soon}, looks = 0 where transaction_id = ${id}`;
  }
}
