import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateMaxAgeHours } from '../config.ts';
import type { TransactionsContext } from '../context.ts';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTransfer } from '../test/new-transaction.ts';
import { type TestPeople, withPeople } from '../test/people.ts';
import { beginTransaction } from './begin-transaction.ts';
import { createQuote, type QuoteRequest } from './create-quote.ts';
import { moveTransaction } from './move-transaction.ts';
import { sweepQuotes } from './sweep-quotes.ts';

let domain: TestDomain;
let people: TestPeople;
let ada: Id<'usr'>;
let ben: Id<'usr'>;
beforeAll(async () => {
  domain = await openTestDomain();
  people = withPeople(domain.context);
  [ada, ben] = await Promise.all([people.person({ USD: 150_00n }), people.person({ USD: 0n, EUR: 0n, JPY: 0n, KWD: 0n })]);
});
afterAll(() => domain.close());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const ask = (changes: Partial<QuoteRequest> = {}, context: TransactionsContext = people.context) =>
  createQuote(context, { senderId: ada, recipientId: ben, amount: usd('100.00'), recipientCurrency: 'EUR', ...changes });
const refusalOf = async (changes: Partial<QuoteRequest>, context?: TransactionsContext) => {
  const result = await ask(changes, context);
  return result.ok ? 'quoted' : result.errors.map(({ code, path }) => [code, path?.join('.') ?? null]);
};

describe('a quote', () => {
  test('tells everything before money moves, and is written with the rate it goes by', async () => {
    const before = Date.now();
    const result = await ask();
    if (!result.ok) throw new Error('no quote');
    expect(result.value).toMatchObject({
      id: expect.stringMatching(/^quo_/),
      rate: '0.85324',
      rateAsOf: new Date('2025-06-30'),
      sends: { amountMinor: 100_00n, currency: 'USD' },
      receives: { amountMinor: 85_32n, currency: 'EUR' },
      fee: { amountMinor: 50n, currency: 'USD' },
      availableAfter: { amountMinor: 49_50n, currency: 'USD' },
      firstPaymentToRecipient: true,
    });
    const { id, expiresAt, rateSource } = result.value;
    expect(expiresAt.getTime() - before).toBeGreaterThan(55_000);
    expect(expiresAt.getTime() - before).toBeLessThan(65_000);
    const [row] = await domain.context.database.sql`
      select rate_numerator::text as n, rate_denominator::text as d, rate, rate_source, rate_as_of,
        expires_at - created_at as holds, transaction_id from quotes where id = ${toUuid(id, 'quo')}`;
    expect(row).toMatchObject({
      n: '21331',
      d: '25000',
      rate: '0.85324',
      rate_source: rateSource,
      rate_as_of: new Date('2025-06-30'),
      holds: '00:01:00',
      transaction_id: null,
    });
  });

  test('in one currency costs nothing, and is of the same currency when none is named', async () => {
    for (const recipientCurrency of ['USD', null, undefined]) {
      const result = await ask({ recipientCurrency });
      expect(result).toMatchObject({
        ok: true,
        value: { rate: '1', receives: { amountMinor: 100_00n, currency: 'USD' }, fee: { amountMinor: 0n } },
      });
    }
  });

  test('knows the decimals of each currency', async () => {
    expect(await ask({ recipientCurrency: 'JPY' })).toMatchObject({ value: { receives: { amountMinor: 14_434n } } });
    expect(await ask({ recipientCurrency: 'KWD' })).toMatchObject({ value: { receives: { amountMinor: 30_570n } } });
  });

  test('tells of too little money as less than nothing', async () => {
    expect(await ask({ amount: usd('200.00') })).toMatchObject({ value: { availableAfter: { amountMinor: -51_00n } } });
  });

  test('finds its recipient by handle, and a first wallet that nobody has looked for yet', async () => {
    const carol = await people.person({});
    const recipientHandle = `@${carol.slice(-12).toUpperCase()}`;
    expect(await ask({ recipientId: null, recipientHandle, recipientCurrency: 'USD' })).toMatchObject({ ok: true });
    expect(await ask({ senderId: carol, recipientId: ada, amount: usd('1.00'), recipientCurrency: 'USD' })).toMatchObject({
      value: { availableAfter: { amountMinor: -1_00n } },
    });
  });

  test('says whether money ever went to this recipient', async () => {
    const [from, to] = await Promise.all([people.person({ USD: 1n }), people.person({})]);
    const first = async () => {
      const result = await ask({ senderId: from, recipientId: to, recipientCurrency: 'USD' });
      return result.ok && result.value.firstPaymentToRecipient;
    };
    const sent = { senderId: from, principalId: from, recipientId: to };
    const { transaction } = await beginTransaction(domain.context, newTransfer(sent));
    expect(await first()).toBe(true);
    await moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' });
    expect(await first()).toBe(false);
  });
});

