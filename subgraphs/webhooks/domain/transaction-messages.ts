import type { Id } from '@mint/platform/ids/ids.ts';
import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { transactionCompleted, transactionReversed } from '@mint/schema/events/transactions.ts';
import type { Message } from './message.ts';

/** What every event of a transaction tells. */
export type TransactionFacts = PayloadOf<typeof transactionCompleted>;

/** What the event of a reversal tells beside. */
export type ReversalFacts = PayloadOf<typeof transactionReversed>;

type Status = 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'IN_REVIEW' | 'REVERSED';

const eventOf = {
  COMPLETED: 'TRANSACTION_COMPLETED',
  FAILED: 'TRANSACTION_FAILED',
  CANCELLED: 'TRANSACTION_CANCELLED',
  IN_REVIEW: 'TRANSACTION_HELD',
  REVERSED: 'TRANSACTION_REVERSED',
} as const;

/** What the transaction brought with it that only one side may know. */
interface OwnFacts {
  readonly maker?: Message['data'];
  readonly sender?: Message['data'];
  readonly recipient?: Message['data'];
}

/** What both sides of a transfer are told when its money has moved, or the owner of a top-up. */
export function completedMessages(transaction: TransactionFacts): Message[] {
  return messagesOf(transaction, 'COMPLETED');
}

/** What both sides are told when nothing has moved; why is for whoever made it. */
export function failedMessages(transaction: TransactionFacts & { readonly failureCode: string }): Message[] {
  return messagesOf(transaction, 'FAILED', { maker: { failureCode: transaction.failureCode } });
}

/** What both sides are told when it was taken back before anything moved. */
export function cancelledMessages(transaction: TransactionFacts): Message[] {
  return messagesOf(transaction, 'CANCELLED');
}

/** What the sender is told when their money is held. That it is looked at is nothing to the recipient. */
export function heldMessages(transaction: TransactionFacts & { readonly until: Date }): Message[] {
  const { senderId } = transaction;
  return messagesOf(transaction, 'IN_REVIEW', { maker: { reviewUntil: transaction.until.toISOString() } }).filter(
    ({ ownerId }) => ownerId === (senderId ?? transaction.recipientId),
  );
}

/** What each side is told of its own money when it was taken back. What the recipient no longer had is nothing to the sender. */
export function reversedMessages(transaction: ReversalFacts): Message[] {
  const received = transaction.recipientCurrency ?? transaction.currency;
  const money = (amountMinor: bigint, currency: string) => toGraphqlMoney({ amountMinor, currency });
  return messagesOf(transaction, 'REVERSED', {
    sender: { restored: money(transaction.restoredMinor, transaction.currency) },
    recipient: { taken: money(transaction.reversedMinor, received), short: money(transaction.shortMinor, received) },
  });
}

function messagesOf(transaction: TransactionFacts, status: Status, own: OwnFacts = {}): Message[] {
  const { senderId, recipientId } = transaction;
  const isMadeByRecipient = senderId === null;
  const messages = [message(transaction, status, recipientId, { ...(isMadeByRecipient ? own.maker : {}), ...own.recipient })];
  return isMadeByRecipient ? messages : [message(transaction, status, senderId, { ...own.maker, ...own.sender }), ...messages];
}

function message(transaction: TransactionFacts, status: Status, ownerId: Id<'usr'>, own: Message['data']): Message {
  const { transactionId, kind, senderId, recipientId, amountMinor, currency, note } = transaction;
  const { recipientAmountMinor, recipientCurrency, feeMinor, payoutBatchId } = transaction;
  const isSender = ownerId === senderId;
  const isExchanged = recipientAmountMinor != null && recipientCurrency != null;
  return {
    ownerId,
    event: eventOf[status],
    data: {
      transaction: {
        id: transactionId,
        kind,
        status,
        direction: isSender ? 'OUTGOING' : 'INCOMING',
        counterpartyId: isSender ? recipientId : senderId,
        amount: toGraphqlMoney({ amountMinor, currency }),
        received: isExchanged ? toGraphqlMoney({ amountMinor: recipientAmountMinor, currency: recipientCurrency }) : null,
        // What the exchange cost the sender is nothing to the recipient.
        fee: isSender && isExchanged ? toGraphqlMoney({ amountMinor: feeMinor ?? 0n, currency }) : null,
        note,
        // Whose payout it is, is its sender's to know.
        ...(isSender && payoutBatchId != null && { payoutBatchId }),
        ...own,
      },
    },
  };
}
