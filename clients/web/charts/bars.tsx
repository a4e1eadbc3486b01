'use client';

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { Tip } from './tip.tsx';

/** One bar of several. */
export interface Column {
  readonly key: string;
  /** What stands below it. */
  readonly label: string;
  /** What it is called in full. */
  readonly name: string;
  readonly height: number;
  /** What it comes to, as it is to be read. */
  readonly value: string;
  readonly fill: string;
}

/** Values side by side, such as months. */
export function Bars({
  columns,
  formatTick,
  onPick,
}: {
  readonly columns: readonly Column[];
  readonly formatTick: (value: number) => string;
  readonly onPick?: (key: string) => void;
}) {
  return (
    <BarChart
      responsive
      style={{ width: '100%', height: '100%' }}
      accessibilityLayer={false}
      data={columns.map((column) => ({ ...column }))}
      margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
      barCategoryGap="24%"
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="label"
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--muted)', fontSize: 12 }}
        interval="preserveEnd"
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
        cursor={{ fill: 'var(--raised)' }}
        content={({ payload }) => {
          const column = payload[0]?.payload as Column | undefined;
          return column ? <Tip title={column.name} value={column.value} /> : null;
        }}
      />
      <Bar
        dataKey="height"
        radius={[6, 6, 0, 0]}
        maxBarSize={44}
        isAnimationActive={false}
        {...(onPick && {
          className: 'cursor-pointer',
          onClick: ({ payload }: { payload?: Column }) => payload && onPick(payload.key),
        })}
      />
    </BarChart>
  );
}
