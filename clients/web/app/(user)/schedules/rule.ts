/** When a schedule runs, as people say it. A part counts where its rhythm has it. */
export interface Rule {
  readonly rhythm: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
  /** `09:30`, by the clocks of the schedule's zone. */
  readonly time: string;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** `L` is the last day of the month. */
  readonly monthDay: number | 'L';
  /** 1 is January. */
  readonly month: number;
}

/** From Monday on, as most calendars have it. */
export const weekdaysInOrder: readonly number[] = [1, 2, 3, 4, 5, 6, 0];
export const months: readonly number[] = Array.from({ length: 12 }, (_, month) => month + 1);

/** The five fields of cron that say the same. */
export function cronOf({ rhythm, time, weekdays, monthDay, month }: Rule): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = `${minute} ${hour}`;
  switch (rhythm) {
    case 'DAY':
      return `${at} * * *`;
    case 'WEEK':
      return `${at} * * ${[...weekdays].sort((one, other) => one - other).join(',')}`;
    case 'MONTH':
      return `${at} ${monthDay} * *`;
    case 'YEAR':
      return `${at} ${monthDay} ${month} *`;
  }
}

/** The rule that five fields of cron say; null when they say something else than people choose here. */
export function ruleOf(cron: string): Rule | null {
  const match = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}|L) (\*|\d{1,2}) (\*|\d(?:,\d)*)$/.exec(cron);
  if (match === null) return null;
  const [, minute = '', hour = '', day = '', month = '', weekday = ''] = match;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  const weekdays = weekday === '*' ? [] : weekday.split(',').map((each) => Number(each) % 7);
  const monthDay = day === 'L' || day === '*' ? 'L' : Number(day);
  const parts = { time, weekdays, monthDay, month: month === '*' ? 1 : Number(month) } as const;
  switch (`${day === '*' ? 'any' : 'day'} ${month === '*' ? 'any' : 'month'} ${weekday === '*' ? 'any' : 'weekday'}`) {
    case 'any any any':
      return { rhythm: 'DAY', ...parts };
    case 'any any weekday':
      return { rhythm: 'WEEK', ...parts };
    case 'day any any':
      return { rhythm: 'MONTH', ...parts };
    case 'day month any':
      return { rhythm: 'YEAR', ...parts };
    default:
      return null;
  }
}

// Days and times as such, of no zone: said by the calendar of UTC. 4 January 1970 was a Sunday.
const inUtc = (options: Intl.DateTimeFormatOptions, moment: number) =>
  new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(moment);

/** A weekday's name in the reader's language. */
export const weekdayName = (weekday: number, width: 'long' | 'short' = 'long'): string =>
  inUtc({ weekday: width }, Date.UTC(1970, 0, 4 + weekday));

/** A month's name in the reader's language. */
export const monthName = (month: number): string => inUtc({ month: 'long' }, Date.UTC(1970, month - 1, 1));

/** A rule as a sentence; its fields of cron when it is none that people choose here. */
export function describeRule(cron: string): string {
  const rule = ruleOf(cron);
  if (rule === null) return `By the rule ${cron}`;
  const { rhythm, time, weekdays, monthDay, month } = rule;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = `at ${inUtc({ timeStyle: 'short' }, Date.UTC(1970, 0, 1, hour, minute))}`;
  switch (rhythm) {
    case 'DAY':
      return `Every day ${at}`;
    case 'WEEK': {
      const names = weekdaysInOrder.filter((each) => weekdays.includes(each)).map((each) => weekdayName(each));
      return `Every ${new Intl.ListFormat('en', { type: 'conjunction' }).format(names)} ${at}`;
    }
    case 'MONTH':
      return monthDay === 'L' ? `On the last day of each month ${at}` : `On day ${monthDay} of each month ${at}`;
    case 'YEAR':
      return monthDay === 'L'
        ? `On the last day of each ${monthName(month)} ${at}`
        : `Every year on ${inUtc({ month: 'long', day: 'numeric' }, Date.UTC(1972, month - 1, monthDay))} ${at}`;
  }
}
