import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { EventContract } from '@mint/platform/kafka/contract.ts';
import type { EventHandler } from '@mint/platform/kafka/handler.ts';
import {
  moneyRequestAccepted,
  moneyRequestCancelled,
  moneyRequestCreated,
  moneyRequestDeclined,
  moneyRequestExpired,
  moneyRequestReminded,
  splitCancelled,
  splitCreated,
  splitSettled,
  splitSharePaid,
} from '@mint/schema/events/social.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NotificationsContext } from '../context.ts';
import { listNotifications } from '../domain/list-notifications.ts';
import { updatePreferences } from '../domain/preferences.ts';
import { openWorld, type World } from '../test/world.ts';
import { onMoneyRequestAccepted } from './on-money-request-accepted.ts';
import { onMoneyRequestCancelled } from './on-money-request-cancelled.ts';
import { onMoneyRequestCreated } from './on-money-request-created.ts';
import { onMoneyRequestDeclined } from './on-money-request-declined.ts';
import { onMoneyRequestExpired } from './on-money-request-expired.ts';
import { onMoneyRequestReminded } from './on-money-request-reminded.ts';
import { onSplitCancelled } from './on-split-cancelled.ts';
import { onSplitCreated } from './on-split-created.ts';
import { onSplitSettled } from './on-split-settled.ts';
import { onSplitSharePaid } from './on-split-share-paid.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const transactionId = newId('txn');
const request = (requesterId: Id<'usr'>, payerId: Id<'usr'>) => ({
  moneyRequestId: newId('mrq'),
  requesterId,
  payerId,
  amountMinor: 1_234n,
  currency: 'USD',
  note: 'lunch',
  expiresAt: new Date('2028-02-29T12:00:00Z'),
  occurredAt: new Date(),
  transactionId,
});
const split = (creatorId: Id<'usr'>) => ({
  splitId: newId('spl'),
  creatorId,
  title: 'dinner',
  totalMinor: 3_000n,
  currency: 'USD',
  occurredAt: new Date(),
  transactionId,
});
const share = (userId: Id<'usr'>) => ({ shareId: newId('shr'), userId, amountMinor: 1_000n });

const inboxOf = (userId: Id<'usr'>) => listNotifications(world.context, userId, { limit: 10, before: null, unreadOnly: false });
const mailsOf = (userId: Id<'usr'>) =>
  world.database.sql<{ template: string; data: Record<string, unknown> }[]>`
    select template, data from emails where user_id = ${toUuid(userId, 'usr')} order by created_at`;

