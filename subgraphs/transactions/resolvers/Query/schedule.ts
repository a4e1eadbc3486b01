import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { findSchedule } from '../../domain/schedules/find-schedules.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One schedule of the viewer's; null when there is none. */
export function schedule(_: unknown, { id }: { readonly id: string }, context: GraphContext) {
  const { userId } = requireViewer(context);
  return findSchedule(context.domain, userId, id);
}
