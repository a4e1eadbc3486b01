import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { cancelSplit } from '../../domain/cancel-split.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Ends a split that the viewer made. */
export async function splitCancel(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await cancelSplit(context.domain, userId, input.id);
  return result.ok ? { split: result.value, userErrors: [] } : { split: null, userErrors: result.errors };
}
