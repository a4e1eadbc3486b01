import { badUserInput } from '@mint/platform/errors/errors.ts';
import type { TransactionsContext } from '../../context.ts';
import { faultsOf, nextRuns, type RecurrenceFault, type RecurrenceRule, tidyCron } from './recurrence.ts';
import type { Schedule } from './schedule.ts';

/** How many runs may be asked for at once: each is worked out anew. */
const MOST_RUNS = 20;

/** The runs that a schedule with this rule would have from now on. Throws BAD_USER_INPUT for a rule that no schedule may have. */
export function previewRuns({ config }: TransactionsContext, rule: RecurrenceRule, count: number): Date[] {
  const tidy = { ...rule, cron: tidyCron(rule.cron) };
  const [fault] = faultsOf(tidy, config.SCHEDULE_MIN_INTERVAL_MINUTES);
  if (fault !== undefined) throw badUserInput(faultMessage(fault, config.SCHEDULE_MIN_INTERVAL_MINUTES));
  return nextRuns(tidy, new Date(), checkCount(count));
}

/** The next runs of a schedule, as far as it stays as it is; none while it is paused, or over. Throws BAD_USER_INPUT for a count that is too large. */
export function upcomingRuns(schedule: Schedule, count: number): Date[] {
  checkCount(count);
  const { nextRunAt } = schedule;
  return nextRunAt === null ? [] : [nextRunAt, ...nextRuns(schedule, nextRunAt, count - 1)];
}

/** What a person is told of a fault in a rule. */
export function faultMessage(fault: RecurrenceFault, minIntervalMinutes: number): string {
  switch (fault) {
    case 'INVALID_CRON':
      return 'The cron expression must be five fields, like `0 9 1 * *`.';
    case 'TOO_FREQUENT':
      return `Runs must be at least ${minIntervalMinutes} minutes apart.`;
    case 'UNKNOWN_TIME_ZONE':
      return 'There is no such time zone; give a name like `Europe/Berlin`.';
    case 'END_BEFORE_START':
      return 'The schedule would end before it starts.';
  }
}

function checkCount(count: number): number {
  if (count < 1 || count > MOST_RUNS) throw badUserInput(`\`first\` must be from 1 to ${MOST_RUNS}.`);
  return count;
}
