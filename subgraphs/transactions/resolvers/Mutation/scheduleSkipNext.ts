import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { skipNextRun } from '../../domain/schedules/skip-next-run.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string; readonly runAt?: Date | null } };

/** Leaves out the next run of a schedule of the viewer's. */
export async function scheduleSkipNext(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await skipNextRun(context.domain, { userId, id: input.id, runAt: input.runAt ?? null });
  return result.ok ? { schedule: result.value, userErrors: [] } : { schedule: null, userErrors: result.errors };
}
