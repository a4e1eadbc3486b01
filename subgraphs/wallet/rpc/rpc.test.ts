import { timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type Client, Code } from '@connectrpc/connect';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import {
  CaptureOutcome,
  FreezeOutcome,
  HoldOutcome,
  PostingKind,
  PostOutcome,
  Side,
  SystemAccount,
  VoidOutcome,
  WalletService,
  WalletStatus,
} from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLedger } from '../domain/check-ledger.ts';
import { walletSubgraph } from '../subgraph.ts';

let subgraph: TestSubgraph;
let wallet: Client<typeof WalletService>;
let operator: Client<typeof WalletService>;
beforeAll(async () => {
  subgraph = await startTestSubgraph(walletSubgraph, { env: { HOLD_EXPIRY_INTERVAL_MS: '100' } });
  wallet = subgraph.rpc(WalletService, 'transactions');
  operator = subgraph.rpc(WalletService, 'operator');
});
afterAll(async () => {
  if (subgraph === undefined) return;
  expect((await checkLedger(subgraph.database)).mismatches).toEqual([]);
  await subgraph.stop();
});

const user = (userId: string) => ({ ref: { case: 'userId' as const, value: userId } });
const byId = (walletId: string) => ({ ref: { case: 'walletId' as const, value: walletId } });
const system = (account: SystemAccount) => ({ ref: { case: 'system' as const, value: account } });

type Post = Parameters<typeof wallet.post>[0];
const post = (given: Post) =>
  wallet.post({ transactionId: newId('txn'), kind: PostingKind.TRANSFER, amountMinor: 100n, currency: 'USD', ...given });

/** A new user with this much; the first wallet is opened on the way. */
async function userWith(amountMinor: bigint): Promise<Id<'usr'>> {
  const userId = newId('usr');
  const credit = user(userId);
  const debit = system(SystemAccount.FUNDING);
  expect((await post({ kind: PostingKind.TOP_UP, debit, credit, amountMinor })).outcome).toBe(PostOutcome.POSTED);
  return userId;
}

async function walletOf(userId: string) {
  const { wallets } = await wallet.getWallets({ userIds: [userId] });
  if (wallets[0] === undefined) throw new Error('The user has no wallet');
  return wallets[0];
}

