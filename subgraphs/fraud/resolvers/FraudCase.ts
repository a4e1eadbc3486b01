import { isId } from '@mint/platform/ids/ids.ts';
import type { CaseFinding, FraudCase as FraudCaseData } from '../domain/fraud-case.ts';
import type { GraphContext } from '../graph-context.ts';

/** A case, for administrators only: the schema sees to that. */
export const FraudCase = {
  __resolveReference: ({ id }: { readonly id: string }, { loaders }: GraphContext) =>
    isId('frc', id) ? loaders.fraudCase.load(id) : null,
  rulesFired: ({ findings }: FraudCaseData) => findings.map(({ rule }) => rule),
  findings: ({ findings }: FraudCaseData) =>
    findings.map((finding: CaseFinding) => ({
      ...finding,
      evidence: Object.entries(finding.evidence).map(([name, value]) => ({ name, value })),
    })),
  decidedBy: ({ decidedBy }: FraudCaseData) => (decidedBy === null ? null : { __typename: 'User' as const, id: decidedBy }),
  transaction: ({ transactionId }: FraudCaseData) => ({ __typename: 'Transaction' as const, id: transactionId }),
};
