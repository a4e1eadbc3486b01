import type { ReactNode } from 'react';
import { cn } from '../ui/class-names.ts';

/** What is known of one thing, a fact a line. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="grid gap-2 text-sm">{children}</dl>;
}

/** One of them; one that is not known is not shown. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

/** An id, to be copied: `usr_…`. */
export function Id({ children, className }: { readonly children: string; readonly className?: string }) {
  return <span className={cn('font-mono text-xs break-all', className)}>{children}</span>;
}
