import { requestTotpReset } from '../../domain/request-totp-reset.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly userId: string; readonly reason: string } };

/** Asks for the second factor of somebody who lost it to be ended. */
export async function adminUserTotpReset(_: unknown, { input }: Arguments, context: GraphContext) {
  const adminId = requireAdmin(context);
  const result = await requestTotpReset(context.domain, { adminId, ...input });
  return result.ok ? { approval: result.value, userErrors: [] } : { approval: null, userErrors: result.errors };
}
