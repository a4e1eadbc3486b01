import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

const looks = { panel: 'gap-2.5 rounded-xl bg-raised p-4 empty:hidden', columns: 'gap-2' } as const;

/** What there is to know of one thing, a fact a line: set apart with the values at the right, or in two columns where there is much. */
export function Facts({ look = 'panel', children }: { readonly look?: keyof typeof looks; readonly children: ReactNode }) {
  return (
    <dl data-look={look} className={cn('group/facts grid text-sm', looks[look])}>
      {children}
    </dl>
  );
}

/** One of them; one that is not known is not shown. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div className="flex justify-between gap-4 group-data-[look=columns]/facts:grid group-data-[look=columns]/facts:grid-cols-[6.5rem_minmax(0,1fr)] group-data-[look=columns]/facts:gap-3 sm:group-data-[look=columns]/facts:grid-cols-[8rem_minmax(0,1fr)]">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere group-data-[look=panel]/facts:text-right group-data-[look=panel]/facts:font-medium group-data-[look=panel]/facts:tabular-nums">
        {children}
      </dd>
    </div>
  );
}
