import type { FraudContext } from '../context.ts';

const CHUNK = 5_000;

/** Deletes recent transfers and assessments past their keeping, in chunks. Safe to run in several processes at once. Answers with how many. */
export async function forgetOld({ database: { sql }, config }: Pick<FraudContext, 'database' | 'config'>): Promise<number> {
  let forgotten = 0;
  for (let more = true; more; ) {
    const [transfers, assessments] = await Promise.all([
      sql`
        delete from recent_transfers where (sender_id, occurred_at, transaction_id) in (
          select sender_id, occurred_at, transaction_id from recent_transfers
          where occurred_at < now() - make_interval(hours => ${config.RECENT_TRANSFERS_RETENTION_HOURS}::int)
          order by occurred_at limit ${CHUNK} for update skip locked)`,
      sql`
        delete from assessments where transaction_id in (
          select transaction_id from assessments where assessed_at < now() - make_interval(days => ${config.ASSESSMENT_RETENTION_DAYS}::int)
          order by assessed_at limit ${CHUNK} for update skip locked)`,
    ]);
    forgotten += transfers.count + assessments.count;
    more = transfers.count === CHUNK || assessments.count === CHUNK;
  }
  return forgotten;
}
