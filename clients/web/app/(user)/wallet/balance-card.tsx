'use client';

import { ChartLine } from 'lucide-react';
import { useState } from 'react';
import { Drawing, FigureTable } from '../../../charts/figure.tsx';
import { Steps } from '../../../charts/lazy.tsx';
import { currencyName, formatBrief, formatMoney } from '../../../money/format.ts';
import { formatDay, formatMoment, formatShortDay, formatTime } from '../../../money/format-date.ts';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Empty, Failed, Skeleton } from '../../../ui/states.tsx';
import { type BalanceLevel, useBalanceHistory } from './balance-history.ts';

const ranges = [
  ['7', '7 d', '7 days'],
  ['30', '30 d', '30 days'],
  ['90', '90 d', '90 days'],
  ['365', '1 y', 'A year'],
] as const;
const dayMs = 86_400_000;
type Range = (typeof ranges)[number][0];

/** What a wallet held over time, in its own currency. */
export function BalanceCard({ walletId, currency }: { readonly walletId: string; readonly currency: string }) {
  const [range, setRange] = useState<Range>('30');
  const { data, error, refetch } = useBalanceHistory(walletId, Number(range));
  return (
    <Card>
      <CardHeader title="Balance" action={<Segments label="How far back" value={range} options={ranges} onChange={setRange} />} />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton className="h-56" />
      ) : data.levels.length === 0 ? (
        <Empty icon={ChartLine} title="Nothing has moved yet" />
      ) : (
        <>
          <Drawing label={inWords(data.levels, currency)} className="h-56">
            <Steps
              levels={data.levels.map(({ at, balance }) => ({ at, height: Number(balance.amount), value: formatMoney(balance) }))}
              formatTick={(value) => formatBrief(value, currency)}
              formatAt={(at) => formatMoment(new Date(at).toISOString())}
              formatAtBriefly={(at) => (inHours(data.levels) ? formatTime : formatShortDay)(new Date(at).toISOString())}
            />
          </Drawing>
          {!data.whole && (
            <p className="mt-2 text-sm text-muted">
              So much has happened here that only the last of it is drawn. A statement has all of it.
            </p>
          )}
          <FigureTable
            caption="Balance at the end of each day on which it changed"
            heads={['Day', 'Balance']}
            rows={byDay(data.levels)}
          />
        </>
      )}
    </Card>
  );
}

/** Whether so little time is drawn that days would not tell its moments apart. */
function inHours(levels: readonly BalanceLevel[]): boolean {
  return (levels.at(-1)?.at ?? 0) - (levels[0]?.at ?? 0) < 2 * dayMs;
}

/** What the picture shows, in a sentence. */
function inWords(levels: readonly BalanceLevel[], currency: string): string {
  const sorted = levels
    .map(({ balance }) => balance)
    .sort((one, other) => (BigInt(one.minorUnits) < BigInt(other.minorUnits) ? -1 : 1));
  const [lowest, highest, first, last] = [sorted[0], sorted.at(-1), levels[0], levels.at(-1)];
  if (!lowest || !highest || !first || !last) return currencyName(currency);
  const since = formatDay(new Date(first.at).toISOString());
  return `${currencyName(currency)} since ${since}: ${formatMoney(first.balance)} then, ${formatMoney(last.balance)} now; ${formatMoney(lowest)} at least, ${formatMoney(highest)} at most`;
}

/** The last level of each day, the newest day first. */
function byDay(levels: readonly BalanceLevel[]) {
  const days = Map.groupBy(levels, ({ at }) => formatDay(new Date(at).toISOString()));
  return [...days]
    .map(([day, within]) => {
      const last = within.at(-1);
      return { key: day, name: day, value: last ? formatMoney(last.balance) : '' };
    })
    .reverse();
}
