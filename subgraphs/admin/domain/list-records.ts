import type { Database } from '@mint/platform/database/database.ts';
import type { Page } from '@mint/platform/graphql/connection.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { type Action, type ActionRow, toAction } from './action.ts';
import { type Approval, type ApprovalRow, toApproval } from './approval.ts';
import type { ApprovalStatus } from './states.ts';

type PageOf = Pick<Page, 'limit' | 'after'>;

/** What operators did, newest first: all of it, or what was done to one thing. */
export async function listActions({ sql }: Database, resourceId: string | null, { limit, after }: PageOf): Promise<Action[]> {
  const rows = await sql<ActionRow[]>`
    select * from actions
    where ${resourceId === null ? sql`true` : sql`resource_id = ${resourceId}`}
      ${after === null ? sql`` : sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`}
    order by created_at desc, id desc limit ${limit}`;
  return rows.map(toAction);
}

/** Approvals, newest first: all, or those that stand so. One whose time is over shows as such, whether or not the sweep has come by. */
export async function listApprovals(
  { sql }: Database,
  status: ApprovalStatus | null,
  { limit, after }: PageOf,
): Promise<Approval[]> {
  const rows = await sql<ApprovalRow[]>`
    select * from approvals
    where ${status === null ? sql`true` : sql`status = ${status}`}
      ${status === 'PENDING' ? sql`and expires_at > now()` : sql``}
      ${after === null ? sql`` : sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`}
    order by created_at desc, id desc limit ${limit}`;
  return rows.map(toApproval);
}

/** Actions by id, in one query. */
export async function findActions({ sql }: Database, ids: readonly Id<'act'>[]): Promise<Map<Id<'act'>, Action>> {
  const rows = await sql<ActionRow[]>`select * from actions where id = any(${ids.map((id) => toUuid(id, 'act'))}::uuid[])`;
  return new Map(rows.map((row) => [fromUuid('act', row.id), toAction(row)]));
}
