import {
  ArrowLeftRight,
  BadgeCheck,
  Bell,
  CalendarClock,
  ChartPie,
  CodeXml,
  FileText,
  HandCoins,
  House,
  type LucideIcon,
  Send,
  Settings,
  Wallet,
} from 'lucide-react';

export interface Place {
  readonly href: string;
  readonly name: string;
  readonly icon: LucideIcon;
}

/** Where a person can go, in the order they are shown. */
export const places = {
  home: { href: '/', name: 'Home', icon: House },
  send: { href: '/send', name: 'Send', icon: Send },
  activity: { href: '/transactions', name: 'Activity', icon: ArrowLeftRight },
  requests: { href: '/requests', name: 'Requests', icon: HandCoins },
  schedules: { href: '/schedules', name: 'Schedules', icon: CalendarClock },
  insights: { href: '/insights', name: 'Insights', icon: ChartPie },
  wallet: { href: '/wallet', name: 'Wallet', icon: Wallet },
  statements: { href: '/statements', name: 'Statements', icon: FileText },
  verification: { href: '/verification', name: 'Verification', icon: BadgeCheck },
  notifications: { href: '/notifications', name: 'Notifications', icon: Bell },
  settings: { href: '/settings', name: 'Settings', icon: Settings },
  developers: { href: '/developers', name: 'Developers', icon: CodeXml },
} as const satisfies Record<string, Place>;

/** On a phone these are at hand, and the others one step away. */
export const atHand: readonly Place[] = [places.home, places.activity, places.send, places.wallet];

/** Whether a page stands in this place. */
export const isIn = (path: string, { href }: Place): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
