import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

const looks = {
  neutral: 'bg-raised text-muted',
  good: 'bg-tint text-on-tint',
  warning: 'bg-warning-tint text-warning',
  danger: 'bg-danger-tint text-danger',
} as const;

export type ChipLook = keyof typeof looks;

/** How something stands, by a word and the chip's look. */
export interface Standing {
  readonly word: string;
  readonly look: ChipLook;
}

/** A word on how something stands. */
export function Chip({ look = 'neutral', children }: { readonly look?: ChipLook; readonly children: ReactNode }) {
  return (
    <span className={cn('inline-flex rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap', looks[look])}>
      {children}
    </span>
  );
}
