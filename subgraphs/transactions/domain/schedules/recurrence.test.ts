import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf, latestRun, nextRun, nextRuns, type RecurrenceRule, tidyCron } from './recurrence.ts';

const rule = (cron: string, timeZone = 'UTC', changes: Partial<RecurrenceRule> = {}): RecurrenceRule => ({
  cron,
  timeZone,
  startsAt: null,
  endsAt: null,
  ...changes,
});
const at = (text: string) => new Date(`${text}Z`);
const runs = (cron: string, timeZone: string, after: string, count: number) =>
  nextRuns(rule(cron, timeZone), at(after), count).map((run) => run.toISOString().slice(0, 16));

describe('runs by the clocks of a time zone', () => {
  test('keep their hour when the clocks change', () => {
    expect(runs('0 9 * * *', 'Europe/Berlin', '2026-03-28T00:00', 2)).toEqual(['2026-03-28T08:00', '2026-03-29T07:00']);
    expect(runs('0 9 * * *', 'Europe/Berlin', '2026-10-24T00:00', 2)).toEqual(['2026-10-24T07:00', '2026-10-25T08:00']);
    expect(runs('0 9 * * *', 'America/New_York', '2026-03-07T00:00', 2)).toEqual(['2026-03-07T14:00', '2026-03-08T13:00']);
    expect(runs('0 9 * * *', 'America/New_York', '2026-10-31T00:00', 2)).toEqual(['2026-10-31T13:00', '2026-11-01T14:00']);
  });

  test.each([
    ['Europe/Berlin', '30 2 * * *', '2026-03-28T12:00', ['2026-03-29T01:00', '2026-03-30T00:30']],
    ['America/New_York', '30 2 * * *', '2026-03-07T12:00', ['2026-03-08T07:00', '2026-03-09T06:30']],
    ['Australia/Lord_Howe', '15 2 * * *', '2026-10-03T00:00', ['2026-10-03T15:30', '2026-10-04T15:15']],
    ['America/Santiago', '0 0 * * *', '2026-09-05T12:00', ['2026-09-06T04:00', '2026-09-07T03:00']],
  ])('in %s, at %s, which the clocks leave out once, come when they go on', (timeZone, cron, after, expected) => {
    expect(runs(cron, timeZone, after, 2)).toEqual(expected);
  });

  test('of which two come together when the clocks go on are one', () => {
    expect(runs('0 2,3 * * *', 'Europe/Berlin', '2026-03-28T12:00', 2)).toEqual(['2026-03-29T01:00', '2026-03-30T00:00']);
    expect(runs('0 * * * *', 'Europe/Berlin', '2026-03-28T23:30', 3)).toEqual([
      '2026-03-29T00:00',
      '2026-03-29T01:00',
      '2026-03-29T02:00',
    ]);
  });

  test.each([
    ['Europe/Berlin', '30 2 * * *', '2026-10-24T12:00', ['2026-10-25T00:30', '2026-10-26T01:30']],
    ['Europe/Berlin', '30 2 * * *', '2026-10-25T00:30', ['2026-10-26T01:30', '2026-10-27T01:30']],
    ['Europe/Berlin', '30 2 * * *', '2026-10-25T01:00', ['2026-10-26T01:30', '2026-10-27T01:30']],
    ['Europe/Berlin', '30 2 * * *', '2026-10-25T01:30', ['2026-10-26T01:30', '2026-10-27T01:30']],
    ['Europe/Berlin', '0 0,2,4 * * *', '2026-10-24T22:00', ['2026-10-25T00:00', '2026-10-25T03:00']],
    ['Europe/Berlin', '0 * * * *', '2026-10-25T00:00', ['2026-10-25T02:00', '2026-10-25T03:00']],
    ['America/New_York', '30 1 * * *', '2026-10-31T12:00', ['2026-11-01T05:30', '2026-11-02T06:30']],
    ['Australia/Lord_Howe', '45 1 * * *', '2026-04-04T00:00', ['2026-04-04T14:45', '2026-04-05T15:15']],
    ['America/Havana', '30 0 * * *', '2026-10-31T12:00', ['2026-11-01T04:30', '2026-11-02T05:30']],
  ])('in %s, at %s, which the clocks show twice, come the first time only (after %s)', (timeZone, cron, after, expected) => {
    expect(runs(cron, timeZone, after, 2)).toEqual(expected);
  });

  test('follow zones with odd minutes, and zones without summer', () => {
    expect(runs('15 9 * * *', 'Asia/Kathmandu', '2026-06-01T12:00', 1)).toEqual(['2026-06-02T03:30']);
    expect(runs('0 9 * * *', 'Asia/Kolkata', '2026-12-01T12:00', 1)).toEqual(['2026-12-02T03:30']);
    expect(runs('0 9 * * *', 'Asia/Tokyo', '2026-07-01T12:00', 2)).toEqual(['2026-07-02T00:00', '2026-07-03T00:00']);
  });
});

