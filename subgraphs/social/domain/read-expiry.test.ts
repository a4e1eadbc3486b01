import { describe, expect, test } from 'vitest';
import { readExpiry } from './read-expiry.ts';

const config = { REQUEST_EXPIRY_DAYS: 7, REQUEST_EXPIRY_MAX_DAYS: 90 };
const at = (moment: string) => new Date(moment);

describe('a request expires', () => {
  test.each([
    ['over the end of a month', '2026-04-28T09:30:00.123Z', '2026-05-05T09:30:00.123Z'],
    ['over the end of February', '2027-02-25T23:59:59.999Z', '2027-03-04T23:59:59.999Z'],
    ['over a leap day', '2028-02-25T23:59:59.999Z', '2028-03-03T23:59:59.999Z'],
    ['on a leap day', '2028-02-22T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
    ['from a leap day', '2028-02-29T12:00:00.000Z', '2028-03-07T12:00:00.000Z'],
    ['over the end of a year', '2026-12-31T23:00:00.000Z', '2027-01-07T23:00:00.000Z'],
    ['over a change of clocks', '2026-10-24T12:00:00.000Z', '2026-10-31T12:00:00.000Z'],
    ['over no leap day in 2100', '2100-02-25T00:00:00.000Z', '2100-03-04T00:00:00.000Z'],
  ])('seven days on when nothing is said, %s', (_, now, expiry) => {
    expect(readExpiry(null, at(now), config).value).toEqual(at(expiry));
    expect(readExpiry(undefined, at(now), config).value).toEqual(at(expiry));
  });

  test.each([
    ['a moment on', '2026-01-31T00:00:00.001Z', undefined],
    ['now', '2026-01-31T00:00:00.000Z', 'INVALID_EXPIRY'],
    ['before', '2025-12-31T00:00:00.000Z', 'INVALID_EXPIRY'],
    ['90 days on', '2026-05-01T00:00:00.000Z', undefined],
    ['a moment more than 90 days on', '2026-05-01T00:00:00.001Z', 'INVALID_EXPIRY'],
  ])('when it is said, if that is not over and not too far: %s', (_, expiry, code) => {
    const read = readExpiry(at(expiry), at('2026-01-31T00:00:00.000Z'), config);
    expect(read.error?.code).toBe(code);
    if (code === undefined) expect(read.value).toEqual(at(expiry));
  });
});
