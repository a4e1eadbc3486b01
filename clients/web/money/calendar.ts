/** The first moment of a day such as `2026-11-28` in the reader's own calendar, or of the day that is `by` days on. */
export function startOfDay(day: string, by = 0): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, month - 1, date + by).toISOString();
}
