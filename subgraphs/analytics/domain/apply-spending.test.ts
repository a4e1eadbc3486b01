import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, transfer, type World } from '../test/world.ts';
import { readSpending, readTrend } from './read-spending.ts';
import { updatePreferences } from './update-preferences.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inMonth = async (userId: ReturnType<typeof newId<'usr'>>, month: string) => {
  const { totalMinor, transactionCount } = await readSpending(world.context, userId, month);
  return [totalMinor, transactionCount];
};

describe('a completed transfer', () => {
  test('counts for its sender, and for nobody else', async () => {
    const senderId = newId('usr');
    const sent = transfer({ senderId, merchant: 'Whole Foods Market', category: null });
    await world.complete(sent);
    expect(await readSpending(world.context, senderId, '2024-02')).toEqual({
      month: '2024-02',
      currency: 'USD',
      totalMinor: 10_00n,
      transactionCount: 1,
      averageMinor: 10_00n,
      categories: [{ category: 'groceries', totalMinor: 10_00n, transactionCount: 1, share: 1 }],
      merchants: [{ merchant: 'Whole Foods Market', totalMinor: 10_00n, transactionCount: 1 }],
    });
    expect(await inMonth(sent.recipientId, '2024-02')).toEqual([0n, 0]);
  });

  test('counts once, however often it is told of, also under another event', async () => {
    const senderId = newId('usr');
    const sent = transfer({ senderId });
    const id = newId('evt');
    expect(await world.complete(sent, id)).toBe('handled');
    expect(await world.complete(sent, id)).toBe('duplicate');
    expect(await world.complete(sent)).toBe('handled');
    expect(await inMonth(senderId, '2024-02')).toEqual([10_00n, 1]);
  });

  test('is no spending when it comes from outside', async () => {
    const recipientId = newId('usr');
    await world.complete({ ...transfer({ senderId: recipientId }), kind: 'TOP_UP', senderId: null, recipientId });
    expect(await world.figures(recipientId)).toEqual({ months: [], categories: [], merchants: [], spendings: [] });
  });

  test.each([
    ['2024-01-31T23:59:59.999Z', '2024-01'],
    ['2024-02-01T00:00:00.000Z', '2024-02'],
    ['2024-02-29T23:59:59.999Z', '2024-02'],
    ['2024-03-01T00:00:00.000Z', '2024-03'],
    ['2023-12-31T23:59:59.999Z', '2023-12'],
    ['2024-01-01T00:00:00.000Z', '2024-01'],
  ])('at %s counts in %s', async (moment, month) => {
    const senderId = newId('usr');
    await world.complete(transfer({ senderId, occurredAt: new Date(moment) }));
    const trend = await readTrend(world.context, senderId, ['2023-12', '2024-01', '2024-02', '2024-03']);
    expect(trend.filter(({ totalMinor }) => totalMinor > 0n)).toEqual([{ month, totalMinor: 10_00n, currency: 'USD' }]);
  });
});

describe('in other currencies', () => {
  test.each([
    ['at the rate of its day', { currency: 'EUR', amountMinor: 8_00n, occurredAt: new Date('2024-02-28T23:59:59.999Z') }, 10_00n],
    ['on the leap day', { currency: 'EUR', amountMinor: 8_00n, occurredAt: new Date('2024-02-29T00:00:00Z') }, 16_00n],
    ['the day after', { currency: 'EUR', amountMinor: 9_00n, occurredAt: new Date('2024-03-01T00:00:00Z') }, 10_00n],
    ['yen, which have no decimals', { currency: 'JPY', amountMinor: 1_001n }, 10_01n],
    ['dinars, which have three', { currency: 'KWD', amountMinor: 1_234n }, 3_08n],
    ['a half goes to the even cent', { currency: 'BRL', amountMinor: 2n }, 0n],
    ['and not always down', { currency: 'BRL', amountMinor: 6n }, 2n],
  ])('%s', async (_, given, expected) => {
    const senderId = newId('usr');
    const sent = transfer({ senderId, ...given });
    await world.complete(sent);
    expect(await inMonth(senderId, sent.occurredAt.toISOString().slice(0, 7))).toEqual([expected, 1]);
  });

  test('without a rate of its day it is in no sum, until it needs none', async () => {
    const senderId = newId('usr');
    const occurredAt = new Date('2024-01-31T23:59:59.999Z');
    await world.complete(transfer({ senderId, currency: 'EUR', amountMinor: 5_00n, occurredAt }));
    expect(await inMonth(senderId, '2024-01')).toEqual([0n, 0]);
    expect(await updatePreferences(world.context, senderId, { baseCurrency: 'EUR' })).toMatchObject({ ok: true });
    expect(await inMonth(senderId, '2024-01')).toEqual([5_00n, 1]);
  });

  test('the largest amounts in the smallest currencies stay exact', async () => {
    const senderId = newId('usr');
    expect(await updatePreferences(world.context, senderId, { baseCurrency: 'JPY' })).toMatchObject({ ok: true });
    for (const _ of [1, 2, 3]) await world.complete(transfer({ senderId, currency: 'KWD', amountMinor: 9_000_000_000_000_000n }));
    expect(await inMonth(senderId, '2024-02')).toEqual([6_750_000_000_000_000n, 3]);
    expect(await updatePreferences(world.context, senderId, { baseCurrency: 'KWD' })).toMatchObject({ ok: true });
    expect(await inMonth(senderId, '2024-02')).toEqual([27_000_000_000_000_000n, 3]);
  });
});

describe('a month', () => {
  test('tells its shares and average, the largest first', async () => {
    const senderId = newId('usr');
    const of = (category: string, merchant: string | null, amountMinor: bigint) =>
      world.complete(transfer({ senderId, category, merchant, amountMinor }));
    await of('Pets', 'Zoo', 30_00n);
    await of('travel', null, 20_00n);
    await of('pets', 'ZOO!', 10_01n);
    await of('fun', 'Arena', 40_01n);
    const { categories, merchants, averageMinor } = await readSpending(world.context, senderId, '2024-02');
    expect(categories).toEqual([
      { category: 'fun', totalMinor: 40_01n, transactionCount: 1, share: 0.40002 },
      { category: 'pets', totalMinor: 40_01n, transactionCount: 2, share: 0.40002 },
      { category: 'travel', totalMinor: 20_00n, transactionCount: 1, share: 0.19996 },
    ]);
    expect(merchants.map(({ totalMinor, transactionCount }) => [totalMinor, transactionCount])).toEqual([
      [40_01n, 1],
      [40_01n, 2],
    ]);
    expect(averageMinor).toBe(25_00n);
  });

  test('without spendings is empty', async () => {
    expect(await readSpending(world.context, newId('usr'), '2024-02')).toMatchObject({
      totalMinor: 0n,
      averageMinor: 0n,
      categories: [],
      merchants: [],
      currency: 'USD',
    });
  });
});
