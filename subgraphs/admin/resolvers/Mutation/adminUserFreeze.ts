import { actOnUser } from '../../graph/act-on-user.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly userId: string; readonly reason: string } };

/** Stops a person. */
export function adminUserFreeze(_: unknown, { input }: Arguments, context: GraphContext) {
  return actOnUser(context, input, { kind: 'USER_FREEZE' });
}
