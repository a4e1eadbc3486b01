import { isId } from '@mint/platform/ids/ids.ts';
import { snapshotOfAccount, snapshotOfUser } from '../domain/act-on-user.ts';
import { type GraphContext, requireAdmin } from '../graph-context.ts';
import { aboutYourself, act, nothingThere } from './act.ts';

/** What can be done to a person. */
type Deed =
  | { readonly kind: 'USER_FREEZE' | 'USER_UNFREEZE' }
  | { readonly kind: 'USER_ROLE_SET'; readonly input: { readonly role: 'USER' | 'ADMIN' } };

/** Does something to a person. Nobody does it to themselves. */
export async function actOnUser(
  context: GraphContext,
  { userId, reason }: { readonly userId: string; readonly reason: string },
  deed: Deed,
) {
  const field = 'userId';
  const adminId = requireAdmin(context);
  if (!isId('usr', userId)) return { user: null, ...nothingThere(field) };
  if (userId === adminId) return { user: null, ...aboutYourself(field) };
  const before = await (deed.kind === 'USER_ROLE_SET' ? snapshotOfAccount : snapshotOfUser)(context.domain, userId);
  if (before === null) return { user: null, ...nothingThere(field) };
  const acted = await act(context, { ...deed, resourceId: userId, field, reason, before });
  return { user: acted.action === null ? null : { __typename: 'User' as const, id: userId }, ...acted };
}
