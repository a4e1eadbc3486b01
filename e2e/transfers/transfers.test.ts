import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains();
});
afterAll(() => domains?.stop());

describe('a transfer', () => {
  test('moves the money, and says so to both', async () => {
    const [ada, bob] = [await domains.person('100.00'), await domains.person()];
    const { data, errors } = await domains.transfer(ada, { recipientId: bob.userId, amount: usd('30.25'), note: 'lunch' });
    expect(errors).toEqual([]);
    expect(data?.answer).toMatchObject({
      transaction: {
        status: 'COMPLETED',
        failureCode: null,
        events: [{ status: 'PENDING' }, { status: 'PROCESSING' }, { status: 'COMPLETED' }],
      },
      replayed: false,
      userErrors: [],
    });
    expect([await domains.balanceOf(ada), await domains.balanceOf(bob)]).toEqual([69_75n, 30_25n]);
    const { wallets } = await domains.wallet.data<{ wallets: { id: string }[] }>('{ wallets { id } }', {}, { as: ada });
    expect(data?.answer.senderWallet).toEqual(wallets[0]);
  });

  test('finds its recipient by handle, in any case of letters', async () => {
    const [ada, bob] = [await domains.person('10.00'), await domains.person()];
    const { me } = await domains.auth.data<{ me: { handle: string } }>('{ me { handle } }', {}, { as: bob });
    const recipientHandle = `@${me.handle.toUpperCase()}`;
    const { data } = await domains.transfer(ada, { recipientHandle, amount: usd('1.00') });
    expect(data?.answer.transaction?.status).toBe('COMPLETED');
    expect(await domains.balanceOf(bob)).toBe(1_00n);
    const nobody = await domains.transfer(ada, { recipientHandle: 'nobody_at_all', amount: usd('1.00') });
    expect(nobody.data?.answer).toMatchObject({ transaction: null, userErrors: [{ code: 'RECIPIENT_NOT_FOUND' }] });
    const unknown = await domains.transfer(ada, { recipientId: newId('usr'), amount: usd('1.00') });
    expect(unknown.data?.answer).toMatchObject({ transaction: null, userErrors: [{ code: 'RECIPIENT_NOT_FOUND' }] });
  });

  test('is refused when there is too little money, and again, when asked again, as it was', async () => {
    const [ada, bob] = [await domains.person('1.00'), await domains.person()];
    const input = { recipientId: bob.userId, amount: usd('1.01'), idempotencyKey: newId('key') };
    const first = await domains.transfer(ada, input);
    expect(first.data?.answer).toMatchObject({
      transaction: { status: 'FAILED', failureCode: 'INSUFFICIENT_FUNDS' },
      replayed: false,
      userErrors: [{ code: 'INSUFFICIENT_FUNDS' }],
    });
    await domains.topUp(ada, { amount: usd('5.00') });
    const again = await domains.transfer(ada, input);
    expect(again.data?.answer).toMatchObject({ ...first.data?.answer, replayed: true });
    expect(await domains.balanceOf(bob)).toBe(0n);
  });

  test('is refused in a currency that one of the two has no wallet in', async () => {
    const [ada, bob] = [await domains.person('1.00'), await domains.person()];
    const { data } = await domains.transfer(ada, { recipientId: bob.userId, amount: { amount: '1.00', currency: 'EUR' } });
    expect(data?.answer).toMatchObject({ transaction: { status: 'FAILED' }, userErrors: [{ code: 'CURRENCY_MISMATCH' }] });
  });

  test('is refused while a wallet is frozen, and works once it is not', async () => {
    const [ada, bob] = [await domains.person('5.00'), await domains.person('5.00')];
    const { wallets } = await domains.wallet.data<{ wallets: { id: string }[] }>('{ wallets { id } }', {}, { as: bob });
    const operator = domains.wallet.rpc(WalletService, 'operator');
    const walletId = wallets[0]?.id ?? '';
    await operator.freeze({ walletId, reason: 'looking into it' });
    for (const [sender, recipient] of [
      [ada, bob],
      [bob, ada],
    ] as const) {
      const { data } = await domains.transfer(sender, { recipientId: recipient.userId, amount: usd('1.00') });
      expect(data?.answer).toMatchObject({ transaction: { status: 'FAILED' }, userErrors: [{ code: 'WALLET_FROZEN' }] });
    }
    await operator.unfreeze({ walletId, reason: 'all is well' });
    const { data } = await domains.transfer(bob, { recipientId: ada.userId, amount: usd('1.00') });
    expect(data?.answer.transaction?.status).toBe('COMPLETED');
  });

  test('happens once, however often it is asked for at once', async () => {
    const [ada, bob] = [await domains.person('100.00'), await domains.person()];
    const input = { recipientId: bob.userId, amount: usd('10.00'), idempotencyKey: newId('key') };
    // Whom a busy machine did not answer in time asks again, and may find their own first try.
    const answered = () =>
      eventually(
        async () => {
          const answer = await domains.transfer(ada, input);
          expect(answer.errors).toEqual([]);
          return answer;
        },
        { timeoutMs: 30_000 },
      );
    const answers = await Promise.all(Array.from({ length: 20 }, answered));
    expect(new Set(answers.map(({ data }) => data?.answer.transaction?.id)).size).toBe(1);
    expect(answers.filter(({ data }) => data?.answer.replayed === false).length).toBeLessThanOrEqual(1);
    expect(answers.every(({ data }) => data?.answer.transaction?.status === 'COMPLETED')).toBe(true);
    expect(await domains.balanceOf(bob)).toBe(10_00n);

    const other = await domains.transfer(ada, { ...input, amount: usd('10.01') });
    expect(other.data?.answer).toMatchObject({ transaction: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    const asTopUp = await domains.topUp(ada, { amount: usd('10.00'), idempotencyKey: input.idempotencyKey });
    expect(asTopUp.data?.answer).toMatchObject({ transaction: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    // The same key is another person's own.
    const theirs = await domains.transfer(bob, { ...input, recipientId: ada.userId });
    expect(theirs.data?.answer).toMatchObject({ replayed: false, transaction: { status: 'COMPLETED' } });
  });
});

describe('a top-up', () => {
  test('that the source declines leaves nothing', async () => {
    const ada = await domains.person();
    const { data } = await domains.topUp(ada, { amount: usd('66.13') });
    expect(data?.answer).toMatchObject({
      transaction: { status: 'FAILED', failureCode: 'PAYMENT_DECLINED' },
      userErrors: [{ code: 'PAYMENT_DECLINED' }],
    });
    expect(await domains.balanceOf(ada)).toBe(0n);
  });

  test.each([
    ['loses its answer', '66.73'],
    ['is told of again and again', '66.91'],
  ])('whose charge %s arrives once', async (_, amount) => {
    const ada = await domains.person();
    const { data } = await domains.topUp(ada, { amount: usd(amount) });
    expect(data?.answer.transaction?.status).toBe('COMPLETED');
    expect(await domains.balanceOf(ada)).toBe(BigInt(amount.replace('.', '')));
  });

  test('that the source takes its time over is PENDING, and arrives', async () => {
    const ada = await domains.person();
    const idempotencyKey = newId('key');
    const { data } = await domains.topUp(ada, { amount: usd('66.37'), idempotencyKey });
    expect(data?.answer).toMatchObject({ transaction: { status: 'PENDING' }, replayed: false, userErrors: [] });
    const again = await domains.topUp(ada, { amount: usd('66.37'), idempotencyKey });
    expect(again.data?.answer).toMatchObject({ replayed: true, transaction: { id: data?.answer.transaction?.id } });
    await eventually(async () => expect(await domains.balanceOf(ada)).toBe(66_37n));
    const settled = await domains.topUp(ada, { amount: usd('66.37'), idempotencyKey });
    expect(settled.data?.answer).toMatchObject({
      replayed: true,
      transaction: { status: 'COMPLETED', events: [{ status: 'PENDING' }, { status: 'PROCESSING' }, { status: 'COMPLETED' }] },
    });
  });

  test('can be taken back while it is PENDING, and then never arrives', async () => {
    const ada = await domains.person();
    const { data } = await domains.topUp(ada, { amount: usd('66.37') });
    const id = data?.answer.transaction?.id ?? 'txn_';
    const cancelled = await domains.cancel(ada, id);
    expect(cancelled.data?.answer).toMatchObject({ transaction: { status: 'CANCELLED' }, userErrors: [] });
    await eventually(async () => {
      const [charge] = await domains.transactions.database.sql`
        select sandbox_charges.state from sandbox_charges join payments using (transaction_id)
        where sandbox_charges.state = 'CANCELLED' and payments.state = 'RETURNED'`;
      expect(charge).toBeDefined();
    });
    expect(await domains.statusOf(id)).toBe('CANCELLED');
    expect(await domains.postingsOf(id)).toBe(0);
    const again = await domains.cancel(ada, id);
    expect(again.data?.answer).toMatchObject({ transaction: null, userErrors: [{ code: 'NOT_CANCELLABLE' }] });
  });

  test('into a frozen wallet is refused, and its charge given back', async () => {
    const ada = await domains.person('1.00');
    const { wallets } = await domains.wallet.data<{ wallets: { id: string }[] }>('{ wallets { id } }', {}, { as: ada });
    await domains.wallet.rpc(WalletService, 'operator').freeze({ walletId: wallets[0]?.id ?? '', reason: 'looking into it' });
    const { data } = await domains.topUp(ada, { amount: usd('2.00') });
    expect(data?.answer).toMatchObject({ transaction: { status: 'FAILED' }, userErrors: [{ code: 'WALLET_FROZEN' }] });
    await eventually(async () => {
      const open = await domains.transactions.database.sql`select from payments where state = 'RETURNING'`;
      expect(open).toHaveLength(0);
    });
  });
});

test('afterwards the books are right and every transaction has its outcome', () => eventually(() => domains.assertConsistent()));
