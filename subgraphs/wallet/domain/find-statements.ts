import type { Database } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { type Statement, type StatementRow, toStatement } from './statement.ts';

/** One of a person's statements; null when they have none by this id, or had it too long ago. */
export async function findStatement({ sql }: Pick<Database, 'sql'>, userId: Id<'usr'>, id: Id<'stm'>): Promise<Statement | null> {
  const [row] = await sql<StatementRow[]>`
    select * from statements where id = ${toUuid(id, 'stm')} and user_id = ${toUuid(userId, 'usr')} and expires_at > now()`;
  return row === undefined ? null : toStatement(row);
}

/** A person's statements, newest first, after the one named when given. Reads `statements_of_user` backwards. */
export async function listStatements(
  { sql }: Pick<Database, 'sql'>,
  userId: Id<'usr'>,
  { limit, after }: { readonly limit: number; readonly after: { readonly createdAt: string; readonly id: string } | null },
): Promise<Statement[]> {
  const rows = await sql<StatementRow[]>`
    select * from statements
    where user_id = ${toUuid(userId, 'usr')} and expires_at > now()
      ${after === null ? sql`` : sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`}
    order by created_at desc, id desc limit ${limit}`;
  return rows.map(toStatement);
}
