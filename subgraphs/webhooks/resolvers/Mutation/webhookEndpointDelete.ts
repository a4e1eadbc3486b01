import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { deleteEndpoint } from '../../domain/delete-endpoint.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Removes an endpoint of the viewer's. */
export async function webhookEndpointDelete(
  _: unknown,
  { input }: { readonly input: { readonly id: string } },
  context: GraphContext,
) {
  const { userId } = requireViewer(context);
  const result = await deleteEndpoint(context.domain, userId, input.id);
  return result.ok ? { deletedEndpointId: result.value, userErrors: [] } : { deletedEndpointId: null, userErrors: result.errors };
}