describe('Post', () => {
  test('tops up a user nobody has heard of yet, and opens its wallet once', async () => {
    const userId = newId('usr');
    const topUp = { kind: PostingKind.TOP_UP, debit: system(SystemAccount.FUNDING), credit: user(userId) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(topUp)));
    expect(answers.every(({ outcome }) => outcome === PostOutcome.POSTED)).toBe(true);
    expect(await walletOf(userId)).toMatchObject({ userId, currency: 'USD', balanceMinor: 500n, status: WalletStatus.ACTIVE });
    const { id } = await walletOf(userId);
    const opened = await subgraph.database.sql`select 1 from outbox where type = 'wallet.opened' and key = ${id}`;
    expect(opened).toHaveLength(1);
  });

  test('answers with both wallets, and the same again in a replay', async () => {
    const [alice, bob] = await Promise.all([userWith(1_000n), userWith(1n)]);
    const request = { transactionId: newId('txn'), debit: user(alice), credit: user(bob) };
    const first = await post(request);
    expect(first).toMatchObject({
      outcome: PostOutcome.POSTED,
      atFault: Side.UNSPECIFIED,
      debit: { userId: alice, balanceMinor: 900n, heldMinor: 0n },
      credit: { userId: bob, balanceMinor: 101n },
    });
    const replay = await post(request);
    expect(replay).toMatchObject({
      outcome: PostOutcome.REPLAYED,
      debit: { balanceMinor: 900n },
      credit: { balanceMinor: 101n },
    });
    expect(replay.postedAt).toEqual(first.postedAt);
    expect(first.postedAt && Math.abs(timestampDate(first.postedAt).getTime() - Date.now())).toBeLessThan(10_000);
  });

  test('names what keeps money from moving, and whose side it is on', async () => {
    const [alice, bob] = await Promise.all([userWith(50n), userWith(50n)]);
    const { id: walletId } = await walletOf(bob);
    const refused = async (given: Post) => {
      const { outcome, atFault, postedAt } = await post(given);
      expect(postedAt).toBeUndefined();
      return [outcome, atFault];
    };
    const between = { debit: user(alice), credit: user(bob) };
    expect(await refused(between)).toEqual([PostOutcome.INSUFFICIENT_FUNDS, Side.DEBIT]);
    expect(await refused({ ...between, currency: 'EUR' })).toEqual([PostOutcome.WALLET_NOT_FOUND, Side.DEBIT]);
    expect(await refused({ debit: system(SystemAccount.FX), credit: byId(walletId), currency: 'EUR' })).toEqual([
      PostOutcome.CURRENCY_MISMATCH,
      Side.CREDIT,
    ]);
    expect(await refused({ debit: user(alice), credit: user(alice), amountMinor: 1n })).toEqual([
      PostOutcome.SAME_WALLET,
      Side.UNSPECIFIED,
    ]);
    const huge = { debit: system(SystemAccount.FUNDING), credit: user(bob), amountMinor: 9_000_000_000_000_000n };
    expect(await refused(huge)).toEqual([PostOutcome.BALANCE_LIMIT, Side.CREDIT]);
    const transactionId = newId('txn');
    await post({ ...between, transactionId, amountMinor: 1n });
    expect(await refused({ ...between, transactionId, amountMinor: 2n })).toEqual([PostOutcome.KEY_MISMATCH, Side.UNSPECIFIED]);
  });

  test('refuses what is no posting at all', async () => {
    const [debit, credit] = [user(newId('usr')), user(newId('usr'))];
    for (const wrong of [
      { debit, credit, amountMinor: 0n },
      { debit, credit, amountMinor: -1n },
      { debit, credit, amountMinor: 9_000_000_000_000_001n },
      { debit, credit, currency: 'usd' },
      { debit, credit, currency: 'XXX' },
      { debit, credit, transactionId: 'txn_1' },
      { debit, credit, kind: PostingKind.UNSPECIFIED },
      { debit },
      { debit: user('usr_x'), credit },
      { debit: byId(newId('usr')), credit },
      { debit: system(SystemAccount.UNSPECIFIED), credit },
    ]) {
      await expect(post(wrong)).rejects.toMatchObject({ code: Code.InvalidArgument });
    }
  });
});

describe('Hold, Capture and Void', () => {
  test('reserve money, then move it or give it back', async () => {
    const [alice, bob] = await Promise.all([userWith(1_000n), userWith(1n)]);
    const [kept, given] = [newId('txn'), newId('txn')];
    const hold = (transactionId: string) =>
      wallet.hold({ transactionId, debit: user(alice), amountMinor: 300n, currency: 'USD' });
    expect(await hold(kept)).toMatchObject({ outcome: HoldOutcome.HELD, debit: { balanceMinor: 1_000n, heldMinor: 300n } });
    expect(await hold(given)).toMatchObject({ outcome: HoldOutcome.HELD, debit: { heldMinor: 600n } });
    expect((await hold(given)).outcome).toBe(HoldOutcome.REPLAYED);
    expect(
      (await wallet.hold({ transactionId: newId('txn'), debit: user(alice), amountMinor: 401n, currency: 'USD' })).outcome,
    ).toBe(HoldOutcome.INSUFFICIENT_FUNDS);
    const capture = () => wallet.capture({ transactionId: given, kind: PostingKind.TRANSFER, credit: user(bob) });
    expect(await capture()).toMatchObject({
      outcome: CaptureOutcome.CAPTURED,
      debit: { balanceMinor: 700n, heldMinor: 300n },
      credit: { balanceMinor: 301n },
    });
    expect(await capture()).toMatchObject({ outcome: CaptureOutcome.REPLAYED, debit: { balanceMinor: 700n } });
    expect((await wallet.void({ transactionId: given })).outcome).toBe(VoidOutcome.ALREADY_CAPTURED);
    expect(await wallet.void({ transactionId: kept })).toMatchObject({ outcome: VoidOutcome.VOIDED, debit: { heldMinor: 0n } });
    expect((await wallet.void({ transactionId: kept })).outcome).toBe(VoidOutcome.REPLAYED);
    expect((await wallet.void({ transactionId: newId('txn') })).outcome).toBe(VoidOutcome.HOLD_NOT_FOUND);
    const late = await wallet.capture({ transactionId: kept, kind: PostingKind.TRANSFER, credit: user(bob) });
    expect(late.outcome).toBe(CaptureOutcome.ALREADY_VOIDED);
  });

  test('a hold past its time is given back by itself', async () => {
    const alice = await userWith(100n);
    const holdUntil = (at: number) =>
      wallet.hold({
        transactionId: newId('txn'),
        debit: user(alice),
        amountMinor: 10n,
        currency: 'USD',
        expiresAt: timestampFromDate(new Date(at)),
      });
    await holdUntil(Date.now() + 86_400_000);
    await holdUntil(Date.now() - 1_000);
    await eventually(async () => expect((await walletOf(alice)).heldMinor).toBe(10n));
  });

  test('are for users: a system account cannot be held', async () => {
    await expect(
      wallet.hold({ transactionId: newId('txn'), debit: system(SystemAccount.FEES), amountMinor: 1n, currency: 'USD' }),
    ).rejects.toMatchObject({ code: Code.InvalidArgument });
  });
});

