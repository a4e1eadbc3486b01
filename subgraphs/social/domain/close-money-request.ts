import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { moneyRequestCancelled, moneyRequestDeclined } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import type { MoneyRequestCancelErrorCode, MoneyRequestDeclineErrorCode } from '../errors.ts';
import { findMoneyRequest } from './find-money-requests.ts';
import { comingFrom } from './machine.ts';
import { eventOf, type MoneyRequest, type MoneyRequestRow, toMoneyRequest } from './money-request.ts';
import { requestOver } from './request-over.ts';

/** Says no to a request: it becomes DECLINED. Only who was asked can. */
export async function declineMoneyRequest(
  context: SocialContext,
  payerId: Id<'usr'>,
  id: string,
): Promise<Result<MoneyRequest, MoneyRequestDeclineErrorCode>> {
  const request = await findMoneyRequest(context, id, payerId);
  if (request === null) return fail(notFound());
  if (request.payerId !== payerId) return fail(userError('NOT_PAYER', 'Somebody else was asked to pay this.', ['input', 'id']));
  return close(context, request, 'DECLINED', payerId);
}

/** Takes a request back: it becomes CANCELLED. Only who made it can. */
export async function cancelMoneyRequest(
  context: SocialContext,
  requesterId: Id<'usr'>,
  id: string,
): Promise<Result<MoneyRequest, MoneyRequestCancelErrorCode>> {
  const request = await findMoneyRequest(context, id, requesterId);
  if (request === null) return fail(notFound());
  if (request.requesterId !== requesterId) {
    return fail(userError('NOT_REQUESTER', 'Somebody else made this request.', ['input', 'id']));
  }
  return close(context, request, 'CANCELLED', requesterId);
}

const notFound = () => userError('NOT_FOUND' as const, 'There is no such request.', ['input', 'id']);
const contracts = { DECLINED: moneyRequestDeclined, CANCELLED: moneyRequestCancelled } as const;

/** One conditional update: whoever else would end, pay or expire it at the same moment, one of them does. */
async function close(context: SocialContext, { id, payerId }: MoneyRequest, status: keyof typeof contracts, actor: Id<'usr'>) {
  const closed = await context.database.transaction(async (tx) => {
    const [row] = await tx.sql<MoneyRequestRow[]>`
      update money_requests set status = ${status}, settled_at = now()
      where id = ${toUuid(id, 'mrq')} and status = any(${comingFrom('moneyRequest', status)}::text[]) and expires_at > now()
      returning *`;
    if (row === undefined) return null;
    const request = toMoneyRequest(row);
    await addEvent(tx, contracts[status], eventOf(request), { actor });
    return request;
  });
  if (closed !== null) return ok(closed);
  const current = await findMoneyRequest(context, id, payerId);
  if (current === null) throw new Error(`Money request ${id} has gone`);
  return fail(requestOver(current));
}
