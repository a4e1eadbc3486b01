import type { Tx } from '@mint/platform/database/database.ts';
import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** A person whose figures the transaction alone may change. */
export interface LockedPerson {
  readonly userId: Id<'usr'>;
  readonly baseCurrency: string;
}

/** Makes rows for people who have none yet. */
export async function addPeople(
  { sql }: { readonly sql: Sql | TransactionSql },
  userIds: readonly Id<'usr'>[],
  defaultCurrency: string,
): Promise<void> {
  await sql`
    insert into people (user_id, base_currency)
    select id, ${defaultCurrency}::text from unnest(${userIds.map((userId) => toUuid(userId, 'usr'))}::uuid[]) as id
    on conflict do nothing`;
}

/**
 * The person, nobody else's to change until the transaction ends; made when there is none yet. Whatever changes figures begins with it, so that one
 * person's changes follow each other and a budget is announced once.
 */
export async function lockPerson(tx: Tx, userId: Id<'usr'>, defaultCurrency: string): Promise<LockedPerson> {
  const lock = async () => {
    const [row] = await tx.sql<{ base_currency: string }[]>`
      select base_currency from people where user_id = ${toUuid(userId, 'usr')} for no key update`;
    return row === undefined ? null : { userId, baseCurrency: row.base_currency };
  };
  const found = await lock();
  if (found !== null) return found;
  await addPeople(tx, [userId], defaultCurrency);
  const made = await lock();
  if (made === null) throw new Error('A person cannot be found and cannot be made');
  return made;
}

/** What a person's figures are to be in. */
export async function readBaseCurrency(sql: Sql | TransactionSql, userId: Id<'usr'>, defaultCurrency: string): Promise<string> {
  const [row] = await sql<{ base_currency: string }[]>`select base_currency from people where user_id = ${toUuid(userId, 'usr')}`;
  return row?.base_currency ?? defaultCurrency;
}
