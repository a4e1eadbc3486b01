import { and, asc, eq, gt, gte, like, lt, type SQL, sql } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { users } from '../tables.ts';
import { foldForSearch } from './parse-display-name.ts';
import { type User, userColumns } from './users.ts';

/** Longer queries than this find nobody. */
export const maxQueryLength = 64;

/** Sorts after every character of a handle, byte by byte. */
const afterAnyHandle = '~';

/** One Latin letter begins too many names to be a question; one of another script may be a whole name. */
function isQuestion(folded: string): boolean {
  return folded.length >= 2 || /[^ -~]/.test(folded);
}

/** Statement to search with; for the test that looks at its plan. */
export function searchStatement({ database }: Pick<AuthContext, 'database'>, folded: string, after: string, limit: number) {
  const { drizzle } = database;
  // Each branch walks its own index, in the order of handles and no further than the page.
  const branch = (match: SQL | undefined) =>
    drizzle
      .select({ id: users.id })
      .from(users)
      .where(and(match, gt(users.handle, after), eq(users.status, 'ACTIVE')))
      .orderBy(asc(users.handle))
      .limit(limit);
  // A range, not LIKE: it stays on the index when the statement is prepared.
  const byHandle = branch(and(gte(users.handle, folded), lt(users.handle, folded + afterAnyHandle)));
  const byName = branch(like(users.searchName, `% ${folded.replaceAll('_', '\\_')}%`));
  return drizzle
    .select(userColumns)
    .from(users)
    .where(sql`${users.id} in ((${byHandle}) union (${byName}))`)
    .orderBy(asc(users.handle))
    .limit(limit);
}

/**
 * Users in use whose handle, or a word of whose display name, begins with the query, by handle; without regard to case and
 * accents. At most `limit`, after the handle `after` when there is one.
 */
export async function searchUsers(context: AuthContext, query: string, after: string | null, limit: number): Promise<User[]> {
  const folded = foldForSearch(query.slice(0, maxQueryLength).trim().replace(/^@/, ''));
  return isQuestion(folded) ? searchStatement(context, folded, after ?? '', limit) : [];
}
