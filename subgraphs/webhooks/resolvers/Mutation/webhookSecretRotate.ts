import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { rotateSecret, type SecretRotation } from '../../domain/rotate-secret.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Signs what an endpoint of the viewer's is sent with a new secret. */
export async function webhookSecretRotate(_: unknown, { input }: { readonly input: SecretRotation }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await rotateSecret(context.domain, userId, input);
  return result.ok ? { ...result.value, userErrors: [] } : { endpoint: null, secret: null, userErrors: result.errors };
}
