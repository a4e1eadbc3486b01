import { newId } from '@mint/platform/ids/ids.ts';
import { walletCaptured, walletHeld, walletVoided } from '@mint/schema/events/wallet.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { type CaptureHold, captureHold } from './capture-hold.ts';
import { changeStatus } from './change-status.ts';
import { type HoldMoney, holdMoney } from './hold-money.ts';
import { releaseExpiredHolds } from './release-expired-holds.ts';
import { voidHold } from './void-hold.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(async () => {
  expect(await ledger.mismatches()).toEqual([]);
  await ledger.close();
});

const hold = (given: Partial<HoldMoney> & Pick<HoldMoney, 'debit'>) =>
  holdMoney(ledger, { transactionId: newId('txn'), amountMinor: 300n, currency: 'USD', expiresAt: null, ...given });

const capture = async (given: Pick<CaptureHold, 'transactionId' | 'credit'>) =>
  (await captureHold(ledger, { kind: 'TRANSFER', ...given })).result;

/** Alice with 10.00, of which 3.00 are held for Bob. */
async function held() {
  const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(0n)]);
  const transactionId = newId('txn');
  expect((await hold({ transactionId, debit: { userId: alice } })).outcome).toBe('HELD');
  return { alice, bob, transactionId };
}

async function payloadOf(
  contract: typeof walletHeld | typeof walletCaptured | typeof walletVoided,
  key: string,
): Promise<unknown> {
  const [row] = await ledger.database.sql`select payload from outbox where key = ${key} and type = ${contract.type}`;
  return contract.payload.parse(row?.payload);
}

describe('a hold', () => {
  test('keeps money in the balance that can no longer be spent', async () => {
    const { alice, bob, transactionId } = await held();
    expect(await ledger.walletOf(alice)).toMatchObject({ balanceMinor: 1_000n, heldMinor: 300n });
    const tooMuch = await ledger.post({ debit: { userId: alice }, credit: { userId: bob }, amountMinor: 701n });
    expect(tooMuch.outcome).toBe('INSUFFICIENT_FUNDS');
    const rest = await ledger.post({ debit: { userId: alice }, credit: { userId: bob }, amountMinor: 700n });
    expect(rest).toMatchObject({ outcome: 'POSTED', debitBalanceMinor: 300n, debitHeldMinor: 300n });
    expect(await payloadOf(walletHeld, transactionId)).toMatchObject({
      transactionId,
      userId: alice,
      amountMinor: 300n,
      expiresAt: null,
    });
  });

  test('asked for again is the same hold; with other content KEY_MISMATCH', async () => {
    const { alice, bob, transactionId } = await held();
    expect(await hold({ transactionId, debit: { userId: alice } })).toMatchObject({ outcome: 'REPLAYED', heldMinor: 300n });
    expect((await hold({ transactionId, debit: { userId: alice }, amountMinor: 1n })).outcome).toBe('KEY_MISMATCH');
    expect((await hold({ transactionId, debit: { userId: bob } })).outcome).toBe('KEY_MISMATCH');
  });

  test('and a plain posting of one transaction exclude each other', async () => {
    const { alice, bob, transactionId } = await held();
    const posting = { debit: { userId: alice }, credit: { userId: bob } };
    expect((await ledger.post({ ...posting, transactionId })).outcome).toBe('KEY_MISMATCH');
    const posted = newId('txn');
    await ledger.post({ ...posting, transactionId: posted });
    expect((await hold({ transactionId: posted, debit: { userId: alice } })).outcome).toBe('KEY_MISMATCH');
  });

  test('asked for many times at once reserves once', async () => {
    const alice = await ledger.userWith(1_000n);
    const transactionId = newId('txn');
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => hold({ transactionId, debit: { userId: alice } })));
    expect(outcomes.filter(({ outcome }) => outcome === 'HELD')).toHaveLength(1);
    expect((await ledger.walletOf(alice)).heldMinor).toBe(300n);
  });

  test('is refused for want of money, in a frozen wallet, in another currency and where there is none', async () => {
    const alice = await ledger.userWith(100n);
    const { id: walletId } = await ledger.walletOf(alice);
    expect((await hold({ debit: { userId: alice }, amountMinor: 101n })).outcome).toBe('INSUFFICIENT_FUNDS');
    expect((await hold({ debit: { walletId }, currency: 'EUR', amountMinor: 1n })).outcome).toBe('CURRENCY_MISMATCH');
    expect((await hold({ debit: { userId: alice }, currency: 'EUR', amountMinor: 1n })).outcome).toBe('WALLET_NOT_FOUND');
    await changeStatus(ledger.database, { walletId, status: 'FROZEN', reason: 'asked', actor: 'operator' });
    expect((await hold({ debit: { userId: alice }, amountMinor: 1n })).outcome).toBe('WALLET_FROZEN');
  });
});

