const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const dayAlone = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const shortDay = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const dayMs = 86_400_000;

/** A moment in the reader's own time zone and manner. */
export const formatMoment = (moment: string): string => dayAndTime.format(new Date(moment));

/** Its day alone: “today”, “yesterday”, or the date. */
export function formatDay(moment: string): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(new Date(moment)) - midnight(new Date())) / dayMs);
  return days === 0 || days === -1 ? capitalise(relative.format(days, 'day')) : dayAlone.format(new Date(moment));
}

/** Its day as briefly as can be. */
export const formatShortDay = (moment: string): string => shortDay.format(new Date(moment));

/** Its time of the day. */
export const formatTime = (moment: string): string => time.format(new Date(moment));

/** A month such as `2026-11`. */
export const formatMonth = (month: string): string =>
  new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** The same, where it stands beside others. */
export const formatShortMonth = (month: string): string =>
  new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** Its day in full. */
export const formatDate = (moment: string): string => day.format(new Date(moment));

/** The days from one moment to another; the second one is not in them. */
export const formatPeriod = (from: string, to: string): string =>
  day.formatRange(new Date(from), new Date(Math.max(Date.parse(from), Date.parse(to) - 1)));

const capitalise = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
