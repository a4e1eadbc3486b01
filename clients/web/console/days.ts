const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** When a day such as `2026-11-28` begins where the reader is; null when it is none. */
export function startOfDay(day: string): string | null {
  return isDay.test(day) ? momentOf(new Date(`${day}T00:00:00`)) : null;
}

/** When it has ended: the next one begins. */
export function endOfDay(day: string): string | null {
  if (!isDay.test(day)) return null;
  const next = new Date(`${day}T00:00:00`);
  next.setDate(next.getDate() + 1);
  return momentOf(next);
}

const momentOf = (date: Date): string | null => (Number.isNaN(date.getTime()) ? null : date.toISOString());
