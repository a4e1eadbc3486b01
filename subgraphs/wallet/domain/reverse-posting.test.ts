import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { changeStatus } from './change-status.ts';
import { holdMoney } from './hold-money.ts';
import { listEntries } from './list-entries.ts';
import { reversePosting } from './reverse-posting.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.close());

const reverse = (transactionId: Id<'txn'>) => reversePosting(ledger, transactionId, Date.now() + 10_000);
const balances = async (users: readonly Id<'usr'>[], currency = 'USD') =>
  Promise.all(users.map(async (user) => (await ledger.walletOf(user, currency)).balanceMinor));

describe('taking a posting back', () => {
  test('returns the money the way it came, once, and says so again', async () => {
    const [ada, bob] = [await ledger.userWith(10_00n), await ledger.userWith(0n)];
    const transactionId = newId('txn');
    await ledger.post({ transactionId, debit: { userId: ada }, credit: { userId: bob }, amountMinor: 4_00n });
    const first = await reverse(transactionId);
    expect(first).toMatchObject({ outcome: 'REVERSED', takenMinor: 4_00n, shortMinor: 0n, restoredMinor: 4_00n });
    expect(await reverse(transactionId)).toEqual({ ...first, outcome: 'REPLAYED' });
    expect(await balances([ada, bob])).toEqual([10_00n, 0n]);
    const events = await ledger.database.sql<{ payload: Record<string, unknown> }[]>`
      select payload from outbox where key = ${transactionId} order by seq`;
    expect(events.map(({ payload }) => [payload.kind, payload.leg ?? null, payload.amountMinor])).toEqual([
      ['TRANSFER', null, '400'],
      ['REVERSAL', 4, '400'],
    ]);
    expect(events[1]?.payload).toMatchObject({
      debit: { userId: bob, balanceAfterMinor: '0' },
      credit: { userId: ada, balanceAfterMinor: '1000' },
    });
    expect(await ledger.mismatches()).toEqual([]);
  });

  test('takes what is there and says what was short; what is held is not there', async () => {
    const [ada, bob, eve] = [await ledger.userWith(10_00n), await ledger.userWith(0n), await ledger.userWith(0n)];
    const transactionId = newId('txn');
    await ledger.post({ transactionId, debit: { userId: ada }, credit: { userId: bob }, amountMinor: 9_00n });
    await ledger.post({ debit: { userId: bob }, credit: { userId: eve }, amountMinor: 5_00n });
    await holdMoney(ledger, {
      transactionId: newId('txn'),
      debit: { userId: bob },
      amountMinor: 1_00n,
      currency: 'USD',
      expiresAt: null,
    });
    expect(await reverse(transactionId)).toMatchObject({ outcome: 'REVERSED', takenMinor: 3_00n, shortMinor: 6_00n });
    expect(await balances([ada, bob, eve])).toEqual([4_00n, 1_00n, 5_00n]);
    expect(await ledger.mismatches()).toEqual([]);
  });

  test('leaves nothing behind when nothing is there, and works later when there is', async () => {
    const [ada, bob] = [await ledger.userWith(10_00n), await ledger.userWith(0n)];
    const transactionId = newId('txn');
    await ledger.post({ transactionId, debit: { userId: ada }, credit: { userId: bob }, amountMinor: 4_00n });
    await ledger.post({ debit: { userId: bob }, credit: { userId: ada }, amountMinor: 4_00n });
    expect((await reverse(transactionId)).outcome).toBe('NOTHING_LEFT');
    await ledger.post({ debit: { system: 'FUNDING' }, credit: { userId: bob }, kind: 'TOP_UP', amountMinor: 1_00n });
    expect(await reverse(transactionId)).toMatchObject({ outcome: 'REVERSED', takenMinor: 1_00n, shortMinor: 3_00n });
    expect((await reverse(newId('txn'))).outcome).toBe('NOT_FOUND');
  });

  test('gives a top-up back to where it came from, and moves money of frozen wallets', async () => {
    const ada = await ledger.userWith(0n);
    const transactionId = newId('txn');
    await ledger.post({
      transactionId,
      kind: 'TOP_UP',
      debit: { system: 'FUNDING' },
      credit: { userId: ada },
      amountMinor: 7_00n,
    });
    const { id: walletId } = await ledger.walletOf(ada);
    await changeStatus(ledger.database, { walletId, status: 'FROZEN', reason: 'a court order', actor: 'operator' });
    expect(await reverse(transactionId)).toMatchObject({ outcome: 'REVERSED', takenMinor: 7_00n, restoredMinor: 7_00n });
    expect(await balances([ada])).toEqual([0n]);
    expect(await ledger.mismatches()).toEqual([]);
  });
});

