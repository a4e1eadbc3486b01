import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { type RedeliverInput, redeliver } from '../../domain/redeliver.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Sends an endpoint of the viewer's again what it was sent. */
export async function webhookRedeliver(_: unknown, { input }: { readonly input: RedeliverInput }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await redeliver(context.domain, userId, input);
  return result.ok ? { queuedCount: result.value, userErrors: [] } : { queuedCount: 0, userErrors: result.errors };
}