describe('there is no quote', () => {
  test.each([
    ['for nothing', { amount: usd('0') }, 'INVALID_AMOUNT', 'input.amount.amount'],
    [
      'with more decimals than its currency',
      { amount: usd('0.001'), recipientCurrency: 'EUR' },
      'INVALID_AMOUNT',
      'input.amount.amount',
    ],
    ['for more than a wallet holds', { amount: usd('90000000000000.00') }, 'INVALID_AMOUNT', 'input.amount.amount'],
    ['in no currency', { amount: { amount: '1', currency: 'ZZZ' } }, 'INVALID_AMOUNT', 'input.amount.currency'],
    ['to nobody', { recipientId: 'usr_nobody' }, 'RECIPIENT_NOT_FOUND', 'input.recipientId'],
    ['to two', { recipientHandle: 'x' }, 'INVALID_RECIPIENT', 'input'],
    ['into a currency without a rate', { recipientCurrency: 'ZZZ' }, 'CURRENCY_NOT_SUPPORTED', 'input.recipientCurrency'],
    ['into a currency without a rate', { recipientCurrency: 'XOF' }, 'CURRENCY_NOT_SUPPORTED', 'input.recipientCurrency'],
    [
      'into a currency the recipient has no wallet in',
      { recipientCurrency: 'GBP' },
      'CURRENCY_MISMATCH',
      'input.recipientCurrency',
    ],
    [
      'from a currency the sender has no wallet in',
      { amount: { amount: '1.00', currency: 'GBP' } },
      'CURRENCY_MISMATCH',
      'input.amount.currency',
    ],
  ])('%s', async (_, changes, code, path) => {
    expect(await refusalOf(changes)).toEqual([[code, path]]);
  });

  test('for what would arrive as less than half a cent', async () => {
    const rich = await people.person({ IDR: 1_000_00n });
    const tiny = { senderId: rich, amount: { amount: '0.50', currency: 'IDR' } };
    expect(await refusalOf(tiny)).toEqual([['INVALID_AMOUNT', 'input.amount.amount']]);
  });

  test('to oneself', async () => {
    expect(await refusalOf({ recipientId: ada })).toEqual([['SELF_TRANSFER', 'input.recipientId']]);
  });

  test('by a rate that is too old; one in a single currency needs none', async () => {
    const strict = { ...people.context, config: { ...people.context.config, RATE_MAX_AGE_HOURS: 1_000 } };
    expect(await refusalOf({}, strict)).toEqual([['RATE_STALE', null]]);
    expect(await refusalOf({ recipientCurrency: 'USD' }, strict)).toBe('quoted');
    const hoursAgo = (hours: number): TransactionsContext => ({
      ...strict,
      exchangeRates: {
        rate: (from, to) => ({
          from,
          to,
          numerator: 1n,
          denominator: 2n,
          source: 'a live provider',
          asOf: new Date(Date.now() - hours * 3_600_000),
        }),
      },
    });
    expect(await refusalOf({}, hoursAgo(999))).toBe('quoted');
    expect(await refusalOf({}, hoursAgo(1_001))).toEqual([['RATE_STALE', null]]);
  });

  test('while the wallets are away', async () => {
    await expect(ask({}, { ...people.context, wallet: domain.context.wallet })).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });
});

test('how old a rate may be is a deployment’s to say; its own file must be of these days unless it does', () => {
  const { config } = domain.context;
  expect(rateMaxAgeHours(config)).toBe(Number.POSITIVE_INFINITY);
  expect(rateMaxAgeHours({ ...config, EXCHANGE_RATES_FILE: '/rates.json' })).toBe(96);
  expect(rateMaxAgeHours({ ...config, EXCHANGE_RATES_FILE: '/rates.json', RATE_MAX_AGE_HOURS: 5 })).toBe(5);
});

describe('old quotes', () => {
  test('go a day after their time when nobody used them', async () => {
    const { sql } = domain.context.database;
    await sql`delete from quotes`;
    const [old, fresh, used] = await Promise.all([ask(), ask(), ask()]);
    const idOf = (result: Awaited<ReturnType<typeof ask>>) => toUuid(result.ok ? result.value.id : '', 'quo');
    await sql`update quotes set expires_at = now() - interval '25 hours' where id in (${idOf(old)}, ${idOf(used)})`;
    await sql`update quotes set expires_at = now() - interval '23 hours' where id = ${idOf(fresh)}`;
    await sql`update quotes set transaction_id = ${toUuid(newId('txn'), 'txn')} where id = ${idOf(used)}`;
    expect(await sweepQuotes(people.context)).toBe(1);
    const left = await sql<{ id: string }[]>`select id from quotes`;
    expect(left.map(({ id }) => id).sort()).toEqual([idOf(fresh), idOf(used)].sort());
  });

  test('are found, and everything a quote asks, by an index', async () => {
    const { sql } = domain.context.database;
    await sql`
      insert into quotes select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'USD', 1, 'EUR', 0, 1, 1, '1', 'x', now(), now(), now(),
        gen_random_uuid() from generate_series(1, 5000)`;
    await sql`
      insert into transactions (id, kind, status, step, sequence, sender_id, recipient_id, amount_minor, currency, principal_id, idempotency_key,
        input_hash, created_at, completed_at)
      select uuidv7(), 'TRANSFER', 'COMPLETED', 'DONE', 3, gen_random_uuid(), ${toUuid(ben, 'usr')}, 1, 'USD', gen_random_uuid(), n::text, '', now(), now()
      from generate_series(1, 5000) as n`;
    await sql`analyze quotes, transactions`;
    const plan = async (query: postgres.PendingQuery<postgres.Row[]>) =>
      (await sql<{ 'QUERY PLAN': string }[]>`explain ${query}`).map((row) => row['QUERY PLAN']).join('\n');
    const sweeping = sql`
      select id from quotes where transaction_id is null and expires_at < now() - interval '1 day' order by expires_at limit 1000`;
    expect(await plan(sweeping)).toContain('quotes_unused');
    const first = sql`
      select not exists (select from transactions where sender_id = ${toUuid(ada, 'usr')} and recipient_id = ${toUuid(ben, 'usr')}
        and status in ('COMPLETED', 'REVERSED'))`;
    expect(await plan(first)).not.toContain('Seq Scan');
    const using = sql`
      update quotes set transaction_id = null where id = ${toUuid(newId('quo'), 'quo')} and expires_at > clock_timestamp()`;
    expect(await plan(using)).toContain('quotes_pkey');
  });
});
