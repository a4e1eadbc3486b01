import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type AssessmentSchema, CaseOutcome, Decision, type FraudCaseSchema } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { Assessment } from '../domain/assess.ts';
import type { CaseFinding, FraudCase } from '../domain/fraud-case.ts';

/** What the rules make of a transfer. */
export function writeAssessment({
  score,
  decision,
  findings,
}: Pick<Assessment, 'score' | 'decision'> & { readonly findings: readonly CaseFinding[] }): MessageInitShape<
  typeof AssessmentSchema
> {
  return {
    score,
    decision: Decision[decision],
    findings: findings.map((finding) => ({
      rule: finding.rule,
      score: finding.score,
      reason: finding.reason,
      evidence: { ...finding.evidence },
    })),
  };
}

/** A case as it stands. */
export function writeCase(fraudCase: FraudCase): MessageInitShape<typeof FraudCaseSchema> {
  return {
    id: fraudCase.id,
    transactionId: fraudCase.transactionId,
    senderId: fraudCase.senderId,
    recipientId: fraudCase.recipientId,
    amountMinor: fraudCase.amountMinor,
    currency: fraudCase.currency,
    assessment: writeAssessment(fraudCase),
    outcome: fraudCase.outcome === null ? CaseOutcome.UNSPECIFIED : CaseOutcome[fraudCase.outcome],
    decidedBy: fraudCase.decidedBy ?? '',
    reason: fraudCase.reason ?? '',
    createdAt: timestampFromDate(fraudCase.createdAt),
    expiresAt: timestampFromDate(fraudCase.expiresAt),
    decidedAt: fraudCase.decidedAt === null ? undefined : timestampFromDate(fraudCase.decidedAt),
  };
}
