import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { type MoneyRequest, type MoneyRequestRow, toMoneyRequest } from './money-request.ts';

/** The requests with these ids that the person made or was asked, in one query; the others are left out. */
export async function findMoneyRequests(
  { database }: Pick<SocialContext, 'database'>,
  ids: readonly Id<'mrq'>[],
  readerId: Id<'usr'>,
): Promise<Map<Id<'mrq'>, MoneyRequest>> {
  const rows = await database.sql<MoneyRequestRow[]>`
    select * from money_requests
    where id = any(${ids.map((id) => toUuid(id, 'mrq'))}::uuid[]) and ${toUuid(readerId, 'usr')} in (requester_id, payer_id)`;
  return new Map(rows.map(toMoneyRequest).map((request) => [request.id, request]));
}

/** One request; null when there is none by this id, or it isn't this person's to see. */
export async function findMoneyRequest(
  context: Pick<SocialContext, 'database'>,
  id: string,
  readerId: Id<'usr'>,
): Promise<MoneyRequest | null> {
  return isId('mrq', id) ? ((await findMoneyRequests(context, [id], readerId)).get(id) ?? null) : null;
}