describe('taking an exchange back', () => {
  const exchanged = async (receivesMinor: bigint) => {
    const [ada, bob] = [await ledger.userWithEach({ USD: 20_00n, EUR: 0n }), await ledger.userWithEach({ USD: 0n, EUR: 0n })];
    const transactionId = newId('txn');
    await ledger.exchange({
      transactionId,
      debit: { userId: ada },
      credit: { userId: bob },
      receives: { amountMinor: receivesMinor, currency: 'EUR' },
    });
    return { ada, bob, transactionId };
  };

  test('goes by the rate it was made at, with the whole fee', async () => {
    const { ada, bob, transactionId } = await exchanged(8_50n);
    expect(await reverse(transactionId)).toMatchObject({
      outcome: 'REVERSED',
      takenMinor: 8_50n,
      shortMinor: 0n,
      restoredMinor: 10_05n,
    });
    expect(await balances([ada])).toEqual([20_00n]);
    expect(await balances([bob], 'EUR')).toEqual([0n]);
    expect((await reverse(transactionId)).outcome).toBe('REPLAYED');
    // What came back right after it left stands in the history as entries of their own.
    const hers = await listEntries(ledger.database, (await ledger.walletOf(ada)).id, { beforeSeq: null, limit: 4 });
    expect(hers.map(({ deltaMinor }) => deltaMinor)).toEqual([5n, 10_00n, -5n, -10_00n]);
    expect(new Set(hers.map(({ id }) => id)).size).toBe(4);
    expect(await ledger.mismatches()).toEqual([]);
  });

  test('gives back in proportion when only a part is there', async () => {
    const { ada, bob, transactionId } = await exchanged(8_50n);
    const eve = await ledger.userWithEach({ EUR: 0n });
    await ledger.post({ debit: { userId: bob }, credit: { userId: eve }, amountMinor: 4_25n, currency: 'EUR' });
    // Half of ten dollars, and half of the five cents of the fee, to the even one.
    expect(await reverse(transactionId)).toMatchObject({ takenMinor: 4_25n, shortMinor: 4_25n, restoredMinor: 5_02n });
    expect(await balances([ada])).toEqual([9_95n + 5_02n]);
    expect(await ledger.mismatches()).toEqual([]);
  });
});

test('whatever is posted, exchanged and taken back at once, each transaction is taken back once and no currency gains or loses a unit', async () => {
  const currencies = ['USD', 'EUR'] as const;
  const move = fc.record({
    from: fc.nat({ max: 2 }),
    to: fc.nat({ max: 2 }),
    amount: fc.bigInt({ min: 1n, max: 400n }),
    sold: fc.constantFrom(...currencies),
    exchange: fc.boolean(),
    received: fc.bigInt({ min: 1n, max: 400n }),
    reversals: fc.nat({ max: 2 }),
  });
  let short = 0;
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      const people = await Promise.all([0, 1, 2].map(() => ledger.userWithEach({ USD: 500n, EUR: 500n })));
      const made = moves
        .filter(({ from, to }) => from !== to)
        .map((given) => ({ ...given, id: newId('txn'), bought: given.sold === 'USD' ? ('EUR' as const) : ('USD' as const) }));
      const outcomes = await Promise.all(
        made.map(({ id, from, to, amount, sold, exchange, received, bought }) => {
          const parties = {
            transactionId: id,
            debit: { userId: people[from] as Id<'usr'> },
            credit: { userId: people[to] as Id<'usr'> },
          };
          return exchange
            ? ledger.exchange({
                ...parties,
                sends: { amountMinor: amount, currency: sold },
                feeMinor: 3n,
                receives: { amountMinor: received, currency: bought },
              })
            : ledger.post({ ...parties, amountMinor: amount, currency: sold });
        }),
      );
      const posted = made.filter((_, index) => outcomes[index]?.outcome === 'POSTED');
      const answers = await Promise.all(
        posted.flatMap(({ id, reversals }) => Array.from({ length: reversals }, async () => ({ id, ...(await reverse(id)) }))),
      );
      for (const each of posted) {
        const own = answers.filter(({ id }) => id === each.id);
        expect(own.filter(({ outcome }) => outcome === 'REVERSED').length).toBeLessThanOrEqual(1);
        for (const { outcome, takenMinor, shortMinor } of own) {
          if (outcome !== 'REVERSED' && outcome !== 'REPLAYED') continue;
          expect(takenMinor + shortMinor).toBe(each.exchange ? each.received : each.amount);
          if (shortMinor === 0n) whole += 1;
          else short += 1;
        }
      }
      for (const currency of currencies) {
        const sums = await ledger.database.sql<{ sum: bigint }[]>`
          select coalesce(sum(amount), 0)::bigint as sum from entries join wallets on wallets.id = wallet_id where currency = ${currency}`;
        expect(sums[0]?.sum).toBe(0n);
        for (const balance of await balances(people, currency)) expect(balance >= 0n).toBe(true);
      }
    }),
    {
      numRuns: 40,
      examples: [
        [
          [
            { from: 0, to: 1, amount: 400n, sold: 'USD', exchange: false, received: 1n, reversals: 2 },
            { from: 1, to: 2, amount: 400n, sold: 'USD', exchange: false, received: 1n, reversals: 0 },
            { from: 1, to: 2, amount: 400n, sold: 'USD', exchange: false, received: 1n, reversals: 0 },
          ],
        ],
      ],
    },
  );
  expect(whole + short).toBeGreaterThan(0);
  expect(await ledger.mismatches()).toEqual([]);
}, 120_000);

test('what was taken back is never altered', async () => {
  const [ada, bob] = [await ledger.userWith(10_00n), await ledger.userWith(0n)];
  const transactionId = newId('txn');
  await ledger.post({ transactionId, debit: { userId: ada }, credit: { userId: bob }, amountMinor: 4_00n });
  await reverse(transactionId);
  await expect(
    ledger.database.sql`update reversal_legs set amount = 1 where transaction_id = ${toUuid(transactionId, 'txn')}`,
  ).rejects.toThrow('append-only');
});
