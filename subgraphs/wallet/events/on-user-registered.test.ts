import { newId } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import { walletOpened } from '@mint/schema/events/wallet.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WalletContext } from '../context.ts';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { onUserRegistered } from './on-user-registered.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.close());

const registered = () => ({
  userId: newId('usr'),
  handle: 'ada',
  displayName: 'Ada',
  email: 'ada@example.com',
  country: 'GB',
  registeredAt: new Date(),
});

function deliver(payload: ReturnType<typeof registered>, id = newId('evt')) {
  const context = { config: { FIRST_WALLET_CURRENCY: 'USD' } } as WalletContext;
  return deliverEvent(onUserRegistered, userRegistered, payload, { database: ledger.database, context, id });
}

const openings = (userId: string) =>
  ledger.database.sql`select payload from outbox where type = ${walletOpened.type} and payload ->> 'userId' = ${userId}`;

test('a new user gets the first wallet, and everyone is told once, however often the event comes', async () => {
  const person = registered();
  const id = newId('evt');
  expect(await deliver(person, id)).toBe('handled');
  expect(await deliver(person, id)).toBe('duplicate');
  expect(await deliver(person)).toBe('handled');
  const { id: walletId } = await ledger.walletOf(person.userId);
  const events = await openings(person.userId);
  expect(events.map(({ payload }) => walletOpened.payload.parse(payload))).toEqual([
    { walletId, userId: person.userId, currency: 'USD' },
  ]);
});

test('money that comes before the event, or at the same moment, opens the same wallet', async () => {
  const person = registered();
  const topUp = () =>
    ledger.post({ kind: 'TOP_UP', debit: { system: 'FUNDING' }, credit: { userId: person.userId }, amountMinor: 7n });
  await Promise.all([deliver(person), topUp(), topUp()]);
  expect((await ledger.walletOf(person.userId)).balanceMinor).toBe(14n);
  expect(await openings(person.userId)).toHaveLength(1);
});
