import { isTimeZone, openWallClock } from '@mint/platform/time/wall-clock.ts';
import { Cron } from 'croner';

/** When the runs of a schedule are due. */
export interface RecurrenceRule {
  /** The five fields of cron. */
  readonly cron: string;
  /** The zone whose clocks the fields are about. */
  readonly timeZone: string;
  /** No run is due before it; one may be due at it. */
  readonly startsAt: Date | null;
  /** No run is due after it; one may be due at it. */
  readonly endsAt: Date | null;
}

/** What is wrong with a rule. */
export type RecurrenceFault = 'INVALID_CRON' | 'TOO_FREQUENT' | 'UNKNOWN_TIME_ZONE' | 'END_BEFORE_START';

const MAX_LENGTH = 100;
const FIVE_FIELDS = /^[0-9A-Za-z*,/#-]+( [0-9A-Za-z*,/#-]+){4}$/;
const DAY_MINUTES = 1_440;
/** Nowhere are clocks put back by more at once. */
const LONGEST_REPEAT_MS = 3 * 3_600_000;

/** An expression with one blank between its fields. */
export function tidyCron(cron: string): string {
  return cron.length > MAX_LENGTH ? cron : cron.trim().replace(/\s+/g, ' ');
}

/** Everything that is wrong with a rule before any moment is looked at. `cron` is tidy. */
export function faultsOf({ cron, timeZone, startsAt, endsAt }: RecurrenceRule, minIntervalMinutes: number): RecurrenceFault[] {
  const faults: RecurrenceFault[] = [];
  const pattern = parseCron(cron);
  if (pattern === null) faults.push('INVALID_CRON');
  else if (isTooFrequent(cron, minIntervalMinutes)) faults.push('TOO_FREQUENT');
  if (!isTimeZone(timeZone)) faults.push('UNKNOWN_TIME_ZONE');
  if (startsAt !== null && endsAt !== null && endsAt < startsAt) faults.push('END_BEFORE_START');
  return faults;
}

/** The first run that is due after a moment; null when there is none. */
export function nextRun(rule: RecurrenceRule, after: Date): Date | null {
  return nextRuns(rule, after, 1)[0] ?? null;
}

/** The first `count` runs that are due after a moment, in order; fewer when there are no more. */
export function nextRuns({ startsAt, endsAt, ...rule }: RecurrenceRule, after: Date, count: number): Date[] {
  const pattern = patternOf(rule.cron);
  const clock = openWallClock(rule.timeZone);
  const runs: Date[] = [];
  // A run may be due at the start itself.
  let last = startsAt !== null && startsAt > after ? new Date(startsAt.getTime() - 1) : after;
  // What the clocks show at or before a moment they have shown by then: no run is missed by starting there.
  let wallTime: Date | null = new Date(clock.wallTimeAt(last));
  while (runs.length < count) {
    wallTime = pattern.nextRun(wallTime);
    if (wallTime === null) break;
    const run = clock.momentOf(wallTime.getTime());
    if (endsAt !== null && run > endsAt) break;
    // A time that the clocks show for the second time was due at the first; one that they leave out may coincide with the next.
    if (run <= last) continue;
    runs.push(run);
    last = run;
  }
  return runs;
}

/** The last run that was due by a moment, whatever start and end say; null when there was none. */
export function latestRun({ cron, timeZone }: Pick<RecurrenceRule, 'cron' | 'timeZone'>, by: Date): Date | null {
  const pattern = patternOf(cron);
  const clock = openWallClock(timeZone);
  // Where clocks are put back, a time later than they show may have been before: go down from as far as that can be.
  let wallTime: Date | undefined = new Date(clock.wallTimeAt(by) + LONGEST_REPEAT_MS);
  for (;;) {
    wallTime = pattern.previousRuns(1, wallTime)[0];
    if (wallTime === undefined) return null;
    const run = clock.momentOf(wallTime.getTime());
    if (run <= by) return run;
  }
}

/** The library is given no zone: it counts days and hours as a calendar has them, and `WallClock` says when those are. */
function patternOf(cron: string): Cron {
  return new Cron(cron, { timezone: 'UTC', mode: '5-part' });
}

function parseCron(cron: string): Cron | null {
  // Five fields and nothing else: no seconds, no years, no nicknames, no single moments.
  if (cron.length > MAX_LENGTH || !FIVE_FIELDS.test(cron)) return null;
  try {
    return patternOf(cron);
  } catch {
    return null;
  }
}

/** Whether two runs of one day, or one late and one early on the next, are less than so many minutes apart by the clock. */
function isTooFrequent(cron: string, minutes: number): boolean {
  const [minute, hour] = cron.split(' ');
  const daily = patternOf(`${minute} ${hour} * * *`);
  // More of them than fit into a day are too near to each other by themselves; fewer show the step into the next day as well.
  const runs = daily.nextRuns(Math.floor(DAY_MINUTES / minutes) + 2, new Date(Date.UTC(2026, 0, 1) - 1));
  return runs.some((run, index) => {
    const before = runs[index - 1];
    return before !== undefined && run.getTime() - before.getTime() < minutes * 60_000;
  });
}