describe('a capture', () => {
  test('posts what was held, once', async () => {
    const { alice, bob, transactionId } = await held();
    const first = await capture({ transactionId, credit: { userId: bob } });
    expect(first).toMatchObject({ outcome: 'CAPTURED', debitBalanceMinor: 700n, debitHeldMinor: 0n, creditBalanceMinor: 300n });
    expect(await capture({ transactionId, credit: { userId: bob } })).toEqual({
      ...first,
      outcome: 'REPLAYED',
      debitHeldMinor: null,
      creditHeldMinor: null,
    });
    expect(await ledger.walletOf(alice)).toMatchObject({ balanceMinor: 700n, heldMinor: 0n });
    expect(await ledger.eventsOf(transactionId)).toEqual(['wallet.held', 'wallet.captured']);
    expect(await payloadOf(walletCaptured, transactionId)).toMatchObject({
      amountMinor: 300n,
      credit: { userId: bob, balanceAfterMinor: 300n },
    });
  });

  test('to a system account is possible', async () => {
    const { transactionId } = await held();
    const result = await capture({ transactionId, credit: { system: 'FEES' } });
    expect(result).toMatchObject({ outcome: 'CAPTURED', creditBalanceMinor: null });
  });

  test('to someone else than before is KEY_MISMATCH, and without a hold HOLD_NOT_FOUND', async () => {
    const { alice, bob, transactionId } = await held();
    await capture({ transactionId, credit: { userId: bob } });
    expect((await capture({ transactionId, credit: { system: 'FEES' } })).outcome).toBe('KEY_MISMATCH');
    expect((await capture({ transactionId: newId('txn'), credit: { userId: bob } })).outcome).toBe('HOLD_NOT_FOUND');
    const posted = newId('txn');
    await ledger.post({ transactionId: posted, debit: { userId: alice }, credit: { userId: bob } });
    expect((await capture({ transactionId: posted, credit: { userId: bob } })).outcome).toBe('KEY_MISMATCH');
  });

  test('is refused after a void, and a void after a capture', async () => {
    const voided = await held();
    await voidHold(ledger, voided.transactionId, 'VOIDED');
    expect((await capture({ transactionId: voided.transactionId, credit: { userId: voided.bob } })).outcome).toBe(
      'ALREADY_VOIDED',
    );
    expect((await hold({ transactionId: voided.transactionId, debit: { userId: voided.alice } })).outcome).toBe('ALREADY_VOIDED');
    const captured = await held();
    await capture({ transactionId: captured.transactionId, credit: { userId: captured.bob } });
    expect((await voidHold(ledger, captured.transactionId, 'VOIDED')).outcome).toBe('ALREADY_CAPTURED');
    expect((await hold({ transactionId: captured.transactionId, debit: { userId: captured.alice } })).outcome).toBe(
      'ALREADY_CAPTURED',
    );
  });

  test('is refused to a frozen or missing wallet, to itself, and past the largest balance; the hold stays', async () => {
    const { alice, bob, transactionId } = await held();
    const { id: walletId } = await ledger.walletOf(bob);
    await changeStatus(ledger.database, { walletId, status: 'FROZEN', reason: 'asked', actor: 'operator' });
    expect(await capture({ transactionId, credit: { userId: bob } })).toMatchObject({ outcome: 'WALLET_FROZEN', side: 'CREDIT' });
    expect(await capture({ transactionId, credit: { walletId: newId('wal') } })).toMatchObject({
      outcome: 'WALLET_NOT_FOUND',
      side: 'CREDIT',
    });
    expect((await capture({ transactionId, credit: { userId: alice } })).outcome).toBe('SAME_WALLET');
    const rich = await ledger.userWith(9_000_000_000_000_000n);
    expect((await capture({ transactionId, credit: { userId: rich } })).outcome).toBe('BALANCE_LIMIT');
    expect((await ledger.walletOf(alice)).heldMinor).toBe(300n);
  });

  test('and a void at the same time: one of them wins, the other says so', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { alice, bob, transactionId } = await held();
      const [captured, voided] = await Promise.all([
        capture({ transactionId, credit: { userId: bob } }),
        voidHold(ledger, transactionId, 'VOIDED'),
      ]);
      expect([
        ['CAPTURED', 'ALREADY_CAPTURED'],
        ['ALREADY_VOIDED', 'VOIDED'],
      ]).toContainEqual([captured.outcome, voided.outcome]);
      expect((await ledger.walletOf(alice)).heldMinor).toBe(0n);
    }
  });
});

describe('a void', () => {
  test('makes the money available again, once', async () => {
    const { alice, transactionId } = await held();
    expect(await voidHold(ledger, transactionId, 'VOIDED')).toMatchObject({
      outcome: 'VOIDED',
      balanceMinor: 1_000n,
      heldMinor: 0n,
    });
    expect((await voidHold(ledger, transactionId, 'VOIDED')).outcome).toBe('REPLAYED');
    expect((await voidHold(ledger, newId('txn'), 'VOIDED')).outcome).toBe('HOLD_NOT_FOUND');
    expect((await ledger.walletOf(alice)).heldMinor).toBe(0n);
    expect(await payloadOf(walletVoided, transactionId)).toMatchObject({ userId: alice, amountMinor: 300n, reason: 'VOIDED' });
  });

  test('happens by itself to a hold past its time, and to no other', async () => {
    const alice = await ledger.userWith(1_000n);
    const expired = newId('txn');
    await hold({ transactionId: expired, debit: { userId: alice }, expiresAt: new Date(Date.now() - 1_000) });
    await hold({ debit: { userId: alice }, amountMinor: 5n, expiresAt: new Date(Date.now() + 60_000) });
    while ((await releaseExpiredHolds(ledger)) > 0);
    expect((await ledger.walletOf(alice)).heldMinor).toBe(5n);
    expect(await payloadOf(walletVoided, expired)).toMatchObject({ reason: 'EXPIRED' });
  });

  test('is possible in a frozen wallet', async () => {
    const { alice, transactionId } = await held();
    const { id: walletId } = await ledger.walletOf(alice);
    await changeStatus(ledger.database, { walletId, status: 'FROZEN', reason: 'asked', actor: 'operator' });
    expect((await voidHold(ledger, transactionId, 'VOIDED')).outcome).toBe('VOIDED');
  });
});
