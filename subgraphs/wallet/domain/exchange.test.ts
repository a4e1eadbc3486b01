import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { walletPosted } from '@mint/schema/events/wallet.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { changeStatus } from './change-status.ts';
import { type ExchangeMoney, exchangeMoney } from './exchange-money.ts';
import { holdMoney } from './hold-money.ts';
import { listEntries } from './list-entries.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(async () => {
  expect(await ledger.mismatches()).toEqual([]);
  await ledger.close();
});

/** Alice with 100 dollars and Bob with a wallet in euros. */
async function two() {
  const [alice, bob] = await Promise.all([ledger.userWithEach({ USD: 100_00n }), ledger.userWithEach({ EUR: 0n })]);
  return { alice, bob, between: { debit: { userId: alice }, credit: { userId: bob } } };
}

/** What the system accounts took in a transaction, by account and currency. */
async function systemEntriesOf(transactionId: Id<'txn'>): Promise<Record<string, bigint>> {
  const rows = await ledger.database.sql<{ name: string; amount: bigint }[]>`
    select account || ' ' || currency as name, amount from entries join wallets on wallets.id = wallet_id
    where transaction_id = ${toUuid(transactionId, 'txn')} and account is not null`;
  return Object.fromEntries(rows.map(({ name, amount }) => [name, amount]));
}

describe('an exchange', () => {
  test('is one posting in each currency, and one of its fee; each currency sums to zero', async () => {
    const { alice, bob, between } = await two();
    const transactionId = newId('txn');
    const result = await ledger.exchange({ ...between, transactionId });
    expect(result).toMatchObject({
      outcome: 'POSTED',
      side: null,
      debitBalanceMinor: 89_95n,
      debitHeldMinor: 0n,
      creditBalanceMinor: 8_50n,
      postedAt: expect.any(Date),
    });
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(89_95n);
    expect((await ledger.walletOf(bob, 'EUR')).balanceMinor).toBe(8_50n);
    expect(await systemEntriesOf(transactionId)).toEqual({ 'FX USD': 10_00n, 'FX EUR': -8_50n, 'FEES USD': 5n });
    expect(await ledger.mismatches()).toEqual([]);
  });

  test('without a fee is four entries', async () => {
    const { between } = await two();
    const transactionId = newId('txn');
    expect(await ledger.exchange({ ...between, transactionId, feeMinor: 0n })).toMatchObject({ debitBalanceMinor: 90_00n });
    expect(await systemEntriesOf(transactionId)).toEqual({ 'FX USD': 10_00n, 'FX EUR': -8_50n });
  });

  test('is told leg by leg, each an event that is true by itself', async () => {
    const { alice, bob, between } = await two();
    const transactionId = newId('txn');
    const { postedAt } = await ledger.exchange({ ...between, transactionId });
    const rows = await ledger.database.sql`
      select type, topic, payload from outbox where key = ${transactionId} order by seq`;
    expect(rows.map(({ type, topic }) => [type, topic])).toEqual(Array(3).fill(['wallet.posted', 'wallet.events']));
    const system = (account: string) => ({ walletId: null, userId: null, account, balanceAfterMinor: null });
    const hers = { walletId: (await ledger.walletOf(alice)).id, userId: alice, account: null };
    const his = { walletId: (await ledger.walletOf(bob, 'EUR')).id, userId: bob, account: null, balanceAfterMinor: 8_50n };
    const leg = { transactionId, kind: 'EXCHANGE', currency: 'USD', postedAt };
    expect(rows.map(({ payload }) => walletPosted.payload.parse(payload))).toEqual([
      { ...leg, leg: 1, amountMinor: 10_00n, debit: { ...hers, balanceAfterMinor: 90_00n }, credit: system('FX') },
      { ...leg, leg: 2, amountMinor: 8_50n, currency: 'EUR', debit: system('FX'), credit: his },
      { ...leg, leg: 3, kind: 'FEE', amountMinor: 5n, debit: { ...hers, balanceAfterMinor: 89_95n }, credit: system('FEES') },
    ]);
  });

  test('stands in each person’s history as their own legs, the fee as an entry of its own', async () => {
    const { alice, bob, between } = await two();
    const transactionId = newId('txn');
    await ledger.exchange({ ...between, transactionId });
    const all = { beforeSeq: null, limit: 20 };
    const hers = await listEntries(ledger.database, (await ledger.walletOf(alice)).id, all);
    expect(hers.map((entry) => [entry.deltaMinor, entry.balanceAfterMinor, entry.seq])).toEqual([
      [-5n, 89_95n, 3n],
      [-10_00n, 90_00n, 2n],
      [100_00n, 100_00n, 1n],
    ]);
    const his = await listEntries(ledger.database, (await ledger.walletOf(bob, 'EUR')).id, all);
    expect(his.map((entry) => [entry.deltaMinor, entry.transactionId])).toEqual([[8_50n, transactionId]]);
    expect(new Set([...hers, ...his].map(({ id }) => id)).size).toBe(4);
    // An entry's id is the same on whatever page it comes.
    const paged = [];
    for (const beforeSeq of [null, 3n, 2n]) {
      paged.push(...(await listEntries(ledger.database, (await ledger.walletOf(alice)).id, { beforeSeq, limit: 1 })));
    }
    expect(paged).toEqual(hers);
  });

  test.each([
    ['JPY', 1_443n],
    ['KWD', 3_057n],
  ])('carries amounts in the smallest unit of %s', async (currency, amountMinor) => {
    const [alice, bob] = [await ledger.userWithEach({ USD: 100_00n }), await ledger.userWithEach({ [currency]: 0n })];
    const exchange = { debit: { userId: alice }, credit: { userId: bob }, receives: { amountMinor, currency } };
    expect(await ledger.exchange(exchange)).toMatchObject({ outcome: 'POSTED', creditBalanceMinor: amountMinor });
  });

  test('asked for again answers as the first did, whatever has happened since', async () => {
    const { alice, between } = await two();
    const exchange = { ...between, transactionId: newId('txn') };
    const first = await ledger.exchange(exchange);
    await ledger.post({ debit: { userId: alice }, credit: { system: 'FUNDING' }, amountMinor: 80_00n });
    expect(await ledger.exchange(exchange)).toEqual({
      ...first,
      outcome: 'REPLAYED',
      debitHeldMinor: null,
      creditHeldMinor: null,
    });
    expect(await ledger.eventsOf(exchange.transactionId)).toHaveLength(3);
  });

  test('asked for ten times at once happens once', async () => {
    const { alice, between } = await two();
    const exchange = { ...between, transactionId: newId('txn') };
    const results = await Promise.all(Array.from({ length: 10 }, () => ledger.exchange(exchange)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['POSTED', ...Array(9).fill('REPLAYED')]);
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(89_95n);
  });

  test('both ways between the same two, many at once, keeps every unit', async () => {
    const [ada, ben] = await Promise.all([
      ledger.userWithEach({ USD: 100_00n, EUR: 100_00n }),
      ledger.userWithEach({ USD: 100_00n, EUR: 100_00n }),
    ]);
    const there = { debit: { userId: ada }, credit: { userId: ben } };
    const back: Partial<ExchangeMoney> = {
      sends: { amountMinor: 8_50n, currency: 'EUR' },
      receives: { amountMinor: 10_00n, currency: 'USD' },
      feeMinor: 0n,
    };
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        ledger.exchange(i % 2 === 0 ? { ...there, feeMinor: 0n } : { debit: there.credit, credit: there.debit, ...back }),
      ),
    );
    expect(results.every(({ outcome }) => outcome === 'POSTED')).toBe(true);
    const usd = await Promise.all([ada, ben].map((user) => ledger.walletOf(user, 'USD')));
    expect(usd.map(({ balanceMinor }) => balanceMinor)).toEqual([100_00n, 100_00n]);
  });
});

