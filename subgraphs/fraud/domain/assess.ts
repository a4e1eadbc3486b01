import type { RuleSettings } from '../config.ts';
import { allRules } from './rules/all-rules.ts';
import type { Facts, Finding } from './rules/rule.ts';

/** What may become of a transfer, from the best to the worst. */
export const decisions = ['ALLOW', 'REVIEW', 'BLOCK'] as const;
export type Decision = (typeof decisions)[number];

/** What the rules make of a transfer. */
export interface Assessment {
  readonly score: number;
  readonly decision: Decision;
  readonly findings: readonly Finding[];
}

/** Runs every rule over the facts. The same facts and settings give the same assessment. */
export function assess(facts: Facts, settings: RuleSettings): Assessment {
  const findings = allRules.flatMap((rule) => rule(facts, settings) ?? []);
  const score = findings.reduce((sum, finding) => sum + finding.score, 0);
  return { score, decision: decide(score, findings, settings), findings };
}

function decide(score: number, findings: readonly Finding[], { REVIEW_SCORE, BLOCK_SCORE }: RuleSettings): Decision {
  if (score >= BLOCK_SCORE || findings.some(({ blocks }) => blocks)) return 'BLOCK';
  return score >= REVIEW_SCORE ? 'REVIEW' : 'ALLOW';
}
