import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';

/** What a person's spendings are counted as; what is no spending of theirs is missing. */
export async function findCategories(
  { sql }: Pick<Database, 'sql'>,
  userId: Id<'usr'>,
  ids: readonly string[],
): Promise<Map<Id<'txn'>, string>> {
  const uuids = ids.filter((id) => isId('txn', id)).map((id) => toUuid(id, 'txn'));
  if (uuids.length === 0) return new Map();
  const rows = await sql<{ transaction_id: string; category: string }[]>`
    select transaction_id, category from spendings
    where transaction_id = any(${uuids}::uuid[]) and user_id = ${toUuid(userId, 'usr')}`;
  return new Map(rows.map((row) => [fromUuid('txn', row.transaction_id), row.category]));
}
