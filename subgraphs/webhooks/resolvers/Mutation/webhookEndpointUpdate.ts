import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { type EndpointChange, updateEndpoint } from '../../domain/update-endpoint.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Changes an endpoint of the viewer's. */
export async function webhookEndpointUpdate(_: unknown, { input }: { readonly input: EndpointChange }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await updateEndpoint(context.domain, userId, input);
  return result.ok ? { endpoint: result.value, userErrors: [] } : { endpoint: null, userErrors: result.errors };
}
