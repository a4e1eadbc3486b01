import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { analyticsBudgetExceeded, analyticsBudgetWarning } from '@mint/schema/events/analytics.ts';
import type { AnalyticsContext } from '../context.ts';
import { type BudgetRow, toBudget } from './budget.ts';
import type { LockedPerson } from './people.ts';

/** What may have brought a budget to its end. */
export interface SpentOn {
  readonly month: string;
  readonly category: string;
  readonly transactionId: Id<'txn'>;
}

/**
 * Announces that a category's budget is nearly or all spent in a month, unless that was announced of this month already. The person must be locked and the
 * month in their base currency, so that each is announced once; a warning that comes with the end, or after it, isn't told.
 */
export async function announceBudget(
  tx: Tx,
  { exchangeRates }: Pick<AnalyticsContext, 'exchangeRates'>,
  { userId, baseCurrency }: LockedPerson,
  { month, category, transactionId }: SpentOn,
): Promise<void> {
  const user = toUuid(userId, 'usr');
  const [row] = await tx.sql<(BudgetRow & { announced: string | null })[]>`
    select id, budgets.category, limit_minor, currency, set_on, sums.total_minor as spent_minor, told.state as announced
    from budgets
    left join month_categories sums on sums.user_id = budgets.user_id and sums.month = ${month} and sums.category = budgets.category
    left join budget_announcements told on told.user_id = budgets.user_id and told.month = ${month} and told.category = budgets.category
    where budgets.user_id = ${user} and budgets.category = ${category} and budgets.since_month <= ${month}`;
  if (row === undefined) return;
  const { id: budgetId, limitMinor, spentMinor, state } = toBudget(exchangeRates, row, baseCurrency);
  if (state === 'OK' || row.announced === 'EXCEEDED' || row.announced === state) return;
  const reachedAt = new Date();
  await tx.sql`
    insert into budget_announcements (user_id, month, category, state, announced_at)
    values (${user}, ${month}, ${category}, ${state}, ${reachedAt})
    on conflict (user_id, month, category) do update set state = excluded.state, announced_at = excluded.announced_at`;
  await addEvent(tx, state === 'WARNING' ? analyticsBudgetWarning : analyticsBudgetExceeded, {
    userId,
    budgetId,
    category,
    month,
    limitMinor,
    spentMinor,
    currency: baseCurrency,
    transactionId,
    reachedAt,
  });
}
