import type { ApiKeyScope } from '@mint/platform/auth/scopes.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { ApiKeyScope as GraphScope, MutationApiKeyCreateArgs } from '../../__generated__/schema.ts';
import { createApiKey } from '../../domain/create-api-key.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Scopes by their names in the graph. */
const scopes: Record<GraphScope, ApiKeyScope> = {
  PROFILE_READ: 'profile:read',
  WALLET_READ: 'wallet:read',
  TRANSACTIONS_READ: 'transactions:read',
  TRANSFERS_WRITE: 'transfers:write',
  REQUESTS_WRITE: 'requests:write',
  NOTIFICATIONS_READ: 'notifications:read',
  WEBHOOKS_WRITE: 'webhooks:write',
};

/** Makes an API key for the viewer. */
export async function apiKeyCreate(_parent: unknown, { input }: MutationApiKeyCreateArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const created = await createApiKey(context.domain, userId, {
    name: input.name,
    scopes: input.scopes.map((scope) => scopes[scope]),
    expiresAt: input.expiresAt ?? null,
    ipAllowlist: input.ipAllowlist ?? [],
    dailyLimit: input.dailyLimit ?? null,
    totpCode: input.totpCode ?? null,
  });
  if (!created.ok) return { apiKey: null, secret: null, userErrors: created.errors };
  return { ...created.value, userErrors: [] };
}
