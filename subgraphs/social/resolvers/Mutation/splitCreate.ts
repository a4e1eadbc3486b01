import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { createSplit, type SplitInput } from '../../domain/create-split.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Splits a bill that the viewer paid. */
export async function splitCreate(_: unknown, { input }: { readonly input: SplitInput }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await createSplit(context.domain, userId, input);
  return result.ok ? { split: result.value, userErrors: [] } : { split: null, userErrors: result.errors };
}
