import { userError } from '@mint/platform/errors/errors.ts';
import type { AdminAction } from '@mint/schema/events/admin.ts';
import type { Snapshot } from '../domain/action.ts';
import { type Ended, performAction } from '../domain/perform-action.ts';
import { readReason } from '../domain/read-reason.ts';
import { refusalMessages } from '../domain/refusal-messages.ts';
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
  | { readonly action: null; readonly userErrors: readonly object[] };

/** Has an operator do something: with a reason, written down, and in effect when the answer comes. */
export async function act(context: GraphContext, { reason, field, ...wanted }: Wanted): Promise<Acted> {
  const adminId = requireAdmin(context);
  const given = readReason(reason);
  if ('fault' in given) return { action: null, userErrors: [given.fault] };
  const action = await performAction(context.domain, { ...wanted, adminId, reason: given.reason });
  if (action.refusal === null) return { action, userErrors: [] };
  return { action: null, userErrors: [userError(action.refusal, refusalMessages[action.refusal], ['input', field])] };
}

/** The refusal of what names nothing that there could be. */
export const nothingThere = (field: string) => ({
  action: null,
  userErrors: [userError('NOT_FOUND', refusalMessages.NOT_FOUND, ['input', field])],
});
