import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { resumeSchedule } from '../../domain/schedules/resume-schedule.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Has the runs of a paused schedule of the viewer's come again. */
export async function scheduleResume(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await resumeSchedule(context.domain, { userId, id: input.id });
  return result.ok ? { schedule: result.value, userErrors: [] } : { schedule: null, userErrors: result.errors };
}
