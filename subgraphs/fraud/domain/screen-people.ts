import type { Database } from '@mint/platform/database/database.ts';
import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { emailKey, nameKey } from './normalise-name.ts';
import type { SanctionsMatch } from './rules/rule.ts';

/** The entry of a sanctions list that somebody of this name or address matches; null when there is none. */
export async function findSanctions(
  { sql }: Pick<Database, 'sql'>,
  { displayName, email }: { readonly displayName: string; readonly email?: string },
): Promise<SanctionsMatch | null> {
  const keys = [nameKey(displayName), email === undefined ? null : emailKey(email)].filter((key) => key !== null);
  const [match] = await sql<SanctionsMatch[]>`
    select entry.source, entry.reference, entry.name
    from sanctions_keys known join sanctions_entries entry on entry.id = known.entry_id
    where known.key = any(${keys}::text[])
    order by entry.source, entry.reference limit 1`;
  return match ? { source: match.source, reference: match.reference, name: match.name } : null;
}

/** How many of the people that are known match an entry of the list. */
export async function countMatchingPeople(sql: Sql | TransactionSql, source: string): Promise<bigint> {
  const [row] = await sql<[{ people: bigint }]>`
    select count(*) as people from (
      select user_id from sanctions_keys join people on people.display_key = sanctions_keys.key where source = ${source}
      union
      select user_id from sanctions_keys join people on people.legal_key = sanctions_keys.key where source = ${source}
      union
      select user_id from sanctions_keys join people on people.email = sanctions_keys.key where source = ${source}
    ) matching`;
  return row.people;
}
