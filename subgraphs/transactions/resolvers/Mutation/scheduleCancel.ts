import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { cancelSchedule } from '../../domain/schedules/cancel-schedule.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Ends a schedule of the viewer's for good. */
export async function scheduleCancel(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await cancelSchedule(context.domain, { userId, id: input.id });
  return result.ok ? { schedule: result.value, userErrors: [] } : { schedule: null, userErrors: result.errors };
}
