import {
  type AccountRef,
  CaptureOutcome,
  PostingKind,
  PostOutcome,
  SystemAccount,
} from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { LedgerDisagreesError } from './ledger-disagrees.ts';
import type { FailureCode } from './machine.ts';
import type { Transaction } from './transaction.ts';

/** What the ledger said: why nothing moved, or null when it has; and the account it took the money from, or would have. */
export interface LedgerAnswer {
  readonly refusal: FailureCode | null;
  readonly debit?: { readonly walletId: string };
}

const LONGEST_MS = 2_000;

const postRefusals: Partial<Record<PostOutcome, FailureCode>> = {
  [PostOutcome.INSUFFICIENT_FUNDS]: 'INSUFFICIENT_FUNDS',
  [PostOutcome.WALLET_FROZEN]: 'WALLET_FROZEN',
  [PostOutcome.CURRENCY_MISMATCH]: 'CURRENCY_MISMATCH',
  [PostOutcome.WALLET_NOT_FOUND]: 'CURRENCY_MISMATCH',
  [PostOutcome.BALANCE_LIMIT]: 'NOT_PROCESSED',
};

const captureRefusals: Partial<Record<CaptureOutcome, FailureCode>> = {
  [CaptureOutcome.WALLET_FROZEN]: 'WALLET_FROZEN',
  [CaptureOutcome.CURRENCY_MISMATCH]: 'CURRENCY_MISMATCH',
  [CaptureOutcome.WALLET_NOT_FOUND]: 'CURRENCY_MISMATCH',
  [CaptureOutcome.BALANCE_LIMIT]: 'NOT_PROCESSED',
};

type Ref = { ref: { case: 'userId'; value: string } | { case: 'system'; value: SystemAccount } };

const sourceOf = ({ senderId }: Transaction): Ref =>
  senderId === null ? { ref: { case: 'system', value: SystemAccount.FUNDING } } : { ref: { case: 'userId', value: senderId } };

const destinationOf = ({ recipientId }: Transaction) =>
  ({ ref: { case: 'userId', value: recipientId } }) as const satisfies { ref: AccountRef['ref'] };

/** What is exchanged, as the ledger is told of it; null when the recipient gets what is sent. */
function termsOf({ exchange, amountMinor, currency }: Transaction) {
  if (exchange === null) return null;
  return {
    sendsMinor: amountMinor,
    sendsCurrency: currency,
    feeMinor: exchange.feeMinor,
    receivesMinor: exchange.receives.amountMinor,
    receivesCurrency: exchange.receives.currency,
  };
}

/** All that a transaction takes from its sender: the amount, and the fee of its exchange. */
export function takenFromSender({ amountMinor, exchange }: Transaction): bigint {
  return amountMinor + (exchange?.feeMinor ?? 0n);
}

/**
 * Has the ledger move a transaction's money, exchanging it on the way where the recipient gets another currency. It does so once, however often it
 * is asked. Throws when it doesn't answer (nobody knows whether money moved) and LedgerDisagreesError.
 */
export async function askToPost(
  { wallet }: TransactionsContext,
  transaction: Transaction,
  remainingMs: number,
): Promise<LedgerAnswer> {
  const exchanged = termsOf(transaction);
  const parties = { transactionId: transaction.id, debit: sourceOf(transaction), credit: destinationOf(transaction) };
  const options = { timeoutMs: Math.min(LONGEST_MS, remainingMs) };
  const answer =
    exchanged === null
      ? await wallet.post(
          {
            ...parties,
            kind: transaction.kind === 'TOP_UP' ? PostingKind.TOP_UP : PostingKind.TRANSFER,
            amountMinor: transaction.amountMinor,
            currency: transaction.currency,
          },
          options,
        )
      : await wallet.exchange({ ...parties, ...exchanged }, options);
  if (answer.outcome === PostOutcome.POSTED || answer.outcome === PostOutcome.REPLAYED)
    return { refusal: null, debit: answer.debit };
  const refusal = postRefusals[answer.outcome];
  if (refusal === undefined) throw new LedgerDisagreesError(transaction, PostOutcome, answer.outcome);
  return { refusal, debit: answer.debit };
}

/**
 * Has the ledger pass held money on, exchanging it on the way where the recipient gets another currency. Throws when it doesn't answer, and
 * LedgerDisagreesError.
 */
export async function askToCapture(
  { wallet }: TransactionsContext,
  transaction: Transaction,
  remainingMs: number,
): Promise<LedgerAnswer> {
  const exchanged = termsOf(transaction);
  const parties = { transactionId: transaction.id, credit: destinationOf(transaction) };
  const options = { timeoutMs: Math.min(LONGEST_MS, remainingMs) };
  const answer =
    exchanged === null
      ? await wallet.capture({ ...parties, kind: PostingKind.TRANSFER }, options)
      : await wallet.captureExchange({ ...parties, ...exchanged }, options);
  if (answer.outcome === CaptureOutcome.CAPTURED || answer.outcome === CaptureOutcome.REPLAYED) {
    return { refusal: null, debit: answer.debit };
  }
  const refusal = captureRefusals[answer.outcome];
  if (refusal === undefined) throw new LedgerDisagreesError(transaction, CaptureOutcome, answer.outcome);
  return { refusal, debit: answer.debit };
}
