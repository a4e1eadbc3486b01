import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { findBatch } from '../../domain/payouts/find-batches.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One batch of the viewer's; null when there is none. */
export function payoutBatch(_: unknown, { id }: { readonly id: string }, context: GraphContext) {
  const { userId } = requireViewer(context);
  return findBatch(context.domain, userId, id);
}
