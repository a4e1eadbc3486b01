import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { AnalyticsContext } from '../context.ts';
import { type Budget, type BudgetRow, toBudget } from './budget.ts';
import { readFigures } from './read-figures.ts';

/** How many budgets a person may have. */
export const budgetsMost = 100;

/** A person's budgets in the order of their categories, with what was spent of them in a month. */
export function listBudgets(context: AnalyticsContext, userId: Id<'usr'>, month: string): Promise<readonly Budget[]> {
  return readFigures(context, userId, [month], async ({ sql }, baseCurrency) => {
    const rows = await sql<BudgetRow[]>`
      select id, budgets.category, limit_minor, currency, set_on, sums.total_minor as spent_minor
      from budgets
      left join month_categories sums on sums.user_id = budgets.user_id and sums.month = ${month} and sums.category = budgets.category
      where budgets.user_id = ${toUuid(userId, 'usr')} order by budgets.category limit ${budgetsMost}`;
    return rows.map((row) => toBudget(context.exchangeRates, row, baseCurrency));
  });
}
