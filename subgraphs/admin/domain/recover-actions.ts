import type { AdminContext } from '../context.ts';
import { type ActionRow, toAction } from './action.ts';
import { carryOut } from './perform-action.ts';

/** Takes up to a batch of actions that stand still, and carries them out. Answers how many. Any number of workers may run beside it. */
export async function recoverActions(context: AdminContext): Promise<number> {
  const { ACTION_LEASE_MS, RECOVERY_BATCH_SIZE } = context.config;
  const rows = await context.database.sql<ActionRow[]>`
    update actions set next_attempt_at = now() + make_interval(secs => ${ACTION_LEASE_MS / 1000})
    where id in (
      select id from actions where next_attempt_at <= now() order by next_attempt_at limit ${RECOVERY_BATCH_SIZE}
      for update skip locked
    )
    returning *`;
  // One that fails is logged and put off; the others go on.
  await Promise.allSettled(rows.map((row) => carryOut(context, toAction(row))));
  return rows.length;
}
