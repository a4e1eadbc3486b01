import type { Id } from '@mint/platform/ids/ids.ts';
import { formatDecimal } from '@mint/platform/money/money.ts';
import type { SplitMailData } from './mail-data.ts';
import type { Message } from './tell-people.ts';
import type { Names } from './transaction-messages.ts';

/** A split bill, as far as telling of it needs it. */
export interface SplitFacts {
  readonly splitId: Id<'spl'>;
  readonly creatorId: Id<'usr'>;
  readonly title: string;
  readonly totalMinor: bigint;
  readonly currency: string;
}

/** What one person owes of it. */
export interface ShareFacts {
  readonly userId: Id<'usr'>;
  readonly amountMinor: bigint;
}

/** What everybody is told who has a share of a bill, but the one who split it. */
export function shareAskedMessages(split: SplitFacts, shares: readonly ShareFacts[], names: Names): readonly Message[] {
  const creator = names.get(split.creatorId) ?? null;
  return shares
    .filter(({ userId }) => userId !== split.creatorId)
    .map(({ userId, amountMinor }) => ({
      userId,
      inbox: {
        kind: 'SPLIT_SHARE_ASKED',
        title: 'Your share of a bill',
        body: `${creator ?? 'Someone'} split “${split.title}”. Your share is ${amountText(split, amountMinor)}.`,
        transactionId: null,
        resourceId: split.splitId,
      },
      mail: { template: 'split-share-asked', data: mailData(split, amountMinor, creator) },
    }));
}

/** What the one who split a bill is told of a share that was paid, by which transaction. */
export function sharePaidMessage(split: SplitFacts, share: ShareFacts, transactionId: Id<'txn'>, names: Names): Message {
  const payer = names.get(share.userId) ?? null;
  return {
    userId: split.creatorId,
    inbox: {
      kind: 'SPLIT_SHARE_PAID',
      title: 'Share paid',
      body: `${payer ?? 'Someone'} paid their share of “${split.title}”: ${amountText(split, share.amountMinor)}.`,
      transactionId,
      resourceId: split.splitId,
    },
    mail: { template: 'split-share-paid', data: mailData(split, share.amountMinor, payer) },
  };
}

/** What the one who split a bill is told when nobody owes anything of it any more. */
export function splitSettledMessage(split: SplitFacts): Message {
  return {
    userId: split.creatorId,
    inbox: {
      kind: 'SPLIT_SETTLED',
      title: 'Everybody has paid',
      body: `Every share of “${split.title}” is paid: ${amountText(split, split.totalMinor)} in all.`,
      transactionId: null,
      resourceId: split.splitId,
    },
    mail: { template: 'split-settled', data: mailData(split, split.totalMinor, null) },
  };
}

/** What everybody is told whose share of a bill is owed no more, but the one who split it. */
export function splitCancelledMessages(split: SplitFacts, shares: readonly ShareFacts[], names: Names): readonly Message[] {
  const creator = names.get(split.creatorId) ?? null;
  return shares
    .filter(({ userId }) => userId !== split.creatorId)
    .map(({ userId, amountMinor }) => ({
      userId,
      inbox: {
        kind: 'SPLIT_CANCELLED',
        title: 'A split has ended',
        body: `${creator ?? 'Someone'} ended “${split.title}”. You no longer owe your share of ${amountText(split, amountMinor)}.`,
        transactionId: null,
        resourceId: split.splitId,
      },
      mail: { template: 'split-cancelled', data: mailData(split, amountMinor, creator) },
    }));
}

function mailData({ splitId, title, currency }: SplitFacts, amountMinor: bigint, counterparty: string | null): SplitMailData {
  return { splitId, title, amountMinor: amountMinor.toString(), currency, counterparty };
}

const amountText = ({ currency }: SplitFacts, amountMinor: bigint) => `${formatDecimal({ amountMinor, currency })} ${currency}`;
