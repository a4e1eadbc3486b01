import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import {
  payoutBatchCompleted,
  transactionCancelled,
  transactionCompleted,
  transactionFailed,
  transactionHeldForReview,
  transactionReversed,
} from '@mint/schema/events/transactions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countUnread } from '../domain/count-unread.ts';
import { listNotifications } from '../domain/list-notifications.ts';
import { updatePreferences } from '../domain/preferences.ts';
import { openWorld, type World } from '../test/world.ts';
import { onPayoutBatchCompleted } from './on-payout-batch-completed.ts';
import { onTransactionCancelled } from './on-transaction-cancelled.ts';
import { onTransactionCompleted } from './on-transaction-completed.ts';
import { onTransactionFailed } from './on-transaction-failed.ts';
import { onTransactionHeldForReview } from './on-transaction-held-for-review.ts';
import { onTransactionReversed } from './on-transaction-reversed.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function transfer(senderId: `usr_${string}` | null, recipientId: `usr_${string}`) {
  return {
    transactionId: newId('txn'),
    kind: senderId === null ? ('TOP_UP' as const) : ('TRANSFER' as const),
    senderId,
    recipientId,
    amountMinor: 1_234n,
    currency: 'USD',
    note: 'lunch',
    merchant: null,
    category: null,
    sequence: 2,
    occurredAt: new Date(),
  };
}

const inboxOf = (userId: `usr_${string}`) =>
  listNotifications(world.context, userId, { limit: 100, before: null, unreadOnly: false });
const emailsOf = (userId: `usr_${string}`) =>
  world.database.sql<{ template: string; data: Record<string, unknown> }[]>`
    select template, data from emails where user_id = ${toUuid(userId, 'usr')} order by template`;

