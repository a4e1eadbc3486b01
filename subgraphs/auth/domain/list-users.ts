import { fromUuid, isId } from '@mint/platform/ids/ids.ts';
import type { AuthContext } from '../context.ts';
import { foldForSearch } from './parse-display-name.ts';
import { findUser, findUsersByIds, type User } from './users.ts';

/** Sort after every character of a handle and of an e-mail address, byte by byte. */
const afterAnyHandle = '~';
const afterAnyAddress = '\u{10ffff}';

const everybody = 'select id, handle from users where handle > $1 order by handle limit $2';

/** Each branch has its own index and ends with the page. */
const matching = `
  select id from (
    (select id, handle from users where handle >= $3 and handle < $4 and handle > $1 order by handle limit $2)
    union
    (select id, handle from users where email >= $5 and email < $6 and handle > $1 order by handle limit $2)
    union
    (select id, handle from users where search_name like $7 and handle > $1 order by handle limit $2)
  ) found
  order by handle limit $2`;

/** The statement and its parameters; not to be prepared, see `searchStatement`. */
export function listStatement(query: string, after: string, limit: number): [statement: string, parameters: (string | number)[]] {
  if (query === '') return [everybody, [after, limit]];
  // Of what has no letter no handle and no name begins.
  const folded = foldForSearch(query.replace(/^@/, '')) || afterAnyHandle;
  const address = query.normalize('NFKC').toLowerCase();
  const anyWord = `% ${folded.replace(/[\\%_]/g, '\\$&')}%`;
  return [matching, [after, limit, folded, folded + afterAnyHandle, address, address + afterAnyAddress, anyWord]];
}

/**
 * For operators: people, stopped ones too, whose handle, e-mail address or a word of whose name begins with the query, by handle; all for an
 * empty query, and the one whose whole id it is. At most `limit`, after the handle `after` when there is one.
 */
export async function listUsers({ database }: AuthContext, query: string, after: string | null, limit: number): Promise<User[]> {
  if (isId('usr', query)) {
    const user = await findUser(database, query);
    return user === null || (after !== null && user.handle <= after) ? [] : [user];
  }
  const rows = await database.sql.unsafe<{ id: string }[]>(...listStatement(query, after ?? '', limit));
  const users = await findUsersByIds(
    database,
    rows.map((row) => fromUuid('usr', row.id)),
  );
  return users.sort((one, other) => (one.handle < other.handle ? -1 : 1));
}
