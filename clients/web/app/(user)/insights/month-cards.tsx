'use client';

import { SpendingDocument, type SpendingQuery } from '@mint/sdk/__generated__/graphql.ts';
import { ChartPie, Store } from 'lucide-react';
import { Drawing } from '../../../charts/figure.tsx';
import { Donut } from '../../../charts/lazy.tsx';
import { CategoryIcon } from '../../../money/categories.tsx';
import { categoryName } from '../../../money/category-name.ts';
import { formatMoney, formatShare } from '../../../money/format.ts';
import { formatMonth } from '../../../money/format-date.ts';
import { useAnswer } from '../../../session/answers.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';

type Spending = SpendingQuery['spending'];

/** The largest have a colour of their own; what follows is drawn as one. */
const colours = [1, 2, 3, 4, 5, 6, 7].map((number) => `var(--chart-${number})`);
const colourOf = (place: number) => colours[place] ?? 'var(--chart-rest)';

/** On what and where a month's money went. */
export function MonthCards({ month }: { readonly month: string }) {
  const { data, error, refetch } = useAnswer(['spending'], SpendingDocument, { month });
  const spending = data?.spending;
  return (
    <div className="grid gap-5 lg:grid-cols-[1.6fr_1fr]">
      <Card>
        <CardHeader title="By category" />
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : !spending ? (
          <ListSkeleton />
        ) : spending.transactionCount === 0 ? (
          <Empty icon={ChartPie} title={`Nothing spent in ${formatMonth(month)}`}>
            What you send to people and shops is counted here.
          </Empty>
        ) : (
          <Categories spending={spending} />
        )}
      </Card>
      <Card>
        <CardHeader title="Top merchants" />
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : !spending ? (
          <ListSkeleton rows={3} />
        ) : spending.topMerchants.length === 0 ? (
          <Empty icon={Store} title="No merchants">
            No payment of the month names one.
          </Empty>
        ) : (
          <ol className="grid gap-3">
            {spending.topMerchants.map(({ merchant, total, transactionCount }) => (
              <li key={merchant} className="flex items-center gap-3">
                <Avatar name={merchant} />
                <span className="grid min-w-0 flex-1">
                  <span className="truncate font-medium">{merchant}</span>
                  <span className="text-sm text-muted">{payments(transactionCount)}</span>
                </span>
                <span className="font-medium tabular-nums">{formatMoney(total)}</span>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </div>
  );
}

const payments = (count: number) => (count === 1 ? '1 payment' : `${count} payments`);

function Categories({ spending: { month, total, transactionCount, average, byCategory } }: { readonly spending: Spending }) {
  const largest = byCategory.slice(0, colours.length);
  const rest = byCategory.slice(colours.length).reduce((sum, { share }) => sum + share, 0);
  const parts = [
    ...largest.map(({ category, total, share }, place) => ({
      name: categoryName(category),
      size: share,
      value: `${formatMoney(total)} · ${formatShare(share)}`,
      fill: colourOf(place),
    })),
    ...(rest > 0 ? [{ name: 'All others', size: rest, value: formatShare(rest), fill: colourOf(colours.length) }] : []),
  ];
  return (
    <div className="grid items-center gap-6 sm:grid-cols-[12rem_1fr]">
      <div className="relative mx-auto size-48">
        <Drawing
          label={`Spending by category in ${formatMonth(month)}: ${parts.map(({ name, size }) => `${name} ${formatShare(size)}`).join(', ')}`}
          className="size-full"
        >
          <Donut parts={parts} />
        </Drawing>
        <p className="pointer-events-none absolute inset-0 grid place-content-center text-center">
          <span className="text-xs text-muted">Spent</span>
          <span className="text-lg font-semibold tabular-nums" data-testid="spent">
            {formatMoney(total)}
          </span>
          <span className="text-xs text-muted">{payments(transactionCount)}</span>
        </p>
      </div>
      <div className="min-w-0">
        <table className="w-full text-sm">
          <caption className="sr-only">Spending by category in {formatMonth(month)}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Category</th>
              <th scope="col">Part</th>
              <th scope="col">Spent</th>
            </tr>
          </thead>
          <tbody>
            {byCategory.map(({ category, total, share, transactionCount }, place) => (
              <tr key={category}>
                <th scope="row" className="py-1.5 text-left font-normal">
                  <span className="flex items-center gap-3">
                    <CategoryIcon category={category} className="size-9" />
                    <span className="grid">
                      <span className="flex items-center gap-2 font-medium">
                        <svg viewBox="0 0 8 8" className="size-2 shrink-0" aria-hidden>
                          <circle cx="4" cy="4" r="4" fill={colourOf(place)} />
                        </svg>
                        {categoryName(category)}
                      </span>
                      <span className="text-muted">{payments(transactionCount)}</span>
                    </span>
                  </span>
                </th>
                <td className="py-1.5 pl-3 text-right text-muted tabular-nums">{formatShare(share)}</td>
                <td className="py-1.5 pl-3 text-right font-medium tabular-nums">{formatMoney(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-3 border-t pt-3 text-sm text-muted">{formatMoney(average)} a payment on average</p>
      </div>
    </div>
  );
}