describe('a transaction that came to an end', () => {
  test('a completed transfer is told to both sides, each with the name of the other', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    const payload = transfer(alice.id, bob.id);
    await world.deliver(onTransactionCompleted, transactionCompleted, payload);

    expect(await inboxOf(bob.id)).toMatchObject([
      {
        kind: 'TRANSFER_RECEIVED',
        body: 'You received 12.34 USD from Alice. “lunch”',
        transactionId: payload.transactionId,
        readAt: null,
        position: 1n,
      },
    ]);
    expect(await inboxOf(alice.id)).toMatchObject([{ kind: 'TRANSFER_SENT', body: 'You sent 12.34 USD to Bob. “lunch”' }]);
    expect(await emailsOf(bob.id)).toMatchObject([
      { template: 'transfer-received', data: { amountMinor: '1234', counterparty: 'Alice' } },
    ]);
    expect(await emailsOf(alice.id)).toEqual([]);
  });

  test('an exchange is told to each in their own currency', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    const exchanged = { recipientAmountMinor: 1_781n, recipientCurrency: 'JPY', feeMinor: 6n };
    await world.deliver(onTransactionCompleted, transactionCompleted, { ...transfer(alice.id, bob.id), ...exchanged });
    expect(await inboxOf(bob.id)).toMatchObject([{ body: 'You received 1781 JPY from Alice. “lunch”' }]);
    expect(await emailsOf(bob.id)).toMatchObject([{ data: { amountMinor: '1781', currency: 'JPY' } }]);
    expect(await inboxOf(alice.id)).toMatchObject([{ body: 'You sent 12.34 USD to Bob. “lunch”' }]);
  });

  test('an event that is delivered twice is told once', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    const payload = transfer(alice.id, bob.id);
    const id = await world.deliver(onTransactionCompleted, transactionCompleted, payload);
    await world.deliver(onTransactionCompleted, transactionCompleted, payload, id);

    expect(await inboxOf(bob.id)).toHaveLength(1);
    expect(await countUnread(world.context, bob.id)).toBe(1);
    expect(await emailsOf(bob.id)).toHaveLength(1);
  });

  test('while auth is away people are told all the same, without the name', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    world.auth.down = true;
    await world.deliver(onTransactionCompleted, transactionCompleted, transfer(alice.id, bob.id));
    world.auth.down = false;
    expect(await inboxOf(bob.id)).toMatchObject([{ body: 'You received 12.34 USD. “lunch”' }]);
  });

  test('what a person has switched off is neither in the inbox nor mailed', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    const off = [{ kind: 'TRANSFER_RECEIVED' as const, enabled: false }];
    await updatePreferences(world.context, bob.id, { email: off, inApp: off });
    await updatePreferences(world.context, alice.id, { email: [{ kind: 'TRANSFER_SENT', enabled: true }] });
    await world.deliver(onTransactionCompleted, transactionCompleted, transfer(alice.id, bob.id));
    expect(await inboxOf(bob.id)).toEqual([]);
    expect(await countUnread(world.context, bob.id)).toBe(0);
    expect(await emailsOf(bob.id)).toEqual([]);
    expect(await emailsOf(alice.id)).toMatchObject([{ template: 'transfer-sent' }]);
  });

  test('a top-up is told to the owner of the wallet', async () => {
    const carol = world.auth.addUser('Carol');
    await world.deliver(onTransactionCompleted, transactionCompleted, transfer(null, carol.id));
    await world.deliver(onTransactionFailed, transactionFailed, { ...transfer(null, carol.id), failureCode: 'PAYMENT_DECLINED' });
    await world.deliver(onTransactionCancelled, transactionCancelled, transfer(null, carol.id));
    expect((await inboxOf(carol.id)).map(({ kind, body }) => ({ kind, body }))).toEqual([
      { kind: 'TOP_UP_CANCELLED', body: 'Adding 12.34 USD was cancelled. No money has moved.' },
      { kind: 'TOP_UP_FAILED', body: 'Adding 12.34 USD did not go through: the payment source declined it.' },
      { kind: 'TOP_UP_COMPLETED', body: 'You added 12.34 USD to your wallet.' },
    ]);
    expect(await emailsOf(carol.id)).toMatchObject([{ template: 'top-up-failed' }]);
  });

  test('a transfer under review is told to its sender only, with its end and without the reason', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    const until = new Date('2026-11-23T13:37:00.000Z');
    await world.deliver(onTransactionHeldForReview, transactionHeldForReview, { ...transfer(alice.id, bob.id), until });
    expect(await inboxOf(alice.id)).toMatchObject([
      {
        kind: 'TRANSFER_IN_REVIEW',
        body: 'Your transfer of 12.34 USD to Bob is being checked. The money is held until that is done.',
      },
    ]);
    expect(await emailsOf(alice.id)).toMatchObject([{ template: 'transfer-in-review', data: { until: until.toISOString() } }]);
    expect(await inboxOf(bob.id)).toEqual([]);
  });

  test('a transfer that failed or was cancelled is told to its sender only, and a blocked one without the reason', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    await world.deliver(onTransactionFailed, transactionFailed, {
      ...transfer(alice.id, bob.id),
      failureCode: 'INSUFFICIENT_FUNDS',
    });
    await world.deliver(onTransactionFailed, transactionFailed, {
      ...transfer(alice.id, bob.id),
      failureCode: 'BLOCKED_BY_FRAUD_RULES',
    });
    await world.deliver(onTransactionCancelled, transactionCancelled, transfer(alice.id, bob.id));
    expect((await inboxOf(alice.id)).map(({ kind, body }) => ({ kind, body }))).toEqual([
      { kind: 'TRANSFER_CANCELLED', body: 'Your transfer of 12.34 USD to Bob was cancelled. No money has moved.' },
      { kind: 'TRANSFER_FAILED', body: 'Your transfer of 12.34 USD to Bob did not go through: it could not be carried out.' },
      {
        kind: 'TRANSFER_FAILED',
        body: 'Your transfer of 12.34 USD to Bob did not go through: there was not enough money in the wallet.',
      },
    ]);
    expect(await inboxOf(bob.id)).toEqual([]);
  });

  test('what an operator took back is told to both sides, each in what their own wallet saw', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    const taken = { reversedMinor: 10_00n, shortMinor: 2_34n, restoredMinor: 10_00n, reason: 'Sent to the wrong person' };
    await world.deliver(onTransactionReversed, transactionReversed, { ...transfer(alice.id, bob.id), ...taken });
    expect(await inboxOf(alice.id)).toMatchObject([
      { kind: 'TRANSFER_REVERSED', body: '10.00 USD of your transfer to Bob is back in your wallet.' },
    ]);
    expect(await inboxOf(bob.id)).toMatchObject([
      { kind: 'TRANSFER_REVERSED', body: 'We have taken 10.00 USD from Alice back from your wallet.' },
    ]);
    expect(JSON.stringify([await emailsOf(alice.id), await emailsOf(bob.id)])).not.toContain(taken.reason);
    expect(await emailsOf(alice.id)).toMatchObject([{ template: 'transfer-returned' }]);
    expect(await emailsOf(bob.id)).toMatchObject([{ template: 'transfer-taken-back' }]);
    const carol = world.auth.addUser('Carol');
    await world.deliver(onTransactionReversed, transactionReversed, { ...transfer(null, carol.id), ...taken });
    expect(await inboxOf(carol.id)).toMatchObject([
      { kind: 'TOP_UP_REVERSED', body: 'We have taken 10.00 USD of a top-up back. It returns to where it came from.' },
    ]);
  });
});

