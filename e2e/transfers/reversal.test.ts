import type { MessageInitShape } from '@bufbuild/protobuf';
import type { Client } from '@connectrpc/connect';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  ForceCompleteOutcome,
  ReverseOutcome,
  type SearchTransactionsRequestSchema,
  TransactionKind,
  TransactionStatus,
  TransactionsService,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

let domains: Domains;
let operator: Client<typeof TransactionsService>;
beforeAll(async () => {
  domains = await startDomains({ env: { TRANSACTION_TIMEOUT_MS: '1500', POSTING_SETTLE_MS: '1500' } });
  operator = domains.transactions.rpc(TransactionsService, 'operator');
});
afterEach(() => domains.ledger.restore());
afterAll(() => domains?.stop());

const reason = 'Sent to the wrong person';

async function sent(amount = '30.00') {
  const [sender, recipient] = [await domains.person('100.00'), await domains.person()];
  const { data, errors } = await domains.transfer(sender, { recipientId: recipient.userId, amount: usd(amount) });
  expect(errors).toEqual([]);
  expect(data?.answer.transaction?.status).toBe('COMPLETED');
  return { sender, recipient, id: data?.answer.transaction?.id as Id<'txn'> };
}

async function usedToday(as: Viewer): Promise<bigint> {
  const { limits } = await domains.transactions.data<{ limits: { daily: { used: { minorUnits: string } } } }>(
    '{ limits { daily { used { minorUnits } } } }',
    {},
    { as },
  );
  return BigInt(limits.daily.used.minorUnits);
}

const readAs = async (as: Viewer, id: string) =>
  (
    await domains.transactions.data<{ transaction: Record<string, unknown> }>(
      `query ($id: ID!) { transaction(id: $id) {
         status completedAt reversal { reversed { amount currency } short { amount } restored { amount } } events { status } } }`,
      { id },
      { as },
    )
  ).transaction;

describe('a completed transfer that an operator takes back', () => {
  test('returns to its sender, once, gives their limits back, and is told of', async () => {
    const { sender, recipient, id } = await sent();
    expect(await usedToday(sender)).toBe(30_00n);
    const actorId = newId('usr');
    const answers = await Promise.all(
      [0, 1, 2].map(() => operator.reverseTransaction({ transactionId: id, actorId, reason }).catch(() => null)),
    );
    const outcomes = answers.flatMap((answer) => (answer === null ? [] : [answer.outcome]));
    expect(outcomes.filter((outcome) => outcome === ReverseOutcome.REVERSED)).toHaveLength(1);
    expect(await operator.reverseTransaction({ transactionId: id, reason })).toMatchObject({
      outcome: ReverseOutcome.REPLAYED,
      transaction: { status: TransactionStatus.REVERSED, reversedMinor: 30_00n, shortMinor: 0n },
    });
    expect([await domains.balanceOf(sender), await domains.balanceOf(recipient)]).toEqual([100_00n, 0n]);
    expect(await usedToday(sender)).toBe(0n);
    for (const reader of [sender, recipient]) {
      const read = await readAs(reader, id);
      expect(read).toMatchObject({
        status: 'REVERSED',
        reversal: { reversed: { amount: '30.00', currency: 'USD' }, short: { amount: '0.00' }, restored: { amount: '30.00' } },
      });
      expect(read.completedAt).not.toBeNull();
    }
    const told = await domains.transactions.database.sql`
      select actor, payload ->> 'reversedMinor' as reversed, payload ->> 'reason' as reason from outbox
      where key = ${id} and type = 'transaction.reversed'`;
    expect([...told]).toEqual([{ actor: actorId, reversed: '3000', reason }]);
  });

  test('takes back what is there, and says what was short', async () => {
    const { sender, recipient, id } = await sent('30.00');
    const friend = await domains.person();
    await domains.transfer(recipient, { recipientId: friend.userId, amount: usd('12.00') });
    expect(await operator.reverseTransaction({ transactionId: id, reason })).toMatchObject({
      outcome: ReverseOutcome.REVERSED,
      transaction: { reversedMinor: 18_00n, shortMinor: 12_00n },
    });
    expect([await domains.balanceOf(sender), await domains.balanceOf(recipient)]).toEqual([88_00n, 0n]);
  });

  test('stays as it is when nothing is there, until there is', async () => {
    const { sender, recipient, id } = await sent('30.00');
    await domains.transfer(recipient, { recipientId: sender.userId, amount: usd('30.00') });
    expect((await operator.reverseTransaction({ transactionId: id, reason })).outcome).toBe(ReverseOutcome.NOTHING_LEFT);
    expect(await domains.statusOf(id)).toBe('COMPLETED');
    await domains.topUp(recipient, { amount: usd('5.00') });
    expect(await operator.reverseTransaction({ transactionId: id, reason })).toMatchObject({
      outcome: ReverseOutcome.REVERSED,
      transaction: { reversedMinor: 5_00n, shortMinor: 25_00n },
    });
  });

  test('is taken back by recovery when the ledger is away, and not twice', async () => {
    const { sender, recipient, id } = await sent('30.00');
    domains.ledger.cut();
    await expect(operator.reverseTransaction({ transactionId: id, reason })).rejects.toThrow();
    await domains.ledger.restore();
    await eventually(async () => expect(await domains.statusOf(id)).toBe('REVERSED'), { timeoutMs: 20_000 });
    expect([await domains.balanceOf(sender), await domains.balanceOf(recipient)]).toEqual([100_00n, 0n]);
    expect(await domains.postingsOf(id)).toBe(1);
  });

  test('must have completed, and be there', async () => {
    const sender = await domains.person();
    const recipient = await domains.person();
    const { data } = await domains.transfer(sender, { recipientId: recipient.userId, amount: usd('1.00') });
    const failed = data?.answer.transaction?.id as Id<'txn'>;
    expect((await operator.reverseTransaction({ transactionId: failed, reason })).outcome).toBe(ReverseOutcome.NOT_REVERSIBLE);
    expect((await operator.reverseTransaction({ transactionId: newId('txn'), reason })).outcome).toBe(ReverseOutcome.NOT_FOUND);
    for (const request of [
      { transactionId: 'nonsense', reason },
      { transactionId: failed, reason: ' ' },
      { transactionId: failed, reason: 'x'.repeat(501) },
      { transactionId: failed, reason, actorId: 'somebody' },
    ])
      await expect(operator.reverseTransaction(request)).rejects.toThrow('invalid_argument');
    const social = domains.transactions.rpc(TransactionsService, 'social');
    await expect(social.reverseTransaction({ transactionId: failed, reason })).rejects.toThrow('permission_denied');
  });
});

