import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationApiKeyRotateArgs } from '../../__generated__/schema.ts';
import { rotateApiKey } from '../../domain/rotate-api-key.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Gives one of the viewer's API keys another secret. */
export async function apiKeyRotate(_parent: unknown, { input }: MutationApiKeyRotateArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const rotated = await rotateApiKey(context.domain, userId, input.id, {
    overlapSeconds: input.overlapSeconds ?? null,
    totpCode: input.totpCode ?? null,
  });
  if (!rotated.ok) return { apiKey: null, secret: null, previousSecretsEndAt: null, userErrors: rotated.errors };
  return { ...rotated.value, userErrors: [] };
}