describe('Exchange and CaptureExchange', () => {
  const terms = { sendsMinor: 10_00n, sendsCurrency: 'USD', feeMinor: 5n, receivesMinor: 1_443n, receivesCurrency: 'JPY' };

  /** Somebody with dollars, and somebody with a wallet in yen. */
  async function two() {
    const [alice, bob] = [await userWith(100_00n), await subgraph.viewer()];
    const OPEN = 'mutation { walletOpen(input: { currency: "JPY" }) { wallet { id } } }';
    await subgraph.data(OPEN, {}, { as: bob });
    return { debit: user(alice), credit: user(bob.userId) };
  }

  test('move money to another currency, once, and answer with both wallets', async () => {
    const request = { transactionId: newId('txn'), ...(await two()), ...terms };
    const first = await wallet.exchange(request);
    expect(first).toMatchObject({
      outcome: PostOutcome.POSTED,
      debit: { balanceMinor: 89_95n, heldMinor: 0n },
      credit: { balanceMinor: 1_443n },
    });
    expect(await wallet.exchange(request)).toMatchObject({ outcome: PostOutcome.REPLAYED, postedAt: first.postedAt });
    expect((await wallet.exchange({ ...request, feeMinor: 6n })).outcome).toBe(PostOutcome.KEY_MISMATCH);
    expect(await wallet.exchange({ ...request, transactionId: newId('txn'), sendsMinor: 89_91n })).toMatchObject({
      outcome: PostOutcome.INSUFFICIENT_FUNDS,
      atFault: Side.DEBIT,
    });
  });

  test('take what was held, with its fee', async () => {
    const { debit, credit } = await two();
    const transactionId = newId('txn');
    await wallet.hold({ transactionId, debit, amountMinor: 10_05n, currency: 'USD' });
    expect(await wallet.captureExchange({ transactionId, credit, ...terms })).toMatchObject({
      outcome: CaptureOutcome.CAPTURED,
      debit: { balanceMinor: 89_95n, heldMinor: 0n },
    });
    expect((await wallet.captureExchange({ transactionId, credit, ...terms })).outcome).toBe(CaptureOutcome.REPLAYED);
    expect((await wallet.captureExchange({ transactionId: newId('txn'), credit, ...terms })).outcome).toBe(
      CaptureOutcome.HOLD_NOT_FOUND,
    );
  });

  test('refuse what is no exchange', async () => {
    const [debit, credit] = [user(newId('usr')), user(newId('usr'))];
    const request = { transactionId: newId('txn'), debit, credit, ...terms };
    for (const wrong of [
      { sendsMinor: 0n },
      { receivesMinor: 0n },
      { feeMinor: -1n },
      { feeMinor: 9_000_000_000_000_000n },
      { receivesCurrency: 'USD' },
      { sendsCurrency: 'XXX' },
      { transactionId: 'txn_1' },
      { debit: system(SystemAccount.FX) },
      { credit: system(SystemAccount.FX) },
      { credit: {} },
    ]) {
      await expect(wallet.exchange({ ...request, ...wrong })).rejects.toMatchObject({ code: Code.InvalidArgument });
      if (!('debit' in wrong)) {
        await expect(wallet.captureExchange({ ...request, ...wrong })).rejects.toMatchObject({ code: Code.InvalidArgument });
      }
    }
  });
});

