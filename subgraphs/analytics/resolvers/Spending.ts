import { badUserInput } from '@mint/platform/errors/errors.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { SpendingByCategoryArgs, SpendingTopMerchantsArgs } from '../__generated__/schema.ts';
import { largestMost, type Spending as SpendingValue } from '../domain/read-spending.ts';

/** The first so many. Throws BAD_USER_INPUT for a number that is out of bounds. */
function firstOf<T>(list: readonly T[], first: number | null | undefined, usual: number): readonly T[] {
  const count = first ?? usual;
  if (count < 1 || count > largestMost) throw badUserInput(`\`first\` must be from 1 to ${largestMost}.`);
  return list.slice(0, count);
}

const money = (amountMinor: bigint, { currency }: SpendingValue) => toGraphqlMoney({ amountMinor, currency });

export const Spending = {
  total: (spending: SpendingValue) => money(spending.totalMinor, spending),
  average: (spending: SpendingValue) => money(spending.averageMinor, spending),
  byCategory: (spending: SpendingValue, { first }: Partial<SpendingByCategoryArgs>) =>
    firstOf(spending.categories, first, largestMost).map(({ totalMinor, ...sum }) => ({
      ...sum,
      total: money(totalMinor, spending),
    })),
  topMerchants: (spending: SpendingValue, { first }: Partial<SpendingTopMerchantsArgs>) =>
    firstOf(spending.merchants, first, 10).map(({ totalMinor, ...sum }) => ({ ...sum, total: money(totalMinor, spending) })),
};
