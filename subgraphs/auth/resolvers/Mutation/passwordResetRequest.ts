import type { MutationPasswordResetRequestArgs } from '../../__generated__/schema.ts';
import { requestEmailFor } from '../../domain/request-email.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Asks for a password-reset e-mail. */
export async function passwordResetRequest(
  _parent: unknown,
  { input }: MutationPasswordResetRequestArgs,
  { domain, request }: GraphContext,
) {
  const asked = await requestEmailFor(domain, input.email, 'RESET_PASSWORD', request);
  return { accepted: asked.ok, userErrors: asked.ok ? [] : asked.errors };
}