describe('Freeze and Unfreeze', () => {
  test('stop a wallet both ways and let it go again, told with the reason', async () => {
    const [alice, bob] = await Promise.all([userWith(1_000n), userWith(1_000n)]);
    const { id: walletId } = await walletOf(alice);
    const frozen = await operator.freeze({ walletId, reason: ' stolen card ' });
    expect(frozen).toMatchObject({ outcome: FreezeOutcome.CHANGED, wallet: { id: walletId, status: WalletStatus.FROZEN } });
    expect((await operator.freeze({ walletId, reason: 'again' })).outcome).toBe(FreezeOutcome.UNCHANGED);
    expect(await post({ debit: user(alice), credit: user(bob) })).toMatchObject({
      outcome: PostOutcome.WALLET_FROZEN,
      atFault: Side.DEBIT,
    });
    expect(await post({ debit: user(bob), credit: user(alice) })).toMatchObject({
      outcome: PostOutcome.WALLET_FROZEN,
      atFault: Side.CREDIT,
    });
    expect((await operator.unfreeze({ walletId, reason: 'cleared' })).outcome).toBe(FreezeOutcome.CHANGED);
    expect((await post({ debit: user(alice), credit: user(bob) })).outcome).toBe(PostOutcome.POSTED);
    const events = await subgraph.database.sql`
      select type, payload ->> 'reason' as reason, actor from outbox where key = ${walletId} and type like 'wallet.%frozen' order by seq`;
    expect(events.map((event) => ({ ...event }))).toEqual([
      { type: 'wallet.frozen', reason: 'stolen card', actor: 'operator' },
      { type: 'wallet.unfrozen', reason: 'cleared', actor: 'operator' },
    ]);
    expect((await operator.freeze({ walletId: newId('wal'), reason: 'x' })).outcome).toBe(FreezeOutcome.WALLET_NOT_FOUND);
    await expect(operator.freeze({ walletId, reason: '  ' })).rejects.toMatchObject({ code: Code.InvalidArgument });
  });
});

describe('who may call', () => {
  test('transactions moves money and never freezes; an operator freezes and never moves money', async () => {
    const denied = { code: Code.PermissionDenied };
    await expect(wallet.freeze({ walletId: newId('wal'), reason: 'x' })).rejects.toMatchObject(denied);
    await expect(operator.post({})).rejects.toMatchObject(denied);
    await expect(operator.capture({})).rejects.toMatchObject(denied);
    await expect(operator.exchange({})).rejects.toMatchObject(denied);
    await expect(operator.captureExchange({})).rejects.toMatchObject(denied);
    await expect(subgraph.rpc(WalletService, 'gateway').getWallets({})).rejects.toMatchObject(denied);
    await expect(subgraph.rpc(WalletService, 'notifications').post({})).rejects.toMatchObject(denied);
  });
});

test('GetWallets reads by id and by owner, each wallet once', async () => {
  const [alice, bob] = await Promise.all([userWith(1n), userWith(2n)]);
  const { id } = await walletOf(alice);
  const { wallets, firstWalletCurrency } = await wallet.getWallets({
    walletIds: [id, newId('wal')],
    userIds: [alice, bob, newId('usr')],
  });
  expect(firstWalletCurrency).toBe('USD');
  expect(wallets.map(({ userId }) => userId).sort()).toEqual([alice, bob].sort());
  await expect(wallet.getWallets({ userIds: Array.from({ length: 201 }, () => alice) })).rejects.toMatchObject({
    code: Code.InvalidArgument,
  });
});
