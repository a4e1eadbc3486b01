import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { RuleSettings } from '../config.ts';
import { assess, type Decision } from './assess.ts';
import { storedFacts } from './stored-facts.ts';

/** A transfer that would have been decided otherwise. */
export interface ChangedDecision {
  readonly transactionId: Id<'txn'>;
  readonly from: Decision;
  readonly to: Decision;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** The rules that would have fired. */
  readonly rules: readonly string[];
}

/** What other settings would have made of the transfers that were scored. */
export interface BacktestReport {
  readonly assessments: number;
  /** How many by what was decided and what would have been, `ALLOW → REVIEW`; what stays is among them. */
  readonly byDecision: ReadonlyMap<string, number>;
  /** The newest of those that change. */
  readonly changed: readonly ChangedDecision[];
  /** Assessments whose facts are written in a way that isn't known any more. */
  readonly unreadable: number;
}

export interface BacktestOptions {
  readonly settings: RuleSettings;
  /** How many of the changed transfers to name. */
  readonly name: number;
  /** Only what was scored from then on. */
  readonly since: Date | null;
}

const FETCHED_AT_ONCE = 500;

interface AssessmentRow {
  transaction_id: string;
  decision: Decision;
  score: number;
  facts: unknown;
}

/** Runs the rules over the facts of what was scored, newest first, as `settings` would have had it. Reads through a cursor: memory stays small. */
export async function backtest(
  { sql }: Pick<Database, 'sql'>,
  { settings, name, since }: BacktestOptions,
): Promise<BacktestReport> {
  const byDecision = new Map<string, number>();
  const changed: ChangedDecision[] = [];
  let assessments = 0;
  let unreadable = 0;
  const cursor = sql<AssessmentRow[]>`
    select transaction_id, decision, score, facts from assessments
    where assessed_at >= ${since ?? new Date(0)} order by assessed_at desc`.cursor(FETCHED_AT_ONCE);
  for await (const rows of cursor) {
    for (const row of rows) {
      assessments += 1;
      const facts = storedFacts.safeDecode(row.facts as never);
      if (!facts.success) {
        unreadable += 1;
        continue;
      }
      const { decision, score, findings } = assess(facts.data, settings);
      const kind = `${row.decision} → ${decision}`;
      byDecision.set(kind, (byDecision.get(kind) ?? 0) + 1);
      if (decision === row.decision || changed.length >= name) continue;
      changed.push({
        transactionId: fromUuid('txn', row.transaction_id),
        from: row.decision,
        to: decision,
        scoreBefore: row.score,
        scoreAfter: score,
        rules: findings.map(({ rule }) => rule),
      });
    }
  }
  return { assessments, byDecision, changed, unreadable };
}
