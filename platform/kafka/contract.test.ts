import { expect, test } from 'vitest';
import { z } from 'zod';
import { minorUnits, timestamp } from './codecs.ts';
import { defineEvent, eventJsonSchema } from './contract.ts';

const contract = defineEvent({
  type: 'thing.made',
  version: 2,
  topic: 'thing.events',
  payload: z.object({ thingId: z.string(), amountMinor: minorUnits, madeAt: timestamp, note: z.string().nullable() }),
  key: (thing) => thing.thingId,
});

test('a payload is JSON on the wire and values in code', () => {
  const decoded = { thingId: 't', amountMinor: 9_007_199_254_740_993n, madeAt: new Date('2026-01-02T03:04:05.678Z'), note: null };
  const wire = { thingId: 't', amountMinor: '9007199254740993', madeAt: '2026-01-02T03:04:05.678Z', note: null };
  expect(z.encode(contract.payload, decoded)).toEqual(wire);
  expect(z.decode(contract.payload, wire)).toEqual(decoded);
});

test('times are read as PostgreSQL writes them', () => {
  expect(z.decode(timestamp, '2026-01-02T03:04:05.678901+00:00')).toEqual(new Date('2026-01-02T03:04:05.678Z'));
});

test('amounts are whole numbers as text and nothing else', () => {
  for (const amount of ['1.5', '', '1e3', ' 1', 5]) expect(z.safeDecode(minorUnits, amount as string).success).toBe(false);
});

test('a contract has a JSON Schema of its wire form', () => {
  expect(eventJsonSchema(contract)).toMatchObject({
    $id: 'https://schemas.mint.local/thing.made/2',
    title: 'thing.made',
    type: 'object',
    required: ['thingId', 'amountMinor', 'madeAt', 'note'],
    properties: { amountMinor: { type: 'string' }, madeAt: { type: 'string', format: 'date-time' } },
  });
});

test('a name that says nothing is refused', () => {
  expect(() => defineEvent({ ...contract, type: 'Made' })).toThrow('Not a name');
  expect(() => defineEvent({ ...contract, version: 0 })).toThrow('no version');
});
