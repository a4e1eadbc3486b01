import { newId } from '@mint/platform/ids/ids.ts';
import type { NewTransaction } from '../domain/begin-transaction.ts';

/** A transfer of 5 dollars that nothing stands in the way of, between people nobody else knows. */
export function newTransfer(changes: Partial<NewTransaction> = {}): NewTransaction {
  const senderId = newId('usr');
  return {
    id: newId('txn'),
    kind: 'TRANSFER',
    route: 'TRANSFER',
    senderId,
    recipientId: newId('usr'),
    amountMinor: 500n,
    currency: 'USD',
    quoteId: null,
    exchange: null,
    base: { amountMinor: 500n, currency: 'USD' },
    reservation: null,
    refusal: null,
    assessment: null,
    note: null,
    merchant: null,
    category: null,
    principalId: senderId,
    idempotencyKey: newId('key'),
    inputHash: 'a',
    ...changes,
  };
}

/** A top-up of 5 dollars. */
export function newTopUp(changes: Partial<NewTransaction> = {}): NewTransaction {
  const recipientId = newId('usr');
  return newTransfer({
    kind: 'TOP_UP',
    route: 'TOP_UP',
    senderId: null,
    recipientId,
    principalId: recipientId,
    base: null,
    ...changes,
  });
}