describe('a batch of payouts', () => {
  const ended = (ownerId: `usr_${string}`) => ({
    payoutBatchId: newId('pob'),
    ownerId,
    allOrNothing: false,
    totalMinor: 300_00n,
    currency: 'USD',
    occurredAt: new Date(),
  });

  test('is told to who ordered it once, and each row to who got the money', async () => {
    const [alice, bob] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
    const { payoutBatchId, ...batch } = ended(alice.id);
    const row = { ...transfer(alice.id, bob.id), payoutBatchId };
    await world.deliver(onTransactionCompleted, transactionCompleted, row);
    await world.deliver(onTransactionFailed, transactionFailed, { ...row, failureCode: 'WALLET_FROZEN' });
    expect([await inboxOf(alice.id), await emailsOf(alice.id)]).toEqual([[], []]);
    expect(await inboxOf(bob.id)).toMatchObject([{ kind: 'TRANSFER_RECEIVED' }]);
    const counts = { status: 'PARTIALLY_COMPLETED' as const, paidCount: 10, unpaidCount: 2, paidMinor: 250_00n };
    await world.deliver(onPayoutBatchCompleted, payoutBatchCompleted, { ...batch, payoutBatchId, ...counts });
    expect(await inboxOf(alice.id)).toMatchObject([
      {
        kind: 'PAYOUT_BATCH_ENDED',
        title: 'Some of your payouts were not made',
        body: '10 of 12 payouts were made, 250.00 USD of 300.00 USD. The batch says of each of the others why it was not.',
      },
    ]);
    expect(await emailsOf(alice.id)).toMatchObject([{ template: 'payout-batch-ended', data: { payoutBatchId } }]);
  });

  test.each([
    ['COMPLETED', { paidCount: 12, unpaidCount: 0, paidMinor: 300_00n }, '12 payouts, 300.00 USD in all.'],
    ['COMPLETED', { paidCount: 1, unpaidCount: 0, paidMinor: 300_00n }, '1 payout, 300.00 USD in all.'],
    ['FAILED', { paidCount: 0, unpaidCount: 1, paidMinor: 0n }, 'A batch of 1 payout has ended, and no money has moved.'],
    [
      'REJECTED',
      { paidCount: 0, unpaidCount: 3, paidMinor: 0n, currency: null },
      'A batch of 3 payouts was refused as a whole, and no money has moved.',
    ],
  ] as const)('that ended as %s says how many there were', async (status, counts, words) => {
    const alice = world.auth.addUser('Alice');
    await world.deliver(onPayoutBatchCompleted, payoutBatchCompleted, { ...ended(alice.id), status, ...counts });
    const [told] = await inboxOf(alice.id);
    expect(told?.body).toContain(words);
  });
});
