import { describe, expect, test } from 'vitest';
import { someone } from '../test/open-kyc.ts';
import { type Identity, parseIdentity } from './parse-identity.ts';

const today = '2026-11-25';
const read = (change: Partial<Identity>, day = today) => parseIdentity({ ...someone, ...change }, day);
const faultsOf = (change: Partial<Identity>, day = today) => {
  const result = read(change, day);
  return result.ok ? [] : result.errors.map(({ code, path }) => [code, path?.at(-1)]);
};

describe('a legal name', () => {
  test.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  Ana   María de Souza ', 'Ana María de Souza'],
    ["Conan O'Brien", "Conan O'Brien"],
    ['Jean-Luc d’Arc', 'Jean-Luc d’Arc'],
    ['Sammy Davis, Jr.', 'Sammy Davis, Jr.'],
    ['张伟', '张伟'],
    ['محمد علي', 'محمد علي'],
    ['Suharto', 'Suharto'],
    // Written with a combining accent, kept with one letter.
    ['Zoe\u0308', 'Zo\u00eb'],
    ['x'.repeat(100), 'x'.repeat(100)],
  ])('%j is kept as %j', (legalName, kept) => {
    expect(read({ legalName })).toMatchObject({ ok: true, value: { legalName: kept } });
  });

  test.each([
    '',
    '   ',
    'x'.repeat(101),
    '1',
    'R2D2',
    '-',
    '<b>Ada</b>',
    'Ada\u0000',
    'Ada\u202Eecalevol',
    'Ada\nLovelace',
    '🦊',
    'x'.repeat(5_000),
  ])('%j is none', (legalName) => {
    expect(faultsOf({ legalName })).toEqual([['INVALID_LEGAL_NAME', 'legalName']]);
  });
});

describe('a date of birth', () => {
  test.each([
    ['2008-11-25', today, []],
    ['2008-11-26', today, [['UNDERAGE', 'dateOfBirth']]],
    ['2026-11-25', today, [['UNDERAGE', 'dateOfBirth']]],
    ['2026-11-26', today, [['INVALID_DATE_OF_BIRTH', 'dateOfBirth']]],
    ['1906-11-25', today, []],
    ['1906-11-24', today, [['INVALID_DATE_OF_BIRTH', 'dateOfBirth']]],
    // Leap days: 2000 and 2008 had one, 1900 and 2007 had none. Who was born on one grows older on 1 March.
    ['2000-02-29', today, []],
    ['2008-02-29', '2026-02-28', [['UNDERAGE', 'dateOfBirth']]],
    ['2008-02-29', '2026-03-01', []],
    ['1900-02-29', '2010-01-01', [['INVALID_DATE_OF_BIRTH', 'dateOfBirth']]],
    ['2007-02-29', today, [['INVALID_DATE_OF_BIRTH', 'dateOfBirth']]],
  ] as const)('%s is judged on %s', (dateOfBirth, day, faults) => {
    expect(faultsOf({ dateOfBirth }, day)).toEqual(faults);
  });

  test.each([
    '',
    '1990',
    '1990-2-3',
    '31.12.1990',
    '1990-13-01',
    '1990-04-31',
    '1990-00-10',
    '0000-01-01',
    '1990-12-31T00:00:00Z',
    ' 1990-12-31',
    '１９９０-12-31',
  ])('%j is no day', (dateOfBirth) => {
    expect(faultsOf({ dateOfBirth })).toEqual([['INVALID_DATE_OF_BIRTH', 'dateOfBirth']]);
  });
});

describe('an address', () => {
  test.each([
    ['addressLine', 'x'.repeat(200), true],
    ['addressLine', 'x'.repeat(201), false],
    ['addressLine', 'Rua Dr. Müller 3/4, ap. 5 #6', true],
    ['addressLine', ' . ', false],
    ['addressLine', '', false],
    ['addressLine', 'Street\u0007', false],
    ['city', 'x'.repeat(100), true],
    ['city', 'x'.repeat(101), false],
    ['city', '', false],
    ['city', '東京', true],
    ['postalCode', '', true],
    ['postalCode', '1', true],
    ['postalCode', '01310-100', true],
    ['postalCode', '1'.repeat(20), true],
    ['postalCode', '1'.repeat(21), false],
    ['postalCode', '-1', false],
    ['postalCode', '1;2', false],
  ] as const)('with %s %j is taken: %s', (field, text, taken) => {
    expect(faultsOf({ [field]: text })).toEqual(taken ? [] : [['INVALID_ADDRESS', field]]);
  });

  test('is in a country that there is', () => {
    for (const country of ['BR', 'GB', 'AQ']) expect(faultsOf({ country })).toEqual([]);
    for (const country of ['UK', 'EU', 'br', 'ZZ', '']) expect(faultsOf({ country })).toEqual([['INVALID_COUNTRY', 'country']]);
  });
});

test('all that is wrong is told at once', () => {
  const wrong = { legalName: '', dateOfBirth: '', addressLine: '', city: '', postalCode: '?', country: '' };
  expect(faultsOf(wrong).map(([, field]) => field)).toEqual([
    'legalName',
    'dateOfBirth',
    'addressLine',
    'city',
    'postalCode',
    'country',
  ]);
});
