'use client';

import { type ComponentType, lazy, Suspense, useState } from 'react';
import { AvatarTrigger, MoreTrigger } from './menu-triggers.tsx';

// Menus come when somebody is about to open one: no page waits for them.
const loadMenus = () => import('./menus.tsx');
const OpenAccountMenu = lazy(async () => ({ default: (await loadMenus()).AccountMenu }));
const OpenMorePlaces = lazy(async () => ({ default: (await loadMenus()).MorePlaces }));

/** What concerns the person's own account. */
export const AccountMenu = () => <WhenOpened trigger={AvatarTrigger} menu={OpenAccountMenu} />;

/** Where one can go beside what is at hand on a phone. */
export const MorePlaces = () => <WhenOpened trigger={MoreTrigger} menu={OpenMorePlaces} />;

/** A menu's trigger, and from the first press on the menu itself, open. */
function WhenOpened({
  trigger: Trigger,
  menu: MenuItself,
}: {
  readonly trigger: typeof AvatarTrigger;
  readonly menu: ComponentType;
}) {
  const [opened, setOpened] = useState(false);
  const trigger = (
    <Trigger
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenus()}
      onFocus={() => void loadMenus()}
      onClick={() => setOpened(true)}
    />
  );
  return opened ? (
    <Suspense fallback={trigger}>
      <MenuItself />
    </Suspense>
  ) : (
    trigger
  );
}
