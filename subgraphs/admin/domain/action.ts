import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { AdminAction } from '@mint/schema/events/admin.ts';
import type { Refusal } from '../errors.ts';
import type { ActionState } from './states.ts';

/** What something was like before and after, as its record keeps it: what an operator may see, and no secret. */
export type Snapshot = Record<string, Json>;
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Something that an operator does. */
export interface Action {
  readonly id: Id<'act'>;
  readonly kind: AdminAction;
  readonly adminId: Id<'usr'>;
  readonly resourceId: string;
  readonly reason: string;
  readonly ipAddress: string | null;
  readonly input: unknown;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  readonly state: ActionState;
  readonly refusal: Refusal | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** An action as its row has it. */
export interface ActionRow {
  readonly id: string;
  readonly kind: AdminAction;
  readonly admin_id: string;
  readonly resource_id: string;
  readonly reason: string;
  readonly ip_address: string | null;
  readonly input: unknown;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  readonly state: ActionState;
  readonly refusal: Refusal | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

/** The action of a row. */
export function toAction(row: ActionRow): Action {
  const { kind, reason, input, before, after, state, refusal } = row;
  return {
    id: fromUuid('act', row.id),
    kind,
    adminId: fromUuid('usr', row.admin_id),
    resourceId: row.resource_id,
    reason,
    ipAddress: row.ip_address,
    input,
    before,
    after,
    state,
    refusal,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}

/** What came of carrying an action out: it is in effect, or its owner would not have it. */
export type Effect =
  | { readonly done: true; readonly before: Snapshot | null; readonly after: Snapshot }
  | { readonly done: false; readonly refusal: Refusal };
