import type { Database } from '@mint/platform/database/database.ts';
import { isInfrastructureFailure } from '@mint/platform/errors/infrastructure-failure.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import { z } from 'zod';
import type { Assessment } from './assess.ts';
import { assessmentsDroppedTotal } from './metrics.ts';
import type { Facts } from './rules/rule.ts';
import { storedFacts } from './stored-facts.ts';

/** An assessment and what it was made of. */
export interface AssessmentRecord {
  readonly transactionId: Id<'txn'>;
  readonly assessedAt: Date;
  readonly assessment: Assessment;
  readonly facts: Facts;
}

/** Keeps assessments for backtests, behind the scores' back: what is lost with a process is lost, no score waits for it. */
export interface AssessmentLog {
  /** Puts one aside to be written soon; the first of a transaction stands. Past the limit it is dropped and counted. */
  add(record: AssessmentRecord): void;
  /** Writes what waits, until it is stopped; stopping writes the rest. */
  start(): { stop(): Promise<void> };
}

export interface AssessmentLogOptions {
  readonly database: Database;
  /** The most that may wait. */
  readonly limit: number;
  readonly log: Logger;
}

const GATHER_MS = 100;
const BATCH = 500;
const RETRY = { firstMs: 200, ceilingMs: 10_000 };

/** Opens the log. */
export function openAssessmentLog({ database, limit, log }: AssessmentLogOptions): AssessmentLog {
  const waiting: AssessmentRecord[] = [];
  let wake: (() => void) | null = null;

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      try {
        await writeAssessments(database, batch);
      } catch (error) {
        if (isInfrastructureFailure(error)) throw error;
        // It would fail again, and hold up all that comes after it.
        assessmentsDroppedTotal.inc(batch.length);
        log.error({ err: error, lost: batch.length }, 'assessments could not be written');
      }
      waiting.splice(0, batch.length);
    }
  }

  return {
    add(record) {
      if (waiting.length >= limit) {
        assessmentsDroppedTotal.inc();
        return;
      }
      waiting.push(record);
      wake?.();
    },
    start() {
      const stopping = Promise.withResolvers<void>();
      let stopped = false;
      const pause = (ms: number) => {
        const timer = Promise.withResolvers<void>();
        const handle = setTimeout(timer.resolve, ms);
        return Promise.race([timer.promise, stopping.promise]).finally(() => clearTimeout(handle));
      };

      async function run(): Promise<void> {
        for (let failures = 0; !stopped; ) {
          if (waiting.length === 0) {
            const next = Promise.withResolvers<void>();
            wake = next.resolve;
            await Promise.race([next.promise, stopping.promise]);
            wake = null;
          }
          await pause(failures === 0 ? GATHER_MS : backOffMs(failures, RETRY));
          try {
            await writeWaiting();
            failures = 0;
          } catch (error) {
            failures += 1;
            log.warn({ err: error, waiting: waiting.length }, 'assessments could not be written yet');
          }
        }
      }

      const running = run();
      return {
        async stop() {
          stopped = true;
          stopping.resolve();
          await running;
          await writeWaiting().catch((error: unknown) => {
            assessmentsDroppedTotal.inc(waiting.length);
            log.warn({ err: error, waiting: waiting.length }, 'assessments were lost');
          });
        },
      };
    },
  };
}

/** Writes assessments in one statement that waits for no disk; those of transactions that have one already are left out. */
export async function writeAssessments({ sql }: Pick<Database, 'sql'>, records: readonly AssessmentRecord[]): Promise<void> {
  await sql`
    with relaxed as (select set_config('synchronous_commit', 'off', true))
    insert into assessments (transaction_id, assessed_at, decision, score, facts)
    select id, assessed_at, decision, score, facts::jsonb
    from relaxed, unnest(
      ${records.map(({ transactionId }) => toUuid(transactionId, 'txn'))}::uuid[],
      ${records.map(({ assessedAt }) => assessedAt.toISOString())}::timestamptz[],
      ${records.map(({ assessment }) => assessment.decision)}::text[], ${records.map(({ assessment }) => assessment.score)}::int[],
      ${records.map(({ facts }) => JSON.stringify(z.encode(storedFacts, facts)))}::text[]
    ) as given (id, assessed_at, decision, score, facts)
    on conflict do nothing`;
}
