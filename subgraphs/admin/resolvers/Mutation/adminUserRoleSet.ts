import { actOnUser } from '../../graph/act-on-user.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly userId: string; readonly role: 'USER' | 'ADMIN'; readonly reason: string } };

/** Says what a person may do here. */
export function adminUserRoleSet(_: unknown, { input }: Arguments, context: GraphContext) {
  return actOnUser(context, input, { kind: 'USER_ROLE_SET', input: { role: input.role } });
}
