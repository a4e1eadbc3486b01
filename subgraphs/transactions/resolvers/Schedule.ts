import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import { upcomingRuns } from '../domain/schedules/preview-runs.ts';
import type { Schedule as ScheduleData } from '../domain/schedules/schedule.ts';
import type { GraphContext } from '../graph-context.ts';

/** A schedule's fields. */
export const Schedule = {
  recipient: ({ recipientId }: ScheduleData) => ({ __typename: 'User' as const, id: recipientId }),
  amount: (schedule: ScheduleData) => toGraphqlMoney(schedule),
  upcoming: (schedule: ScheduleData, { first }: { readonly first: number }) => upcomingRuns(schedule, first),
  async lastRun({ id }: ScheduleData, _: unknown, { loaders }: GraphContext) {
    const run = await loaders.lastRun.load(id);
    if (run === null) return null;
    const { transactionId } = run;
    return { ...run, transaction: transactionId === null ? null : loaders.transaction.load(transactionId) };
  },
};
