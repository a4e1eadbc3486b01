import { type Id, newId } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOf, recount, tellings } from '../test/transfers.ts';
import { openWorld, type World } from '../test/world.ts';
import { readTrend } from './read-spending.ts';
import { updatePreferences } from './update-preferences.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The figures that a person's tables hold, in the shape of a recount. */
async function held(userId: Id<'usr'>) {
  const { months, categories, merchants } = await world.figures(userId);
  type Row = Record<string, string> & { transactions: bigint };
  const sums = (rows: readonly object[], ...names: string[]) =>
    (rows as Row[])
      .map((row) => [names.map((name) => row[name]).join(' '), BigInt(row.total_minor ?? ''), Number(row.transactions)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    months: sums(months, 'month'),
    categories: sums(categories, 'month', 'category'),
    merchants: sums(merchants, 'month', 'merchant_key'),
  };
}

const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'BRL');

test('figures equal a recount, in whatever order and however often transfers are told of, also at once', async () => {
  await fc.assert(
    fc.asyncProperty(tellings(12), async ({ made, order }) => {
      const userId = newId('usr');
      const events = eventsOf(userId, made);
      const told = order.flatMap((index) => events[index] ?? []);
      await Promise.all(told.map(({ payload, id }) => world.complete(payload, id)));
      expect(await held(userId)).toEqual(
        recount(
          events.map(({ payload }) => payload),
          'USD',
        ),
      );
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('figures equal a recount in whichever currency they are, though it changes in between', async () => {
  await fc.assert(
    fc.asyncProperty(tellings(8), fc.array(currencies, { minLength: 1, maxLength: 4 }), async ({ made, order }, changes) => {
      const userId = newId('usr');
      const events = eventsOf(userId, made);
      const told = order.flatMap((index) => events[index] ?? []);
      const every = Math.ceil(told.length / changes.length);
      for (const [place, { payload, id }] of told.entries()) {
        await world.complete(payload, id);
        const baseCurrency = place % every === every - 1 ? changes[Math.floor(place / every)] : undefined;
        if (baseCurrency !== undefined) await updatePreferences(world.context, userId, { baseCurrency });
      }
      const baseCurrency = changes.at(-1) ?? 'USD';
      await updatePreferences(world.context, userId, { baseCurrency });
      const months = ['2024-02', '2024-03', '2024-04'];
      const trend = await readTrend(world.context, userId, months);
      expect(trend.every(({ currency }) => currency === baseCurrency)).toBe(true);
      expect(await held(userId)).toEqual(
        recount(
          events.map(({ payload }) => payload),
          baseCurrency,
        ),
      );
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('reading while the currency changes gives figures of one currency, never a mixture', async () => {
  const userId = newId('usr');
  const events = eventsOf(userId, [
    { at: '2024-02-29T12:00:00.000Z', currency: 'USD', amountMinor: 100n, merchant: null, category: null },
    { at: '2024-02-29T12:00:00.000Z', currency: 'EUR', amountMinor: 100n, merchant: null, category: null },
  ]);
  for (const { payload, id } of events) await world.complete(payload, id);
  const worthOf = { USD: 300n, EUR: 150n } as Record<string, bigint>;
  const changing = (async () => {
    for (const baseCurrency of ['EUR', 'USD', 'EUR', 'USD', 'EUR'])
      await updatePreferences(world.context, userId, { baseCurrency });
  })();
  const seen = await Promise.all(Array.from({ length: 10 }, () => readTrend(world.context, userId, ['2024-02'])));
  await changing;
  for (const { totalMinor, currency } of seen.flat()) expect(totalMinor).toBe(worthOf[currency]);
  expect(await readTrend(world.context, userId, ['2024-02'])).toEqual([{ month: '2024-02', totalMinor: 150n, currency: 'EUR' }]);
});
