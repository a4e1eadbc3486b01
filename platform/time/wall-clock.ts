/** What the clocks of a time zone show. A wall time is a number like a timestamp's, of the moment at which a clock in UTC would show the same. */
export interface WallClock {
  /** What the clocks show at a moment. */
  wallTimeAt(moment: Date): number;
  /**
   * The moment at which the clocks show this. Of a time that they show twice, the first; of one that they leave out, the moment they go on
   * from. So later wall times never come earlier.
   */
  momentOf(wallTime: number): Date;
}

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const NAME_MAX_LENGTH = 64;

/** Whether there is a time zone of that name, like `Europe/Berlin`. An offset like `+01:00` is none: it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (name.length > NAME_MAX_LENGTH || !NAME.test(name)) return false;
  try {
    openWallClock(name);
    return true;
  } catch {
    return false;
  }
}

/** Clocks are never put forward or back twice within three days. */
const WINDOW_MS = 36 * 3_600_000;

/** The clock of a time zone. Throws RangeError when there is no such zone. */
export function openWallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  function wallTimeOf(moment: number): number {
    const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of format.formatToParts(moment))
      if (type in parts) parts[type as keyof typeof parts] = Number(value);
    const { year, month, day, hour, minute, second } = parts;
    // Offsets are whole seconds.
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((moment % 1_000) + 1_000) % 1_000);
  }
  const offsetAt = (moment: number) => wallTimeOf(moment) - moment;

  /** The first moment after which the clocks show more than a time that they leave out. */
  function endOfGap(wallTime: number): number {
    let [before, after] = [wallTime - 2 * WINDOW_MS, wallTime + 2 * WINDOW_MS];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (wallTimeOf(middle) > wallTime) after = middle;
      else before = middle;
    }
    return after;
  }

  return {
    wallTimeAt: (moment) => wallTimeOf(moment.getTime()),
    momentOf(wallTime) {
      const offsets = [offsetAt(wallTime - WINDOW_MS), offsetAt(wallTime + WINDOW_MS)];
      const moments = offsets.map((offset) => wallTime - offset).filter((moment) => wallTimeOf(moment) === wallTime);
      return new Date(moments.length > 0 ? Math.min(...moments) : endOfGap(wallTime));
    },
  };
}
