import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationApiKeyRevokeArgs } from '../../__generated__/schema.ts';
import { revokeApiKey } from '../../domain/revoke-api-keys.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Ends one of the viewer's API keys. */
export async function apiKeyRevoke(_parent: unknown, { input }: MutationApiKeyRevokeArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const revoked = await revokeApiKey(context.domain, userId, input.id);
  if (!revoked.ok) return { apiKey: null, userErrors: revoked.errors };
  return { apiKey: revoked.value, userErrors: [] };
}
