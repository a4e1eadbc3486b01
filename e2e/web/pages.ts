import type { ShownWorld } from './shown-world.ts';

/** One page of the web app, as it is looked at and checked. */
export interface ShownPage {
  /** What its pictures are called. */
  readonly name: string;
  readonly seenBy: 'visitor' | 'person' | 'operator';
  readonly path: (world: ShownWorld) => string;
  /** Its heading of the first level, once what it shows is there. */
  readonly heading: string;
}

/** Every page, in the order of the navigation. A page that is added is added here, and is then checked and pictured by itself. */
export const pages: readonly ShownPage[] = [
  { name: 'login', seenBy: 'visitor', path: () => '/login', heading: 'Log in' },
  { name: 'register', seenBy: 'visitor', path: () => '/register', heading: 'Sign up' },
  { name: 'forgot-password', seenBy: 'visitor', path: () => '/forgot-password', heading: 'Forgot your password?' },
  { name: 'reset-password', seenBy: 'visitor', path: () => '/reset-password', heading: 'Set a new password' },
  { name: 'verify-email', seenBy: 'visitor', path: () => '/verify-email', heading: 'Confirm your e-mail address' },
  { name: 'home', seenBy: 'person', path: () => '/', heading: 'Hello, Ada' },
  { name: 'send', seenBy: 'person', path: () => '/send', heading: 'Send to' },
  { name: 'activity', seenBy: 'person', path: () => '/transactions', heading: 'Activity' },
  {
    name: 'transaction',
    seenBy: 'person',
    path: ({ transactionId }) => `/transactions/${transactionId}`,
    heading: 'Grace Hopper',
  },
  { name: 'requests', seenBy: 'person', path: () => '/requests', heading: 'Requests' },
  { name: 'requests-sent', seenBy: 'person', path: () => '/requests/sent', heading: 'Requests' },
  { name: 'splits', seenBy: 'person', path: () => '/requests/splits', heading: 'Requests' },
  {
    name: 'request-received',
    seenBy: 'person',
    path: ({ requestIds }) => `/requests/${requestIds.received}`,
    heading: 'Grace Hopper asks you for',
  },
  {
    name: 'request-sent',
    seenBy: 'person',
    path: ({ requestIds }) => `/requests/${requestIds.sent}`,
    heading: 'You asked Grace Hopper for',
  },
  { name: 'split', seenBy: 'person', path: ({ splitId }) => `/requests/splits/${splitId}`, heading: 'Dinner on Friday' },
  { name: 'request-new', seenBy: 'person', path: () => '/requests/new', heading: 'Ask for money' },
  { name: 'split-new', seenBy: 'person', path: () => '/requests/splits/new', heading: 'Split a bill' },
  { name: 'schedules', seenBy: 'person', path: () => '/schedules', heading: 'Schedules' },
  { name: 'schedule', seenBy: 'person', path: ({ scheduleId }) => `/schedules/${scheduleId}`, heading: 'To Grace Hopper' },
  { name: 'schedule-new', seenBy: 'person', path: () => '/schedules/new', heading: 'New schedule' },
  { name: 'insights', seenBy: 'person', path: () => '/insights', heading: 'Insights' },
  { name: 'wallet', seenBy: 'person', path: () => '/wallet', heading: 'Wallet' },
  { name: 'statements', seenBy: 'person', path: () => '/statements', heading: 'Statements' },
  { name: 'statement', seenBy: 'person', path: ({ statementId }) => `/statements/${statementId}`, heading: 'Statement' },
  { name: 'verification', seenBy: 'person', path: () => '/verification', heading: 'Verification' },
  { name: 'notifications', seenBy: 'person', path: () => '/notifications', heading: 'Notifications' },
  { name: 'settings', seenBy: 'person', path: () => '/settings', heading: 'Settings' },
  { name: 'security', seenBy: 'person', path: () => '/settings/security', heading: 'Security' },
  { name: 'settings-notifications', seenBy: 'person', path: () => '/settings/notifications', heading: 'What you are told' },
  { name: 'settings-log', seenBy: 'person', path: () => '/settings/log', heading: 'Your log' },
  { name: 'developers', seenBy: 'person', path: () => '/developers', heading: 'Developers' },
  { name: 'webhooks', seenBy: 'person', path: () => '/developers/webhooks', heading: 'Webhooks' },
  {
    name: 'webhook',
    seenBy: 'person',
    path: ({ webhookEndpointId }) => `/developers/webhooks/${webhookEndpointId}`,
    heading: 'Webhook',
  },
  { name: 'payouts', seenBy: 'person', path: () => '/developers/payouts', heading: 'Payouts' },
  {
    name: 'payout-batch',
    seenBy: 'person',
    path: ({ payoutBatchId }) => `/developers/payouts/${payoutBatchId}`,
    heading: '2 payouts',
  },
  { name: 'console', seenBy: 'operator', path: () => '/app-admin', heading: 'Overview' },
  { name: 'console-users', seenBy: 'operator', path: () => '/app-admin/users', heading: 'Users' },
  { name: 'console-user', seenBy: 'operator', path: ({ person }) => `/app-admin/users/${person.id}`, heading: 'Ada Lovelace' },
  { name: 'console-kyc', seenBy: 'operator', path: () => '/app-admin/kyc', heading: 'Identity' },
  {
    name: 'console-kyc-file',
    seenBy: 'operator',
    path: ({ applicant }) => `/app-admin/kyc/${applicant.id}`,
    heading: 'Grace Hopper',
  },
  { name: 'console-fraud', seenBy: 'operator', path: () => '/app-admin/fraud', heading: 'Fraud' },
  { name: 'console-fraud-case', seenBy: 'operator', path: ({ caseId }) => `/app-admin/fraud/${caseId}`, heading: '$25.00 held' },
  { name: 'console-transactions', seenBy: 'operator', path: () => '/app-admin/transactions', heading: 'Transactions' },
  {
    name: 'console-transaction',
    seenBy: 'operator',
    path: ({ transactionId }) => `/app-admin/transactions/${transactionId}`,
    heading: '$12.34 transfer',
  },
  { name: 'console-approvals', seenBy: 'operator', path: () => '/app-admin/approvals', heading: 'Approvals' },
  { name: 'console-limits', seenBy: 'operator', path: () => '/app-admin/limits', heading: 'Limits' },
  { name: 'console-ledger', seenBy: 'operator', path: () => '/app-admin/ledger', heading: 'Ledger' },
  { name: 'console-audit', seenBy: 'operator', path: () => '/app-admin/audit', heading: 'Audit' },
  { name: 'console-refused', seenBy: 'person', path: () => '/app-admin', heading: 'This page is not for you' },
];

/** The sizes and lights in which each page is looked at. */
export const looks = [
  { name: 'desk-light', width: 1280, height: 860, colorScheme: 'light' },
  { name: 'desk-dark', width: 1280, height: 860, colorScheme: 'dark' },
  { name: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;
