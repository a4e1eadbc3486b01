import { type Id, newId } from '@mint/platform/ids/ids.ts';
import type { Message } from './message.ts';
import { budgetMessage, payoutBatchMessage, splitSettledMessage, walletMessage } from './own-messages.ts';
import { requestMessages } from './request-messages.ts';
import {
  cancelledMessages,
  completedMessages,
  failedMessages,
  heldMessages,
  reversedMessages,
  type TransactionFacts,
} from './transaction-messages.ts';
import type { WebhookEvent } from './webhook-events.ts';

const DAY_MS = 86_400_000;

/** An event as it would be told of, of things that there are not; made by what makes the real ones. */
export function exampleMessage(
  ownerId: Id<'usr'>,
  event: WebhookEvent,
  at: Date,
): { readonly message: Message; readonly objectId: string } {
  const transaction: TransactionFacts = {
    transactionId: newId('txn'),
    kind: 'TRANSFER',
    senderId: newId('usr'),
    recipientId: ownerId,
    amountMinor: 12_34n,
    currency: 'USD',
    note: 'An example',
    merchant: null,
    category: null,
    sequence: 1,
    occurredAt: at,
  };
  const sent: TransactionFacts = { ...transaction, senderId: ownerId, recipientId: newId('usr') };
  const later = new Date(at.getTime() + DAY_MS);
  const request = {
    moneyRequestId: newId('mrq'),
    requesterId: ownerId,
    payerId: newId('usr'),
    amountMinor: 12_34n,
    currency: 'USD',
    note: 'An example',
    expiresAt: later,
    occurredAt: at,
  };
  const budget = {
    userId: ownerId,
    budgetId: newId('bud'),
    category: 'groceries',
    month: at.toISOString().slice(0, 7),
    limitMinor: 100_00n,
    spentMinor: event === 'BUDGET_EXCEEDED' ? 101_00n : 80_00n,
    currency: 'USD',
    transactionId: newId('txn'),
    reachedAt: at,
  };
  const split = {
    splitId: newId('spl'),
    creatorId: ownerId,
    title: 'An example',
    totalMinor: 90_00n,
    currency: 'USD',
    occurredAt: at,
  };
  const batch = {
    payoutBatchId: newId('pob'),
    ownerId,
    allOrNothing: false,
    totalMinor: 90_00n,
    currency: 'USD',
    status: 'PARTIALLY_COMPLETED' as const,
    paidCount: 8,
    unpaidCount: 1,
    paidMinor: 80_00n,
    occurredAt: at,
  };
  const wallet = { walletId: newId('wal'), userId: ownerId };
  const own = (messages: readonly Message[], objectId: string) => {
    const message = messages.find((candidate) => candidate.ownerId === ownerId);
    if (message === undefined) throw new Error(`The example of ${event} tells its owner nothing`);
    return { message, objectId };
  };
  switch (event) {
    case 'TRANSACTION_COMPLETED':
      return own(completedMessages(transaction), transaction.transactionId);
    case 'TRANSACTION_FAILED':
      return own(failedMessages({ ...sent, failureCode: 'INSUFFICIENT_FUNDS' }), sent.transactionId);
    case 'TRANSACTION_CANCELLED':
      return own(cancelledMessages(sent), sent.transactionId);
    case 'TRANSACTION_HELD':
      return own(heldMessages({ ...sent, until: later }), sent.transactionId);
    case 'TRANSACTION_REVERSED': {
      const amounts = { reversedMinor: 12_34n, shortMinor: 0n, restoredMinor: 12_34n, reason: 'An example' };
      return own(reversedMessages({ ...transaction, ...amounts }), transaction.transactionId);
    }
    case 'PAYOUT_BATCH_ENDED':
      return own([payoutBatchMessage(batch)], batch.payoutBatchId);
    case 'WALLET_FROZEN':
      return own([walletMessage(wallet, 'FROZEN')], wallet.walletId);
    case 'WALLET_UNFROZEN':
      return own([walletMessage(wallet, 'ACTIVE')], wallet.walletId);
    case 'MONEY_REQUEST_CREATED':
      return own(requestMessages(request, 'PENDING'), request.moneyRequestId);
    case 'MONEY_REQUEST_ACCEPTED':
      return own(requestMessages({ ...request, transactionId: newId('txn') }, 'ACCEPTED'), request.moneyRequestId);
    case 'MONEY_REQUEST_DECLINED':
      return own(requestMessages(request, 'DECLINED'), request.moneyRequestId);
    case 'MONEY_REQUEST_CANCELLED':
      return own(requestMessages(request, 'CANCELLED'), request.moneyRequestId);
    case 'MONEY_REQUEST_EXPIRED':
      return own(requestMessages(request, 'EXPIRED'), request.moneyRequestId);
    case 'SPLIT_SETTLED':
      return own([splitSettledMessage(split)], split.splitId);
    case 'BUDGET_WARNING':
    case 'BUDGET_EXCEEDED':
      return own([budgetMessage(budget, event)], budget.budgetId);
  }
}
