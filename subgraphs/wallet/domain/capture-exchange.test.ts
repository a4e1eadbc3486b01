import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { captureExchange } from './capture-exchange.ts';
import { captureHold } from './capture-hold.ts';
import { changeStatus } from './change-status.ts';
import type { ExchangeTerms } from './exchange.ts';
import { holdMoney } from './hold-money.ts';
import { voidHold } from './void-hold.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(async () => {
  expect(await ledger.mismatches()).toEqual([]);
  await ledger.close();
});

/** Alice with 100 dollars, of which 10.05 are held for Bob, who has a wallet in euros. */
async function held() {
  const [alice, bob] = await Promise.all([ledger.userWithEach({ USD: 100_00n }), ledger.userWithEach({ EUR: 0n })]);
  const transactionId = newId('txn');
  const hold = { transactionId, debit: { userId: alice }, amountMinor: 10_05n, currency: 'USD', expiresAt: null };
  expect((await holdMoney(ledger, hold)).outcome).toBe('HELD');
  return { alice, bob, transactionId };
}

const capture = async (transactionId: Id<'txn'>, bob: Id<'usr'>, changes: Partial<ExchangeTerms> = {}) => {
  const terms = {
    transactionId,
    credit: { userId: bob },
    sends: { amountMinor: 10_00n, currency: 'USD' },
    feeMinor: 5n,
    receives: { amountMinor: 8_50n, currency: 'EUR' },
  };
  const { result } = await captureExchange(ledger, { ...terms, ...changes }, Date.now() + 10_000);
  return result;
};

describe('a held exchange', () => {
  test('is posted as a whole, once: what was sent, what is received, and the fee', async () => {
    const { alice, bob, transactionId } = await held();
    const first = await capture(transactionId, bob);
    expect(first).toMatchObject({
      outcome: 'CAPTURED',
      debitBalanceMinor: 89_95n,
      debitHeldMinor: 0n,
      creditBalanceMinor: 8_50n,
    });
    expect(await capture(transactionId, bob)).toEqual({
      ...first,
      outcome: 'REPLAYED',
      debitHeldMinor: null,
      creditHeldMinor: null,
    });
    expect(await ledger.walletOf(alice)).toMatchObject({ balanceMinor: 89_95n, heldMinor: 0n });
    // What was held is captured; what the exchange account gives was never held.
    expect(await ledger.eventsOf(transactionId)).toEqual(['wallet.held', 'wallet.captured', 'wallet.posted', 'wallet.captured']);
    expect((await voidHold(ledger, transactionId, 'VOIDED')).outcome).toBe('ALREADY_CAPTURED');
  });

  test('captured many times at once is posted once', async () => {
    const { bob, transactionId } = await held();
    const results = await Promise.all(Array.from({ length: 8 }, () => capture(transactionId, bob)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['CAPTURED', ...Array(7).fill('REPLAYED')]);
    expect((await ledger.walletOf(bob, 'EUR')).balanceMinor).toBe(8_50n);
  });

  test('that was voided stays so', async () => {
    const { alice, bob, transactionId } = await held();
    await voidHold(ledger, transactionId, 'VOIDED');
    expect((await capture(transactionId, bob)).outcome).toBe('ALREADY_VOIDED');
    expect((await ledger.walletOf(alice)).balanceMinor).toBe(100_00n);
  });

  test('and a void at the same time: one of them wins, the other says so', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { alice, bob, transactionId } = await held();
      const [captured, voided] = await Promise.all([capture(transactionId, bob), voidHold(ledger, transactionId, 'VOIDED')]);
      expect([
        ['CAPTURED', 'ALREADY_CAPTURED'],
        ['ALREADY_VOIDED', 'VOIDED'],
      ]).toContainEqual([captured.outcome, voided.outcome]);
      expect((await ledger.walletOf(alice)).heldMinor).toBe(0n);
    }
  });

  test('is KEY_MISMATCH on other terms than were held or captured, and after a plain capture', async () => {
    const { bob, transactionId } = await held();
    for (const changes of [
      { feeMinor: 6n },
      { sends: { amountMinor: 9_99n, currency: 'USD' } },
      { sends: { amountMinor: 10_00n, currency: 'GBP' } },
    ]) {
      expect((await capture(transactionId, bob, changes)).outcome).toBe('KEY_MISMATCH');
    }
    await capture(transactionId, bob);
    expect((await capture(transactionId, bob, { receives: { amountMinor: 8_51n, currency: 'EUR' } })).outcome).toBe(
      'KEY_MISMATCH',
    );
    expect((await captureHold(ledger, { transactionId, kind: 'TRANSFER', credit: { system: 'FEES' } })).result.outcome).toBe(
      'KEY_MISMATCH',
    );
    const plain = await held();
    await captureHold(ledger, { transactionId: plain.transactionId, kind: 'TRANSFER', credit: { system: 'FEES' } });
    expect((await capture(plain.transactionId, plain.bob)).outcome).toBe('KEY_MISMATCH');
  });

  test('needs a hold, and is no second word on an exchange that was made', async () => {
    const { alice, bob } = await held();
    expect((await capture(newId('txn'), bob)).outcome).toBe('HOLD_NOT_FOUND');
    const transactionId = newId('txn');
    await ledger.exchange({ transactionId, debit: { userId: alice }, credit: { userId: bob } });
    expect((await capture(transactionId, bob)).outcome).toBe('KEY_MISMATCH');
  });

  test('stays held when its recipient can’t take it', async () => {
    const { alice, bob, transactionId } = await held();
    const { id: walletId } = await ledger.walletOf(bob, 'EUR');
    expect(await capture(transactionId, bob, { receives: { amountMinor: 1n, currency: 'GBP' } })).toMatchObject({
      outcome: 'WALLET_NOT_FOUND',
      side: 'CREDIT',
    });
    expect(
      await capture(transactionId, bob, { credit: { walletId }, receives: { amountMinor: 1n, currency: 'GBP' } }),
    ).toMatchObject({
      outcome: 'CURRENCY_MISMATCH',
    });
    const rich = await ledger.userWithEach({ EUR: 9_000_000_000_000_000n });
    expect((await capture(transactionId, rich)).outcome).toBe('BALANCE_LIMIT');
    await changeStatus(ledger.database, { walletId, status: 'FROZEN', reason: 'asked', actor: 'operator' });
    expect(await capture(transactionId, bob)).toMatchObject({ outcome: 'WALLET_FROZEN', side: 'CREDIT' });
    expect((await ledger.walletOf(alice)).heldMinor).toBe(10_05n);
  });
});
