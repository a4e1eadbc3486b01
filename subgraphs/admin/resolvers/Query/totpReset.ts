import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { findTotpReset } from '../../domain/stop-totp-reset.ts';
import type { GraphContext } from '../../graph-context.ts';

/** That operators are about to end the viewer's second factor; null when they are not. */
export async function totpReset(_: unknown, _arguments: unknown, context: GraphContext) {
  const { userId } = requireViewer(context);
  const found = await findTotpReset(context.domain, userId);
  if (found === null) return null;
  const { id, createdAt: requestedAt, notBefore, expiresAt } = found;
  return { id, requestedAt, notBefore: notBefore ?? requestedAt, expiresAt };
}
