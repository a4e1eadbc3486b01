import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTopUp, newTransfer } from '../test/new-transaction.ts';
import { beginTransaction } from './begin-transaction.ts';
import { cancelTransaction } from './cancel-transaction.ts';
import { findTrails, reloadTransaction } from './find-transactions.ts';
import { IllegalTransitionError, type Kind } from './machine.ts';
import { moveTransaction } from './move-transaction.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

const begin = async (kind: Kind) =>
  (await beginTransaction(domain.context, kind === 'TRANSFER' ? newTransfer() : newTopUp())).transaction;

const eventsOf = (key: string) =>
  domain.context.database.sql<{ type: string; payload: { sequence: number } }[]>`
    select type, payload from outbox where key = ${key} order by seq`;

describe('a transaction that moves on', () => {
  test('writes its status, trail, event and end of work in one commit', async () => {
    const transaction = await begin('TRANSFER');
    const senderWalletId = newId('wal');
    const completed = await moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE', senderWalletId });
    expect(completed).toMatchObject({ status: 'COMPLETED', step: 'DONE', sequence: 3, senderWalletId, failureCode: null });
    expect(completed?.completedAt?.getTime()).toBeGreaterThanOrEqual(transaction.createdAt.getTime());
    const trail = (await findTrails(domain.context, [transaction.id])).get(transaction.id);
    expect(trail?.map(({ status }) => status)).toEqual(['PENDING', 'PROCESSING', 'COMPLETED']);
    expect((await eventsOf(transaction.id)).map(({ type, payload }) => [type, payload.sequence])).toEqual([
      ['transaction.created', 1],
      ['transaction.completed', 3],
    ]);
    const work = await domain.context.database.sql`select * from work`;
    expect(work).toHaveLength(0);
  });

  test('is moved by one of two writers; the other is told so', async () => {
    const transaction = await begin('TRANSFER');
    const moves = await Promise.all([
      moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' }),
      moveTransaction(domain.context, transaction, { to: 'FAILED', step: 'DONE', failureCode: 'INSUFFICIENT_FUNDS' }),
      moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' }),
    ]);
    expect(moves.filter((moved) => moved !== null)).toHaveLength(1);
    expect(await eventsOf(transaction.id)).toHaveLength(2);
  });

  test('never goes where the table does not lead', async () => {
    const transaction = await begin('TRANSFER');
    await expect(moveTransaction(domain.context, transaction, { to: 'CANCELLED', step: 'DONE' })).rejects.toThrow(
      IllegalTransitionError,
    );
  });

  test('keeps its outcome even from somebody who writes to the database by hand', async () => {
    const { sql } = domain.context.database;
    const transaction = await begin('TRANSFER');
    await moveTransaction(domain.context, transaction, { to: 'FAILED', step: 'DONE', failureCode: 'WALLET_FROZEN' });
    await expect(sql`update transactions set status = 'COMPLETED', failure_code = null where status = 'FAILED'`).rejects.toThrow(
      'final',
    );
    expect((await reloadTransaction(domain.context, transaction.id)).status).toBe('FAILED');
  });
});

describe('a cancellation', () => {
  test('takes back a top-up that waits for its source, and has the charge given back', async () => {
    const topUp = await begin('TOP_UP');
    const charge = { transactionId: topUp.id, amountMinor: topUp.amountMinor, currency: topUp.currency };
    await domain.context.paymentSource.charge(charge, AbortSignal.timeout(1_000));
    const result = await cancelTransaction(domain.context, { userId: topUp.principalId, id: topUp.id });
    expect(result).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
    expect((await eventsOf(topUp.id)).map(({ type }) => type)).toEqual(['transaction.created', 'transaction.cancelled']);
    // A charge that comes after is refused by the source.
    await expect
      .poll(async () => (await domain.context.paymentSource.charge(charge, AbortSignal.timeout(1_000))).state)
      .toBe('CANCELLED');
    const settled = await moveTransaction(domain.context, topUp, { to: 'PROCESSING', step: 'POST' });
    expect(settled).toBeNull();
  });

  test('is refused once money may be moving, and after the end', async () => {
    const transfer = await begin('TRANSFER');
    const refusal = { ok: false, errors: [{ code: 'NOT_CANCELLABLE', path: ['input', 'id'] }] };
    const ask = { userId: transfer.principalId, id: transfer.id };
    expect(await cancelTransaction(domain.context, ask)).toMatchObject(refusal);
    await moveTransaction(domain.context, transfer, { to: 'COMPLETED', step: 'DONE' });
    expect(await cancelTransaction(domain.context, ask)).toMatchObject(refusal);
  });

  test('is nobody else’s: the recipient and a stranger find nothing', async () => {
    const transfer = await begin('TRANSFER');
    for (const userId of [transfer.recipientId, newId('usr')]) {
      const result = await cancelTransaction(domain.context, { userId, id: transfer.id });
      expect(result).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
    }
    expect(await cancelTransaction(domain.context, { userId: transfer.principalId, id: 'txn_nonsense' })).toMatchObject({
      ok: false,
    });
  });
});
