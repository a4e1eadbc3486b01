'use client';

import { Menu } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { cn } from '../ui/class-names.ts';
import { useViewer } from './viewer.tsx';

/** How an entry of a menu looks. */
export const menuItem =
  'flex cursor-pointer items-center gap-2.5 rounded-lg px-3 py-2.5 text-sm outline-none data-highlighted:bg-raised [&_svg]:size-4';

/** How what stands in the bar of a phone looks. */
export const barItem = 'grid cursor-pointer justify-items-center gap-1 py-2.5 text-[0.7rem] font-medium';

/** Opens the menu of the person's own matters. */
export function AvatarTrigger(props: ComponentProps<'button'>) {
  const { displayName } = useViewer();
  return (
    <button type="button" className="cursor-pointer rounded-full p-0.5" aria-label="Your account" {...props}>
      <Avatar name={displayName} className="size-9" />
    </button>
  );
}

/** Opens the menu of the places that are not at hand on a phone. */
export function MoreTrigger(props: ComponentProps<'button'>) {
  return (
    <button type="button" className={cn(barItem, 'text-muted')} {...props}>
      <Menu className="size-5" aria-hidden />
      More
    </button>
  );
}
