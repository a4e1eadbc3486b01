import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { type Action, type ActionRow, toAction } from './action.ts';
import { type Approval, type ApprovalRow, toApproval } from './approval.ts';
import type { ApprovalStatus } from './states.ts';

/** Where a page of a list begins, and how many rows it takes. */
export interface PageOf {
  readonly limit: number;
  /** The last one seen. */
  readonly after: { readonly createdAt: string; readonly id: string } | null;
}

/** Whose actions, and on what; null for all. */
export interface ActionConditions {
  readonly adminId: Id<'usr'> | null;
  readonly resourceId: string | null;
}

/** What operators did, newest first. */
export async function listActions(database: Database, conditions: ActionConditions, page: PageOf): Promise<Action[]> {
  return (await actionsQuery(database.sql, conditions, page)).map(toAction);
}

/** The query behind `listActions`. */
export function actionsQuery(sql: Database['sql'], { adminId, resourceId }: ActionConditions, { limit, after }: PageOf) {
  return sql<ActionRow[]>`
    select * from actions
    where true
      ${resourceId === null ? sql`` : sql`and resource_id = ${resourceId}`}
      ${adminId === null ? sql`` : sql`and admin_id = ${toUuid(adminId, 'usr')}`}
      ${after === null ? sql`` : sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`}
    order by created_at desc, id desc limit ${limit}`;
}

/** Approvals, newest first: all, or those that stand so. None waits whose time is over, whether or not the sweep has come by. */
export async function listApprovals(database: Database, status: ApprovalStatus | null, page: PageOf): Promise<Approval[]> {
  return (await approvalsQuery(database.sql, status, page)).map(toApproval);
}

/** The query behind `listApprovals`. */
export function approvalsQuery(sql: Database['sql'], status: ApprovalStatus | null, { limit, after }: PageOf) {
  return sql<ApprovalRow[]>`
    select * from approvals
    where ${status === null ? sql`true` : sql`status = ${status}`}
      ${status === 'PENDING' ? sql`and expires_at > now()` : sql``}
      ${after === null ? sql`` : sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`}
    order by created_at desc, id desc limit ${limit}`;
}

/** Actions by id, in one query. */
export async function findActions({ sql }: Database, ids: readonly Id<'act'>[]): Promise<Map<Id<'act'>, Action>> {
  const rows = await sql<ActionRow[]>`select * from actions where id = any(${ids.map((id) => toUuid(id, 'act'))}::uuid[])`;
  return new Map(rows.map((row) => [fromUuid('act', row.id), toAction(row)]));
}
