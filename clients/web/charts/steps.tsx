'use client';

import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { Tip } from './tip.tsx';

/** From when on something was so. */
export interface Level {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly height: number;
  /** What it was, as it is to be read. */
  readonly value: string;
}

/** What changes at moments and stands still between them, such as a balance: steps, never a slope that was not there. */
export function Steps({
  levels,
  formatTick,
  formatAt,
  formatAtBriefly,
}: {
  readonly levels: readonly Level[];
  readonly formatTick: (value: number) => string;
  readonly formatAt: (at: number) => string;
  readonly formatAtBriefly: (at: number) => string;
}) {
  return (
    <AreaChart
      responsive
      style={{ width: '100%', height: '100%' }}
      accessibilityLayer={false}
      data={levels.map((level) => ({ ...level }))}
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        scale="time"
        domain={['dataMin', 'dataMax']}
        tickCount={5}
        minTickGap={48}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--muted)', fontSize: 12 }}
        tickFormatter={formatAtBriefly}
      />
      <YAxis
        width="auto"
        tickCount={4}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--muted)', fontSize: 12 }}
        tickFormatter={formatTick}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--muted)' }}
        content={({ payload }) => {
          const level = payload[0]?.payload as Level | undefined;
          return level ? <Tip title={formatAt(level.at)} value={level.value} /> : null;
        }}
      />
      <Area
        dataKey="height"
        type="stepAfter"
        stroke="var(--chart-1)"
        strokeWidth={2}
        fill="var(--chart-1)"
        fillOpacity={0.14}
        isAnimationActive={false}
        dot={false}
      />
    </AreaChart>
  );
}