/** Who asks or splits, who is asked, what happens, and who is told what. */
const cases: readonly [
  string,
  EventHandler<NotificationsContext>,
  EventContract,
  (ada: Id<'usr'>, bob: Id<'usr'>) => object,
  'ada' | 'bob',
  { kind: string; body: string; transactionId: string | null },
  string | null,
][] = [
  [
    'a request',
    onMoneyRequestCreated,
    moneyRequestCreated,
    request,
    'bob',
    { kind: 'MONEY_REQUEST_RECEIVED', body: 'Ada asks you for 12.34 USD. “lunch”', transactionId: null },
    'request-received',
  ],
  [
    'a reminder',
    onMoneyRequestReminded,
    moneyRequestReminded,
    request,
    'bob',
    { kind: 'MONEY_REQUEST_REMINDER', body: 'Ada reminds you of the 12.34 USD they asked you for. “lunch”', transactionId: null },
    'request-reminder',
  ],
  [
    'a paid request',
    onMoneyRequestAccepted,
    moneyRequestAccepted,
    request,
    'ada',
    { kind: 'MONEY_REQUEST_ACCEPTED', body: 'Bob paid the 12.34 USD you asked for. “lunch”', transactionId },
    null,
  ],
  [
    'a declined request',
    onMoneyRequestDeclined,
    moneyRequestDeclined,
    request,
    'ada',
    { kind: 'MONEY_REQUEST_DECLINED', body: 'Bob declined your request for 12.34 USD. “lunch”', transactionId: null },
    'request-declined',
  ],
  [
    'a request that was taken back',
    onMoneyRequestCancelled,
    moneyRequestCancelled,
    request,
    'bob',
    { kind: 'MONEY_REQUEST_CANCELLED', body: 'Ada no longer asks you for 12.34 USD. “lunch”', transactionId: null },
    'request-cancelled',
  ],
  [
    'an expired request',
    onMoneyRequestExpired,
    moneyRequestExpired,
    request,
    'ada',
    {
      kind: 'MONEY_REQUEST_EXPIRED',
      body: 'The time of your request for 12.34 USD to Bob is over. “lunch”',
      transactionId: null,
    },
    'request-expired',
  ],
  [
    'a split',
    onSplitCreated,
    splitCreated,
    (ada, bob) => ({ ...split(ada), shares: [share(ada), share(bob)] }),
    'bob',
    { kind: 'SPLIT_SHARE_ASKED', body: 'Ada split “dinner”. Your share is 10.00 USD.', transactionId: null },
    'split-share-asked',
  ],
  [
    'a paid share',
    onSplitSharePaid,
    splitSharePaid,
    (ada, bob) => ({ ...split(ada), share: share(bob) }),
    'ada',
    { kind: 'SPLIT_SHARE_PAID', body: 'Bob paid their share of “dinner”: 10.00 USD.', transactionId },
    null,
  ],
  [
    'a settled split',
    onSplitSettled,
    splitSettled,
    (ada) => split(ada),
    'ada',
    { kind: 'SPLIT_SETTLED', body: 'Every share of “dinner” is paid: 30.00 USD in all.', transactionId: null },
    'split-settled',
  ],
  [
    'a split that was ended',
    onSplitCancelled,
    splitCancelled,
    (ada, bob) => ({ ...split(ada), shares: [share(ada), share(bob)] }),
    'bob',
    {
      kind: 'SPLIT_CANCELLED',
      body: 'Ada ended “dinner”. You no longer owe your share of 10.00 USD.',
      transactionId: null,
    },
    'split-cancelled',
  ],
];

describe('what people ask of each other', () => {
  test.each(cases)('%s is told to whom it concerns, once', async (_, handler, contract, payloadOf, told, inbox, template) => {
    const [ada, bob] = [world.auth.addUser('Ada'), world.auth.addUser('Bob')];
    const payload = payloadOf(ada.id, bob.id) as never;
    const { moneyRequestId, splitId } = payload as { readonly moneyRequestId?: string; readonly splitId?: string };
    const id = await world.deliver(handler, contract, payload);
    await world.deliver(handler, contract, payload, id);
    const [reader, other] = told === 'ada' ? [ada, bob] : [bob, ada];
    expect(await inboxOf(reader.id)).toMatchObject([{ ...inbox, resourceId: moneyRequestId ?? splitId }]);
    expect(await inboxOf(other.id)).toEqual([]);
    expect((await mailsOf(reader.id)).map((mail) => mail.template)).toEqual(template === null ? [] : [template]);
    expect(await mailsOf(other.id)).toEqual([]);
  });

  test.each(cases.filter(([, , , , , , template]) => template === null))(
    '%s is mailed to who asks for that',
    async (_, handler, contract, payloadOf, __, { kind }) => {
      const [ada, bob] = [world.auth.addUser('Ada'), world.auth.addUser('Bob')];
      await updatePreferences(world.context, ada.id, { email: [{ kind: kind as 'SPLIT_SHARE_PAID', enabled: true }] });
      await world.deliver(handler, contract, payloadOf(ada.id, bob.id) as never);
      expect(await mailsOf(ada.id)).toMatchObject([{ data: { counterparty: 'Bob' } }]);
    },
  );

  test.each(cases)('%s is told without a name while auth is away', async (_, handler, contract, payloadOf, told) => {
    const [ada, bob] = [world.auth.addUser('Ada'), world.auth.addUser('Bob')];
    world.auth.down = true;
    await world.deliver(handler, contract, payloadOf(ada.id, bob.id) as never).finally(() => {
      world.auth.down = false;
    });
    const [notification] = await inboxOf((told === 'ada' ? ada : bob).id);
    expect(notification?.body).not.toMatch(/Ada|Bob|null|undefined/);
  });
});
