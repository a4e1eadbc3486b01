import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { pauseSchedule } from '../../domain/schedules/pause-schedule.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Stops the runs of a schedule of the viewer's until it is resumed. */
export async function schedulePause(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await pauseSchedule(context.domain, { userId, id: input.id });
  return result.ok ? { schedule: result.value, userErrors: [] } : { schedule: null, userErrors: result.errors };
}
