import type { NotificationKind } from '@mint/sdk/__generated__/graphql.ts';

/** Kinds of notifications that belong together, each by the words a person knows it by. */
export interface KindGroup {
  readonly title: string;
  readonly kinds: Readonly<Partial<Record<NotificationKind, string>>>;
}

/** What can be chosen, in the order it is shown. */
export const kindGroups: readonly KindGroup[] = [
  {
    title: 'Money',
    kinds: {
      TRANSFER_RECEIVED: 'Money arrives',
      TRANSFER_SENT: 'You send money',
      TRANSFER_FAILED: 'A transfer fails',
      TRANSFER_IN_REVIEW: 'A transfer is held for review',
      TRANSFER_CANCELLED: 'A transfer is cancelled',
      TRANSFER_REVERSED: 'A transfer is taken back',
      PAYOUT_BATCH_ENDED: 'A batch of payouts has ended',
      TOP_UP_COMPLETED: 'A top-up arrives',
      TOP_UP_FAILED: 'A top-up fails',
      TOP_UP_CANCELLED: 'A top-up is cancelled',
      TOP_UP_REVERSED: 'A top-up is taken back',
    },
  },
  {
    title: 'Requests and splits',
    kinds: {
      MONEY_REQUEST_RECEIVED: 'You are asked for money',
      MONEY_REQUEST_REMINDER: 'You are reminded of a request',
      MONEY_REQUEST_CANCELLED: 'A request to you is taken back',
      MONEY_REQUEST_ACCEPTED: 'Your request is paid',
      MONEY_REQUEST_DECLINED: 'Your request is declined',
      MONEY_REQUEST_EXPIRED: 'Your request runs out',
      SPLIT_SHARE_ASKED: 'You have a share of a bill',
      SPLIT_CANCELLED: 'A split you had a share of ends',
      SPLIT_SHARE_PAID: 'A share of your split is paid',
      SPLIT_SETTLED: 'Your split is settled',
    },
  },
  {
    title: 'Schedules',
    kinds: {
      SCHEDULED_TRANSFER_UPCOMING: 'A transfer is ahead',
      SCHEDULED_TRANSFER_FAILED: 'A transfer fails',
      SCHEDULE_PAUSED: 'A schedule pauses itself',
      SCHEDULE_ENDED: 'A schedule comes to its end',
    },
  },
  {
    title: 'Insights and statements',
    kinds: {
      BUDGET_WARNING: 'A budget is nearly spent',
      BUDGET_EXCEEDED: 'A budget is spent',
      STATEMENT_READY: 'A statement is ready',
      STATEMENT_FAILED: 'A statement could not be made',
    },
  },
  {
    title: 'Account',
    kinds: {
      SECURITY_ALERT: 'The safety of your account',
      IDENTITY_VERIFIED: 'Your identity is verified',
      IDENTITY_REJECTED: 'Your identity could not be verified',
      WELCOME: 'Welcome to Mint',
      WEBHOOK_DISABLED: 'A webhook is switched off',
    },
  },
];

const named = new Set(kindGroups.flatMap(({ kinds }) => Object.keys(kinds)));

/** A kind that the pages have no words for yet, by its own name. */
export const wordsOf = (kind: NotificationKind): string => {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Whether the pages have words for a kind. */
export const isNamed = (kind: NotificationKind): boolean => named.has(kind);
