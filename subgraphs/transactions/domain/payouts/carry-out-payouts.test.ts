import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { apiKeyRevoked } from '@mint/schema/events/auth.ts';
import { Decision } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onApiKeyRevoked } from '../../events/on-api-key-revoked.ts';
import { openPayoutDomain, type PayoutDomain } from '../../test/payout-domain.ts';
import { cancelTransaction } from '../cancel-transaction.ts';
import { carryOutPayout, carryOutPayouts } from './carry-out-payouts.ts';
import { leasePayouts } from './lease-payouts.ts';
import type { PayoutBatch } from './payout-batch.ts';
import { batchOfKey } from './payout-key.ts';
import { settlePayout } from './settle-payout.ts';

let domain: PayoutDomain;
let payer: Id<'usr'>;
beforeEach(async () => {
  domain = await openPayoutDomain({ PAYOUT_CONCURRENCY: '2' });
  payer = await domain.person(10_000n);
});
afterEach(() => domain.close());

const order = async (count: number, more: { allOrNothing?: boolean } = {}) =>
  domain.order({ ownerId: payer, payouts: await Promise.all(Array.from({ length: count }, () => domain.payout())), ...more });
const statusesOf = async (batch: PayoutBatch) => (await domain.payoutsOf(batch)).map(({ status }) => status);
/** Has the worker go on until nothing is due. */
async function workAll(): Promise<void> {
  while ((await carryOutPayouts(domain.context)) > 0);
}

describe('a batch', () => {
  test('whose rows are all paid is COMPLETED, once, and each transfer says whose it is', async () => {
    const batch = await order(5);
    await workAll();
    await domain.passPayoutTime();
    await workAll();
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'COMPLETED', errorCode: null, endedAt: expect.any(Date) });
    expect(await statusesOf(batch)).toEqual(Array.from({ length: 5 }, () => 'PAID'));
    expect(domain.posted).toHaveLength(5);
    expect(domain.money.get(payer)).toBe(7_500n);
    expect(await domain.toldOf(batch)).toMatchObject([
      { type: 'payout_batch.created', payload: { payoutCount: 5, rejectedCount: 0, totalMinor: '2500' } },
      { type: 'payout_batch.completed', payload: { status: 'COMPLETED', paidCount: 5, unpaidCount: 0, paidMinor: '2500' } },
    ]);
    const told = await domain.context.database.sql`
      select from outbox where type = 'transaction.completed' and payload ->> 'payoutBatchId' = ${batch.id}`;
    expect(told).toHaveLength(5);
  });

  test('is paid as far as money goes, and says which rows were not', async () => {
    domain.money.set(payer, 1_200n);
    const batch = await order(3);
    await workAll();
    expect((await statusesOf(batch)).toSorted()).toEqual(['FAILED', 'PAID', 'PAID']);
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'PARTIALLY_COMPLETED' });
    const failed = (await domain.payoutsOf(batch)).find(({ status }) => status === 'FAILED');
    expect(failed).toMatchObject({ errorCode: 'INSUFFICIENT_FUNDS', transactionId: expect.stringMatching(/^txn_/) });
  });

  test('none of whose rows is paid is FAILED', async () => {
    domain.money.set(payer, 0n);
    const batch = await order(2);
    await workAll();
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'FAILED' });
  });

  test('that wants all or nothing stops at a recipient who was frozen meanwhile; what was paid stays paid', async () => {
    const payouts = await Promise.all(Array.from({ length: 5 }, () => domain.payout()));
    const batch = await domain.order({ ownerId: payer, payouts, allOrNothing: true });
    domain.frozenWallets.add(payouts[1]?.recipientId ?? '');
    await workAll();
    expect(await statusesOf(batch)).toEqual(['PAID', 'FAILED', 'NOT_PAID', 'NOT_PAID', 'NOT_PAID']);
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'PARTIALLY_COMPLETED', errorCode: 'WALLET_FROZEN' });
    expect(domain.posted).toHaveLength(1);
  });

  test('counts against the budget of its API key row by row', async () => {
    const payouts = await Promise.all(Array.from({ length: 3 }, () => domain.payout()));
    const budget = { apiKeyId: newId('key'), amountMinor: 1_000n, currency: 'USD' };
    const batch = await domain.order({ ownerId: payer, payouts, budget });
    await workAll();
    expect((await domain.payoutsOf(batch)).map(({ errorCode }) => errorCode).toSorted()).toEqual([
      'API_KEY_BUDGET_EXCEEDED',
      null,
      null,
    ]);
  });

  test('waits for a row that is held for review, which its payer may take back', async () => {
    domain.peers.decision = Decision.REVIEW;
    const batch = await order(1);
    await workAll();
    const [held] = await domain.payoutsOf(batch);
    expect(held).toMatchObject({ status: 'IN_REVIEW', transactionId: expect.stringMatching(/^txn_/) });
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'PROCESSING' });
    expect(await cancelTransaction(domain.context, { id: held?.transactionId ?? '', userId: payer })).toMatchObject({ ok: true });
    await domain.passPayoutTime();
    await workAll();
    expect(await domain.payoutsOf(batch)).toMatchObject([{ status: 'FAILED', errorCode: 'CANCELLED' }]);
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'FAILED' });
  });

  test('goes on by itself when kyc was away', async () => {
    const batch = await order(2);
    domain.peers.kycAway = true;
    await workAll();
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'PROCESSING' });
    domain.peers.kycAway = false;
    await domain.passPayoutTime();
    await workAll();
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'COMPLETED' });
    expect(domain.posted).toHaveLength(2);
  });
});

