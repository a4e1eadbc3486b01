'use client';

import { Menu } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { AccountMenu } from '../shell/lazy-menus.tsx';
import { Logo } from '../shell/logo.tsx';
import { menuItem } from '../shell/menu-triggers.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { areas, isInArea } from './areas.ts';

/** The frame around every page of the operators' console. */
export function ConsoleShell({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  return (
    <div className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-surface px-4 py-2 focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-5 border-r bg-surface px-3 py-4 lg:flex">
        <ConsoleName />
        <nav aria-label="Console" className="grid gap-0.5 overflow-y-auto">
          {Object.values(areas).map((area) => (
            <Link
              key={area.href}
              href={area.href}
              aria-current={isInArea(path, area) ? 'page' : undefined}
              className={cn(
                'flex items-center gap-2.5 rounded-lg px-2.5 py-2 text-sm font-medium transition-colors',
                isInArea(path, area) ? 'bg-tint text-on-tint' : 'text-muted hover:bg-raised hover:text-foreground',
              )}
            >
              <area.icon className="size-4" aria-hidden />
              {area.name}
            </Link>
          ))}
        </nav>
      </aside>
      <div className="flex min-h-dvh min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center justify-between gap-4 border-b bg-background/90 px-4 backdrop-blur sm:px-6">
          <div className="flex items-center gap-1 lg:hidden">
            <AreasMenu path={path} />
            <ConsoleName />
          </div>
          <div className="ml-auto">
            <AccountMenu />
          </div>
        </header>
        <main id="main" className="w-full max-w-7xl flex-1 px-4 py-5 sm:px-6 sm:py-6">
          {children}
        </main>
      </div>
    </div>
  );
}

function ConsoleName() {
  return (
    <Link href={areas.overview.href} className="flex items-center gap-2 rounded-lg px-1.5">
      <Logo /> <span className="rounded-md bg-raised px-1.5 py-0.5 text-xs font-medium text-muted">Console</span>
    </Link>
  );
}

/** On a phone every area is one step away. */
function AreasMenu({ path }: { readonly path: string }) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button variant="ghost" size="icon" aria-label="Areas">
          <Menu aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={8}
          className="z-50 ml-2 grid w-60 animate-enter rounded-2xl border bg-surface p-1.5 shadow-lg"
        >
          {Object.values(areas).map((area) => (
            <DropdownMenu.Item key={area.href} asChild>
              <Link href={area.href} aria-current={isInArea(path, area) ? 'page' : undefined} className={menuItem}>
                <area.icon aria-hidden />
                {area.name}
              </Link>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