test('a top-up that is taken back goes to its payment source, as far as it is there', async () => {
  const person = await domains.person();
  const { data } = await domains.topUp(person, { amount: usd('40.00') });
  const id = data?.answer.transaction?.id as Id<'txn'>;
  const friend = await domains.person();
  await domains.transfer(person, { recipientId: friend.userId, amount: usd('15.00') });
  expect(await operator.reverseTransaction({ transactionId: id, reason })).toMatchObject({
    outcome: ReverseOutcome.REVERSED,
    transaction: { reversedMinor: 25_00n, shortMinor: 15_00n },
  });
  await eventually(async () => {
    const charges = await domains.transactions.database.sql`
      select c.refunded_minor, p.state from sandbox_charges c join payments p using (transaction_id) where p.state = 'RETURNED' and c.refunded_minor = 2500`;
    expect(charges).toHaveLength(1);
  });
});

describe('a transaction that stands still', () => {
  test('is completed by force while its payment source makes up its mind', async () => {
    const person = await domains.person();
    // What the sandbox settles only later.
    const { data } = await domains.topUp(person, { amount: usd('66.37') });
    const id = data?.answer.transaction?.id as Id<'txn'>;
    expect(data?.answer.transaction?.status).toBe('PENDING');
    expect(await operator.forceCompleteTransaction({ transactionId: id, reason })).toMatchObject({
      outcome: ForceCompleteOutcome.COMPLETED,
      transaction: { status: TransactionStatus.COMPLETED },
    });
    expect(await domains.balanceOf(person)).toBe(66_37n);
    expect((await operator.forceCompleteTransaction({ transactionId: id, reason })).outcome).toBe(ForceCompleteOutcome.REPLAYED);
    await operator.reverseTransaction({ transactionId: id, reason });
    expect((await operator.forceCompleteTransaction({ transactionId: id, reason })).outcome).toBe(
      ForceCompleteOutcome.NOT_COMPLETABLE,
    );
  });

  test('has its own end when that comes first', async () => {
    const [sender, recipient] = [await domains.person(), await domains.person()];
    const { data } = await domains.transfer(sender, { recipientId: recipient.userId, amount: usd('1.00') });
    const id = data?.answer.transaction?.id as Id<'txn'>;
    expect(await operator.forceCompleteTransaction({ transactionId: id, reason })).toMatchObject({
      outcome: ForceCompleteOutcome.NOT_COMPLETABLE,
      transaction: { status: TransactionStatus.FAILED, failureCode: 'INSUFFICIENT_FUNDS' },
    });
    expect((await operator.forceCompleteTransaction({ transactionId: newId('txn'), reason })).outcome).toBe(
      ForceCompleteOutcome.NOT_FOUND,
    );
  });
});

describe('everybody’s transactions', () => {
  test('are found by person, state, kind, time and amount, page by page', async () => {
    const { sender, recipient, id } = await sent('31.00');
    await operator.reverseTransaction({ transactionId: id, reason });
    const idsOf = async (request: object) =>
      (await operator.searchTransactions({ first: 100, ...request })).transactions.map((each) => each.id);
    expect(await idsOf({ userId: recipient.userId })).toEqual([id]);
    expect(await idsOf({ userId: sender.userId, kind: TransactionKind.TRANSFER })).toEqual([id]);
    expect(await idsOf({ userId: sender.userId, status: TransactionStatus.COMPLETED })).toHaveLength(1);
    expect(
      await idsOf({ status: TransactionStatus.REVERSED, currency: 'USD', minAmountMinor: 31_00n, maxAmountMinor: 31_00n }),
    ).toEqual([id]);
    expect(await idsOf({ status: TransactionStatus.IN_REVIEW })).toEqual([]);
    const first = await operator.searchTransactions({ first: 2 });
    const second = await operator.searchTransactions({ first: 2, after: first.endCursor });
    const seen = [...first.transactions, ...second.transactions].map((each) => each.id);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toEqual(seen.toSorted().toReversed());
    const nonsense: MessageInitShape<typeof SearchTransactionsRequestSchema>[] = [
      { first: 0 },
      { first: 1, after: 'nonsense' },
      { first: 1, minAmountMinor: 1n },
      { first: 1, userId: 'nobody' },
      { first: 1, status: 99 as TransactionStatus },
    ];
    for (const request of nonsense) await expect(operator.searchTransactions(request)).rejects.toThrow('invalid_argument');
  });
});

test('the books are right after all of it', () => domains.assertConsistent());
