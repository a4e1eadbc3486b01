'use client';

import type { SpendingTrendQuery } from '@mint/sdk/__generated__/graphql.ts';
import { Drawing, FigureTable } from '../../../charts/figure.tsx';
import { Bars } from '../../../charts/lazy.tsx';
import { formatBrief, formatMoney } from '../../../money/format.ts';
import { formatMonth, formatShortMonth } from '../../../money/format-date.ts';
import type { useAnswer } from '../../../session/answers.ts';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Failed, Skeleton } from '../../../ui/states.tsx';

/** More bars would be too narrow on a phone. */
const drawnMonths = 12;

/** What was spent month by month; the one that is looked at stands out. */
export function TrendCard({
  trend: { data, error, refetch },
  month,
  onPick,
}: {
  readonly trend: ReturnType<typeof useAnswer<SpendingTrendQuery, unknown>>;
  readonly month: string;
  readonly onPick: (month: string) => void;
}) {
  const months = data?.spendingTrend;
  const drawn = months?.slice(-drawnMonths) ?? [];
  const currency = months?.[0]?.total.currency ?? 'USD';
  return (
    <Card>
      <CardHeader title="Month by month" />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !months ? (
        <Skeleton className="h-56" />
      ) : (
        <>
          <Drawing
            label={`Spending of the last ${drawn.length} months: ${drawn.map(({ month, total }) => `${formatMonth(month)} ${formatMoney(total)}`).join(', ')}`}
            className="h-56"
          >
            <Bars
              columns={drawn.map(({ month: each, total }) => ({
                key: each,
                label: formatShortMonth(each),
                name: formatMonth(each),
                height: Number(total.amount),
                value: formatMoney(total),
                fill: each === month ? 'var(--chart-1)' : 'color-mix(in oklch, var(--chart-1) 40%, var(--surface))',
              }))}
              formatTick={(value) => formatBrief(value, currency)}
              onPick={onPick}
            />
          </Drawing>
          <FigureTable
            caption="Spending month by month"
            heads={['Month', 'Spent']}
            rows={[...months].reverse().map(({ month, total }) => ({
              key: month,
              name: formatMonth(month),
              value: formatMoney(total),
            }))}
          />
        </>
      )}
    </Card>
  );
}
