import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { TransactionsContext } from '../context.ts';
import { failureMessages, type QuoteRefusal, quoteRefusalMessages } from '../errors.ts';
import { advanceTransaction } from './advance-transaction.ts';
import { awaitTransaction, isAnswerable, unknownOutcome } from './answer-for-key.ts';
import { beginTransaction, type NewTransaction } from './begin-transaction.ts';
import { QuoteRefusedError } from './find-quote.ts';
import type { FailureCode } from './machine.ts';
import type { Transaction } from './transaction.ts';

/** What a mutation that makes a transaction answers with: with a transaction that failed come the reasons. */
export interface Answer<Code extends string> {
  readonly transaction: Transaction | null;
  /** Whether the key had been used before. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError<Code>[];
}

/** Nothing was made of the input. */
export function refused<Code extends string>(userErrors: readonly UserError<Code>[]): Answer<Code> {
  return { transaction: null, replayed: false, userErrors };
}

/**
 * Makes a transaction and takes it to its outcome; a quote that can't be used is a refusal, and nothing is made. Throws SERVICE_UNAVAILABLE when
 * the outcome isn't known at the deadline.
 */
export async function runTransaction(
  context: TransactionsContext,
  input: NewTransaction,
  deadline: number,
): Promise<Answer<FailureCode | QuoteRefusal | 'IDEMPOTENCY_KEY_REUSED'>> {
  const beginning = await beginTransaction(context, input).catch((error: unknown) => {
    if (error instanceof QuoteRefusedError) return error;
    throw error;
  });
  if (beginning instanceof QuoteRefusedError) return refused([quoteError(beginning.refusal)]);
  const { begun, transaction } = beginning;
  if (!begun) return answerAgain(context, transaction, input.inputHash, deadline);
  const advanced = await advanceTransaction(context, { transaction, attempts: 0, unsettledUntil: null }, deadline);
  if (!isAnswerable(advanced)) throw unknownOutcome();
  return answerOf(advanced, false);
}

/**
 * Answers for a key that was used before: the same transaction for the same input, once its outcome is known; else a refusal that tells
 * nothing of it.
 */
export async function answerAgain(
  context: TransactionsContext,
  earlier: Transaction,
  inputHash: string,
  deadline: number,
): Promise<Answer<FailureCode | 'IDEMPOTENCY_KEY_REUSED'>> {
  if (earlier.inputHash !== inputHash) {
    const message = 'This key was used for something else.';
    return refused([userError('IDEMPOTENCY_KEY_REUSED', message, ['input', 'idempotencyKey'])]);
  }
  return answerOf(await awaitTransaction(context, earlier, deadline), true);
}

/** What is told of a quote that can't be used. */
export function quoteError(refusal: QuoteRefusal): UserError<QuoteRefusal> {
  return userError(refusal, quoteRefusalMessages[refusal], ['input', 'quoteId']);
}

function answerOf(transaction: Transaction, replayed: boolean): Answer<FailureCode> {
  const { failureCode } = transaction;
  return {
    transaction,
    replayed,
    userErrors: failureCode === null ? [] : [userError(failureCode, failureMessages[failureCode])],
  };
}
