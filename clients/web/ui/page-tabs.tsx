'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from './class-names.ts';

/** The pages of one place, side by side. */
export function PageTabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly name: string }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="mb-5 flex gap-1 overflow-x-auto border-b">
      {tabs.map(({ href, name }) => {
        const isHere = path === href;
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? 'page' : undefined}
            className={cn(
              '-mb-px rounded-t-lg border-b-2 px-3.5 py-2.5 text-sm font-medium whitespace-nowrap transition-colors',
              isHere ? 'border-primary text-foreground' : 'border-transparent text-muted hover:text-foreground',
            )}
          >
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
