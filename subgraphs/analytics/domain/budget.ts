import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { ExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { expressMoney } from './express-money.ts';

export type BudgetState = 'OK' | 'WARNING' | 'EXCEEDED';

/** A person's budget of a category, with what was spent of it in a month; amounts are in the person's base currency. */
export interface Budget {
  readonly id: Id<'bud'>;
  readonly category: string;
  readonly limitMinor: bigint;
  readonly spentMinor: bigint;
  readonly currency: string;
  readonly state: BudgetState;
}

/** How far a budget is used up: from four fifths on there is a warning. */
export function stateOf(spentMinor: bigint, limitMinor: bigint): BudgetState {
  if (spentMinor >= limitMinor) return 'EXCEEDED';
  return spentMinor * 5n >= limitMinor * 4n ? 'WARNING' : 'OK';
}

/** A row of `budgets`, and what was spent. */
export interface BudgetRow {
  readonly id: string;
  readonly category: string;
  readonly limit_minor: bigint;
  readonly currency: string;
  readonly set_on: string;
  readonly spent_minor: string | null;
}

/**
 * The budget that a row holds. A limit that was set in another currency is worth what it was on its day, so that a currency that is left and taken up again
 * changes none.
 */
export function toBudget(rates: ExchangeRates, row: BudgetRow, baseCurrency: string): Budget {
  const limit = { amountMinor: row.limit_minor, currency: row.currency };
  const expressed = expressMoney(rates, limit, baseCurrency, row.set_on);
  if (expressed === null) throw new Error(`There is no rate from ${row.currency} to ${baseCurrency} on ${row.set_on}`);
  // A limit below the smallest unit would be exceeded by nothing.
  const limitMinor = expressed > 0n ? expressed : 1n;
  const spentMinor = BigInt(row.spent_minor ?? 0);
  return {
    id: fromUuid('bud', row.id),
    category: row.category,
    limitMinor,
    spentMinor,
    currency: baseCurrency,
    state: stateOf(spentMinor, limitMinor),
  };
}
