'use client';

import {
  MonthInBriefDocument,
  type MonthInBriefQuery,
  ReceivedPaymentsDocument,
  type ReceivedPaymentsQuery,
} from '@mint/sdk/__generated__/graphql.ts';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { categoryName } from '../../money/category-name.ts';
import { type Amount, formatMoney, fromMinorUnits } from '../../money/format.ts';
import { formatMonth } from '../../money/format-date.ts';
import { useAnswer } from '../../session/answers.ts';
import { mint } from '../../session/mint.ts';
import { Card, CardHeader } from '../../ui/card.tsx';
import { Failed, ListSkeleton, Skeleton } from '../../ui/states.tsx';

/** As many as the graph gives at once, and how many times that is asked: more is for a statement. */
const receivedAtOnce = 100;
const maxReceivedPages = 5;

/** The current month's first moment, in UTC as the graph has months. */
function startOfMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth())).toISOString();
}

/** What the month took and brought so far, and how that stands beside the month before. */
export function MonthCard() {
  const { data, error, refetch } = useAnswer(['spending', 'brief'], MonthInBriefDocument, {});
  return (
    <Card>
      <CardHeader
        title={data ? formatMonth(data.spending.month) : 'This month'}
        action={
          <Link href="/insights" className="text-sm text-primary underline-offset-4 hover:underline">
            Insights
          </Link>
        }
      />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data ? (
        <Figures month={data} />
      ) : (
        <ListSkeleton rows={2} />
      )}
    </Card>
  );
}

function Figures({ month: { spending, spendingTrend } }: { readonly month: MonthInBriefQuery }) {
  const before = spendingTrend.at(-2);
  return (
    <>
      <dl className="grid grid-cols-2 gap-4">
        <div>
          <dt className="text-sm text-muted">Spent</dt>
          <dd className="text-xl font-semibold tabular-nums" data-testid="month-spent">
            {formatMoney(spending.total)}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">Received</dt>
          <dd className="text-xl font-semibold tabular-nums" data-testid="month-received">
            <ReceivedInMonth currency={spending.total.currency} />
          </dd>
        </div>
      </dl>
      {before && <p className="mt-2 text-sm text-muted">{comparison(spending.total, before)}</p>}
      <ul className="mt-4 grid gap-2.5">
        {spending.byCategory.map(({ category, total, share }) => (
          <li key={category} className="grid gap-1 text-sm">
            <span className="flex justify-between gap-3">
              <span className="truncate">{categoryName(category)}</span>
              <span className="tabular-nums">{formatMoney(total)}</span>
            </span>
            <meter
              className="share-meter h-1.5 w-full"
              min={0}
              max={1}
              value={share}
              aria-label={`${categoryName(category)}: share of spending`}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every payment that came in since a moment; null when there are more than are read here. */
async function receivedSince(from: string): Promise<readonly Received[] | null> {
  const payments: Received[] = [];
  let after: string | null = null;
  for (let read = 0; read < maxReceivedPages; read += 1) {
    const { transactions }: ReceivedPaymentsQuery = await mint().execute(ReceivedPaymentsDocument, {
      from,
      first: receivedAtOnce,
      after,
    });
    if (!transactions) throw new Error('the payments can’t be read');
    payments.push(...transactions.nodes);
    if (!transactions.pageInfo.hasNextPage) return payments;
    after = transactions.pageInfo.endCursor;
  }
  return null;
}

/** The sum of what came in. Of more than are read here there is none: part of it would be taken for all. */
function ReceivedInMonth({ currency }: { readonly currency: string }) {
  const from = startOfMonth();
  const { data, error, refetch } = useQuery({ queryKey: ['spending', 'received', from], queryFn: () => receivedSince(from) });
  if (error) {
    return (
      <button type="button" className="cursor-pointer text-sm font-normal text-primary underline" onClick={() => void refetch()}>
        Not known now: try again
      </button>
    );
  }
  if (data === undefined) return <Skeleton className="mt-1 h-6 w-24" />;
  if (data === null) {
    return (
      <Link href="/transactions?direction=INCOMING" className="text-base text-primary underline-offset-4 hover:underline">
        Over {maxReceivedPages * receivedAtOnce} payments
      </Link>
    );
  }
  const sums = sumsOf(data);
  if (sums.length === 0) return formatMoney({ amount: '0', currency });
  return sums.map((sum) => (
    <span key={sum.currency} className="block">
      {formatMoney(sum)}
    </span>
  ));
}

type Received = NonNullable<ReceivedPaymentsQuery['transactions']>['nodes'][number];

/** What came in, in each currency that it came in: what it is worth in another is nobody's figure. */
function sumsOf(payments: readonly Received[]): readonly Amount[] {
  const sums = new Map<string, bigint>();
  for (const { amount, received } of payments) {
    const { currency, minorUnits } = received ?? amount;
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minorUnits));
  }
  return [...sums].map(([currency, sum]) => fromMinorUnits(sum, currency));
}

/** The month so far beside the whole of the one before; both are in one currency. */
function comparison(total: MonthInBriefQuery['spending']['total'], before: MonthInBriefQuery['spendingTrend'][number]): string {
  const month = formatMonth(before.month);
  const more = BigInt(total.minorUnits) - BigInt(before.total.minorUnits);
  if (before.total.minorUnits === '0') return `Nothing spent in ${month}`;
  if (more === 0n) return `As much as in all of ${month}`;
  const difference = formatMoney(fromMinorUnits(more < 0n ? -more : more, total.currency));
  return `${difference} ${more < 0n ? 'less' : 'more'} than in all of ${month}`;
}
