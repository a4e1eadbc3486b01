'use client';

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis } from 'recharts';
import type { DeveloperKey } from './key-words.ts';

const shownDays = 30;
const dayMs = 86_400_000;
const height = 96;
const dayName = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const whole = new Intl.NumberFormat();

/** How often a key was used on each of the last thirty days, in UTC as they are counted. */
export function UsageChart({ usage }: { readonly usage: NonNullable<DeveloperKey['usage']> }) {
  const counted = new Map(usage.map(({ day, requests }) => [Date.parse(day), Number(requests)]));
  const today = Math.floor(Date.now() / dayMs) * dayMs;
  const days = Array.from({ length: shownDays }, (_, index) => {
    const day = today - (shownDays - 1 - index) * dayMs;
    return { day: dayName.format(day), requests: counted.get(day) ?? 0 };
  });
  const total = days.reduce((sum, { requests }) => sum + requests, 0);
  return (
    <figure className="grid gap-1">
      <figcaption className="text-sm text-muted">
        {total === 1 ? '1 request' : `${whole.format(total)} requests`} in thirty days
      </figcaption>
      {total > 0 && (
        <ResponsiveContainer width="100%" height={height}>
          <BarChart data={days} margin={{ top: 4, right: 0, bottom: 0, left: 0 }}>
            <XAxis
              dataKey="day"
              tickLine={false}
              axisLine={{ stroke: 'var(--line)' }}
              interval="equidistantPreserveStart"
              minTickGap={24}
              tick={{ fill: 'var(--muted)', fontSize: 12 }}
            />
            <Tooltip
              cursor={{ fill: 'var(--raised)' }}
              contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 12 }}
              labelStyle={{ color: 'var(--muted)' }}
              itemStyle={{ color: 'var(--foreground)' }}
            />
            <Bar dataKey="requests" name="Requests" fill="var(--primary)" radius={3} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      )}
    </figure>
  );
}
