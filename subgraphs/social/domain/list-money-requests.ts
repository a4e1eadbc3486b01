import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import type { RequestStatus } from './machine.ts';
import { type MoneyRequest, type MoneyRequestRow, toMoneyRequest } from './money-request.ts';
import type { PageRequest } from './page-request.ts';

/** Whether a request came to its reader or was made by them. */
export type RequestDirection = 'INCOMING' | 'OUTGOING';

export interface RequestsRequest extends PageRequest {
  readonly readerId: Id<'usr'>;
  /** Null for both. */
  readonly direction: RequestDirection | null;
  /** Null for any. */
  readonly status: RequestStatus | null;
}

/** The requests that a person made and was asked, newest first. Each way is read from its own index, newest first, and merged. */
export async function listMoneyRequests({ database }: SocialContext, request: RequestsRequest): Promise<MoneyRequest[]> {
  const rows = await requestsQuery(database.sql, request);
  return rows.map(toMoneyRequest);
}

/** The query behind `listMoneyRequests`. */
export function requestsQuery(
  sql: SocialContext['database']['sql'],
  { readerId, direction, status, limit, after }: RequestsRequest,
) {
  const branch = (own: 'requester_id' | 'payer_id') => sql`(
    select * from money_requests
    where ${sql(own)} = ${toUuid(readerId, 'usr')}
      ${status ? sql`and status = ${status}` : sql``}
      ${after ? sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, id desc limit ${limit}
  )`;
  const asked = branch('payer_id');
  const made = branch('requester_id');
  return sql<MoneyRequestRow[]>`
    select * from (
      ${direction === 'INCOMING' ? asked : direction === 'OUTGOING' ? made : sql`${asked} union all ${made}`}
    ) as own
    order by created_at desc, id desc limit ${limit}`;
}
