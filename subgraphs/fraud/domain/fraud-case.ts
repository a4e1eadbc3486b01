import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { Decision } from './assess.ts';
import type { Finding } from './rules/rule.ts';

/** How a case may end. */
export type CaseOutcome = 'APPROVED' | 'BLOCKED' | 'EXPIRED' | 'WITHDRAWN';

/** A finding as it was told with a case. */
export type CaseFinding = Omit<Finding, 'blocks'>;

/** A held transfer for a person to decide on. */
export interface FraudCase {
  readonly id: Id<'frc'>;
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly score: number;
  readonly decision: Decision;
  readonly findings: readonly CaseFinding[];
  /** Null while it is open. */
  readonly outcome: CaseOutcome | null;
  readonly decidedBy: Id<'usr'> | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly decidedAt: Date | null;
}

/** A case that has its outcome. */
export type SettledCase = FraudCase & { readonly outcome: CaseOutcome; readonly decidedAt: Date };

/** Whether a case has its outcome. */
export function isSettled(fraudCase: FraudCase): fraudCase is SettledCase {
  return fraudCase.outcome !== null && fraudCase.decidedAt !== null;
}

/** A row of `fraud_cases` as raw SQL returns it. */
export interface FraudCaseRow {
  id: string;
  transaction_id: string;
  sender_id: string;
  recipient_id: string;
  amount_minor: bigint;
  currency: string;
  score: number;
  decision: Decision;
  findings: CaseFinding[];
  outcome: CaseOutcome | null;
  decided_by: string | null;
  reason: string | null;
  created_at: Date;
  expires_at: Date;
  decided_at: Date | null;
}

/** The case that a row holds. */
export function toFraudCase(row: FraudCaseRow): FraudCase {
  return {
    id: fromUuid('frc', row.id),
    transactionId: fromUuid('txn', row.transaction_id),
    senderId: fromUuid('usr', row.sender_id),
    recipientId: fromUuid('usr', row.recipient_id),
    amountMinor: row.amount_minor,
    currency: row.currency,
    score: row.score,
    decision: row.decision,
    findings: row.findings,
    outcome: row.outcome,
    decidedBy: row.decided_by === null ? null : fromUuid('usr', row.decided_by),
    reason: row.reason,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    decidedAt: row.decided_at,
  };
}
