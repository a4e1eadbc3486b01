import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { AdminAction } from '@mint/schema/events/admin.ts';
import type { Snapshot } from '../domain/action.ts';
import { type Ended, performAction } from '../domain/perform-action.ts';
import { readReason } from '../domain/read-reason.ts';
import { refusalMessages, selfMessage, underWayMessage } from '../domain/refusal-messages.ts';
import type { ActErrorCode } from '../errors.ts';
import { type GraphContext, requireAdmin } from '../graph-context.ts';

/** What an operator asks for, each checked. */
interface Wanted {
  readonly kind: AdminAction;
  readonly resourceId: string;
  /** The input field that names the resource. */
  readonly field: string;
  readonly reason: string;
  readonly input?: unknown;
  readonly before?: Snapshot | null;
}

/** An action in effect, or why there is none. */
type Acted =
  | { readonly action: Ended; readonly userErrors: readonly [] }
  | { readonly action: null; readonly userErrors: readonly UserError<ActErrorCode>[] };

/** Has an operator do something: with a reason, written down, and in effect when the answer comes. */
export async function act(context: GraphContext, { reason, field, ...wanted }: Wanted): Promise<Acted> {
  const adminId = requireAdmin(context);
  const given = readReason(reason);
  if ('fault' in given) return { action: null, userErrors: [given.fault] };
  const action = await performAction(context.domain, { ...wanted, adminId, reason: given.reason });
  if (action === 'UNDER_WAY') return refused('ACTION_UNDER_WAY', underWayMessage, field);
  if (action.refusal === null) return { action, userErrors: [] };
  return refused(action.refusal, refusalMessages[action.refusal], field);
}

function refused(code: ActErrorCode, message: string, field: string) {
  return { action: null, userErrors: [userError(code, message, ['input', field])] };
}

/** The refusal of what names nothing that there could be. */
export const nothingThere = (field: string) => refused('NOT_FOUND', refusalMessages.NOT_FOUND, field);

/** The refusal of what is the operator's own. */
export const aboutYourself = (field: string) => refused('SELF', selfMessage, field);

/** The refusal of what waits for no decision. */
export const nothingWaits = (code: 'NOT_PENDING' | 'ALREADY_DECIDED', field: string) =>
  refused(code, refusalMessages[code], field);
