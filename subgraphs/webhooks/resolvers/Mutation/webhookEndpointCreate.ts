import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { createEndpoint, type NewEndpoint } from '../../domain/create-endpoint.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Has events told to a URL. */
export async function webhookEndpointCreate(_: unknown, { input }: { readonly input: NewEndpoint }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await createEndpoint(context.domain, userId, input);
  return result.ok ? { ...result.value, userErrors: [] } : { endpoint: null, secret: null, userErrors: result.errors };
}
