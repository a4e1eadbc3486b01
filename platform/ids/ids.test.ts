import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromUuid, InvalidIdError, isId, newId, newUuid, toUuid } from './ids.ts';

describe('ids', () => {
  test('carry their kind and survive the way to the database and back', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const id = fromUuid('usr', uuid);
        expect(isId('usr', id)).toBe(true);
        expect(toUuid(id, 'usr')).toBe(uuid);
      }),
    );
  });

  test('made later sort after', () => {
    const ids = Array.from({ length: 1000 }, () => newId('txn'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(1000);
  });

  test('are version 7 UUIDs', () => {
    expect(newUuid()[14]).toBe('7');
    expect(toUuid(newId('evt'), 'evt')[14]).toBe('7');
  });

  test.each([
    '',
    'usr',
    'usr_',
    'wal_01m81rr23xfqds6httqm1nbmjb',
    'usr_81m81rr23xfqds6httqm1nbmjb',
    'usr_01M81RR23XFQDS6HTTQM1NBMJB',
    'usr_01m81rr23xfqds6httqm1nbmj',
    'usr_01m81rr23xfqds6httqm1nbmjbb',
    'usr_01m81rr23xfqds6httqm1nbmju',
    '01a2038c-087d-7ddb-9347-5abd0355d24b',
    "usr_01m81rr23xfqds6httqm1nbmj'",
  ])('refuse %j', (text) => {
    expect(isId('usr', text)).toBe(false);
    expect(() => toUuid(text, 'usr')).toThrow(InvalidIdError);
  });

  test('never come from something that is no UUID', () => {
    expect(() => fromUuid('usr', 'nope')).toThrow(InvalidIdError);
    expect(isId('usr', 5)).toBe(false);
    expect(isId('usr', null)).toBe(false);
  });
});
