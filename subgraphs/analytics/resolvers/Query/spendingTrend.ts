import { badUserInput } from '@mint/platform/errors/errors.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { QuerySpendingTrendArgs } from '../../__generated__/schema.ts';
import { monthOf, monthsUpTo } from '../../domain/month.ts';
import { readTrend } from '../../domain/read-spending.ts';
import type { GraphContext } from '../../graph-context.ts';

const usual = 6;
const most = 24;

/** What the viewer spent in each of the last months. Throws BAD_USER_INPUT for a number of months that is out of bounds. */
export async function spendingTrend(_: unknown, { months }: QuerySpendingTrendArgs, context: GraphContext) {
  const count = months ?? usual;
  if (count < 1 || count > most) throw badUserInput(`\`months\` must be from 1 to ${most}.`);
  const trend = await readTrend(context.domain, requireViewer(context).userId, monthsUpTo(monthOf(new Date()), count));
  return trend.map(({ month, totalMinor: amountMinor, currency }) => ({
    month,
    total: toGraphqlMoney({ amountMinor, currency }),
  }));
}
