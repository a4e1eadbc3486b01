'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from './class-names.ts';

/** Pages beside each other that are of one matter. */
export function TabLinks({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly name: string }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="mb-4 flex gap-1 overflow-x-auto rounded-xl bg-raised p-1">
      {tabs.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={cn(
            'flex-1 rounded-lg px-4 py-2 text-center text-sm font-medium whitespace-nowrap transition-colors',
            path === href ? 'bg-surface text-foreground shadow-sm' : 'text-muted hover:text-foreground',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
