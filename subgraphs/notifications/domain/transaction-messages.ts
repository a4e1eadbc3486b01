import type { Id } from '@mint/platform/ids/ids.ts';
import { formatDecimal } from '@mint/platform/money/money.ts';
import { failureReason } from './failure-reasons.ts';
import type { MailContent, TransactionMailData } from './mail-data.ts';
import type { NotificationKind } from './notification-kinds.ts';
import type { Message } from './tell-people.ts';

/** A transaction, as far as telling of it needs it. */
export interface TransactionFacts {
  readonly transactionId: Id<'txn'>;
  readonly kind: 'TOP_UP' | 'TRANSFER';
  readonly senderId: Id<'usr'> | null;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** What the recipient gets, where that is another currency. */
  readonly recipientAmountMinor?: bigint | null;
  readonly recipientCurrency?: string | null;
  readonly note: string | null;
}

export type Names = ReadonlyMap<Id<'usr'>, string>;

/** The people a transaction is between: whose names its messages need. */
export function peopleOf({ senderId, recipientId }: TransactionFacts): readonly Id<'usr'>[] {
  return senderId === null ? [recipientId] : [senderId, recipientId];
}

/** What is told when the money has moved: to the owner of a top-up, or to both sides of a transfer. */
export function completedMessages(transaction: TransactionFacts, names: Names): readonly Message[] {
  const amount = amountText(transaction);
  const { senderId, recipientId } = transaction;
  if (transaction.kind === 'TOP_UP' || senderId === null) {
    return [
      message(transaction, recipientId, 'TOP_UP_COMPLETED', 'Money added', `You added ${amount} to your wallet.`, {
        template: 'top-up-completed',
        data: mailData(transaction, null),
      }),
    ];
  }
  const sender = names.get(senderId) ?? null;
  const recipient = names.get(recipientId) ?? null;
  const arrived = asReceived(transaction);
  return [
    message(
      arrived,
      recipientId,
      'TRANSFER_RECEIVED',
      'Money received',
      `You received ${amountText(arrived)}${sender === null ? '' : ` from ${sender}`}.${quoted(transaction.note)}`,
      {
        template: 'transfer-received',
        data: mailData(arrived, sender),
      },
    ),
    message(
      transaction,
      senderId,
      'TRANSFER_SENT',
      'Money sent',
      `You sent ${amount}${toWhom(recipient)}.${quoted(transaction.note)}`,
      {
        template: 'transfer-sent',
        data: mailData(transaction, recipient),
      },
    ),
  ];
}

/** What is told when nothing moved and never will: to the person who tried, and to nobody else. */
export function failedMessages(transaction: TransactionFacts, failureCode: string, names: Names): readonly Message[] {
  const amount = amountText(transaction);
  const reason = failureReason(failureCode);
  if (transaction.kind === 'TOP_UP' || transaction.senderId === null) {
    return [
      message(
        transaction,
        transaction.recipientId,
        'TOP_UP_FAILED',
        'Top-up failed',
        `Adding ${amount} did not go through: ${reason}.`,
        {
          template: 'top-up-failed',
          data: mailData(transaction, null, reason),
        },
      ),
    ];
  }
  const recipient = names.get(transaction.recipientId) ?? null;
  return [
    message(
      transaction,
      transaction.senderId,
      'TRANSFER_FAILED',
      'Transfer failed',
      `Your transfer of ${amount}${toWhom(recipient)} did not go through: ${reason}.`,
      {
        template: 'transfer-failed',
        data: mailData(transaction, recipient, reason),
      },
    ),
  ];
}

