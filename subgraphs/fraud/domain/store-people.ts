import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { emailKey, nameKey } from './normalise-name.ts';

/** What is known of a person at a moment. */
export interface Person {
  readonly userId: Id<'usr'>;
  readonly displayName: string;
  /** When the name was theirs. */
  readonly displayNameAt: Date;
  /** Left out: nothing new is known. */
  readonly country?: string;
  readonly email?: string;
}

/** Remembers people. News comes in any order: the latest moment decides what somebody is called; country and address stay. */
export async function storePeople(sql: Sql | TransactionSql, people: readonly Person[]): Promise<void> {
  // In order of id, so that two who remember the same people wait for each other in the same order.
  const rows = people.toSorted((a, b) => (a.userId < b.userId ? -1 : 1));
  await sql`
    insert into people (user_id, country, email, display_key, display_name_at)
    select * from unnest(
      ${rows.map(({ userId }) => toUuid(userId, 'usr'))}::uuid[], ${rows.map(({ country }) => country || null)}::text[],
      ${rows.map(({ email }) => (email === undefined ? null : emailKey(email)))}::text[],
      ${rows.map(({ displayName }) => nameKey(displayName))}::text[],
      ${rows.map(({ displayNameAt }) => displayNameAt.toISOString())}::timestamptz[])
    on conflict (user_id) do update set
      country = coalesce(excluded.country, people.country),
      email = coalesce(excluded.email, people.email),
      display_key = case when excluded.display_name_at >= coalesce(people.display_name_at, '-infinity')
        then excluded.display_key else people.display_key end,
      display_name_at = greatest(excluded.display_name_at, people.display_name_at)`;
}

/** Remembers the name that a person stated as the legal one. */
export async function storeLegalName(
  sql: Sql | TransactionSql,
  { userId, legalName, at }: { readonly userId: Id<'usr'>; readonly legalName: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into people (user_id, legal_key, legal_name_at)
    values (${toUuid(userId, 'usr')}, ${nameKey(legalName)}, ${at})
    on conflict (user_id) do update set legal_key = excluded.legal_key, legal_name_at = excluded.legal_name_at
    where people.legal_name_at is null or people.legal_name_at <= excluded.legal_name_at`;
}
