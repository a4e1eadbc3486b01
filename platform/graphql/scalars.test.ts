import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { scalars } from './scalars.ts';

const cases: { [Name in keyof typeof scalars]: { good: [string, unknown][]; bad: unknown[] } } = {
  DateTime: {
    good: [
      ['2026-11-22T13:37:00Z', new Date('2026-11-22T13:37:00Z')],
      ['2024-02-29T00:00:00.123456+05:30', new Date('2024-02-28T18:30:00.123Z')],
    ],
    bad: ['2026-11-22', '2026-02-29T00:00:00Z', '2026-11-22T25:00:00Z', '2026-11-22T13:37:00', 1_700_000_000, 'now'],
  },
  Decimal: {
    good: [
      ['12.34', '12.34'],
      ['-0.5', '-0.5'],
      ['7', '7'],
    ],
    bad: [12.34, 12, '1e5', '.5', '5.', '1,000', '', ' 1', 'NaN', '9'.repeat(31)],
  },
  BigInt: {
    good: [
      ['9007199254740993', 9_007_199_254_740_993n],
      ['-1', -1n],
    ],
    bad: ['1.5', '', '0x10', '9'.repeat(41), 1.5],
  },
  CurrencyCode: { good: [['USD', 'USD']], bad: ['usd', 'US', 'USDT', 840] },
  CountryCode: { good: [['BR', 'BR']], bad: ['br', 'XX', 'BRA', ''] },
  YearMonth: { good: [['2026-11', '2026-11']], bad: ['2026-13', '2026-1', '2026-11-01', 202_611] },
  URL: {
    good: [['https://example.com/a?b=c', 'https://example.com/a?b=c']],
    bad: ['javascript:alert(1)', 'file:///etc/passwd', '/relative', `https://example.com/${'x'.repeat(3_000)}`],
  },
};

describe.each(Object.entries(cases))('%s', (name, { good, bad }) => {
  const scalar = scalars[name as keyof typeof scalars];

  it('reads what it is for, from variables and from documents', () => {
    for (const [text, value] of good) {
      expect(scalar.parseValue(text)).toEqual(value);
      expect(scalar.parseLiteral(parseValue(JSON.stringify(text)), {})).toEqual(value);
    }
  });

  it('refuses everything else', () => {
    for (const value of bad) {
      expect(() => scalar.parseValue(value), String(value)).toThrow(`${name} must be`);
      expect(() => scalar.parseLiteral(parseValue(JSON.stringify(value)), {}), String(value)).toThrow(`${name} must be`);
    }
  });
});

describe('on their way out', () => {
  it('moments are in UTC, whole numbers of any size are text, and what is neither is a fault', () => {
    expect(scalars.DateTime.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(scalars.BigInt.serialize(2n ** 70n)).toBe('1180591620717411303424');
    expect(scalars.BigInt.serialize(5)).toBe('5');
    expect(() => scalars.BigInt.serialize(1.5)).toThrow();
    expect(() => scalars.DateTime.serialize(new Date('x'))).toThrow();
    expect(() => scalars.Decimal.serialize(0.1)).toThrow();
  });
});
