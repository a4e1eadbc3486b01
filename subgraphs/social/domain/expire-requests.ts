import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { moneyRequestExpired } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import { NotDueError } from './expiry-jobs.ts';
import { comingFrom } from './machine.ts';
import { requestsExpiredTotal } from './metrics.ts';
import { eventOf, type MoneyRequestRow, toMoneyRequest } from './money-request.ts';

const BATCH = 100;

/**
 * Ends the requests whose time is over, at most 100, the longest overdue first: those that no job came for. Answers with how many. Safe to run in
 * several processes at once; a request whose payment is under way is let be until that has ended.
 */
export async function expireRequests({ database }: Pick<SocialContext, 'database'>): Promise<number> {
  const expired = await database.transaction((tx) =>
    expire(
      tx,
      tx.sql`
        select id from money_requests where status = 'PENDING' and settled_at is null and expires_at <= now()
        order by expires_at limit ${BATCH} for update skip locked`,
    ),
  );
  requestsExpiredTotal.inc({ by: 'sweep' }, expired);
  return expired;
}

/** Ends one request when its time is over; one that has ended or is being paid is let be. Throws NotDueError when it is too soon. */
export async function expireRequest({ database }: Pick<SocialContext, 'database'>, id: Id<'mrq'>): Promise<void> {
  const uuid = toUuid(id, 'mrq');
  const expired = await database.transaction((tx) => expire(tx, tx.sql`select ${uuid}::uuid`));
  requestsExpiredTotal.inc({ by: 'job' }, expired);
  if (expired > 0) return;
  const [waiting] =
    await database.sql`select from money_requests where id = ${uuid} and status = 'PENDING' and expires_at > now()`;
  if (waiting !== undefined) throw new NotDueError(id);
}

async function expire(tx: Tx, ids: ReturnType<Tx['sql']>): Promise<number> {
  const rows = await tx.sql<MoneyRequestRow[]>`
    update money_requests set status = 'EXPIRED', settled_at = now()
    where id in (${ids}) and status = any(${comingFrom('moneyRequest', 'EXPIRED')}::text[]) and expires_at <= now()
    returning *`;
  await addEvents(
    tx,
    rows.map((row) => ({ contract: moneyRequestExpired, payload: eventOf(toMoneyRequest(row)) })),
  );
  return rows.length;
}
