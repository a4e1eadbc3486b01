import { newId } from '@mint/platform/ids/ids.ts';
import { walletPosted } from '@mint/schema/events/wallet.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { changeStatus } from './change-status.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(async () => {
  expect(await ledger.mismatches()).toEqual([]);
  await ledger.close();
});

describe('a posting', () => {
  test('moves money and answers with both balances', async () => {
    const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(0n)]);
    const result = await ledger.post({ debit: { userId: alice }, credit: { userId: bob }, amountMinor: 300n });
    expect(result).toMatchObject({
      outcome: 'POSTED',
      side: null,
      debitBalanceMinor: 700n,
      creditBalanceMinor: 300n,
      debitHeldMinor: 0n,
    });
    expect(result.postedAt).toBeInstanceOf(Date);
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(700n);
    expect((await ledger.walletOf(bob)).balanceMinor).toBe(300n);
  });

  test('tells of itself in an event that keeps its contract', async () => {
    const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(0n)]);
    const transactionId = newId('txn');
    const { postedAt } = await ledger.post({
      transactionId,
      debit: { userId: alice },
      credit: { userId: bob },
      amountMinor: 300n,
    });
    const [row] = await ledger.database.sql`select topic, type, version, payload from outbox where key = ${transactionId}`;
    expect(row).toMatchObject({ topic: walletPosted.topic, type: walletPosted.type, version: walletPosted.version });
    expect(walletPosted.payload.parse(row?.payload)).toEqual({
      transactionId,
      kind: 'TRANSFER',
      debit: { walletId: (await ledger.walletOf(alice)).id, userId: alice, account: null, balanceAfterMinor: 700n },
      credit: { walletId: (await ledger.walletOf(bob)).id, userId: bob, account: null, balanceAfterMinor: 300n },
      amountMinor: 300n,
      currency: 'USD',
      postedAt,
    });
  });

  test.each([1, 3])('of the same transaction again answers as the first did (%i at once)', async (times) => {
    const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(0n)]);
    const posting = { transactionId: newId('txn'), debit: { userId: alice }, credit: { userId: bob }, amountMinor: 300n };
    const first = await ledger.post(posting);
    await ledger.post({ debit: { userId: alice }, credit: { userId: bob }, amountMinor: 50n });
    const others = Array.from({ length: times - 1 }, () => ledger.userWith(5n));
    const [replay] = await Promise.all([ledger.post(posting), ...others]);
    expect(replay).toEqual({ ...first, outcome: 'REPLAYED', debitHeldMinor: null, creditHeldMinor: null });
    expect(await ledger.eventsOf(posting.transactionId)).toEqual(['wallet.posted']);
  });

  test('asked for ten times at once happens once', async () => {
    const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(0n)]);
    const posting = { transactionId: newId('txn'), debit: { userId: alice }, credit: { userId: bob }, amountMinor: 300n };
    const results = await Promise.all(Array.from({ length: 10 }, () => ledger.post(posting)));
    expect(results.map((result) => result.outcome).sort()).toEqual(['POSTED', ...Array(9).fill('REPLAYED')]);
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(700n);
  });

  test('from a system account needs no balance and leaves none', async () => {
    const alice = await ledger.userWith(0n);
    const result = await ledger.post({
      kind: 'TOP_UP',
      debit: { system: 'FUNDING' },
      credit: { userId: alice },
      amountMinor: 5n,
    });
    expect(result).toMatchObject({ outcome: 'POSTED', debitBalanceMinor: null, debitHeldMinor: null, creditBalanceMinor: 5n });
  });

  test('between system accounts is written once too', async () => {
    const posting = { transactionId: newId('txn'), kind: 'FEE', debit: { system: 'FX' }, credit: { system: 'FEES' } } as const;
    expect((await ledger.post(posting)).outcome).toBe('POSTED');
    expect((await ledger.post(posting)).outcome).toBe('REPLAYED');
  });
});

/** Runs a refusal alone, and among others in one batch: the two paths of the ledger must answer alike. */
const paths = [
  ['alone', async <T>(refused: () => Promise<T>) => refused()],
  [
    'in a batch',
    async <T>(refused: () => Promise<T>) => {
      const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(0n)]);
      const post = () => ledger.post({ debit: { userId: alice }, credit: { userId: bob }, amountMinor: 1n });
      const [, result, ...rest] = await Promise.all([post(), refused(), post(), post()]);
      expect(rest.map(({ outcome }) => outcome)).toEqual(['POSTED', 'POSTED']);
      return result;
    },
  ],
] as const;

