import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where a transaction tells what became of it, and a schedule of its runs; keyed by either, so that one's events keep their order. */
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
  /** The schedule whose run it is; absent for what a person asked for, and in events from before there were schedules. */
  scheduleId: idOf('sch').nullable().optional(),
  /** The batch whose payout it is; absent for what is none, and in events from before there were batches. */
  payoutBatchId: idOf('pob').nullable().optional(),
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

/**
 * Money that had moved was taken back by an operator. `reversedMinor` is what came back and `shortMinor` what was no longer there, both in the
 * currency the recipient had received: `recipientCurrency` where there was an exchange, else `currency`. `restoredMinor`, in `currency`, is what
 * the sender has again; for a top-up, what went back to its source.
 */
export const transactionReversed = defineEvent({
  type: 'transaction.reversed',
  version: 1,
  topic: transactionTopic,
  payload: transaction.extend({
    reversedMinor: minorUnits,
    shortMinor: minorUnits,
    restoredMinor: minorUnits,
    reason: z.string().min(1).max(500),
  }),
  key: (payload) => payload.transactionId,
});

/** Why a schedule is paused: by its owner, by itself after failed runs, or because no run could succeed any more. */
export const schedulePauseReasons = ['OWNER', 'FAILURES', 'UNPAYABLE'] as const;

const schedule = z.object({
  scheduleId: idOf('sch'),
  /** Who pays. */
  ownerId: idOf('usr'),
  recipientId: idOf('usr'),
  amountMinor: minorUnits,
  currency: z.string().length(3),
  note: z.string().nullable(),
  occurredAt: timestamp,
});

/** A run of a schedule: it is known by the moment it was due. */
const scheduleRun = schedule.extend({ dueAt: timestamp });

const scheduleId = (payload: { readonly scheduleId: string }) => payload.scheduleId;

/** A person ordered a transfer to be made again and again. */
export const scheduleCreated = defineEvent({
  type: 'schedule.created',
  version: 1,
  topic: transactionTopic,
  payload: schedule.extend({
    cron: z.string(),
    timeZone: z.string(),
    startsAt: timestamp.nullable(),
    endsAt: timestamp.nullable(),
    nextRunAt: timestamp,
  }),
  key: scheduleId,
});

/** No run comes until it is resumed. `failureCount`: how many have failed in a row. */
export const schedulePaused = defineEvent({
  type: 'schedule.paused',
  version: 1,
  topic: transactionTopic,
  payload: schedule.extend({ reason: z.enum(schedulePauseReasons), failureCount: z.int().nonnegative() }),
  key: scheduleId,
});

/** Runs come again. */
export const scheduleResumed = defineEvent({
  type: 'schedule.resumed',
  version: 1,
  topic: transactionTopic,
  payload: schedule.extend({ nextRunAt: timestamp }),
  key: scheduleId,
});

/** Its owner wants no more runs. */
export const scheduleCancelled = defineEvent({
  type: 'schedule.cancelled',
  version: 1,
  topic: transactionTopic,
  payload: schedule,
  key: scheduleId,
});

/** Its last run has its outcome. */
export const scheduleEnded = defineEvent({
  type: 'schedule.ended',
  version: 1,
  topic: transactionTopic,
  payload: schedule,
  key: scheduleId,
});

/** A run is due before long. Once a run at most. */
export const scheduleRunUpcoming = defineEvent({
  type: 'schedule.run_upcoming',
  version: 1,
  topic: transactionTopic,
  payload: scheduleRun.extend({ timeZone: z.string() }),
  key: scheduleId,
});

/** The owner skipped a run before it was due. */
export const scheduleRunSkipped = defineEvent({
  type: 'schedule.run_skipped',
  version: 1,
  topic: transactionTopic,
  payload: scheduleRun,
  key: scheduleId,
});

/** A run's money has moved. */
export const scheduleRunCompleted = defineEvent({
  type: 'schedule.run_completed',
  version: 1,
  topic: transactionTopic,
  payload: scheduleRun.extend({ transactionId: idOf('txn') }),
  key: scheduleId,
});

/** A run came to nothing, after as many attempts as it was worth. `failureCount`: how many have failed in a row, this one included. */
export const scheduleRunFailed = defineEvent({
  type: 'schedule.run_failed',
  version: 1,
  topic: transactionTopic,
  payload: scheduleRun.extend({
    transactionId: idOf('txn').nullable(),
    failureCode: z.string(),
    attempts: z.int().positive(),
    failureCount: z.int().positive(),
  }),
  key: scheduleId,
});

/** How a batch of payouts may end. */
export const payoutBatchEnds = ['COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED', 'REJECTED'] as const;

export type PayoutBatchEnd = (typeof payoutBatchEnds)[number];

const payoutBatch = z.object({
  payoutBatchId: idOf('pob'),
  /** Who pays. */
  ownerId: idOf('usr'),
  allOrNothing: z.boolean(),
  /** What the rows come to that were to be paid. */
  totalMinor: minorUnits,
  /** Null when no row says a currency that there is. */
  currency: z.string().length(3).nullable(),
  occurredAt: timestamp,
});

const payoutBatchId = (payload: { readonly payoutBatchId: string }) => payload.payoutBatchId;

/** A batch of payouts was looked at and written down; nothing has moved yet. `rejectedCount`: how many of its rows can't be paid. */
export const payoutBatchCreated = defineEvent({
  type: 'payout_batch.created',
  version: 1,
  topic: transactionTopic,
  payload: payoutBatch.extend({ payoutCount: z.int().positive(), rejectedCount: z.int().nonnegative() }),
  key: payoutBatchId,
});

/** Each payout of a batch has its end, or the whole batch was refused. Once a batch, after `created`. */
export const payoutBatchCompleted = defineEvent({
  type: 'payout_batch.completed',
  version: 1,
  topic: transactionTopic,
  payload: payoutBatch.extend({
    status: z.enum(payoutBatchEnds),
    paidCount: z.int().nonnegative(),
    unpaidCount: z.int().nonnegative(),
    paidMinor: minorUnits,
  }),
  key: payoutBatchId,
});

/** Every event of this domain. */
export const transactionEvents = [
  transactionCreated,
  transactionHeldForReview,
  transactionCompleted,
  transactionFailed,
  transactionCancelled,
  transactionReversed,
  scheduleCreated,
  schedulePaused,
  scheduleResumed,
  scheduleCancelled,
  scheduleEnded,
  scheduleRunUpcoming,
  scheduleRunSkipped,
  scheduleRunCompleted,
  scheduleRunFailed,
  payoutBatchCreated,
  payoutBatchCompleted,
] as const;
