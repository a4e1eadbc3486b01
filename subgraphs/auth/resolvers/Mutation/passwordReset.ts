import type { MutationPasswordResetArgs } from '../../__generated__/schema.ts';
import { resetPassword } from '../../domain/reset-password.ts';
import type { GraphContext } from '../../graph-context.ts';
import { clearSessionCookies } from '../../session-cookies.ts';

/** Sets a new password and ends every session, this browser's too. */
export async function passwordReset(_parent: unknown, { input }: MutationPasswordResetArgs, context: GraphContext) {
  const reset = await resetPassword(context.domain, input.token, input.newPassword);
  if (!reset.ok) return { user: null, userErrors: reset.errors };
  clearSessionCookies(context);
  return { user: { ...reset.value, own: true }, userErrors: [] };
}
