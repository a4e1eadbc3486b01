import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationTotpEnrollArgs } from '../../__generated__/schema.ts';
import { enrollTotp } from '../../domain/enroll-totp.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Begins the viewer's second factor. */
export async function totpEnroll(_parent: unknown, { input }: MutationTotpEnrollArgs, context: GraphContext) {
  const enrolled = await enrollTotp(context.domain, requireViewer(context).userId, input.password);
  if (!enrolled.ok) return { secret: null, otpauthUri: null, userErrors: enrolled.errors };
  return { ...enrolled.value, userErrors: [] };
}
