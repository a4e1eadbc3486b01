import { ConnectError } from '@connectrpc/connect';
import { isConnectionFailure } from '@mint/platform/database/connection-failure.ts';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../../context.ts';
import type { PayeeRef } from '../find-payee.ts';

/** As many as auth answers at once. */
const ASKED_AT_ONCE = 100;

/** People by whom a batch names: `id` or `@handle`, in lower case. */
export type Payees = ReadonlyMap<string, Id<'usr'>>;

/** How `Payees` has a person. */
export function nameOf(ref: PayeeRef): string {
  return 'userId' in ref ? ref.userId : `@${ref.handle}`;
}

/**
 * Finds everybody whom a batch names, in one statement; those whose events have not come are asked for at auth. Throws SERVICE_UNAVAILABLE when auth
 * would have to be asked and doesn't answer.
 */
export async function findPayees(context: TransactionsContext, refs: readonly PayeeRef[]): Promise<Payees> {
  const ids = refs.flatMap((ref) => ('userId' in ref ? [toUuid(ref.userId, 'usr')] : []));
  const handles = refs.flatMap((ref) => ('handle' in ref ? [ref.handle] : []));
  const rows = await context.database.sql<{ user_id: string; handle: string | null }[]>`
    select user_id, null as handle from payees where user_id = any(${ids}::uuid[])
    union all
    select * from (
      select distinct on (handle) user_id, handle from payees where handle = any(${handles}::text[]) order by handle, handle_at desc
    ) as by_handle`;
  const found = new Map<string, Id<'usr'>>();
  for (const { user_id, handle } of rows) {
    const userId = fromUuid('usr', user_id);
    found.set(nameOf(handle === null ? { userId } : { handle }), userId);
  }
  const unknown = [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()].filter((ref) => !found.has(nameOf(ref)));
  const chunks = Array.from({ length: Math.ceil(unknown.length / ASKED_AT_ONCE) }, (_, index) =>
    unknown.slice(index * ASKED_AT_ONCE, (index + 1) * ASKED_AT_ONCE),
  );
  const answers = await Promise.all(chunks.map((chunk) => askAuth(context, chunk)));
  for (const { id, handle } of answers.flat()) {
    found.set(id, id);
    found.set(nameOf({ handle }), id);
  }
  return found;
}

async function askAuth(context: TransactionsContext, refs: readonly PayeeRef[]) {
  try {
    const { users } = await context.auth.getUsers({
      ids: refs.flatMap((ref) => ('userId' in ref ? [ref.userId] : [])),
      handles: refs.flatMap((ref) => ('handle' in ref ? [ref.handle] : [])),
    });
    return users.flatMap(({ id, handle }) => (isId('usr', id) ? [{ id, handle: handle.toLowerCase() }] : []));
  } catch (error) {
    if (!(error instanceof ConnectError) && !isConnectionFailure(error)) throw error;
    throw unavailable('The recipients cannot be looked up right now; nothing has moved. Try again with the same key.', {
      retryAfterMs: 1_000,
    });
  }
}
