import type { FraudContext } from '../context.ts';

const CHUNK = 5_000;

/** Deletes recent transfers and assessments past their keeping, in chunks. Safe to run in several processes at once. Answers with how many. */
export async function forgetOld({ database: { sql }, config }: Pick<FraudContext, 'database' | 'config'>): Promise<number> {
  let forgotten = 0;
  // By place: the rows are locked, so that they stay where they were found, and no join is planned.
  for (let more = true; more; ) {
    const [transfers, assessments] = await Promise.all([
      sql`
        delete from recent_transfers where ctid = any(array(
          select ctid from recent_transfers
          where occurred_at < now() - make_interval(hours => ${config.RECENT_TRANSFERS_RETENTION_HOURS}::int)
          order by occurred_at limit ${CHUNK} for update skip locked))`,
      sql`
        delete from assessments where ctid = any(array(
          select ctid from assessments where assessed_at < now() - make_interval(days => ${config.ASSESSMENT_RETENTION_DAYS}::int)
          order by assessed_at limit ${CHUNK} for update skip locked))`,
    ]);
    forgotten += transfers.count + assessments.count;
    more = transfers.count === CHUNK || assessments.count === CHUNK;
  }
  return forgotten;
}
