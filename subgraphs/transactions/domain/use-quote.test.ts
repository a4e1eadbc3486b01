import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { transactionCreated } from '@mint/schema/events/transactions.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTransfer } from '../test/new-transaction.ts';
import { type TestPeople, withPeople } from '../test/people.ts';
import { beginTransaction, type NewTransaction } from './begin-transaction.ts';
import { createQuote } from './create-quote.ts';
import { exchangeBy, findQuote, QuoteRefusedError } from './find-quote.ts';

let domain: TestDomain;
let people: TestPeople;
let ada: Id<'usr'>;
let ben: Id<'usr'>;
beforeAll(async () => {
  domain = await openTestDomain();
  people = withPeople(domain.context);
  [ada, ben] = await Promise.all([people.person({ USD: 100_00n }), people.person({ EUR: 0n })]);
});
afterAll(() => domain.close());

/** A quote for 10 dollars in euros, and the transfer that it is for. */
async function quoted(recipientCurrency = 'EUR') {
  const request = { senderId: ada, recipientId: ben, amount: { amount: '10.00', currency: 'USD' }, recipientCurrency };
  const result = await createQuote(people.context, request);
  if (!result.ok) throw new Error('no quote');
  const quote = await findQuote(domain.context, result.value.id);
  if (quote === null) throw new Error('the quote is gone');
  const transfer = (changes: Partial<NewTransaction> = {}): NewTransaction =>
    newTransfer({
      senderId: ada,
      principalId: ada,
      recipientId: ben,
      amountMinor: 10_00n,
      base: { amountMinor: 10_00n, currency: 'USD' },
      quoteId: quote.id,
      exchange: exchangeBy(quote),
      ...changes,
    });
  return { quote, transfer };
}

const begin = (input: NewTransaction) =>
  beginTransaction(domain.context, input).catch((error: unknown) => {
    if (error instanceof QuoteRefusedError) return error.refusal;
    throw error;
  });
const userOf = async (id: Id<'quo'>) => (await findQuote(domain.context, id))?.transactionId ?? null;
const writtenWith = async ({ idempotencyKey }: NewTransaction) =>
  (await domain.context.database.sql`select from transactions where idempotency_key = ${idempotencyKey}`).length;

describe('a transfer by a quote', () => {
  test('uses it up, and keeps what it says', async () => {
    const { quote, transfer } = await quoted();
    const { transaction } = await beginTransaction(domain.context, transfer());
    expect(transaction.exchange).toEqual({ receives: { amountMinor: 8_53n, currency: 'EUR' }, feeMinor: 5n, rate: '0.85324' });
    expect(await userOf(quote.id)).toBe(transaction.id);
    const [event] = await domain.context.database.sql`select payload from outbox where key = ${transaction.id}`;
    expect(transactionCreated.payload.parse(event?.payload)).toMatchObject({
      amountMinor: 10_00n,
      currency: 'USD',
      recipientAmountMinor: 8_53n,
      recipientCurrency: 'EUR',
      feeMinor: 5n,
    });
  });

  test('in one currency exchanges nothing', async () => {
    const { quote, transfer } = await quoted('USD');
    const { transaction } = await beginTransaction(domain.context, transfer());
    expect(transaction.exchange).toBeNull();
    expect(await userOf(quote.id)).toBe(transaction.id);
  });

  test('happens once, though two want it at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { quote, transfer } = await quoted();
      const answers = await Promise.all([transfer(), transfer(), transfer()].map(begin));
      const begun = answers.filter((answer) => typeof answer !== 'string');
      expect(begun).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'QUOTE_USED')).toHaveLength(2);
      expect(await userOf(quote.id)).toBe(begun[0]?.transaction.id);
    }
  });

  test('is answered as before when its key comes again, at the same moment too', async () => {
    const { transfer } = await quoted();
    const input = transfer();
    const again = () => begin({ ...input, id: newId('txn') });
    const answers = [...(await Promise.all([again(), again(), again(), again()])), await again()];
    expect(answers.filter((answer) => typeof answer !== 'string' && answer.begun)).toHaveLength(1);
    expect(new Set(answers.map((answer) => (typeof answer === 'string' ? answer : answer.transaction.id))).size).toBe(1);
  });

  test('that passes a limit has failed, and has used it', async () => {
    const { quote, transfer } = await quoted();
    const reservation = { userId: ada, amountMinor: 10_00n, dailyMinor: 1n, monthlyMinor: 1n, spending: null };
    const { transaction } = await beginTransaction(domain.context, transfer({ reservation }));
    expect(transaction).toMatchObject({ status: 'FAILED', failureCode: 'LIMIT_EXCEEDED' });
    expect(await userOf(quote.id)).toBe(transaction.id);
  });
});

