import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { divideHalfEven } from '@mint/platform/money/convert.ts';
import { currencyDecimals } from '@mint/platform/money/money.ts';
import fc from 'fast-check';
import { namedCategory, wordsOf } from '../domain/normalise-text.ts';
import { type CompletedPayload, testRates, transfer } from './world.ts';

/** Moments around the ends of days and months, a leap day among them, and any between. */
const moments = fc.oneof(
  fc.constantFrom(
    '2024-02-01T00:00:00.000Z',
    '2024-02-28T23:59:59.999Z',
    '2024-02-29T00:00:00.000Z',
    '2024-02-29T23:59:59.999Z',
    '2024-03-01T00:00:00.000Z',
    '2024-03-31T23:59:59.999Z',
    '2024-04-01T00:00:00.000Z',
  ),
  fc.date({ min: new Date('2024-02-01'), max: new Date('2024-04-02'), noInvalidDate: true }).map((date) => date.toISOString()),
);

const drafts = fc.record({
  at: moments,
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'BRL'),
  amountMinor: fc.oneof(fc.bigInt({ min: 1n, max: 100n }), fc.bigInt({ min: 1n, max: 10n ** 15n })),
  merchant: fc.constantFrom(null, 'Tesco', 'TESCO!', 'Zoo', '★'),
  category: fc.constantFrom(null, null, 'pets', 'Pets '),
});

/** Completed transfers of one person, and the order in which they are told of: each once or more. */
export function tellings(most: number) {
  return fc
    .array(drafts, { minLength: 1, maxLength: most })
    .chain((made) =>
      fc.record({
        made: fc.constant(made),
        again: fc.array(fc.nat({ max: made.length - 1 }), { maxLength: 5 }),
        chance: fc.infiniteStream(fc.nat()),
      }),
    )
    .map(({ made, again, chance }) => ({
      made,
      order: [...made.keys(), ...again]
        .map((index) => ({ index, place: chance.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ index }) => index),
    }));
}

/** The events of what was drawn. */
export function eventsOf(senderId: Id<'usr'>, made: readonly (typeof drafts extends fc.Arbitrary<infer T> ? T : never)[]) {
  return made.map(({ at, ...given }) => ({
    id: newId('evt'),
    payload: transfer({ senderId, occurredAt: new Date(at), ...given }),
  }));
}

/** What an amount is worth in another currency on its day: worked out apart from the domain, with the whole of its rates in one fraction. */
function worth({ amountMinor, currency, occurredAt }: CompletedPayload, into: string): bigint {
  const day = occurredAt.toISOString().slice(0, 10);
  const rates = testRates.filter(({ asOf }) => asOf <= day).at(-1)?.perBaseUnit ?? {};
  const parts = (code: string) =>
    BigInt(Math.round(Number(code === 'USD' ? '1' : (rates as Record<string, string>)[code]) * 1e6));
  if (currency === into) return amountMinor;
  return divideHalfEven(
    amountMinor * parts(into) * 10n ** BigInt(currencyDecimals(into)),
    parts(currency) * 10n ** BigInt(currencyDecimals(currency)),
  );
}

/** Everything that a person's transfers come to by month, category and merchant, counted at once from them alone. */
export function recount(payloads: readonly CompletedPayload[], into: string) {
  const sums = (key: (payload: CompletedPayload) => string | null) =>
    [...Map.groupBy(payloads, key)]
      .filter((entry): entry is [string, CompletedPayload[]] => entry[0] !== null)
      .map(([name, group]) => [name, group.reduce((sum, payload) => sum + worth(payload, into), 0n), group.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const month = ({ occurredAt }: CompletedPayload) => occurredAt.toISOString().slice(0, 7);
  const category = ({ category: named, merchant }: CompletedPayload) =>
    namedCategory(named) ?? (merchant?.toLowerCase().includes('tesco') ? 'groceries' : 'other');
  return {
    months: sums(month),
    categories: sums((payload) => `${month(payload)} ${category(payload)}`),
    merchants: sums((payload) =>
      payload.merchant === null ? null : `${month(payload)} ${wordsOf(payload.merchant).join(' ') || payload.merchant}`,
    ),
  };
}
