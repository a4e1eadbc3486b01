import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { divideHalfEven } from '@mint/platform/money/convert.ts';
import type { AnalyticsContext } from '../context.ts';
import { readFigures } from './read-figures.ts';

/** What transactions come to. */
export interface Sum {
  readonly totalMinor: bigint;
  readonly transactionCount: number;
}

/** What a person spent in a month, in their base currency. */
export interface Spending extends Sum {
  readonly month: string;
  readonly currency: string;
  /** Rounded half-even; zero when there was nothing. */
  readonly averageMinor: bigint;
  /** The largest first. */
  readonly categories: readonly (Sum & { readonly category: string; readonly share: number })[];
  /** The largest first. */
  readonly merchants: readonly (Sum & { readonly merchant: string })[];
}

/** How much of a month is read: its largest categories, and its largest merchants. */
export const largestMost = 100;

interface SumRow {
  readonly total_minor: string;
  readonly transactions: bigint;
}

const toSum = (row: SumRow): Sum => ({ totalMinor: BigInt(row.total_minor), transactionCount: Number(row.transactions) });

const SHARE_PARTS = 1_000_000n;

/** Which part of a whole something is, from 0 to 1, to six decimals. */
function shareOf(partMinor: bigint, wholeMinor: bigint): number {
  return wholeMinor === 0n ? 0 : Number(divideHalfEven(partMinor * SHARE_PARTS, wholeMinor)) / Number(SHARE_PARTS);
}

/** What a person spent in a month. */
export function readSpending(context: AnalyticsContext, userId: Id<'usr'>, month: string): Promise<Spending> {
  return readFigures(context, userId, [month], async ({ sql }, currency) => {
    const user = toUuid(userId, 'usr');
    const [total] = await sql<SumRow[]>`
      select total_minor, transactions from months where user_id = ${user} and month = ${month}`;
    const categories = await sql<(SumRow & { category: string })[]>`
      select category, total_minor, transactions from month_categories where user_id = ${user} and month = ${month}
      order by total_minor desc, category limit ${largestMost}`;
    const merchants = await sql<(SumRow & { merchant: string })[]>`
      select merchant, total_minor, transactions from month_merchants where user_id = ${user} and month = ${month}
      order by total_minor desc, merchant_key limit ${largestMost}`;
    const sum = total === undefined ? { totalMinor: 0n, transactionCount: 0 } : toSum(total);
    const { totalMinor, transactionCount } = sum;
    return {
      ...sum,
      month,
      currency,
      averageMinor: transactionCount === 0 ? 0n : divideHalfEven(totalMinor, BigInt(transactionCount)),
      categories: categories.map((row) => ({
        ...toSum(row),
        category: row.category,
        share: shareOf(BigInt(row.total_minor), totalMinor),
      })),
      merchants: merchants.map((row) => ({ ...toSum(row), merchant: row.merchant })),
    };
  });
}

/** What a person spent in each of some months, in the order given. */
export function readTrend(
  context: AnalyticsContext,
  userId: Id<'usr'>,
  months: readonly string[],
): Promise<readonly { readonly month: string; readonly totalMinor: bigint; readonly currency: string }[]> {
  return readFigures(context, userId, months, async ({ sql }: Tx, currency) => {
    const rows = await sql<{ month: string; total_minor: string }[]>`
      select month, total_minor from months where user_id = ${toUuid(userId, 'usr')} and month = any(${[...months]}::text[])`;
    const totals = new Map(rows.map((row) => [row.month, BigInt(row.total_minor)]));
    return months.map((month) => ({ month, totalMinor: totals.get(month) ?? 0n, currency }));
  });
}
