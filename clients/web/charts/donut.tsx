'use client';

import { Pie, PieChart, Tooltip } from 'recharts';
import { Tip } from './tip.tsx';

/** A part of a whole. */
export interface Part {
  readonly name: string;
  /** How large it is drawn. */
  readonly size: number;
  /** What it comes to, as it is to be read. */
  readonly value: string;
  readonly fill: string;
}

/** A whole in its parts. */
export function Donut({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <PieChart responsive style={{ width: '100%', height: '100%' }} accessibilityLayer={false}>
      <Pie
        data={parts.map((part) => ({ ...part }))}
        dataKey="size"
        nameKey="name"
        innerRadius="68%"
        outerRadius="100%"
        paddingAngle={parts.length > 1 ? 2 : 0}
        cornerRadius={4}
        stroke="none"
        startAngle={90}
        endAngle={-270}
        isAnimationActive={false}
        rootTabIndex={-1}
      />
      <Tooltip
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 10 }}
        content={({ payload }) => {
          const part = payload[0]?.payload as Part | undefined;
          return part ? <Tip title={part.name} value={part.value} /> : null;
        }}
      />
    </PieChart>
  );
}
