import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationPasswordChangeArgs } from '../../__generated__/schema.ts';
import { changePassword } from '../../domain/change-password.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Replaces the viewer's password and ends their other sessions. */
export async function passwordChange(_parent: unknown, { input }: MutationPasswordChangeArgs, context: GraphContext) {
  const { userId, sessionId } = requireViewer(context);
  const changed = await changePassword(context.domain, userId, sessionId, { ...input, totpCode: input.totpCode ?? null });
  if (!changed.ok) return { user: null, userErrors: changed.errors };
  return { user: { ...changed.value, own: true }, userErrors: [] };
}
