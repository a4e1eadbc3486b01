'use client';

import Link from 'next/link';
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import { cn } from '../ui/class-names.ts';

const rowLinks = '[data-row]';
const step: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from what opens one row to what opens the next, as Tab does through everything. */
function moveAlongRows(event: KeyboardEvent<HTMLTableElement>): void {
  const by = step[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(rowLinks)];
  const at = links.indexOf(event.target as HTMLElement);
  if (by === undefined || at === -1) return;
  const next = links[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Many things of one kind, a line each. On a small screen it is moved sideways, and nothing else is. */
export function Table({
  name,
  columns,
  children,
}: {
  /** What is in it, for who can't see it. */
  readonly name: string;
  /** A name that begins with `#` is of figures, which stand to the right. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by the keyboard as well.
    <section aria-label={name} tabIndex={0} className="relative overflow-x-auto rounded-2xl border bg-surface">
      <table className="w-full text-left text-sm" onKeyDown={moveAlongRows}>
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr className="border-b">
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={cn(
                  'px-3 py-2 text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4',
                  column.startsWith('#') && 'text-right',
                )}
              >
                {column.replace(/^#/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </section>
  );
}

/** One line of a table. */
export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={cn('hover:bg-raised/60', className)} {...rest} />;
}

/** One cell of a line. */
export function Cell({ figures = false, className, ...rest }: ComponentProps<'td'> & { readonly figures?: boolean }) {
  return (
    <td
      className={cn(
        'px-3 py-2 align-middle first:pl-4 last:pr-4',
        figures && 'text-right whitespace-nowrap tabular-nums',
        className,
      )}
      {...rest}
    />
  );
}

/** What leads from a line to the whole of it: the arrow keys go along these. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      data-row
      className={cn('rounded font-medium text-primary underline-offset-4 hover:underline focus-visible:underline', className)}
      {...rest}
    />
  );
}