describe('an exchange is refused', () => {
  test('when less is available than is sent and the fee, and nothing moves', async () => {
    const { bob } = await two();
    const alice = await ledger.userWithEach({ USD: 10_04n });
    const exchange = { debit: { userId: alice }, credit: { userId: bob }, transactionId: newId('txn') };
    expect(await ledger.exchange(exchange)).toMatchObject({ outcome: 'INSUFFICIENT_FUNDS', side: 'DEBIT', postedAt: null });
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(10_04n);
    // A refusal isn't remembered.
    await ledger.post({ kind: 'TOP_UP', debit: { system: 'FUNDING' }, credit: { userId: alice }, amountMinor: 1n });
    expect((await ledger.exchange(exchange)).outcome).toBe('POSTED');
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(0n);
  });

  test.each(['DEBIT', 'CREDIT'] as const)('when the wallet at the side %s is frozen', async (side) => {
    const { alice, bob, between } = await two();
    const walletId = (await (side === 'DEBIT' ? ledger.walletOf(alice) : ledger.walletOf(bob, 'EUR'))).id;
    await changeStatus(ledger.database, { walletId, status: 'FROZEN', reason: 'asked', actor: 'operator' });
    expect(await ledger.exchange(between)).toMatchObject({ outcome: 'WALLET_FROZEN', side });
  });

  test('without a wallet in either currency, to a wallet of another, and to a system account', async () => {
    const { alice, bob, between } = await two();
    const { id: euros } = await ledger.walletOf(bob, 'EUR');
    const { id: dollars } = await ledger.walletOf(alice);
    expect(
      await ledger.exchange({ debit: { userId: bob }, credit: { userId: bob }, sends: { amountMinor: 1n, currency: 'GBP' } }),
    ).toMatchObject({
      outcome: 'WALLET_NOT_FOUND',
      side: 'DEBIT',
    });
    expect(await ledger.exchange({ ...between, credit: { userId: alice } })).toMatchObject({
      outcome: 'WALLET_NOT_FOUND',
      side: 'CREDIT',
    });
    expect(await ledger.exchange({ ...between, debit: { walletId: euros }, credit: { walletId: dollars } })).toMatchObject({
      outcome: 'CURRENCY_MISMATCH',
      side: 'DEBIT',
    });
    expect(await ledger.exchange({ ...between, credit: { walletId: dollars } })).toMatchObject({ outcome: 'SAME_WALLET' });
    expect(await ledger.exchange({ ...between, credit: { system: 'FUNDING' } })).toMatchObject({ outcome: 'WALLET_NOT_FOUND' });
  });

  test('past the largest balance', async () => {
    const { alice } = await two();
    const rich = await ledger.userWithEach({ EUR: 9_000_000_000_000_000n });
    expect(await ledger.exchange({ debit: { userId: alice }, credit: { userId: rich } })).toMatchObject({
      outcome: 'BALANCE_LIMIT',
      side: 'CREDIT',
    });
  });

  test('when its id was used for anything else', async () => {
    const { alice, bob, between } = await two();
    const { bob: carol } = await two();
    const exchange = { ...between, transactionId: newId('txn') };
    await ledger.exchange(exchange);
    const others: Partial<ExchangeMoney>[] = [
      { sends: { amountMinor: 9_99n, currency: 'USD' } },
      { feeMinor: 6n },
      { feeMinor: 0n },
      { receives: { amountMinor: 8_51n, currency: 'EUR' } },
      { credit: { userId: carol } },
    ];
    for (const other of others) expect((await ledger.exchange({ ...exchange, ...other })).outcome).toBe('KEY_MISMATCH');
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(89_95n);

    const { transactionId } = exchange;
    const plain = { debit: { userId: alice }, credit: { system: 'FUNDING' }, transactionId } as const;
    expect((await ledger.post({ ...plain, amountMinor: 10_00n })).outcome).toBe('KEY_MISMATCH');
    const hold = { debit: { userId: alice }, amountMinor: 10_05n, currency: 'USD', expiresAt: null };
    expect((await holdMoney(ledger, { ...hold, transactionId })).outcome).toBe('KEY_MISMATCH');

    const posted = newId('txn');
    await ledger.post({ ...plain, transactionId: posted, amountMinor: 1n });
    expect((await ledger.exchange({ ...exchange, transactionId: posted })).outcome).toBe('KEY_MISMATCH');
    const held = newId('txn');
    await holdMoney(ledger, { ...hold, transactionId: held });
    expect((await ledger.exchange({ ...exchange, transactionId: held })).outcome).toBe('KEY_MISMATCH');
    expect((await ledger.walletOf(bob, 'EUR')).balanceMinor).toBe(8_50n);
  });
});

test('no exchange begins after its deadline', async () => {
  const { alice, between } = await two();
  const sends = { amountMinor: 1n, currency: 'USD' };
  const terms = { transactionId: newId('txn'), ...between, sends, feeMinor: 0n, receives: { ...sends, currency: 'EUR' } };
  await expect(exchangeMoney(ledger, terms, Date.now())).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  expect((await ledger.walletOf(alice)).balanceMinor).toBe(100_00n);
});

test('a plain posting and an exchange of one id at the same moment: one of them happens', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { between } = await two();
    const carol = await ledger.userWith(50_00n);
    const transactionId = newId('txn');
    const [exchanged, posted] = await Promise.all([
      ledger.exchange({ ...between, transactionId }),
      ledger.post({ debit: { userId: carol }, credit: between.debit, transactionId }),
    ]);
    expect([exchanged.outcome, posted.outcome].sort()).toEqual(['KEY_MISMATCH', 'POSTED']);
  }
});

test('what was written of an exchange cannot be altered', async () => {
  for (const statement of ['update exchange_legs set amount = amount', 'delete from exchange_legs', 'truncate exchange_legs']) {
    await expect(ledger.database.sql.unsafe(statement)).rejects.toThrow('append-only');
  }
});
