import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where a transaction tells what became of it; keyed by transaction, so that one transaction's events keep their order. */
export const transactionTopic = 'transaction.events';

/** What a transaction is: money from a payment source into the person's own wallet, or from one person to another. */
export const transactionKinds = ['TOP_UP', 'TRANSFER'] as const;

const transaction = z.object({
  transactionId: idOf('txn'),
  kind: z.enum(transactionKinds),
  /** Whose money it was; null for a top-up, which comes from outside. */
  senderId: idOf('usr').nullable(),
  recipientId: idOf('usr'),
  amountMinor: minorUnits,
  currency: z.string().length(3),
  note: z.string().nullable(),
  merchant: z.string().nullable(),
  category: z.string().nullable(),
  /**
   * A transfer's amount in the currency that limits and fraud rules count in, at the rate of its day; absent for a top-up, and in
   * events from before there were limits.
   */
  baseAmountMinor: minorUnits.nullable().optional(),
  /** The currency of `baseAmountMinor`. */
  baseCurrency: z.string().length(3).nullable().optional(),
  /** What the recipient gets, where that is another currency than the sender's; absent, or null, where nothing is exchanged. */
  recipientAmountMinor: minorUnits.nullable().optional(),
  /** The currency of `recipientAmountMinor`. */
  recipientCurrency: z.string().length(3).nullable().optional(),
  /** What the sender pays for the exchange on top of `amountMinor`, in `currency`. */
  feeMinor: minorUnits.nullable().optional(),
  /** The place of this event in the transaction's own trail, from 1, without gaps. */
  sequence: z.int().positive(),
  occurredAt: timestamp,
});

/** A transaction was accepted; nothing has moved yet. */
export const transactionCreated = defineEvent({
  type: 'transaction.created',
  version: 1,
  topic: transactionTopic,
  payload: transaction,
  key: (payload) => payload.transactionId,
});

/** The transfer's money is held while a person looks at it: it goes on, or comes back, by `until` at the latest. */
export const transactionHeldForReview = defineEvent({
  type: 'transaction.held_for_review',
  version: 1,
  topic: transactionTopic,
  payload: transaction.extend({ until: timestamp }),
  key: (payload) => payload.transactionId,
});

/** The money has moved. */
export const transactionCompleted = defineEvent({
  type: 'transaction.completed',
  version: 1,
  topic: transactionTopic,
  payload: transaction,
  key: (payload) => payload.transactionId,
});

/** The transaction was refused; nothing moved, and never will. */
export const transactionFailed = defineEvent({
  type: 'transaction.failed',
  version: 1,
  topic: transactionTopic,
  payload: transaction.extend({ failureCode: z.string() }),
  key: (payload) => payload.transactionId,
});

/** The person who made it took it back before anything moved. */
export const transactionCancelled = defineEvent({
  type: 'transaction.cancelled',
  version: 1,
  topic: transactionTopic,
  payload: transaction,
  key: (payload) => payload.transactionId,
});

/** Every event of this domain. */
export const transactionEvents = [
  transactionCreated,
  transactionHeldForReview,
  transactionCompleted,
  transactionFailed,
  transactionCancelled,
] as const;
