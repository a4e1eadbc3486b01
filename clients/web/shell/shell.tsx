'use client';

import { LogOutDocument, UnreadCountDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Bell, LogOut, Menu, Moon, Sun } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useCallback } from 'react';
import { useAnswer } from '../session/answers.ts';
import { Live } from '../session/live.tsx';
import { mint } from '../session/mint.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { Logo } from './logo.tsx';
import { atHand, isIn, type Place, places } from './places.ts';
import { useViewer } from './viewer.tsx';

const menuItem =
  'flex cursor-pointer items-center gap-2.5 rounded-lg px-3 py-2.5 text-sm outline-none data-highlighted:bg-raised [&_svg]:size-4';

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

const barItem = 'grid cursor-pointer justify-items-center gap-1 py-2.5 text-[0.7rem] font-medium';

function BarLink({ place: { href, name, icon: Icon }, active }: { readonly place: Place; readonly active: boolean }) {
  return (
    <Link href={href} aria-current={active ? 'page' : undefined} className={cn(barItem, active ? 'text-primary' : 'text-muted')}>
      <Icon className="size-5" aria-hidden />
      {name}
    </Link>
  );
}

function MorePlaces() {
  const others = Object.values(places).filter((place) => !atHand.some(({ href }) => href === place.href));
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={cn(barItem, 'text-muted')}>
        <Menu className="size-5" aria-hidden />
        More
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          side="top"
          sideOffset={8}
          className="z-50 mr-2 grid w-60 animate-enter rounded-2xl border bg-surface p-1.5 shadow-lg"
        >
          {others.map(({ href, name, icon: Icon }) => (
            <DropdownMenu.Item key={href} asChild>
              <Link href={href} className={menuItem}>
                <Icon aria-hidden />
                {name}
              </Link>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
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

function AccountMenu() {
  const { displayName, handle } = useViewer();
  const router = useRouter();
  const answers = useQueryClient();
  const { resolvedTheme, setTheme } = useTheme();
  const logOut = async () => {
    // Told to the server first: a session that only this page forgot would go on.
    await mint().execute(LogOutDocument, { input: {} });
    answers.clear();
    router.replace('/login');
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="cursor-pointer rounded-full p-0.5" aria-label="Your account">
        <Avatar name={displayName} className="size-9" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={8}
          className="z-50 w-60 animate-enter rounded-2xl border bg-surface p-1.5 shadow-lg"
        >
          <div className="px-3 py-2.5">
            <p className="truncate text-sm font-semibold">{displayName}</p>
            <p className="truncate text-sm text-muted">@{handle}</p>
          </div>
          <DropdownMenu.Separator className="my-1 border-t" />
          <DropdownMenu.Item className={menuItem} onSelect={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}>
            {resolvedTheme === 'dark' ? <Sun aria-hidden /> : <Moon aria-hidden />}
            {resolvedTheme === 'dark' ? 'Light' : 'Dark'}
          </DropdownMenu.Item>
          <DropdownMenu.Item asChild>
            <Link href={places.settings.href} className={menuItem}>
              <places.settings.icon aria-hidden />
              Settings
            </Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item className={menuItem} onSelect={() => void logOut()}>
            <LogOut aria-hidden />
            Log out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
