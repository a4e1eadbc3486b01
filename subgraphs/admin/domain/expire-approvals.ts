import type { AdminContext } from '../context.ts';

/** Ends approvals that nobody decided in time. Answers how many, at most a batch. */
export async function expireApprovals({ database, config }: AdminContext): Promise<number> {
  const { count } = await database.sql`
    update approvals set status = 'EXPIRED' where id in (
      select id from approvals where status = 'PENDING' and expires_at <= now() limit ${config.RECOVERY_BATCH_SIZE} for update skip locked
    )`;
  return count;
}
