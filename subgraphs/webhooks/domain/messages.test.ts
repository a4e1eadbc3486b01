import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { analyticsBudgetExceeded, analyticsBudgetWarning } from '@mint/schema/events/analytics.ts';
import {
  moneyRequestAccepted,
  moneyRequestCancelled,
  moneyRequestCreated,
  moneyRequestDeclined,
  moneyRequestExpired,
  splitSettled,
} from '@mint/schema/events/social.ts';
import {
  payoutBatchCompleted,
  transactionCancelled,
  transactionCompleted,
  transactionFailed,
  transactionHeldForReview,
  transactionReversed,
} from '@mint/schema/events/transactions.ts';
import { walletFrozen, walletUnfrozen } from '@mint/schema/events/wallet.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onAnalyticsBudgetExceeded } from '../events/on-analytics-budget-exceeded.ts';
import { onAnalyticsBudgetWarning } from '../events/on-analytics-budget-warning.ts';
import { onMoneyRequestAccepted } from '../events/on-money-request-accepted.ts';
import { onMoneyRequestCancelled } from '../events/on-money-request-cancelled.ts';
import { onMoneyRequestCreated } from '../events/on-money-request-created.ts';
import { onMoneyRequestDeclined } from '../events/on-money-request-declined.ts';
import { onMoneyRequestExpired } from '../events/on-money-request-expired.ts';
import { onPayoutBatchCompleted } from '../events/on-payout-batch-completed.ts';
import { onSplitSettled } from '../events/on-split-settled.ts';
import { onTransactionCancelled } from '../events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';
import { onTransactionFailed } from '../events/on-transaction-failed.ts';
import { onTransactionHeldForReview } from '../events/on-transaction-held-for-review.ts';
import { onTransactionReversed } from '../events/on-transaction-reversed.ts';
import { onWalletFrozen } from '../events/on-wallet-frozen.ts';
import { onWalletUnfrozen } from '../events/on-wallet-unfrozen.ts';
import { openWorld, transfer, type World } from '../test/world.ts';
import { exampleMessage } from './example-message.ts';
import { webhookEvents } from './webhook-events.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** Two people with an endpoint each, and what each was told since. */
async function pair() {
  const [one, two] = [await world.endpoint('https://one.example/'), await world.endpoint('https://two.example/')];
  const told = async ({ endpoint }: typeof one) => (await world.log(endpoint)).map(({ body }) => JSON.parse(body)).reverse();
  return { sender: one.ownerId, recipient: two.ownerId, toSender: () => told(one), toRecipient: () => told(two) };
}
const usd = (amount: string, minorUnits: string) => ({ amount, currency: 'USD', minorUnits });
const occurredAt = new Date('2026-11-28T07:00:00.000Z');

