import type { MutationEmailVerifyArgs } from '../../__generated__/schema.ts';
import { verifyEmail } from '../../domain/verify-email.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Proves an e-mail address. */
export async function emailVerify(_parent: unknown, { input }: MutationEmailVerifyArgs, { domain }: GraphContext) {
  const verified = await verifyEmail(domain, input.token);
  if (!verified.ok) return { user: null, userErrors: verified.errors };
  return { user: { ...verified.value, own: true }, userErrors: [] };
}
