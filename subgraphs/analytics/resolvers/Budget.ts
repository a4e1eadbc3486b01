import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { Budget as BudgetValue } from '../domain/budget.ts';

export const Budget = {
  limit: ({ limitMinor: amountMinor, currency }: BudgetValue) => toGraphqlMoney({ amountMinor, currency }),
  spent: ({ spentMinor: amountMinor, currency }: BudgetValue) => toGraphqlMoney({ amountMinor, currency }),
};
