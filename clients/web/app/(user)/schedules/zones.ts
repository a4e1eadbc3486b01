import { TZDateMini } from '@date-fns/tz';

/** The reader's own time zone. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time zone that the browser knows by name, the reader's own among them. */
export function zones(): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(ownZone()) ? known : [ownZone(), ...known];
}

/** The moment at which a day such as `2026-11-28` begins in a time zone. */
export function startOfDay(day: string, timeZone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(+new TZDateMini(year, month - 1, date, timeZone)).toISOString();
}

/** The last second of it. */
export function endOfDay(day: string, timeZone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(+new TZDateMini(year, month - 1, date, 23, 59, 59, timeZone)).toISOString();
}

/** The day that it is in a time zone, as a date field has it. */
export const today = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

const isOfThisYear = (moment: string): boolean => new Date(moment).getFullYear() === new Date().getFullYear();

/** When a run is due, by the clocks of its schedule; with their name where the reader's own show something else, and the year when it is another. */
export function formatRun(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    ...(isOfThisYear(moment) ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    ...(timeZone === ownZone() ? {} : { timeZoneName: 'short' }),
  }).format(new Date(moment));
}