const wish = fc.record({
  quote: fc.nat(2),
  key: fc.nat(4),
  how: fc.constantFrom('as quoted' as const, 'as quoted' as const, 'with another amount' as const, 'after its time' as const),
});

test('whatever wants whichever quote at once, by whichever key, a quote makes one transfer, of just what it says', async () => {
  const { sql } = domain.context.database;
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 20 }), async (wishes) => {
      const quotes = await Promise.all([quoted(), quoted(), quoted('USD')]);
      const keys = Array.from({ length: 5 }, () => newId('key'));
      const answers = await Promise.all(
        wishes.map(async ({ quote: which, key, how }) => {
          const { quote, transfer } = quotes[which] as Awaited<ReturnType<typeof quoted>>;
          if (how === 'after its time')
            await sql`update quotes set expires_at = now() - interval '1 millisecond' where id = ${toUuid(quote.id, 'quo')}`;
          const changes = how === 'with another amount' ? { amountMinor: 9_99n } : {};
          return begin(transfer({ ...changes, idempotencyKey: keys[key] as string }));
        }),
      );
      const begun = answers.flatMap((answer) => (typeof answer !== 'string' && answer.begun ? [answer.transaction] : []));
      const users = await Promise.all(quotes.map(({ quote }) => userOf(quote.id)));
      expect(users.filter((id) => id !== null).sort()).toEqual(begun.map(({ id }) => id).sort());
      for (const [i, id] of users.entries()) {
        const made = begun.find((transaction) => transaction.id === id);
        const { quote } = quotes[i] as Awaited<ReturnType<typeof quoted>>;
        if (made) expect(made).toMatchObject({ amountMinor: quote.sends.amountMinor, exchange: exchangeBy(quote) });
      }
      // A key means one transfer.
      expect((await sql`select from transactions where idempotency_key = any(${keys}::text[])`).length).toBe(begun.length);
    }),
    { numRuns: 40 },
  );
});

describe('a transfer is not written', () => {
  test.each([
    ['another recipient', () => ({ recipientId: newId('usr') })],
    ['another amount', () => ({ amountMinor: 10_01n })],
    ['another currency', () => ({ currency: 'EUR', exchange: null })],
  ])('to %s than was quoted', async (_, changes) => {
    const { quote, transfer } = await quoted();
    const input = transfer(changes());
    expect(await begin(input)).toBe('QUOTE_MISMATCH');
    expect([await writtenWith(input), await userOf(quote.id)]).toEqual([0, null]);
  });

  test('by somebody else’s quote, of which nothing is told, or by none', async () => {
    const { quote, transfer } = await quoted();
    const eve = newId('usr');
    const theirs = transfer({ senderId: eve, principalId: eve });
    expect(await begin(theirs)).toBe('QUOTE_NOT_FOUND');
    expect([await writtenWith(theirs), await userOf(quote.id)]).toEqual([0, null]);
    expect(await begin(transfer({ quoteId: newId('quo') }))).toBe('QUOTE_NOT_FOUND');
  });

  test('once the quote has expired, and counts against no limit', async () => {
    const { quote, transfer } = await quoted();
    const { sql } = domain.context.database;
    await sql`update quotes set expires_at = now() - interval '1 millisecond' where id = ${toUuid(quote.id, 'quo')}`;
    const input = transfer({
      reservation: { userId: ada, amountMinor: 10_00n, dailyMinor: 100_00n, monthlyMinor: 100_00n, spending: null },
    });
    expect(await begin(input)).toBe('QUOTE_EXPIRED');
    expect([await writtenWith(input), await userOf(quote.id)]).toEqual([0, null]);
    expect(await sql`select from limit_usage where user_id = ${toUuid(ada, 'usr')}`).toHaveLength(0);
  });

  test('when the quote expires while the statement waits for it', async () => {
    const { quote, transfer } = await quoted();
    const { sql } = domain.context.database;
    const held = await sql.reserve();
    await held`begin`;
    await held`update quotes set expires_at = clock_timestamp() + interval '300 milliseconds' where id = ${toUuid(quote.id, 'quo')}`;
    const waiting = begin(transfer());
    await expect
      .poll(async () => {
        const [row] = await sql<{ waits: boolean }[]>`
          select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`;
        return row?.waits;
      })
      .toBe(true);
    await expect
      .poll(async () => {
        const [row] = await held<{ over: boolean }[]>`
          select expires_at <= clock_timestamp() as over from quotes where id = ${toUuid(quote.id, 'quo')}`;
        return row?.over;
      })
      .toBe(true);
    await held`commit`;
    held.release();
    expect(await waiting).toBe('QUOTE_EXPIRED');
    expect(await userOf(quote.id)).toBeNull();
  });
});
