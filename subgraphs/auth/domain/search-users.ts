import { fromUuid } from '@mint/platform/ids/ids.ts';
import type { AuthContext } from '../context.ts';
import { foldForSearch } from './parse-display-name.ts';
import { findUsersByIds, type User } from './users.ts';

/** Longer queries than this find nobody. */
export const maxQueryLength = 64;

/** Sorts after every character of a handle, byte by byte. */
const afterAnyHandle = '~';

/** One Latin letter begins too many names to be a question; one of another script may be a whole name. */
function isQuestion(folded: string): boolean {
  return folded.length >= 2 || /[^ -~]/.test(folded);
}

/** Each branch has its own index and ends with the page. Handles are compared as a range, which an index serves however it is planned. */
const statement = `
  select id from (
    (select id, handle from users
      where handle >= $1 and handle < $2 and handle > $4 and status = 'ACTIVE' order by handle limit $5)
    union
    (select id, handle from users
      where search_name like $3 and handle > $4 and status = 'ACTIVE' order by handle limit $5)
  ) found
  order by handle limit $5`;

/**
 * The statement and its parameters. Not to be prepared: the best plan depends on how common the beginning is, and a plan made for
 * any beginning walks through everybody for a rare one.
 */
export function searchStatement(
  folded: string,
  after: string,
  limit: number,
): [statement: string, parameters: (string | number)[]] {
  const anyWord = `% ${folded.replaceAll('_', '\\_')}%`;
  return [statement, [folded, folded + afterAnyHandle, anyWord, after, limit]];
}

/**
 * Users in use whose handle, or a word of whose display name, begins with the query, by handle; without regard to case and
 * accents. At most `limit`, after the handle `after` when there is one.
 */
export async function searchUsers(
  { database }: AuthContext,
  query: string,
  after: string | null,
  limit: number,
): Promise<User[]> {
  const folded = foldForSearch(query.slice(0, maxQueryLength).trim().replace(/^@/, ''));
  if (!isQuestion(folded)) return [];
  const rows = await database.sql.unsafe<{ id: string }[]>(...searchStatement(folded, after ?? '', limit));
  const users = await findUsersByIds(
    database,
    rows.map((row) => fromUuid('usr', row.id)),
  );
  // As the database orders them: handles are ASCII, so by code unit.
  return users.sort((one, other) => (one.handle < other.handle ? -1 : 1));
}
