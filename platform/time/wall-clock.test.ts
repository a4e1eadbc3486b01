import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, openWallClock } from './wall-clock.ts';

const momentIn = (timeZone: string, wall: string) =>
  openWallClock(timeZone)
    .momentOf(Date.parse(`${wall}Z`))
    .toISOString();

describe('a wall clock', () => {
  test.each([
    ['winter', 'Europe/Berlin', '2026-01-15T09:00:00', '2026-01-15T08:00:00.000Z'],
    ['summer', 'Europe/Berlin', '2026-07-15T09:00:00', '2026-07-15T07:00:00.000Z'],
    ['the spring gap', 'Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:00:00.000Z'],
    ['the start of the gap', 'Europe/Berlin', '2026-03-29T02:00:00', '2026-03-29T01:00:00.000Z'],
    ['the end of the gap', 'Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['the autumn repeat, the first time', 'Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['the hour after it', 'Europe/Berlin', '2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z'],
    ['the spring gap', 'America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:00:00.000Z'],
    ['the autumn repeat', 'America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00.000Z'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:30:00.000Z'],
    ['a repeat of half an hour', 'Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00.000Z'],
    ['a midnight that there is not', 'America/Santiago', '2026-09-06T00:00:00', '2026-09-06T04:00:00.000Z'],
    ['a midnight that comes twice', 'America/Havana', '2026-11-01T00:30:00', '2026-11-01T04:30:00.000Z'],
    ['a day that there was not', 'Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T10:00:00.000Z'],
    ['quarters of an hour', 'Asia/Kathmandu', '2026-05-01T09:15:00', '2026-05-01T03:30:00.000Z'],
    ['no summer', 'Asia/Tokyo', '2026-07-01T09:00:00', '2026-07-01T00:00:00.000Z'],
    ['none', 'UTC', '2026-07-01T09:00:00', '2026-07-01T09:00:00.000Z'],
  ])('knows %s in %s: %s is %s', (_, timeZone, wall, moment) => {
    expect(momentIn(timeZone, wall)).toBe(moment);
  });

  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Chatham',
    'America/Havana',
  ];
  const aTime = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) });
  test('shows at the moment of a time that time, or a later one where it leaves that out; and never goes back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), aTime, fc.integer({ min: 0, max: 7_200_000 }), (zone, wallTime, laterBy) => {
        const clock = openWallClock(zone);
        const moment = clock.momentOf(wallTime);
        expect(clock.wallTimeAt(moment)).toBeGreaterThanOrEqual(wallTime);
        expect(clock.momentOf(wallTime + laterBy).getTime()).toBeGreaterThanOrEqual(moment.getTime());
        // What the clocks show they have shown by then.
        expect(clock.momentOf(clock.wallTimeAt(moment)).getTime()).toBeLessThanOrEqual(moment.getTime());
      }),
      { numRuns: 500 },
    );
  });

  test('is that of a zone with a name', () => {
    for (const name of ['Europe/Berlin', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata']) {
      expect(isTimeZone(name), name).toBe(true);
    }
    for (const name of ['', 'Europe/Atlantis', '+01:00', 'GMT+1', 'Europe/Berlin ', `${'A'.repeat(65)}`, 'Europe/Berlin\0']) {
      expect(isTimeZone(name), name).toBe(false);
    }
    expect(() => openWallClock('Europe/Atlantis')).toThrow(RangeError);
  });
});
