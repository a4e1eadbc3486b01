import { describe, expect, it } from 'vitest';
import { newUuid } from '../ids/ids.ts';
import { decodeCursor, encodeCursor, parsePage, toConnection } from './connection.ts';

const id = newUuid();

describe('a cursor', () => {
  it('keeps the microseconds of its moment, whichever way the database writes it', () => {
    for (const createdAt of [
      '2026-11-22T13:37:00.123456Z',
      '2026-11-22 13:37:00.123456+00',
      '2026-11-22T13:37:00.123456+00:00',
    ]) {
      expect(decodeCursor(encodeCursor({ createdAt, id }))).toEqual({ createdAt: '2026-11-22T13:37:00.123456Z', id });
    }
    expect(decodeCursor(encodeCursor({ createdAt: new Date(0), id })).createdAt).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is refused when it is none of ours', () => {
    const made = (text: string) => Buffer.from(text).toString('base64url');
    for (const text of [
      '',
      'x',
      made('|'),
      made(`2026-11-22T13:37:00Z|${id}'; drop table notes`),
      made(`2026-13-22T13:37:00Z|${id}`),
      made(`2026-11-22T13:37:00Z|${id.toUpperCase()}`),
      made(`now()|${id}`),
      'A'.repeat(100_000),
    ]) {
      expect(() => decodeCursor(text), text.slice(0, 40)).toThrow(
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
      );
    }
  });
});

describe('a page', () => {
  it('has a size within bounds', () => {
    expect(parsePage({})).toEqual({ first: 20, limit: 21, after: null });
    expect(parsePage({ first: null, after: null }, { default: 5 }).first).toBe(5);
    expect(parsePage({ first: 100 }).limit).toBe(101);
    for (const first of [0, -1, 101, 1.5, Number.NaN]) expect(() => parsePage({ first })).toThrow('`first`');
  });

  it('goes on as long as the database has one row more', () => {
    const rows = ['c', 'b', 'a'];
    const cursorOf = (row: string) => `cursor of ${row}`;
    const first = toConnection(rows, { first: 2, after: null }, cursorOf);
    expect(first.nodes).toEqual(['c', 'b']);
    expect(first.edges[1]).toEqual({ cursor: 'cursor of b', node: 'b' });
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: 'cursor of c',
      endCursor: 'cursor of b',
    });
    const last = toConnection(['a'], { first: 2, after: { createdAt: '', id } }, cursorOf);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(toConnection([], { first: 2, after: null }, cursorOf).pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
    });
  });
});
