import type { transactionKinds } from '@mint/schema/events/transactions.ts';

/** What a transaction is. */
export type Kind = (typeof transactionKinds)[number];

/** Every status, in the order of a transaction's life. */
export const statuses = ['PENDING', 'PROCESSING', 'IN_REVIEW', 'COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED'] as const;
export type Status = (typeof statuses)[number];

/** Which status may follow which. Whatever isn't here never happens: the code throws, and the database refuses to leave an end. */
export const transitions = {
  PENDING: ['PROCESSING', 'FAILED', 'CANCELLED'],
  PROCESSING: ['IN_REVIEW', 'COMPLETED', 'FAILED'],
  IN_REVIEW: ['PROCESSING', 'FAILED', 'CANCELLED'],
  COMPLETED: ['REVERSED'],
  FAILED: [],
  CANCELLED: [],
  REVERSED: [],
} as const satisfies Record<Status, readonly Status[]>;

/** The step that a transaction takes next. `DONE`: none, its status is its outcome. */
export const steps = ['CHARGE', 'AWAIT_CHARGE', 'POST', 'HOLD', 'REVIEW', 'CAPTURE', 'RELEASE', 'DONE'] as const;
export type Step = (typeof steps)[number];

/**
 * The ways there are, step after step. Limits and the fraud score are settled before a transfer is written, and decide which way it goes.
 * AWAIT_CHARGE is where a top-up stays while its payment source makes up its mind; REVIEW is where a held transfer stays until a person
 * has: then it goes on with CAPTURE, or with RELEASE, which also follows a CAPTURE that the ledger refuses.
 */
export const routes = {
  TOP_UP: ['CHARGE', 'AWAIT_CHARGE', 'POST', 'DONE'],
  TRANSFER: ['POST', 'DONE'],
  REVIEWED_TRANSFER: ['HOLD', 'REVIEW', 'CAPTURE', 'RELEASE', 'DONE'],
  REFUSED_TRANSFER: ['DONE'],
} as const satisfies Record<string, readonly Step[]>;
export type Route = keyof typeof routes;

/**
 * The statuses that a fresh transaction has had when it is written, the last being the one it has. A transfer has nothing to wait for, so
 * the ledger may be told of it at once and it can't be cancelled; a top-up waits for its payment source.
 */
export const beginnings = {
  TOP_UP: ['PENDING'],
  TRANSFER: ['PENDING', 'PROCESSING'],
  REVIEWED_TRANSFER: ['PENDING', 'PROCESSING'],
  REFUSED_TRANSFER: ['PENDING', 'FAILED'],
} as const satisfies Record<Route, readonly [Status, ...Status[]]>;

/** Why a transaction failed after it had been accepted. */
export const failureCodes = [
  'INSUFFICIENT_FUNDS',
  'WALLET_FROZEN',
  'CURRENCY_MISMATCH',
  'PAYMENT_DECLINED',
  'LIMIT_EXCEEDED',
  'API_KEY_BUDGET_EXCEEDED',
  'BLOCKED_BY_FRAUD_RULES',
  'REVIEW_EXPIRED',
  'NOT_PROCESSED',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** What came of a review. The sender's own WITHDRAWN competes with the others; the first stands. */
export const reviewVerdicts = ['APPROVED', 'BLOCKED', 'EXPIRED', 'WITHDRAWN'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** Why the ledger would not take a transaction back. */
export const reversalRefusals = ['NOTHING_LEFT', 'BALANCE_LIMIT'] as const;
export type ReversalRefusal = (typeof reversalRefusals)[number];

/** A transition that isn't in the table: a bug. */
export class IllegalTransitionError extends Error {
  constructor(from: Status, to: Status) {
    super(`A transaction cannot go from ${from} to ${to}`);
    this.name = 'IllegalTransitionError';
  }
}

/** Whether nothing follows by itself: the transaction has its outcome. */
export function isFinal(status: Status): boolean {
  return status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED' || status === 'REVERSED';
}

/** Throws IllegalTransitionError unless `to` may follow `from`. */
export function assertTransition(from: Status, to: Status): void {
  if (!(transitions[from] as readonly Status[]).includes(to)) throw new IllegalTransitionError(from, to);
}
