import {
  ArrowLeftRight,
  BookCheck,
  CircleCheckBig,
  Gauge,
  LayoutDashboard,
  type LucideIcon,
  ScrollText,
  ShieldAlert,
  UserRoundCheck,
  Users,
} from 'lucide-react';

export interface Area {
  readonly href: string;
  readonly name: string;
  readonly icon: LucideIcon;
}

/** What operators look after, in the order it is shown. */
export const areas = {
  overview: { href: '/app-admin', name: 'Overview', icon: LayoutDashboard },
  users: { href: '/app-admin/users', name: 'Users', icon: Users },
  kyc: { href: '/app-admin/kyc', name: 'Identity', icon: UserRoundCheck },
  fraud: { href: '/app-admin/fraud', name: 'Fraud', icon: ShieldAlert },
  transactions: { href: '/app-admin/transactions', name: 'Transactions', icon: ArrowLeftRight },
  approvals: { href: '/app-admin/approvals', name: 'Approvals', icon: CircleCheckBig },
  limits: { href: '/app-admin/limits', name: 'Limits', icon: Gauge },
  ledger: { href: '/app-admin/ledger', name: 'Ledger', icon: BookCheck },
  audit: { href: '/app-admin/audit', name: 'Audit', icon: ScrollText },
} as const satisfies Record<string, Area>;

/** Whether a page stands in this area. */
export const isInArea = (path: string, { href }: Area): boolean =>
  href === areas.overview.href ? path === href : path === href || path.startsWith(`${href}/`);
