import type { Tx } from '@mint/platform/database/database.ts';
import { fromUuid } from '@mint/platform/ids/ids.ts';
import type { Kafka } from '@mint/platform/kafka/client.ts';
import { rereadTopic } from '@mint/platform/kafka/reread.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import { transactionCompleted, transactionReversed } from '@mint/schema/events/transactions.ts';
import type { AnalyticsContext } from '../context.ts';
import { factsOf, type Transfer } from './apply-spending.ts';
import { countedAs } from './counted-as.ts';
import { addPeople, lockPerson } from './people.ts';
import { recountMonth } from './recount-month.ts';
import { spendingOf, takenBackOf } from './spending-of.ts';
import { noteTakenBack } from './take-back.ts';

/** What a rebuild did. */
export interface RebuildReport {
  /** Events that were read. */
  readonly events: number;
  /** Events that break their contract: the dead letters hold them. */
  readonly unreadable: number;
  /** Months of people whose figures were made anew. */
  readonly months: number;
  /** Spendings that the topics no longer tell of, or not yet when they were read: they stay as they are. */
  readonly kept: number;
}

interface PersonMonthRow {
  readonly user_id: string;
  readonly month: string;
}

/** How many months are looked up at once. */
const MONTHS_A_PAGE = 200;

/**
 * Makes all figures anew of what the topics hold from their beginning: first reads them into a table of its own, then takes one month of one person after
 * the other over, each in a commit under that person's lock. So it may run beside the service, and whoever kills it leaves every month as it was or
 * as it shall be. What people set (budgets, corrections, currencies) and what was announced is left alone, and nothing is announced. One at a time: the caller sees to it.
 * Throws when Kafka is away, with all figures as they were.
 */
export async function rebuildFigures(
  context: AnalyticsContext,
  { kafka, topicPrefix, idleTimeoutMs }: { readonly kafka: Kafka; readonly topicPrefix: string; readonly idleTimeoutMs?: number },
): Promise<RebuildReport> {
  const { sql } = context.database;
  await sql`truncate rebuild_spendings`;
  const reading = { kafka, topicPrefix, ...(idleTimeoutMs !== undefined && { idleTimeoutMs }) };
  const registered = await rereadTopic({
    ...reading,
    contract: userRegistered,
    take: (told) =>
      addPeople(
        context.database,
        told.map(({ payload }) => payload.userId),
        context.defaultCurrency,
      ),
  });
  const completed = await rereadTopic({
    ...reading,
    contract: transactionCompleted,
    take: (told) =>
      setAside(
        context,
        told.flatMap(({ payload }) => spendingOf(payload) ?? []),
      ),
  });
  const reversed = await rereadTopic({
    ...reading,
    contract: transactionReversed,
    take: (told) =>
      noteTakenBack(
        context.database,
        told.flatMap(({ payload }) => takenBackOf(payload) ?? []),
      ),
  });
  const months = await takeOver(context);
  const [left] = await sql<{ kept: bigint }[]>`
    select count(*) as kept from spendings
    where not exists (select from rebuild_spendings read where read.transaction_id = spendings.transaction_id)`;
  await sql`truncate rebuild_spendings`;
  return {
    events: registered.events + completed.events + reversed.events,
    unreadable: registered.unreadable + completed.unreadable + reversed.unreadable,
    months,
    kept: Number(left?.kept ?? 0),
  };
}

async function setAside({ database: { sql } }: AnalyticsContext, transfers: readonly Transfer[]): Promise<void> {
  if (transfers.length === 0) return;
  const rows = (await factsOf(sql, transfers)).map((facts) => ({
    transaction_id: facts.transactionId,
    user_id: facts.userId,
    occurred_at: facts.occurredAt,
    month: facts.month,
    amount_minor: facts.amountMinor.toString(),
    currency: facts.currency,
    merchant: facts.merchant,
    merchant_key: facts.merchantKey,
    named_category: facts.namedCategory,
    found_category: facts.foundCategory,
  }));
  await sql`
    insert into rebuild_spendings (transaction_id, user_id, occurred_at, month, amount_minor, currency, merchant, merchant_key,
      named_category, found_category)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as given (transaction_id uuid, user_id uuid, occurred_at timestamptz, month text, amount_minor bigint, currency text, merchant text,
        merchant_key text, named_category text, found_category text)
    on conflict (transaction_id) do nothing`;
}

/** Takes over every month that was read, or that has figures. Answers how many. */
async function takeOver(context: AnalyticsContext): Promise<number> {
  let taken = 0;
  let after: PersonMonthRow = { user_id: '00000000-0000-0000-0000-000000000000', month: '' };
  for (;;) {
    const page = await monthsAfter(context, after);
    for (const row of page) {
      // A commit each: figures are locked for a month of one person at a time.
      await context.database.transaction((tx) => takeOverMonth(tx, context, row));
    }
    taken += page.length;
    if (page.length < MONTHS_A_PAGE) return taken;
    after = page.at(-1) ?? after;
  }
}

function monthsAfter({ database: { sql } }: AnalyticsContext, after: PersonMonthRow): Promise<PersonMonthRow[]> {
  const beyond = sql`where (user_id, month) > (${after.user_id}::uuid, ${after.month}::text) order by user_id, month limit ${MONTHS_A_PAGE}`;
  return sql<PersonMonthRow[]>`
    select user_id, month from (
      (select distinct user_id, month from rebuild_spendings ${beyond})
      union (select distinct user_id, month from spendings ${beyond})
      union (select user_id, month from months ${beyond})
      union (select distinct user_id, month from month_categories ${beyond})
      union (select distinct user_id, month from month_merchants ${beyond})
    ) as any_figures
    order by user_id, month limit ${MONTHS_A_PAGE}`;
}

async function takeOverMonth(tx: Tx, context: AnalyticsContext, { user_id: user, month }: PersonMonthRow): Promise<void> {
  const person = await lockPerson(tx, fromUuid('usr', user), context.defaultCurrency);
  await tx.sql`
    insert into spendings (transaction_id, user_id, occurred_at, month, amount_minor, currency, merchant, merchant_key, named_category,
      found_category, category, expressed_in)
    select transaction_id, user_id, occurred_at, month, amount_minor - coalesce(restored_minor, 0), currency, merchant, merchant_key, named_category,
      found_category, found_category, ${person.baseCurrency}::text
    from rebuild_spendings left join taken_back using (transaction_id)
    where user_id = ${user} and month = ${month} and amount_minor > coalesce(restored_minor, 0)
    on conflict (transaction_id) do update set
      user_id = excluded.user_id, occurred_at = excluded.occurred_at, month = excluded.month, amount_minor = excluded.amount_minor,
      currency = excluded.currency, merchant = excluded.merchant, merchant_key = excluded.merchant_key,
      named_category = excluded.named_category, found_category = excluded.found_category`;
  await tx.sql`
    delete from spendings using rebuild_spendings read, taken_back back
    where spendings.user_id = ${user} and spendings.month = ${month} and read.transaction_id = spendings.transaction_id
      and back.transaction_id = read.transaction_id and read.amount_minor <= back.restored_minor`;
  await tx.sql`
    update spendings as spending set category = ${countedAs(tx.sql)}
    where user_id = ${user} and month = ${month} and category is distinct from ${countedAs(tx.sql)}`;
  await recountMonth(tx, context.exchangeRates, person, month);
}
