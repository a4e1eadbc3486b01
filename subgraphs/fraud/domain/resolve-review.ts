import { ReviewVerdict, TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { FraudContext } from '../context.ts';
import type { FraudCase } from './fraud-case.ts';

const SETTLED: ReadonlySet<TransactionStatus> = new Set([
  TransactionStatus.COMPLETED,
  TransactionStatus.FAILED,
  TransactionStatus.CANCELLED,
  TransactionStatus.REVERSED,
]);

/**
 * Tells the transfer of a settled case what came of its review. Answers whether the transfer has come to its own outcome; never throws: the case's
 * event tells it again.
 */
export async function resolveReview(
  { transactions, log }: Pick<FraudContext, 'transactions' | 'log'>,
  { transactionId, outcome }: Pick<FraudCase, 'transactionId' | 'outcome'>,
): Promise<boolean> {
  if (outcome === null) return false;
  // It ended by itself; that is why the case was withdrawn.
  if (outcome === 'WITHDRAWN') return true;
  try {
    const { found, status } = await transactions.resolveReview({ transactionId, verdict: ReviewVerdict[outcome] });
    return found && SETTLED.has(status);
  } catch (error) {
    log.warn({ err: error, transactionId, outcome }, 'a review could not be told of at once; its event will');
    return false;
  }
}
