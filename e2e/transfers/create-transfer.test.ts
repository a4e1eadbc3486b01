import { Code, ConnectError } from '@connectrpc/connect';
import { newId } from '@mint/platform/ids/ids.ts';
import { TransactionStatus, TransactionsService } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains();
});
afterAll(() => domains?.stop());

describe('a transfer that another domain makes on a person’s word', () => {
  test('moves their money once for each key of that domain, and answers as it went', async () => {
    const [ada, bob] = [await domains.person('10.00'), await domains.person()];
    const social = domains.transactions.rpc(TransactionsService, 'social');
    const request = {
      senderId: ada.userId,
      recipientId: bob.userId,
      amountMinor: 4_00n,
      currency: 'USD',
      note: 'your share',
      idempotencyKey: newId('key'),
    };
    const first = await social.createTransfer(request);
    expect(first).toMatchObject({ status: TransactionStatus.COMPLETED, errorCode: '', replayed: false });
    expect(await social.createTransfer(request)).toMatchObject({ transactionId: first.transactionId, replayed: true });
    expect(await domains.balanceOf(bob)).toBe(4_00n);

    // A person who guesses the key of a domain uses one of their own.
    const { data } = await domains.transfer(ada, {
      recipientId: bob.userId,
      amount: usd('1.00'),
      idempotencyKey: request.idempotencyKey,
    });
    expect(data?.answer).toMatchObject({ replayed: false, transaction: { status: 'COMPLETED' }, userErrors: [] });
    const guessed = await domains.transfer(ada, {
      recipientId: bob.userId,
      amount: usd('1.00'),
      idempotencyKey: `social ${request.idempotencyKey}`,
    });
    expect(guessed.data?.answer.userErrors).toMatchObject([{ code: 'INVALID_IDEMPOTENCY_KEY' }]);
  });

  test('counts against the budget of the API key that the word came with, together with whatever else it was', async () => {
    const [ada, bob] = [await domains.person('50.00'), await domains.person()];
    const social = domains.transactions.rpc(TransactionsService, 'social');
    const budget = { apiKeyId: newId('key'), amountMinor: 10_00n, currency: 'USD' };
    const pay = (amountMinor: bigint) =>
      social.createTransfer({
        senderId: ada.userId,
        recipientId: bob.userId,
        amountMinor,
        currency: 'USD',
        idempotencyKey: newId('key'),
        budget,
      });
    expect(await pay(6_00n)).toMatchObject({ status: TransactionStatus.COMPLETED });
    const tooMuch = { status: TransactionStatus.FAILED, errorCode: 'API_KEY_BUDGET_EXCEEDED' };
    expect(await pay(4_01n)).toMatchObject(tooMuch);
    // What the ledger refused is given back.
    const poor = await domains.person();
    const refused = await social.createTransfer({
      senderId: poor.userId,
      recipientId: bob.userId,
      amountMinor: 4_00n,
      currency: 'USD',
      idempotencyKey: newId('key'),
      budget,
    });
    expect(refused).toMatchObject({ errorCode: 'INSUFFICIENT_FUNDS' });
    expect((await Promise.all([pay(4_00n), pay(4_00n)])).map(({ errorCode }) => errorCode).sort()).toEqual([
      '',
      tooMuch.errorCode,
    ]);
    expect(await domains.balanceOf(bob)).toBe(10_00n);
    // The person's own session is bound by nothing of it.
    const { data } = await domains.transfer(ada, { recipientId: bob.userId, amount: usd('1.00'), idempotencyKey: newId('key') });
    expect(data?.answer.userErrors).toEqual([]);

    await expect(
      social.createTransfer({
        senderId: ada.userId,
        recipientId: bob.userId,
        amountMinor: 1n,
        currency: 'USD',
        idempotencyKey: newId('key'),
        budget: { ...budget, amountMinor: 0n },
      }),
    ).rejects.toThrow(/out of range/);
  });

  test('is refused as theirs would be', async () => {
    const [ada, bob] = [await domains.person('1.00'), await domains.person()];
    const social = domains.transactions.rpc(TransactionsService, 'social');
    const request = {
      senderId: ada.userId,
      recipientId: bob.userId,
      amountMinor: 1_01n,
      currency: 'USD',
      idempotencyKey: newId('key'),
    };
    expect(await social.createTransfer(request)).toMatchObject({
      status: TransactionStatus.FAILED,
      errorCode: 'INSUFFICIENT_FUNDS',
    });
    expect(await social.createTransfer({ ...request, recipientId: ada.userId, idempotencyKey: newId('key') })).toMatchObject({
      transactionId: '',
      status: TransactionStatus.UNSPECIFIED,
      errorCode: 'SELF_TRANSFER',
    });
  });

  test('is made by none but the domains that may', async () => {
    const wallet = domains.transactions.rpc(TransactionsService, 'wallet');
    const refused = await wallet.createTransfer({}).catch((error: unknown) => ConnectError.from(error).code);
    expect(refused).toBe(Code.PermissionDenied);
  });
});
