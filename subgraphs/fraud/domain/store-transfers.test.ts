import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';
import { totalsOf } from '../test/facts.ts';
import { openWorld, transactionPayload, type World } from '../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function totals(senderId: Id<'usr'>) {
  const [row] = await world.database.sql<{ transfers: bigint; sum_minor: string; sum_of_squares: string }[]>`
    select transfers, sum_minor, sum_of_squares from sender_totals where user_id = ${toUuid(senderId, 'usr')} and currency = 'USD'`;
  return {
    transfers: row?.transfers ?? 0n,
    sumMinor: BigInt(row?.sum_minor ?? 0),
    sumOfSquares: BigInt(row?.sum_of_squares ?? 0),
  };
}

async function pairsOf(senderId: Id<'usr'>) {
  const rows = await world.database.sql<{ recipient_id: string; transfers: bigint }[]>`
    select recipient_id, transfers from pairs where sender_id = ${toUuid(senderId, 'usr')}`;
  return new Map(rows.map(({ recipient_id, transfers }) => [recipient_id, transfers]));
}

const complete = (given: Parameters<typeof transactionPayload>[0], id?: Id<'evt'>) =>
  world.deliver(onTransactionCompleted, transactionCompleted, transactionPayload(given), id);

describe('what a sender’s transfers come to', () => {
  test('equals a recount, in whatever order and however often they are told of, also at once', async () => {
    const amount = fc.oneof(fc.bigInt({ min: 1n, max: 100n }), fc.constant(9_000_000_000_000_000n));
    const transfers = fc.array(fc.record({ amount, to: fc.nat({ max: 2 }) }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(transfers, fc.infiniteStream(fc.nat()), async (made, chance) => {
        const [senderId, recipients] = [newId('usr'), [newId('usr'), newId('usr'), newId('usr')] as const];
        const events = made.map(({ amount: baseAmountMinor, to }) => ({
          id: newId('evt'),
          recipientId: recipients[to] ?? recipients[0],
          baseAmountMinor,
        }));
        const deliveries = [...events, ...events, ...events.slice(0, 2)]
          .map((event) => ({ event, place: chance.next().value as number }))
          .sort((a, b) => a.place - b.place);
        await Promise.all(deliveries.map(({ event: { id, ...transfer } }) => complete({ senderId, ...transfer }, id)));
        expect(await totals(senderId)).toEqual(totalsOf(made.map(({ amount }) => amount)));
        const expected = Map.groupBy(events, ({ recipientId }) => toUuid(recipientId, 'usr'));
        expect(await pairsOf(senderId)).toEqual(new Map([...expected].map(([id, told]) => [id, BigInt(told.length)])));
      }),
      { numRuns: 15 },
    );
  });

  test('leaves out top-ups, and amounts from before there was a base', async () => {
    const [senderId, recipientId] = [newId('usr'), newId('usr')];
    await complete({ senderId: null, recipientId: senderId });
    expect(await totals(senderId)).toMatchObject({ transfers: 0n });
    await complete({ senderId, recipientId, baseAmountMinor: null });
    expect(await totals(senderId)).toMatchObject({ transfers: 0n });
    expect(await pairsOf(senderId)).toEqual(new Map([[toUuid(recipientId, 'usr'), 1n]]));
  });
});
