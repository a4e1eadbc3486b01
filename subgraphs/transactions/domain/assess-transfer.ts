import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { ConnectError } from '@connectrpc/connect';
import { unavailable } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { Decision } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { TransactionsContext } from '../context.ts';

/** A transfer that is about to be made. */
export interface Candidate {
  readonly id: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly base: Money;
  /** Where the request came from; null when that isn't known. */
  readonly ipAddress: string | null;
  /** Whether it is one of a batch of payouts: their pace is a program's. */
  readonly inPayoutBatch: boolean;
}

/** What the fraud rules said, as it is kept with a transfer under review. */
export interface Assessment {
  readonly score: number;
  readonly decision: 'ALLOW' | 'REVIEW' | 'BLOCK';
  readonly findings: readonly {
    readonly rule: string;
    readonly score: number;
    readonly reason: string;
    readonly evidence: Readonly<Record<string, string>>;
  }[];
}

const decisions = {
  [Decision.ALLOW]: 'ALLOW',
  [Decision.REVIEW]: 'REVIEW',
  [Decision.BLOCK]: 'BLOCK',
} as const satisfies Partial<Record<Decision, Assessment['decision']>>;

/**
 * Has the fraud rules score a transfer before anything of it is written: whatever dies meanwhile, nothing is left of it.
 * Throws SERVICE_UNAVAILABLE when they don't answer: nothing moves unscored.
 */
export async function assessTransfer(context: TransactionsContext, candidate: Candidate): Promise<Assessment> {
  try {
    const { assessment } = await context.fraud.score({
      transactionId: candidate.id,
      senderId: candidate.senderId,
      recipientId: candidate.recipientId,
      amountMinor: candidate.amountMinor,
      currency: candidate.currency,
      baseAmountMinor: candidate.base.amountMinor,
      baseCurrency: candidate.base.currency,
      ipAddress: candidate.ipAddress ?? '',
      requestedAt: timestampFromDate(new Date()),
      inPayoutBatch: candidate.inPayoutBatch,
    });
    const decision = assessment && decisions[assessment.decision as keyof typeof decisions];
    if (decision === undefined) throw new Error('The fraud rules answered without a decision');
    const findings = assessment?.findings ?? [];
    return {
      score: assessment?.score ?? 0,
      decision,
      findings: findings.map(({ rule, score, reason, evidence }) => ({ rule, score, reason, evidence: { ...evidence } })),
    };
  } catch (error) {
    if (error instanceof ConnectError) {
      context.log.warn({ err: error }, 'a transfer could not be scored');
      throw unavailable('Transfers cannot be checked right now; nothing has moved. Try again with the same key.', {
        retryAfterMs: 1_000,
      });
    }
    throw error;
  }
}

/** A decision as the fraud domain's messages name it. */
export const decisionOf: Readonly<Record<Assessment['decision'], Decision>> = {
  ALLOW: Decision.ALLOW,
  REVIEW: Decision.REVIEW,
  BLOCK: Decision.BLOCK,
};