describe('the API key that ordered a batch', () => {
  const revoke = (apiKeyId: Id<'key'>) =>
    deliverEvent(
      onApiKeyRevoked,
      apiKeyRevoked,
      { userId: payer, apiKeyIds: [apiKeyId, newId('key')], reason: 'REVOKED_BY_OWNER' },
      { database: domain.context.database, context: domain.context },
    );
  const orderBy = async (apiKeyId: Id<'key'>, count: number) =>
    domain.order({
      ownerId: payer,
      apiKeyId,
      payouts: await Promise.all(Array.from({ length: count }, () => domain.payout())),
    });

  test('stops it when it is revoked: what was begun comes to its end, the rest is not paid', async () => {
    const key = newId('key');
    const [batch, other] = [await orderBy(key, 5), await orderBy(newId('key'), 1)];
    const taken = await leasePayouts(domain.context);
    const [first] = taken;
    if (first === undefined) throw new Error('nothing was due');
    await carryOutPayout(domain.context, first);
    await revoke(key);
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'PROCESSING', errorCode: 'API_KEY_REVOKED' });
    await domain.passPayoutTime();
    await workAll();
    // The second was taken up, and nobody had asked for its transfer yet.
    expect(await statusesOf(batch)).toEqual(['PAID', 'NOT_PAID', 'NOT_PAID', 'NOT_PAID', 'NOT_PAID']);
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'PARTIALLY_COMPLETED', errorCode: 'API_KEY_REVOKED' });
    expect(await domain.batchAsItIs(other)).toMatchObject({ status: 'COMPLETED', errorCode: null });
    expect((await domain.toldOf(batch)).at(-1)).toMatchObject({
      type: 'payout_batch.completed',
      payload: { status: 'PARTIALLY_COMPLETED', paidCount: 1, unpaidCount: 4, paidMinor: '500' },
    });
  });

  test('ends it at once when nothing of it was begun, and once', async () => {
    const key = newId('key');
    const batch = await orderBy(key, 3);
    await revoke(key);
    await revoke(key);
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'FAILED', errorCode: 'API_KEY_REVOKED' });
    await workAll();
    expect(domain.posted).toHaveLength(0);
    expect(await domain.toldOf(batch)).toHaveLength(2);
  });

  test('says nothing of a batch that has ended, or has nothing left to begin', async () => {
    const key = newId('key');
    const batch = await orderBy(key, 2);
    const taken = await leasePayouts(domain.context);
    await revoke(key);
    await Promise.all(taken.map((payout) => carryOutPayout(domain.context, payout)));
    await revoke(key);
    expect(await domain.batchAsItIs(batch)).toMatchObject({ status: 'COMPLETED', errorCode: null });
  });
});

describe('a worker that dies', () => {
  test('before it asks leaves its rows to another, when its lease is over', async () => {
    const batch = await order(2);
    await leasePayouts(domain.context);
    expect(await carryOutPayouts(domain.context)).toBe(0);
    await domain.passPayoutTime();
    await workAll();
    expect(await statusesOf(batch)).toEqual(['PAID', 'PAID']);
    expect(await domain.transfersOf(payer)).toBe(2);
  });

  test('after the money moved, and before that is written, pays nobody twice', async () => {
    const batch = await order(2);
    const taken = await leasePayouts(domain.context);
    await Promise.all(taken.map((payout) => carryOutPayout(domain.context, payout)));
    await domain.context.database.sql`
      update payouts set status = 'ASKED', transaction_id = null, next_attempt_at = now() - interval '1 millisecond'`;
    await domain.context.database.sql`update payout_batches set status = 'PROCESSING', ended_at = null`;
    await workAll();
    expect(await statusesOf(batch)).toEqual(['PAID', 'PAID']);
    expect(domain.posted).toHaveLength(2);
    expect(await domain.transfersOf(payer)).toBe(2);
  });

  test('in a batch that has stopped since leaves what was not begun unpaid, and what was begun comes to its end', async () => {
    const batch = await order(4, { allOrNothing: true });
    const [first, second] = await leasePayouts(domain.context);
    if (first === undefined || second === undefined) throw new Error('nothing was due');
    await carryOutPayout(domain.context, { ...first });
    await domain.context.database.sql`
      update payouts set status = 'ASKED', transaction_id = null, next_attempt_at = now() - interval '1 millisecond' where position = ${first.position}`;
    // The first is taken again, with another beside it.
    const again = await leasePayouts(domain.context);
    const third = again.find(({ position }) => position !== first.position);
    if (third === undefined) throw new Error('nothing was taken beside it');
    await settlePayout(domain.context, third, { status: 'FAILED', transactionId: null, errorCode: 'ACCOUNT_FROZEN' });
    await domain.passPayoutTime();
    await workAll();
    expect((await statusesOf(batch)).toSorted()).toEqual(['FAILED', 'NOT_PAID', 'NOT_PAID', 'PAID']);
    expect(domain.posted).toHaveLength(1);
  });

  test('is beside others that carry out the same rows at once: each is paid once', async () => {
    const batch = await order(2);
    const taken = await leasePayouts(domain.context);
    await Promise.all([...taken, ...taken, ...taken].map((payout) => carryOutPayout(domain.context, payout)));
    expect(await statusesOf(batch)).toEqual(['PAID', 'PAID']);
    expect(domain.posted).toHaveLength(2);
    expect(await domain.toldOf(batch)).toHaveLength(2);
  });
});

test('no client’s key names a batch', () => {
  const id = newId('pob');
  expect(batchOfKey(`payouts ${id}/7`)).toBe(id);
  expect(batchOfKey(`${id}/7`)).toBeNull();
  expect(batchOfKey(`social ${id}/7`)).toBeNull();
});
