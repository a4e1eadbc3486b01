import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationProfileUpdateArgs } from '../../__generated__/schema.ts';
import { updateProfile } from '../../domain/update-profile.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Changes the viewer's public profile. */
export async function profileUpdate(_parent: unknown, { input }: MutationProfileUpdateArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const change = { displayName: input.displayName ?? null, handle: input.handle ?? null };
  const updated = await updateProfile(context.domain, userId, change);
  if (!updated.ok) return { user: null, userErrors: updated.errors };
  return { user: updated.value, userErrors: [] };
}
