import { ConnectError } from '@connectrpc/connect';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { type KnownPerson, storePeople } from './store-people.ts';
import type { PersonRef } from './validate-input.ts';

/**
 * Finds people among those whose events have been seen, else asks auth and remembers the answer; null in the place of whoever doesn't exist. At most
 * 100 at once. Throws SERVICE_UNAVAILABLE when auth would have to be asked and doesn't answer.
 */
export async function findPeople(context: SocialContext, refs: readonly PersonRef[]): Promise<(Id<'usr'> | null)[]> {
  const known = await readPeople(context, refs);
  const unknown = refs.filter((ref) => !known.has(keyOf(ref)));
  if (unknown.length > 0) for (const [key, id] of await askAuth(context, unknown)) known.set(key, id);
  return refs.map((ref) => known.get(keyOf(ref)) ?? null);
}

const keyOf = (ref: PersonRef) => ('userId' in ref ? `id ${ref.userId}` : `handle ${ref.handle}`);

async function readPeople({ database }: SocialContext, refs: readonly PersonRef[]): Promise<Map<string, Id<'usr'>>> {
  const ids = refs.flatMap((ref) => ('userId' in ref ? toUuid(ref.userId, 'usr') : []));
  const handles = refs.flatMap((ref) => ('handle' in ref ? ref.handle : []));
  const rows = await database.sql<{ user_id: string; handle: string | null }[]>`
    select user_id, null as handle from people where user_id = any(${ids}::uuid[])
    union all
    (select distinct on (handle) user_id, handle from people where handle = any(${handles}::text[]) order by handle, handle_at desc)`;
  return new Map(
    rows.map(({ user_id, handle }) => {
      const userId = fromUuid('usr', user_id);
      return [keyOf(handle === null ? { userId } : { handle }), userId] as const;
    }),
  );
}

async function askAuth(context: SocialContext, refs: readonly PersonRef[]): Promise<[string, Id<'usr'>][]> {
  const handleAt = new Date();
  try {
    const { users } = await context.auth.getUsers({
      ids: refs.flatMap((ref) => ('userId' in ref ? ref.userId : [])),
      handles: refs.flatMap((ref) => ('handle' in ref ? ref.handle : [])),
    });
    const found = users.flatMap(({ id, handle }): KnownPerson[] =>
      isId('usr', id) ? [{ userId: id, handle: handle.toLowerCase(), handleAt }] : [],
    );
    if (found.length > 0) await storePeople(context.database.sql, found);
    return found.flatMap(({ userId, handle }) => [
      [keyOf({ userId }), userId],
      [keyOf({ handle }), userId],
    ]);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    throw unavailable('The person cannot be looked up right now. Try again.', { retryAfterMs: 1_000 });
  }
}
