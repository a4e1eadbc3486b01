import type { Tx } from '@mint/platform/database/database.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { dayOf, type ExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { expressMoney } from './express-money.ts';
import type { LockedPerson } from './people.ts';

/** How many spendings are taken in hand at once. */
const CHUNK = 1_000;

interface Row {
  readonly transaction_id: string;
  readonly amount_minor: bigint;
  readonly currency: string;
  readonly occurred_at: Date;
}

/**
 * Makes a month's figures anew of its spendings, each expressed in the person's base currency at the rate of its day. What it costs is one month of one
 * person; the figures are others' to see with the commit.
 */
export async function recountMonth(tx: Tx, rates: ExchangeRates, person: LockedPerson, month: string): Promise<void> {
  await expressSpendings(tx, rates, person, month);
  await sumUp(tx, person, month);
}

async function expressSpendings(tx: Tx, rates: ExchangeRates, { userId, baseCurrency }: LockedPerson, month: string) {
  const user = toUuid(userId, 'usr');
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.sql<Row[]>`
      select transaction_id, amount_minor, currency, occurred_at from spendings
      where user_id = ${user} and month = ${month} and transaction_id > ${after}
      order by transaction_id limit ${CHUNK}`;
    if (rows.length > 0) {
      const expressed = rows.map(({ amount_minor: amountMinor, currency, occurred_at: occurredAt }) =>
        expressMoney(rates, { amountMinor, currency }, baseCurrency, dayOf(occurredAt)),
      );
      await tx.sql`
        update spendings set expressed_minor = given.minor::numeric, expressed_in = ${baseCurrency}
        from unnest(${rows.map((row) => row.transaction_id)}::uuid[], ${expressed.map((minor) => minor?.toString() ?? null)}::text[])
          as given (id, minor)
        where spendings.transaction_id = given.id and spendings.user_id = ${user} and spendings.month = ${month}`;
    }
    if (rows.length < CHUNK) return;
    after = rows.at(-1)?.transaction_id ?? after;
  }
}

async function sumUp({ sql }: Tx, { userId, baseCurrency }: LockedPerson, month: string): Promise<void> {
  const user = toUuid(userId, 'usr');
  const ofMonth = sql`from spendings where user_id = ${user} and month = ${month}`;
  const counted = sql`${ofMonth} and expressed_minor is not null`;
  await sql`delete from months where user_id = ${user} and month = ${month}`;
  await sql`delete from month_categories where user_id = ${user} and month = ${month}`;
  await sql`delete from month_merchants where user_id = ${user} and month = ${month}`;
  await sql`
    insert into months (user_id, month, currency, total_minor, transactions)
    select user_id, month, ${baseCurrency}::text, coalesce(sum(expressed_minor), 0), count(expressed_minor) ${ofMonth} group by user_id, month`;
  await sql`
    insert into month_categories (user_id, month, category, total_minor, transactions)
    select user_id, month, category, sum(expressed_minor), count(*) ${counted} group by user_id, month, category`;
  await sql`
    insert into month_merchants (user_id, month, merchant_key, merchant, last_at, total_minor, transactions)
    select user_id, month, merchant_key, (array_agg(merchant order by occurred_at desc, merchant collate "C" desc))[1], max(occurred_at),
      sum(expressed_minor), count(*)
    ${counted} and merchant_key is not null group by user_id, month, merchant_key`;
}

/** Brings a month's figures into the person's base currency, when they are in the one from before. */
export async function bringMonthUp(tx: Tx, rates: ExchangeRates, person: LockedPerson, month: string): Promise<void> {
  const stale = await tx.sql`
    select 1 from months
    where user_id = ${toUuid(person.userId, 'usr')} and month = ${month} and currency <> ${person.baseCurrency}`;
  if (stale.length > 0) await recountMonth(tx, rates, person, month);
}
