import type { Id } from '@mint/platform/ids/ids.ts';
import { formatDecimal } from '@mint/platform/money/money.ts';
import type { Message } from './tell-people.ts';

/** What of a category's budget is spent in a month, as far as telling of it needs it. */
export interface BudgetFacts {
  readonly userId: Id<'usr'>;
  readonly category: string;
  /** `2026-01` */
  readonly month: string;
  readonly limitMinor: bigint;
  readonly spentMinor: bigint;
  readonly currency: string;
}

/** What a person is told whose budget is nearly spent. */
export function budgetWarningMessage(budget: BudgetFacts): Message {
  return {
    userId: budget.userId,
    inbox: {
      kind: 'BUDGET_WARNING',
      title: `Your ${budget.category} budget is nearly spent`,
      body: spentText(budget),
      transactionId: null,
    },
    mail: { template: 'budget-warning', data: mailData(budget) },
  };
}

/** What a person is told who has spent a budget or more. */
export function budgetExceededMessage(budget: BudgetFacts): Message {
  return {
    userId: budget.userId,
    inbox: {
      kind: 'BUDGET_EXCEEDED',
      title: `Your ${budget.category} budget is spent`,
      body: spentText(budget),
      transactionId: null,
    },
    mail: { template: 'budget-exceeded', data: mailData(budget) },
  };
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month as people write it: `January 2026`. */
export function monthText(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`));
}

function spentText({ category, month, limitMinor, spentMinor, currency }: BudgetFacts): string {
  const amount = (amountMinor: bigint) => `${formatDecimal({ amountMinor, currency })} ${currency}`;
  return `You have spent ${amount(spentMinor)} of ${amount(limitMinor)} on ${category} in ${monthText(month)}.`;
}

function mailData({ category, month, limitMinor, spentMinor, currency }: BudgetFacts) {
  return { category, month, limitMinor: limitMinor.toString(), spentMinor: spentMinor.toString(), currency };
}