describe.each(paths)('a refusal %s', (_name, run) => {
  test('INSUFFICIENT_FUNDS when less is available, and nothing moves', async () => {
    const [alice, bob] = await Promise.all([ledger.userWith(100n), ledger.userWith(0n)]);
    const result = await run(() => ledger.post({ debit: { userId: alice }, credit: { userId: bob }, amountMinor: 101n }));
    expect(result).toMatchObject({ outcome: 'INSUFFICIENT_FUNDS', side: 'DEBIT', postedAt: null, debitBalanceMinor: null });
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(100n);
  });

  test('is not remembered: the same transaction may succeed later', async () => {
    const [alice, bob] = await Promise.all([ledger.userWith(100n), ledger.userWith(0n)]);
    const posting = { transactionId: newId('txn'), debit: { userId: alice }, credit: { userId: bob }, amountMinor: 101n };
    expect((await run(() => ledger.post(posting))).outcome).toBe('INSUFFICIENT_FUNDS');
    await ledger.post({ kind: 'TOP_UP', debit: { system: 'FUNDING' }, credit: { userId: alice }, amountMinor: 1n });
    expect((await run(() => ledger.post(posting))).outcome).toBe('POSTED');
  });

  test.each(['DEBIT', 'CREDIT'] as const)('WALLET_FROZEN names the frozen side: %s', async (side) => {
    const [alice, bob] = await Promise.all([ledger.userWith(100n), ledger.userWith(0n)]);
    const walletId = (await ledger.walletOf(side === 'DEBIT' ? alice : bob)).id;
    await changeStatus(ledger.database, { walletId, status: 'FROZEN', reason: 'a court order', actor: 'operator' });
    const result = await run(() => ledger.post({ debit: { userId: alice }, credit: { userId: bob } }));
    expect(result).toMatchObject({ outcome: 'WALLET_FROZEN', side });
    await changeStatus(ledger.database, { walletId, status: 'ACTIVE', reason: 'lifted', actor: 'operator' });
    expect((await ledger.post({ debit: { userId: alice }, credit: { userId: bob } })).outcome).toBe('POSTED');
  });

  test('CURRENCY_MISMATCH for a wallet of another currency', async () => {
    const alice = await ledger.userWith(100n);
    const { id: walletId } = await ledger.walletOf(await ledger.userWith(0n));
    const toWallet = { debit: { system: 'FUNDING' }, credit: { walletId }, currency: 'EUR' } as const;
    expect(await run(() => ledger.post(toWallet))).toMatchObject({ outcome: 'CURRENCY_MISMATCH', side: 'CREDIT' });
    const fromWallet = { debit: { walletId }, credit: { system: 'FEES' }, currency: 'EUR' } as const;
    expect(await run(() => ledger.post(fromWallet))).toMatchObject({ outcome: 'CURRENCY_MISMATCH', side: 'DEBIT' });
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(100n);
  });

  test('WALLET_NOT_FOUND for a user without a wallet in the currency, and for an id that names none', async () => {
    const alice = await ledger.userWith(100n);
    const noEuros = { debit: { system: 'FUNDING' }, credit: { userId: alice }, currency: 'EUR' } as const;
    expect(await run(() => ledger.post(noEuros))).toMatchObject({ outcome: 'WALLET_NOT_FOUND', side: 'CREDIT' });
    const unknown = { debit: { walletId: newId('wal') }, credit: { userId: alice } };
    expect(await run(() => ledger.post(unknown))).toMatchObject({ outcome: 'WALLET_NOT_FOUND', side: 'DEBIT' });
  });

  test('KEY_MISMATCH for a transaction that was posted with other content', async () => {
    const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(1_000n)]);
    const posting = { transactionId: newId('txn'), debit: { userId: alice }, credit: { userId: bob }, amountMinor: 10n };
    await ledger.post(posting);
    for (const other of [
      { ...posting, amountMinor: 11n },
      { ...posting, kind: 'FEE' as const },
      { ...posting, debit: posting.credit, credit: posting.debit },
      { ...posting, credit: { system: 'FEES' as const } },
    ]) {
      expect((await run(() => ledger.post(other))).outcome).toBe('KEY_MISMATCH');
    }
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(990n);
  });

  test('SAME_WALLET for a posting to itself', async () => {
    const alice = await ledger.userWith(100n);
    expect((await run(() => ledger.post({ debit: { userId: alice }, credit: { userId: alice } }))).outcome).toBe('SAME_WALLET');
  });

  test('BALANCE_LIMIT where a balance would pass the largest there is', async () => {
    const alice = await ledger.userWith(9_000_000_000_000_000n);
    const more = { debit: { system: 'FUNDING' }, credit: { userId: alice }, amountMinor: 1n } as const;
    expect(await run(() => ledger.post(more))).toMatchObject({ outcome: 'BALANCE_LIMIT', side: 'CREDIT' });
    const most = { ...more, amountMinor: 9_000_000_000_000_000n };
    expect((await run(() => ledger.post(most))).outcome).toBe('BALANCE_LIMIT');
  });
});

test('what was written in the books cannot be altered', async () => {
  await ledger.userWith(5n);
  for (const table of ['entries', 'journal']) {
    for (const statement of [`update ${table} set amount = amount`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(ledger.database.sql.unsafe(statement)).rejects.toThrow('append-only');
    }
  }
});
