import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { createSchedule, type ScheduleRequest } from '../../domain/schedules/create-schedule.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: Omit<ScheduleRequest, 'ownerId' | 'word'> & { readonly totpCode?: string | null } };

/** Orders a transfer of the viewer's money to be made again and again. */
export function scheduleCreate(_: unknown, { input: { totpCode, ...input } }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  return createSchedule(context.domain, { ...input, ownerId: userId, word: { totpCode: totpCode ?? null } });
}
