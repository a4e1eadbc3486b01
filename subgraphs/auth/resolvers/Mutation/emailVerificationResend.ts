import type { MutationEmailVerificationResendArgs } from '../../__generated__/schema.ts';
import { requestEmailFor } from '../../domain/request-email.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Asks for another verification e-mail. */
export async function emailVerificationResend(
  _parent: unknown,
  { input }: MutationEmailVerificationResendArgs,
  { domain, request }: GraphContext,
) {
  const asked = await requestEmailFor(domain, input.email, 'VERIFY_EMAIL', request);
  return { accepted: asked.ok, userErrors: asked.ok ? [] : asked.errors };
}
