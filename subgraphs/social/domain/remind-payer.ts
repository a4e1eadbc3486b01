import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { moneyRequestReminded } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import type { MoneyRequestRemindErrorCode } from '../errors.ts';
import { findMoneyRequest } from './find-money-requests.ts';
import { eventOf, type MoneyRequest, type MoneyRequestRow, toMoneyRequest } from './money-request.ts';
import { requestOver } from './request-over.ts';

/** Has the payer of an open request reminded, once a day at most. Only who made it can. */
export async function remindPayer(
  context: SocialContext,
  requesterId: Id<'usr'>,
  id: string,
): Promise<Result<MoneyRequest, MoneyRequestRemindErrorCode>> {
  const request = await findMoneyRequest(context, id, requesterId);
  if (request === null) return fail(userError('NOT_FOUND', 'There is no such request.', ['input', 'id']));
  if (request.requesterId !== requesterId) {
    return fail(userError('NOT_REQUESTER', 'Somebody else made this request.', ['input', 'id']));
  }
  const reminded = await context.database.transaction(async (tx) => {
    const [row] = await tx.sql<MoneyRequestRow[]>`
      update money_requests set reminded_at = now()
      where id = ${toUuid(request.id, 'mrq')} and status = 'PENDING' and expires_at > now()
        and (reminded_at is null or reminded_at <= now() - ${context.config.REMINDER_INTERVAL_SECONDS}::int * interval '1 second')
      returning *`;
    if (row === undefined) return null;
    const open = toMoneyRequest(row);
    await addEvent(tx, moneyRequestReminded, eventOf(open), { actor: requesterId });
    return open;
  });
  if (reminded !== null) return ok(reminded);
  const current = await findMoneyRequest(context, id, requesterId);
  if (current === null) throw new Error(`Money request ${id} has gone`);
  const isOpen = current.status === 'PENDING' && current.expiresAt.getTime() > Date.now();
  if (!isOpen) return fail(requestOver(current));
  return fail(userError('REMINDED_RECENTLY', 'They were reminded a short while ago.', ['input', 'id']));
}