describe('runs by the calendar', () => {
  test('on the 29th, 30th or 31st are left out in months without; on the last day there is always one', () => {
    expect(runs('0 9 31 * *', 'UTC', '2026-01-01T00:00', 3)).toEqual([
      '2026-01-31T09:00',
      '2026-03-31T09:00',
      '2026-05-31T09:00',
    ]);
    expect(runs('0 9 30 * *', 'UTC', '2026-01-31T00:00', 2)).toEqual(['2026-03-30T09:00', '2026-04-30T09:00']);
    expect(runs('0 9 29 * *', 'UTC', '2027-01-30T00:00', 1)).toEqual(['2027-03-29T09:00']);
    expect(runs('0 9 29 * *', 'UTC', '2028-01-30T00:00', 1)).toEqual(['2028-02-29T09:00']);
    expect(runs('0 9 L * *', 'UTC', '2028-01-31T12:00', 2)).toEqual(['2028-02-29T09:00', '2028-03-31T09:00']);
  });

  test('on a leap day come every four years, and on a day that there is not never', () => {
    expect(runs('0 9 29 2 *', 'Europe/Berlin', '2026-01-01T00:00', 2)).toEqual(['2028-02-29T08:00', '2032-02-29T08:00']);
    expect(runs('0 9 30 2 *', 'UTC', '2026-01-01T00:00', 1)).toEqual([]);
  });

  test('on a day of the month or of the week come on either', () => {
    expect(runs('0 9 13 * FRI', 'UTC', '2026-01-05T00:00', 3)).toEqual([
      '2026-01-09T09:00',
      '2026-01-13T09:00',
      '2026-01-16T09:00',
    ]);
  });

  test('may be due at the start and at the end, and not outside', () => {
    const [startsAt, endsAt] = [at('2026-05-03T09:00'), at('2026-05-05T09:00')];
    const daily = rule('0 9 * * *', 'UTC', { startsAt, endsAt });
    expect(nextRuns(daily, at('2026-01-01T00:00'), 9)).toEqual([startsAt, at('2026-05-04T09:00'), endsAt]);
    expect(nextRun({ ...daily, startsAt: at('2026-05-03T09:00:00.001') }, at('2026-01-01T00:00'))).toEqual(
      at('2026-05-04T09:00'),
    );
    expect(nextRun({ ...daily, endsAt: at('2026-05-05T08:59:59.999') }, at('2026-05-04T09:00'))).toBeNull();
    expect(nextRun(daily, endsAt)).toBeNull();
    // A start that is past changes nothing.
    expect(nextRun(daily, startsAt)).toEqual(at('2026-05-04T09:00'));
  });
});

const anyRule = fc.record({
  cron: fc.constantFrom('30 2 * * *', '0 * * * *', '45 0,1,3 * * *', '0 9 1 * *', '15 2 * * SUN', '0 0 L * *', '*/20 1-3 * * *'),
  timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Africa/Casablanca'),
});
const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) }).map((time) => new Date(time));

test('the last run by a moment is the one that none comes after until then', () => {
  fc.assert(
    fc.property(anyRule, anyMoment, (given, by) => {
      const { cron, timeZone } = given;
      const latest = latestRun(given, by);
      if (latest === null) throw new Error('there was none');
      expect(latest.getTime()).toBeLessThanOrEqual(by.getTime());
      expect(nextRun(rule(cron, timeZone), latest)?.getTime()).toBeGreaterThan(by.getTime());
      // And the one after the moment before it.
      expect(nextRun(rule(cron, timeZone), new Date(latest.getTime() - 1))).toEqual(latest);
    }),
    { numRuns: 300 },
  );
});

test('the last run of what is never due is none', () => {
  expect(latestRun({ cron: '0 9 30 2 *', timeZone: 'UTC' }, at('2026-01-01T00:00'))).toBeNull();
});

describe('a rule', () => {
  test.each([
    ['', 'INVALID_CRON'],
    ['@daily', 'INVALID_CRON'],
    ['0 9 * *', 'INVALID_CRON'],
    ['0 0 9 * * *', 'INVALID_CRON'],
    ['2027-01-01T00:00:00', 'INVALID_CRON'],
    ['60 9 * * *', 'INVALID_CRON'],
    ['0 24 * * *', 'INVALID_CRON'],
    ['*/0 9 * * *', 'INVALID_CRON'],
    ['0 9 * * ?', 'INVALID_CRON'],
    ['0 9 * FOO *', 'INVALID_CRON'],
    [`0 9 ${'1,'.repeat(60)}1 * *`, 'INVALID_CRON'],
    ['* * * * *', 'TOO_FREQUENT'],
    ['0,59 9 * * *', 'TOO_FREQUENT'],
    ['*/30 * * * *', 'TOO_FREQUENT'],
    ['30 0,1 29 2 *', null],
    ['0 * * * *', null],
    ['0 9 1 * *', null],
    ['30 9 L JAN-JUN MON#1', null],
    ['59 23 * * 7', null],
  ])('%j is checked: %s', (cron, fault) => {
    expect(faultsOf(rule(cron), 60)).toEqual(fault === null ? [] : [fault]);
  });

  test('is as frequent as it may be by the setting, midnight counted', () => {
    expect(faultsOf(rule('0,20,40 * * * *'), 20)).toEqual([]);
    expect(faultsOf(rule('0,20,40 * * * *'), 21)).toEqual(['TOO_FREQUENT']);
    expect(faultsOf(rule('0 0,23 * * *'), 61)).toEqual(['TOO_FREQUENT']);
    expect(faultsOf(rule('0 9 * * *'), 1_440)).toEqual([]);
    expect(faultsOf(rule('0 9,21 * * *'), 1_440)).toEqual(['TOO_FREQUENT']);
  });

  test('has a zone that there is, and no end before its start', () => {
    expect(faultsOf(rule('nonsense', 'Mars/Olympus'), 60)).toEqual(['INVALID_CRON', 'UNKNOWN_TIME_ZONE']);
    const moment = at('2026-05-05T09:00');
    expect(faultsOf(rule('0 9 * * *', 'UTC', { startsAt: moment, endsAt: moment }), 60)).toEqual([]);
    const earlier = at('2026-05-05T08:59');
    expect(faultsOf(rule('0 9 * * *', 'UTC', { startsAt: moment, endsAt: earlier }), 60)).toEqual(['END_BEFORE_START']);
  });

  test('is kept with one blank between its fields', () => {
    expect(tidyCron('  0   9\t* *  MON ')).toBe('0 9 * * MON');
  });
});
