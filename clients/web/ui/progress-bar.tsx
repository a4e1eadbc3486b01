'use client';

import { Progress } from 'radix-ui';

const whole = 100;

/** How far something has come, from 0 to 1; null: it is at work, and how far is not known. */
export function ProgressBar({ label, share }: { readonly label: string; readonly share: number | null }) {
  const percent = share === null ? null : Math.round(share * whole);
  return (
    <Progress.Root aria-label={label} value={percent} max={whole} className="relative h-2 overflow-hidden rounded-full bg-raised">
      <Progress.Indicator
        className="h-full w-full rounded-full bg-primary transition-transform data-[state=indeterminate]:animate-pulse"
        style={{ transform: `translateX(-${whole - (percent ?? whole)}%)` }}
      />
    </Progress.Root>
  );
}
