'use client';

import { LogOutDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useQueryClient } from '@tanstack/react-query';
import { House, LogOut, MonitorCog, Moon, Sun } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { DropdownMenu } from 'radix-ui';
import { mint } from '../session/mint.ts';
import { AvatarTrigger, MoreTrigger, menuItem } from './menu-triggers.tsx';
import { atHand, places } from './places.ts';
import { useViewer } from './viewer.tsx';

/** Where one can go beside what is at hand on a phone. It is open when it comes: it was asked for. */
export function MorePlaces() {
  const others = Object.values(places).filter((place) => !atHand.some(({ href }) => href === place.href));
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger asChild>
        <MoreTrigger />
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

/** What concerns the person's own account, and operators' way to the console and back. It is open when it comes: it was asked for. */
export function AccountMenu() {
  const { displayName, handle, role } = useViewer();
  const inConsole = usePathname().startsWith('/app-admin');
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
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger asChild>
        <AvatarTrigger />
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
          {role === 'ADMIN' && (
            <DropdownMenu.Item asChild>
              <Link href={inConsole ? '/' : '/app-admin'} className={menuItem}>
                {inConsole ? <House aria-hidden /> : <MonitorCog aria-hidden />}
                {inConsole ? 'Your Mint' : 'Console'}
              </Link>
            </DropdownMenu.Item>
          )}
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
