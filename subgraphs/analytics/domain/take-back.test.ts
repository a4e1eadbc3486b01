import { newId } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { transactionReversed } from '@mint/schema/events/transactions.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onTransactionReversed } from '../events/on-transaction-reversed.ts';
import { type CompletedPayload, openWorld, transfer, type World } from '../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function takeBack(sent: CompletedPayload, restoredMinor: bigint, id = newId('evt')) {
  const { database, context } = world;
  const payload = { ...sent, sequence: 3, reversedMinor: restoredMinor, shortMinor: 0n, restoredMinor, reason: 'A mistake' };
  return deliverEvent(onTransactionReversed, transactionReversed, payload, { database, context, id });
}

const empty = { months: [], categories: [], merchants: [], spendings: [] };

test('what came back was not spent, whichever of the two is told of first, and however often', async () => {
  const orders = [
    async (sent: CompletedPayload) => [await world.complete(sent), await takeBack(sent, 10_00n), await takeBack(sent, 10_00n)],
    async (sent: CompletedPayload) => [await takeBack(sent, 10_00n), await world.complete(sent), await world.complete(sent)],
    (sent: CompletedPayload) => Promise.all([world.complete(sent), takeBack(sent, 10_00n), world.complete(sent)]),
  ];
  for (const tell of orders) {
    const senderId = newId('usr');
    await tell(transfer({ senderId, merchant: 'Whole Foods Market' }));
    expect(await world.figures(senderId)).toEqual(empty);
  }
});

test('a part that came back leaves the rest, and a fee that came with it leaves nothing below zero', async () => {
  for (const backFirst of [true, false]) {
    const senderId = newId('usr');
    const [part, whole] = [transfer({ senderId }), transfer({ senderId })];
    if (!backFirst) await Promise.all([world.complete(part), world.complete(whole)]);
    await takeBack(part, 4_00n);
    await takeBack(whole, 10_05n);
    if (backFirst) await Promise.all([world.complete(part), world.complete(whole)]);
    const { months, spendings } = await world.figures(senderId);
    expect(months).toMatchObject([{ month: '2024-02', total_minor: '600', transactions: 1n }]);
    expect(spendings).toHaveLength(1);
  }
});