describe('of a transfer', () => {
  test('that has completed both sides are told, each from where they stand', async () => {
    const { sender, recipient, toSender, toRecipient } = await pair();
    const payload = transfer({
      senderId: sender,
      recipientId: recipient,
      merchant: 'shop',
      category: 'food',
      scheduleId: newId('sch'),
    });
    const id = await world.deliver(onTransactionCompleted, transactionCompleted, payload);
    const shared = {
      id: payload.transactionId,
      kind: 'TRANSFER',
      status: 'COMPLETED',
      amount: usd('12.34', '1234'),
      received: null,
      fee: null,
      note: 'lunch',
    };
    const envelope = {
      id,
      type: 'TRANSACTION_COMPLETED',
      version: 1,
      timestamp: '2026-11-28T07:00:00.000Z',
      objectId: payload.transactionId,
      sequence: payload.sequence,
    };
    expect(await toSender()).toEqual([
      { ...envelope, data: { transaction: { ...shared, direction: 'OUTGOING', counterpartyId: recipient } } },
    ]);
    expect(await toRecipient()).toEqual([
      { ...envelope, data: { transaction: { ...shared, direction: 'INCOMING', counterpartyId: sender } } },
    ]);
  });

  test('that was exchanged only its sender is told the fee', async () => {
    const { sender, recipient, toSender, toRecipient } = await pair();
    const exchange = { recipientAmountMinor: 1_100n, recipientCurrency: 'EUR', feeMinor: 25n };
    await world.deliver(
      onTransactionCompleted,
      transactionCompleted,
      transfer({ senderId: sender, recipientId: recipient, ...exchange }),
    );
    const received = { amount: '11.00', currency: 'EUR', minorUnits: '1100' };
    expect(await toSender()).toMatchObject([{ data: { transaction: { received, fee: usd('0.25', '25') } } }]);
    expect(await toRecipient()).toMatchObject([{ data: { transaction: { received, fee: null } } }]);
  });

  test('that failed both are told, and why only who made it', async () => {
    const { sender, recipient, toSender, toRecipient } = await pair();
    const failed = { ...transfer({ senderId: sender, recipientId: recipient }), failureCode: 'INSUFFICIENT_FUNDS' };
    await world.deliver(onTransactionFailed, transactionFailed, failed);
    expect(await toSender()).toMatchObject([
      { type: 'TRANSACTION_FAILED', data: { transaction: { status: 'FAILED', failureCode: 'INSUFFICIENT_FUNDS' } } },
    ]);
    const [told] = await toRecipient();
    expect(told).toMatchObject({ type: 'TRANSACTION_FAILED', data: { transaction: { status: 'FAILED' } } });
    expect(JSON.stringify(told)).not.toContain('INSUFFICIENT');
  });

  test('that is a payout its payer is told of which batch, and nobody else', async () => {
    const { sender, recipient, toSender, toRecipient } = await pair();
    const payoutBatchId = newId('pob');
    const payload = transfer({ senderId: sender, recipientId: recipient, payoutBatchId });
    await world.deliver(onTransactionCompleted, transactionCompleted, payload);
    expect(await toSender()).toMatchObject([{ data: { transaction: { payoutBatchId } } }]);
    expect(JSON.stringify(await toRecipient())).not.toContain(payoutBatchId);
  });

  test('that is held its sender alone is told; that was taken back, both', async () => {
    const { sender, recipient, toSender, toRecipient } = await pair();
    const held = { ...transfer({ senderId: sender, recipientId: recipient }), until: occurredAt };
    await world.deliver(onTransactionHeldForReview, transactionHeldForReview, held);
    expect(await toSender()).toMatchObject([
      { type: 'TRANSACTION_HELD', data: { transaction: { status: 'IN_REVIEW', reviewUntil: occurredAt.toISOString() } } },
    ]);
    expect(await toRecipient()).toEqual([]);
    await world.deliver(onTransactionCancelled, transactionCancelled, { ...held, sequence: 4 });
    expect((await toSender()).at(-1)).toMatchObject({ type: 'TRANSACTION_CANCELLED', sequence: 4 });
    expect(await toRecipient()).toMatchObject([{ type: 'TRANSACTION_CANCELLED' }]);
  });

  test('that was reversed each side is told of their own money, and nobody why', async () => {
    const { sender, recipient, toSender, toRecipient } = await pair();
    const amounts = { reversedMinor: 1_000n, shortMinor: 234n, restoredMinor: 1_000n, reason: 'a matter of the operators' };
    const reversed = { ...transfer({ senderId: sender, recipientId: recipient }), ...amounts };
    await world.deliver(onTransactionReversed, transactionReversed, reversed);
    const [[bySender], [byRecipient]] = [await toSender(), await toRecipient()];
    expect(bySender.data.transaction).toMatchObject({ status: 'REVERSED', restored: usd('10.00', '1000') });
    expect(byRecipient.data.transaction).toMatchObject({ taken: usd('10.00', '1000'), short: usd('2.34', '234') });
    expect(bySender.data.transaction).not.toHaveProperty('short');
    expect(byRecipient.data.transaction).not.toHaveProperty('restored');
    expect(JSON.stringify([bySender, byRecipient])).not.toContain('operators');
  });

  test('from outside, a top-up, its owner is told, also why it failed', async () => {
    const { recipient, toRecipient } = await pair();
    const payload = transfer({ kind: 'TOP_UP', senderId: null, recipientId: recipient });
    await world.deliver(onTransactionFailed, transactionFailed, { ...payload, failureCode: 'PAYMENT_DECLINED' });
    expect(await toRecipient()).toMatchObject([
      { data: { transaction: { kind: 'TOP_UP', counterpartyId: null, direction: 'INCOMING', failureCode: 'PAYMENT_DECLINED' } } },
    ]);
  });
});

describe('of a money request', () => {
  test.each([
    [onMoneyRequestCreated, moneyRequestCreated, 'MONEY_REQUEST_CREATED', 'PENDING'],
    [onMoneyRequestDeclined, moneyRequestDeclined, 'MONEY_REQUEST_DECLINED', 'DECLINED'],
    [onMoneyRequestCancelled, moneyRequestCancelled, 'MONEY_REQUEST_CANCELLED', 'CANCELLED'],
    [onMoneyRequestExpired, moneyRequestExpired, 'MONEY_REQUEST_EXPIRED', 'EXPIRED'],
    [onMoneyRequestAccepted, moneyRequestAccepted, 'MONEY_REQUEST_ACCEPTED', 'ACCEPTED'],
  ] as const)('both people are told, each from where they stand (%#)', async (handler, contract, type, status) => {
    const { sender: requester, recipient: payer, toSender: toRequester, toRecipient: toPayer } = await pair();
    const moneyRequestId = newId('mrq');
    const transactionId = newId('txn');
    const request = { moneyRequestId, requesterId: requester, payerId: payer, amountMinor: 500n, currency: 'USD', note: null };
    const payload = { ...request, transactionId, expiresAt: occurredAt, occurredAt };
    await world.deliver(handler, contract as typeof moneyRequestAccepted, payload);
    await world.deliver(handler, contract as typeof moneyRequestAccepted, payload);
    const told = { type, data: { moneyRequest: { id: moneyRequestId, status, amount: usd('5.00', '500') } } };
    const outgoing = {
      ...told,
      data: { moneyRequest: { ...told.data.moneyRequest, direction: 'OUTGOING', counterpartyId: payer } },
    };
    // What has no number of its own is counted here, per object.
    expect(await toRequester()).toMatchObject([
      { ...outgoing, sequence: 1 },
      { ...outgoing, sequence: 2 },
    ]);
    const incoming = { data: { moneyRequest: { direction: 'INCOMING', counterpartyId: requester } } };
    expect(await toPayer()).toMatchObject([incoming, incoming]);
  });
});

