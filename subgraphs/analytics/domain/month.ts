/** The month of a moment, in UTC: `2026-01`. */
export function monthOf(moment: Date): string {
  return moment.toISOString().slice(0, 7);
}

/** So many months up to one and with it, the earliest first. */
export function monthsUpTo(month: string, count: number): readonly string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => monthOf(new Date(Date.UTC(year, number - count + index, 1))));
}