/** What is told when a transaction was taken back: to whoever had made it. */
export function cancelledMessages(transaction: TransactionFacts, names: Names): readonly Message[] {
  const amount = amountText(transaction);
  if (transaction.kind === 'TOP_UP' || transaction.senderId === null) {
    return [
      message(
        transaction,
        transaction.recipientId,
        'TOP_UP_CANCELLED',
        'Top-up cancelled',
        `Adding ${amount} was cancelled. No money has moved.`,
        {
          template: 'top-up-cancelled',
          data: mailData(transaction, null),
        },
      ),
    ];
  }
  const recipient = names.get(transaction.recipientId) ?? null;
  return [
    message(
      transaction,
      transaction.senderId,
      'TRANSFER_CANCELLED',
      'Transfer cancelled',
      `Your transfer of ${amount}${toWhom(recipient)} was cancelled. No money has moved.`,
      {
        template: 'transfer-cancelled',
        data: mailData(transaction, recipient),
      },
    ),
  ];
}

/** What an operator took back of a transaction. */
export interface ReversalFacts {
  /** In the currency that the recipient had received. */
  readonly reversedMinor: bigint;
  /** In the transaction's own currency. */
  readonly restoredMinor: bigint;
}

/** What is told when an operator took a transaction back: to each side what left or came to their own wallet, and not why. */
export function reversedMessages(transaction: TransactionFacts & ReversalFacts, names: Names): readonly Message[] {
  const { senderId, recipientId } = transaction;
  const left = { ...asReceived(transaction), amountMinor: transaction.reversedMinor };
  if (transaction.kind === 'TOP_UP' || senderId === null) {
    return [
      message(
        left,
        recipientId,
        'TOP_UP_REVERSED',
        'Top-up taken back',
        `We have taken ${amountText(left)} of a top-up back. It returns to where it came from.`,
        { template: 'top-up-taken-back', data: mailData(left, null) },
      ),
    ];
  }
  const back = { ...transaction, amountMinor: transaction.restoredMinor };
  const sender = names.get(senderId) ?? null;
  const recipient = names.get(recipientId) ?? null;
  return [
    message(
      left,
      recipientId,
      'TRANSFER_REVERSED',
      'Payment taken back',
      `We have taken ${amountText(left)}${sender === null ? '' : ` from ${sender}`} back from your wallet.`,
      { template: 'transfer-taken-back', data: mailData(left, sender) },
    ),
    message(
      back,
      senderId,
      'TRANSFER_REVERSED',
      'Payment returned',
      `${amountText(back)} of your transfer${toWhom(recipient)} is back in your wallet.`,
      { template: 'transfer-returned', data: mailData(back, recipient) },
    ),
  ];
}

/** What is told when a transfer's money is held: to its sender alone, and never why. */
export function heldMessages(transaction: TransactionFacts, until: Date, names: Names): readonly Message[] {
  if (transaction.senderId === null) return [];
  const recipient = names.get(transaction.recipientId) ?? null;
  return [
    message(
      transaction,
      transaction.senderId,
      'TRANSFER_IN_REVIEW',
      'We are checking your transfer',
      `Your transfer of ${amountText(transaction)}${toWhom(recipient)} is being checked. The money is held until that is done.`,
      {
        template: 'transfer-in-review',
        data: { ...mailData(transaction, recipient), until: until.toISOString() },
      },
    ),
  ];
}

function message(
  transaction: TransactionFacts,
  userId: Id<'usr'>,
  kind: NotificationKind,
  title: string,
  body: string,
  mail: MailContent,
): Message {
  return { userId, inbox: { kind, title, body, transactionId: transaction.transactionId }, mail };
}

function mailData(transaction: TransactionFacts, counterparty: string | null, reason: string | null = null): TransactionMailData {
  const { transactionId, amountMinor, currency, note } = transaction;
  return { transactionId, amountMinor: amountMinor.toString(), currency, counterparty, note, reason };
}

/** A transfer as its recipient sees it: of what arrived, in their own currency. */
function asReceived(transaction: TransactionFacts): TransactionFacts {
  const { recipientAmountMinor: amountMinor, recipientCurrency: currency } = transaction;
  return amountMinor && currency ? { ...transaction, amountMinor, currency } : transaction;
}

const amountText = (transaction: TransactionFacts) => `${formatDecimal(transaction)} ${transaction.currency}`;
const toWhom = (name: string | null) => (name === null ? '' : ` to ${name}`);
const quoted = (note: string | null) => (note === null || note === '' ? '' : ` “${note}”`);
