import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { describe, expect, test, vi } from 'vitest';
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

  test('are written as the TypeID specification has it', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const id = TypeID.fromUUID('usr', uuid).toString();
        expect(fromUuid('usr', uuid)).toBe(id);
        expect(fromUuid('usr', uuid.toUpperCase())).toBe(id);
      }),
    );
  });

  test('made later sort after, also when many are made within a millisecond or the clock is set back', () => {
    const later = Date.now() + 60_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
    const ids = Array.from({ length: 10_000 }, () => newId('txn'));
    clock.mockReturnValue(later - 5_000);
    ids.push(newId('txn'), newId('txn'));
    clock.mockRestore();
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tell when they were made', () => {
    const moment = Date.now() + 120_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(moment);
    const uuid = newUuid();
    clock.mockRestore();
    expect(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)).toBe(moment);
  });

  test('are version 7 UUIDs', () => {
    for (const uuid of [newUuid(), toUuid(newId('evt'), 'evt')]) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test('of the form of an id and of no version of UUIDs are refused like any text that is none', () => {
    for (const [place, digit] of ['0', '1', 'g', 'z'].entries()) {
      const id = `usr_0000000000${digit.repeat(16)}`;
      if (place === 0) expect(toUuid(id, 'usr')).toBe('00000000-0000-0000-0000-000000000000');
      else expect(() => toUuid(id, 'usr')).toThrow(InvalidIdError);
    }
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
