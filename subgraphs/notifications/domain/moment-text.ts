/** A moment as the clocks of a time zone show it: `1 December 2026 at 09:00 (Europe/Berlin)`. In UTC where the zone isn't known here. */
export function momentIn(date: Date, timeZone: string): string {
  try {
    const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
    return `${format.format(date)} (${timeZone})`;
  } catch {
    return momentIn(date, 'UTC');
  }
}
