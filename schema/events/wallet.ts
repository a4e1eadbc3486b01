import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where the ledger tells of what it did. */
export const walletTopic = 'wallet.events';

const walletId = idOf('wal');
const userId = idOf('usr');
const transactionId = idOf('txn');
const currency = z.string().regex(/^[A-Z]{3}$/);

/** What a posting is for; the wallet's RPC names the same kinds. */
export const postingKinds = ['TRANSFER', 'TOP_UP', 'WITHDRAWAL', 'FEE', 'EXCHANGE', 'REVERSAL'] as const;

/** The house's own accounts, one a currency each. */
export const systemAccounts = ['FUNDING', 'FEES', 'FX'] as const;

/** One side of a posting: a user's wallet, or a system account (then only `account` is given). */
const postingSide = z.object({
  walletId: walletId.nullable(),
  userId: userId.nullable(),
  account: z.enum(systemAccounts).nullable(),
  balanceAfterMinor: minorUnits.nullable(),
});

/** A user's wallet was opened. */
export const walletOpened = defineEvent({
  type: 'wallet.opened',
  version: 1,
  topic: walletTopic,
  payload: z.object({ walletId, userId, currency }),
  key: (payload) => payload.walletId,
});

const posting = z.object({
  transactionId,
  kind: z.enum(postingKinds),
  debit: postingSide,
  credit: postingSide,
  amountMinor: minorUnits,
  currency,
  postedAt: timestamp,
  /**
   * Of a transaction with several postings, which are made together or not at all, the place of this one, from 1: an exchange of currencies has
   * one in each, and one for its fee. What is taken back of a transaction has the places from 4 on. Absent from a posting that is all of its
   * transaction.
   */
  leg: z.int().positive().optional(),
});

/** Money moved from one account to another in one step. */
export const walletPosted = defineEvent({
  type: 'wallet.posted',
  version: 1,
  topic: walletTopic,
  payload: posting,
  key: (payload) => payload.transactionId,
});

/** Money that was held moved on to the account it was meant for; of a held exchange, what was sent and the fee, each for itself. */
export const walletCaptured = defineEvent({
  type: 'wallet.captured',
  version: 1,
  topic: walletTopic,
  payload: posting,
  key: (payload) => payload.transactionId,
});

/** Money was reserved: it is still in `balance`, no longer in `available`. */
export const walletHeld = defineEvent({
  type: 'wallet.held',
  version: 1,
  topic: walletTopic,
  payload: z.object({
    transactionId,
    walletId,
    userId,
    amountMinor: minorUnits,
    currency,
    expiresAt: timestamp.nullable(),
    heldAt: timestamp,
  }),
  key: (payload) => payload.transactionId,
});

/** A hold ended and its money is available again. */
export const walletVoided = defineEvent({
  type: 'wallet.voided',
  version: 1,
  topic: walletTopic,
  payload: z.object({
    transactionId,
    walletId,
    userId,
    amountMinor: minorUnits,
    currency,
    reason: z.enum(['VOIDED', 'EXPIRED']),
    voidedAt: timestamp,
  }),
  key: (payload) => payload.transactionId,
});

const statusChange = z.object({ walletId, userId, reason: z.string().min(1).max(500) });

/** A wallet was stopped: it neither sends nor receives. */
export const walletFrozen = defineEvent({
  type: 'wallet.frozen',
  version: 1,
  topic: walletTopic,
  payload: statusChange,
  key: (payload) => payload.walletId,
});

/** A frozen wallet moves money again. */
export const walletUnfrozen = defineEvent({
  type: 'wallet.unfrozen',
  version: 1,
  topic: walletTopic,
  payload: statusChange,
  key: (payload) => payload.walletId,
});

const statement = z.object({
  statementId: idOf('stm'),
  userId,
  walletId,
  currency,
  format: z.enum(['CSV', 'PDF']),
  /** The period: from this moment on … */
  from: timestamp,
  /** … until before this one. */
  to: timestamp,
  occurredAt: timestamp,
});

/** The file of a statement is there, and whoever asked for the statement had been told to wait for it. */
export const statementMade = defineEvent({
  type: 'statement.made',
  version: 1,
  topic: walletTopic,
  payload: statement,
  key: (payload) => payload.statementId,
});

/** The file of a statement that somebody had been told to wait for could not be made, however often it was tried. */
export const statementFailed = defineEvent({
  type: 'statement.failed',
  version: 1,
  topic: walletTopic,
  payload: statement,
  key: (payload) => payload.statementId,
});
