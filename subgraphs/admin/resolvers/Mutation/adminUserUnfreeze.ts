import { actOnUser } from '../../graph/act-on-user.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly userId: string; readonly reason: string } };

/** Lets a stopped person act again. */
export function adminUserUnfreeze(_: unknown, { input }: Arguments, context: GraphContext) {
  return actOnUser(context, input, { kind: 'USER_UNFREEZE' });
}
