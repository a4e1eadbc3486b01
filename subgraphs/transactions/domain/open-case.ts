import { timestampDate } from '@bufbuild/protobuf/wkt';
import { CaseOutcome } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { decisionOf } from './assess-transfer.ts';
import { findReviews } from './find-reviews.ts';
import type { ReviewVerdict } from './machine.ts';
import type { Transaction } from './transaction.ts';

/** A case as it stands: when it ends at the latest, and what was decided; null while nothing is. */
export interface OpenedCase {
  readonly until: Date;
  readonly verdict: ReviewVerdict | null;
}

const verdicts = {
  [CaseOutcome.UNSPECIFIED]: null,
  [CaseOutcome.APPROVED]: 'APPROVED',
  [CaseOutcome.BLOCKED]: 'BLOCKED',
  [CaseOutcome.EXPIRED]: 'EXPIRED',
  // Closed because this transfer had ended; one that asks has not, so whoever said so was wrong: let nothing through.
  [CaseOutcome.WITHDRAWN]: 'BLOCKED',
} as const satisfies Record<CaseOutcome, ReviewVerdict | null>;

/**
 * Has the case of a held transfer opened, or, when it is open already, asks how it stands. One case a transfer, however often this is asked.
 * Throws what the call throws: nobody knows then whether there is a case, and asking again is safe.
 */
export async function openCase(context: TransactionsContext, transaction: Transaction, remainingMs: number): Promise<OpenedCase> {
  const review = (await findReviews(context, [transaction.id])).get(transaction.id);
  if (review === undefined || transaction.senderId === null)
    throw new Error(`${transaction.id} has no review to open a case for`);
  const { assessment } = review;
  const { fraudCase } = await context.fraud.openCase(
    {
      transactionId: transaction.id,
      senderId: transaction.senderId,
      recipientId: transaction.recipientId,
      amountMinor: transaction.amountMinor,
      currency: transaction.currency,
      assessment: {
        score: assessment.score,
        decision: decisionOf[assessment.decision],
        findings: assessment.findings.map((finding) => ({ ...finding, evidence: { ...finding.evidence } })),
      },
    },
    { timeoutMs: remainingMs },
  );
  if (fraudCase?.expiresAt === undefined) throw new Error(`The case of ${transaction.id} has no end`);
  const verdict = verdicts[fraudCase.outcome as keyof typeof verdicts];
  if (verdict === undefined) throw new Error(`The case of ${transaction.id} has an outcome that is not known`);
  return { until: timestampDate(fraudCase.expiresAt), verdict };
}
