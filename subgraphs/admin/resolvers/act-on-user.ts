import { userError } from '@mint/platform/errors/errors.ts';
import { isId } from '@mint/platform/ids/ids.ts';
import type { AdminAction } from '@mint/schema/events/admin.ts';
import { snapshotOfUser } from '../domain/act-on-user.ts';
import { type GraphContext, requireAdmin } from '../graph-context.ts';
import { act, nothingThere } from './act.ts';

/** Does something to a person. `self`: whether an operator may do it to themselves. */
export async function actOnUser(
  context: GraphContext,
  { userId, reason }: { readonly userId: string; readonly reason: string },
  { kind, self, input }: { readonly kind: AdminAction; readonly self: boolean; readonly input?: unknown },
) {
  const field = 'userId';
  const adminId = requireAdmin(context);
  if (!isId('usr', userId)) return { user: null, ...nothingThere(field) };
  if (!self && userId === adminId)
    return {
      user: null,
      action: null,
      userErrors: [userError('SELF', 'Another operator has to do this to you.', ['input', field])],
    };
  const before = await snapshotOfUser(context.domain, userId);
  if (before === null) return { user: null, ...nothingThere(field) };
  const acted = await act(context, { kind, resourceId: userId, field, reason, input, before });
  return { user: acted.action === null ? null : { __typename: 'User' as const, id: userId }, ...acted };
}
