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
