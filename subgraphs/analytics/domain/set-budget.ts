import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { dayOf } from '@mint/platform/money/exchange-rates.ts';
import type { AnalyticsContext } from '../context.ts';
import type { BudgetSetErrorCode } from '../errors.ts';
import { type Budget, type BudgetRow, toBudget } from './budget.ts';
import { expressMoney } from './express-money.ts';
import { budgetsMost } from './list-budgets.ts';
import { monthOf } from './month.ts';
import { checkCategory, checkLimit } from './parse-input.ts';
import { lockPerson } from './people.ts';
import { bringMonthUp } from './recount-month.ts';

/** What a person means to spend at most. */
export interface BudgetInput {
  readonly category: string;
  readonly limit: { readonly amount: string; readonly currency: string };
}

/**
 * Sets what a person means to spend on a category in a month, in place of what they had set. What was announced of this month stays announced.
 * Fails with INVALID_CATEGORY, INVALID_LIMIT, CURRENCY_NOT_SUPPORTED, TOO_MANY_BUDGETS.
 */
export async function setBudget(
  { database, exchangeRates, defaultCurrency }: AnalyticsContext,
  userId: Id<'usr'>,
  input: BudgetInput,
  at = new Date(),
): Promise<Result<Budget, BudgetSetErrorCode>> {
  const category = checkCategory(input.category);
  if (category.error) return fail(category.error);
  const limit = checkLimit(input.limit);
  if (limit.error) return fail(limit.error);
  const [month, day] = [monthOf(at), dayOf(at)];
  return database.transaction(async (tx) => {
    const person = await lockPerson(tx, userId, defaultCurrency);
    if (expressMoney(exchangeRates, limit.value, person.baseCurrency, day) === null) {
      const message = 'There is no rate from this currency to yours.';
      return fail(userError('CURRENCY_NOT_SUPPORTED', message, ['input', 'limit', 'currency']));
    }
    const others = await countOthers(tx, userId, category.value);
    if (others >= budgetsMost) return fail(userError('TOO_MANY_BUDGETS', `You may have up to ${budgetsMost} budgets.`));
    await bringMonthUp(tx, exchangeRates, person, month);
    const user = toUuid(userId, 'usr');
    const { amountMinor, currency } = limit.value;
    const [row] = await tx.sql<BudgetRow[]>`
      insert into budgets (id, user_id, category, limit_minor, currency, set_on, since_month)
      values (${toUuid(newId('bud'), 'bud')}, ${user}, ${category.value}, ${amountMinor}, ${currency}, ${day}, ${month})
      on conflict (user_id, category) do update set
        limit_minor = excluded.limit_minor, currency = excluded.currency, set_on = excluded.set_on
      returning id, category, limit_minor, currency, set_on,
        (select total_minor from month_categories where user_id = ${user} and month = ${month} and category = ${category.value}) as spent_minor`;
    if (row === undefined) throw new Error('A budget was neither made nor replaced');
    return ok(toBudget(exchangeRates, row, person.baseCurrency));
  });
}

async function countOthers({ sql }: Tx, userId: Id<'usr'>, category: string): Promise<number> {
  const [row] = await sql<{ others: bigint }[]>`
    select count(*) as others from budgets where user_id = ${toUuid(userId, 'usr')} and category <> ${category}`;
  return Number(row?.others ?? 0);
}
