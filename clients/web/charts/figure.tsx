import type { ReactNode } from 'react';
import { cn } from '../ui/class-names.ts';

/** A drawing with what it shows in a sentence, for those who can't see it. The figures themselves stand beside it as text. */
export function Drawing({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="img" aria-label={label} className={cn('[&_*]:outline-none', className)}>
      {children}
    </div>
  );
}

/** The figures of a drawing as a table, one step away. */
export function FigureTable({
  caption,
  heads,
  rows,
}: {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly value: string }[];
}) {
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer rounded-md py-1 text-muted hover:text-foreground">Show as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section aria-label={caption} tabIndex={0} className="mt-2 max-h-72 overflow-y-auto rounded-lg">
        <table className="w-full">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-surface text-left text-muted">
            <tr>
              <th scope="col" className="py-1.5 font-medium">
                {heads[0]}
              </th>
              <th scope="col" className="py-1.5 text-right font-medium">
                {heads[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, value }) => (
              <tr key={key} className="border-t">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {name}
                </th>
                <td className="py-1.5 text-right tabular-nums">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