describe('of what is one person’s own', () => {
  const own = async (deliver: (ownerId: Id<'usr'>) => Promise<unknown>) => {
    const { sender, toSender, toRecipient } = await pair();
    await deliver(sender);
    expect(await toRecipient()).toEqual([]);
    return toSender();
  };

  test('a frozen wallet and its thaw are told in order, and not why', async () => {
    const walletId = newId('wal');
    const told = await own(async (userId) => {
      const change = { walletId, userId, reason: 'a matter of the operators' };
      await world.deliver(onWalletFrozen, walletFrozen, change);
      await world.deliver(onWalletUnfrozen, walletUnfrozen, change);
    });
    expect(told.map(({ type, sequence, data }) => ({ type, sequence, data }))).toEqual([
      { type: 'WALLET_FROZEN', sequence: 1, data: { wallet: { id: walletId, status: 'FROZEN' } } },
      { type: 'WALLET_UNFROZEN', sequence: 2, data: { wallet: { id: walletId, status: 'ACTIVE' } } },
    ]);
  });

  test('a batch of payouts is told once it has ended, with what was paid of it', async () => {
    const payoutBatchId = newId('pob');
    const batch = { payoutBatchId, allOrNothing: false, totalMinor: 9_000n, paidMinor: 8_000n, paidCount: 8, unpaidCount: 2 };
    const told = await own(async (ownerId) => {
      const facts = { ...batch, ownerId, occurredAt };
      await world.deliver(onPayoutBatchCompleted, payoutBatchCompleted, {
        ...facts,
        currency: 'USD',
        status: 'PARTIALLY_COMPLETED',
      });
      const refused = { ...facts, payoutBatchId: newId('pob'), totalMinor: 0n, paidMinor: 0n, paidCount: 0 };
      await world.deliver(onPayoutBatchCompleted, payoutBatchCompleted, { ...refused, currency: null, status: 'REJECTED' });
    });
    expect(told).toMatchObject([
      {
        type: 'PAYOUT_BATCH_ENDED',
        objectId: payoutBatchId,
        sequence: 1,
        data: {
          payoutBatch: {
            id: payoutBatchId,
            status: 'PARTIALLY_COMPLETED',
            allOrNothing: false,
            total: usd('90.00', '9000'),
            paid: usd('80.00', '8000'),
            paidCount: 8,
            unpaidCount: 2,
          },
        },
      },
      { type: 'PAYOUT_BATCH_ENDED', data: { payoutBatch: { status: 'REJECTED', total: null, paid: null, paidCount: 0 } } },
    ]);
  });

  test('a settled split is told to who made it', async () => {
    const split = { splitId: newId('spl'), title: 'dinner', totalMinor: 9_000n, currency: 'USD', occurredAt };
    const told = await own((creatorId) => world.deliver(onSplitSettled, splitSettled, { ...split, creatorId }));
    expect(told).toMatchObject([
      {
        type: 'SPLIT_SETTLED',
        data: { split: { id: split.splitId, status: 'SETTLED', title: 'dinner', total: usd('90.00', '9000') } },
      },
    ]);
  });

  test('a budget is told with what is spent of it', async () => {
    const budget = {
      budgetId: newId('bud'),
      category: 'food',
      month: '2026-11',
      limitMinor: 10_000n,
      currency: 'USD',
      reachedAt: occurredAt,
    };
    const told = await own(async (userId) => {
      const facts = { ...budget, userId, transactionId: newId('txn') };
      await world.deliver(onAnalyticsBudgetWarning, analyticsBudgetWarning, { ...facts, spentMinor: 8_000n });
      await world.deliver(onAnalyticsBudgetExceeded, analyticsBudgetExceeded, { ...facts, spentMinor: 10_000n });
    });
    expect(told).toMatchObject([
      { type: 'BUDGET_WARNING', data: { budget: { spent: usd('80.00', '8000'), limit: usd('100.00', '10000') } } },
      { type: 'BUDGET_EXCEEDED', data: { budget: { category: 'food', month: '2026-11', spent: usd('100.00', '10000') } } },
    ]);
  });
});

test.each(webhookEvents)('there is an example of %s', (event) => {
  const ownerId = newId('usr');
  expect(exampleMessage(ownerId, event, occurredAt).message).toMatchObject({ ownerId, event });
});
