'use client';

import { UnreadCountDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Bell } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useCallback } from 'react';
import { useAnswer } from '../session/answers.ts';
import { Live } from '../session/live.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { AccountMenu, MorePlaces } from './lazy-menus.tsx';
import { Logo } from './logo.tsx';
import { barItem } from './menu-triggers.tsx';
import { atHand, isIn, type Place, places } from './places.ts';

/** The frame around every page of somebody who has logged in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  const router = useRouter();
  const onEnd = useCallback(() => router.replace(`/login?next=${encodeURIComponent(path)}`), [router, path]);
  return (
    <div className="lg:grid lg:grid-cols-[15rem_1fr]">
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-surface px-4 py-2 focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <Live onEnd={onEnd} />
      <aside className="sticky top-0 hidden h-dvh flex-col gap-6 border-r bg-surface px-4 py-6 lg:flex">
        <Link href="/" className="rounded-lg px-2" aria-label="Mint, home">
          <Logo />
        </Link>
        <nav aria-label="Main" className="grid gap-1 overflow-y-auto">
          {Object.values(places).map((place) => (
            <SideLink key={place.href} place={place} active={isIn(path, place)} />
          ))}
        </nav>
      </aside>
      <div className="flex min-h-dvh flex-col pb-24 lg:pb-0">
        <header className="sticky top-0 z-30 flex h-16 items-center justify-between gap-4 border-b bg-background/90 px-4 backdrop-blur sm:px-8">
          <Link href="/" className="rounded-lg lg:hidden" aria-label="Mint, home">
            <Logo />
          </Link>
          <div className="ml-auto flex items-center gap-1">
            <NotificationsLink />
            <AccountMenu />
          </div>
        </header>
        <main id="main" className="mx-auto w-full max-w-5xl flex-1 px-4 py-6 sm:px-8 sm:py-8">
          {children}
        </main>
      </div>
      <nav
        aria-label="Main"
        className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        {atHand.map((place) => (
          <BarLink key={place.href} place={place} active={isIn(path, place)} />
        ))}
        <MorePlaces />
      </nav>
    </div>
  );
}

function SideLink({ place: { href, name, icon: Icon }, active }: { readonly place: Place; readonly active: boolean }) {
  return (
    <Link
      href={href}
      aria-current={active ? 'page' : undefined}
      className={cn(
        'flex items-center gap-3 rounded-xl px-3 py-2.5 text-sm font-medium transition-colors',
        active ? 'bg-tint text-on-tint' : 'text-muted hover:bg-raised hover:text-foreground',
      )}
    >
      <Icon className="size-4.5" aria-hidden />
      {name}
    </Link>
  );
}

function BarLink({ place: { href, name, icon: Icon }, active }: { readonly place: Place; readonly active: boolean }) {
  return (
    <Link href={href} aria-current={active ? 'page' : undefined} className={cn(barItem, active ? 'text-primary' : 'text-muted')}>
      <Icon className="size-5" aria-hidden />
      {name}
    </Link>
  );
}

function NotificationsLink() {
  const { data } = useAnswer(['notifications', 'unread'], UnreadCountDocument, {});
  const unread = data?.unreadNotificationCount ?? 0;
  return (
    <Button asChild variant="ghost" size="icon" className="relative">
      <Link href="/notifications" aria-label={unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`}>
        <Bell aria-hidden />
        {unread > 0 && (
          <span
            className="absolute top-1 right-1 grid min-w-4.5 place-items-center rounded-full bg-danger px-1 text-[0.65rem] font-semibold text-background"
            aria-hidden
          >
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Link>
    </Button>
  );
}
