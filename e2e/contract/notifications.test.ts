import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  MarkAllReadDocument,
  MarkReadDocument,
  NotificationReceivedDocument,
  NotificationsDocument,
  SetPreferencesDocument,
  TransferDocument,
  UnreadCountDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import type { LiveNotification } from '@mint/sdk/notification-stream.ts';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';

let stack: Stack;
let ada: Person;
beforeAll(async () => {
  stack = await startProduct();
  ada = await join(stack.url, 'Ada');
  await topUp(ada, '1000.00');
});
afterAll(() => stack?.stop());

/** Sends money and gives the transaction's id. */
async function pay(recipient: Person, amount: string, note?: string): Promise<string> {
  const { transferCreate } = await ada.client.execute(TransferDocument, {
    input: { recipientId: recipient.id, amount: { amount, currency: 'USD' }, note, idempotencyKey: randomUUID() },
  });
  if (transferCreate.transaction?.status !== 'COMPLETED')
    throw new Error(`not paid: ${JSON.stringify(transferCreate.userErrors)}`);
  return transferCreate.transaction.id;
}

/** The same, once the recipient was told: two payments at one time have no order between them, so the next one waits. */
async function payAndTell(recipient: Person, amount: string): Promise<string> {
  const id = await pay(recipient, amount);
  await eventually(async () => expect((await inbox(recipient)).nodes.map(({ transaction }) => transaction?.id)).toContain(id));
  return id;
}

const inbox = async ({ client }: Person, variables: { first?: number; after?: string; unreadOnly?: boolean } = {}) =>
  (await client.execute(NotificationsDocument, variables)).notifications;
const unread = async ({ client }: Person) => (await client.execute(UnreadCountDocument, {})).unreadNotificationCount;

/** Somebody whose inbox has the welcome and so many payments, which have all arrived. */
async function paidTimes(times: number): Promise<{ person: Person; paid: string[] }> {
  const person = await join(stack.url, 'Bob');
  await eventually(async () => expect((await inbox(person)).nodes).toHaveLength(1));
  const paid: string[] = [];
  for (let turn = 1; turn <= times; turn += 1) paid.push(await payAndTell(person, `${turn}.00`));
  await eventually(async () => expect((await inbox(person)).nodes).toHaveLength(times + 1));
  return { person, paid };
}

describe('the inbox', () => {
  test('tells of what happened, newest first, with the transaction, and by e-mail', async () => {
    const { person } = await paidTimes(0);
    const id = await pay(person, '12.34', 'lunch');
    const nodes = await eventually(async () => {
      const { nodes: found } = await inbox(person);
      expect(found).toHaveLength(2);
      return found;
    });
    expect(nodes).toEqual([
      {
        id: expect.stringMatching(/^ntf_/),
        kind: 'TRANSFER_RECEIVED',
        title: 'Money received',
        body: expect.stringMatching(/12\.34.*Ada.*lunch/),
        readAt: null,
        createdAt: expect.any(String),
        resourceId: id,
        transaction: { id, status: 'COMPLETED', amount: { amount: '12.34', currency: 'USD' } },
      },
      expect.objectContaining({ kind: 'WELCOME', transaction: null }),
    ]);
    expect(await mailTo(person.email, /sent you/i)).toContain('12.34');
  });

  test('is read page by page, all of it or what is unread', async () => {
    const { person, paid } = await paidTimes(3);
    const first = await inbox(person, { first: 2 });
    expect(first.nodes.map(({ transaction }) => transaction?.id)).toEqual([paid[2], paid[1]]);
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: expect.any(String) });
    const rest = await inbox(person, { first: 2, after: first.pageInfo.endCursor ?? '' });
    expect(rest.nodes.map(({ transaction }) => transaction?.id)).toEqual([paid[0], undefined]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    await expect(inbox(person, { first: 101 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(inbox(person, { after: 'no cursor' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });

    expect(await unread(person)).toBe(4);
    const [newest, older] = first.nodes.map(({ id }) => id) as [string, string];
    const mark = async (ids: string[], by = person) =>
      (await by.client.execute(MarkReadDocument, { input: { ids } })).notificationMarkRead;
    const marked = await mark([newest]);
    expect(marked).toEqual({ notifications: [{ id: newest, readAt: expect.any(String) }], userErrors: [] });
    expect(await mark([newest])).toEqual(marked);
    expect((await inbox(person, { unreadOnly: true })).nodes.map(({ id }) => id)).not.toContain(newest);
    expect(await unread(person)).toBe(3);

    // All or none: an id that isn't theirs changes nothing.
    for (const [ids, by] of [
      [[older, 'nonsense'], person],
      [[newest, older], ada],
    ] as const) {
      const refused = await mark([...ids], by);
      expect([refused.notifications, refused.userErrors[0]?.code]).toEqual([null, 'NOT_FOUND']);
    }
    expect(await unread(person)).toBe(3);
    const { notificationMarkAllRead } = await person.client.execute(MarkAllReadDocument, { input: {} });
    expect(notificationMarkAllRead).toEqual({ markedCount: 3, userErrors: [] });
    expect([await unread(person), (await inbox(person, { unreadOnly: true })).nodes]).toEqual([0, []]);
  });

  test('leaves out what a person has switched off; what is for their safety can not be', async () => {
    const { person } = await paidTimes(0);
    const set = async (input: {
      email?: { kind: 'TRANSFER_RECEIVED' | 'SECURITY_ALERT'; enabled: boolean }[];
      inApp?: { kind: 'TRANSFER_RECEIVED'; enabled: boolean }[];
    }) => (await person.client.execute(SetPreferencesDocument, { input })).notificationPreferencesUpdate;
    const changed = await set({ email: [{ kind: 'TRANSFER_RECEIVED', enabled: false }] });
    expect(changed.userErrors).toEqual([]);
    expect(changed.preferences).toContainEqual({ kind: 'TRANSFER_RECEIVED', email: false, inApp: true });
    const refused = await set({ email: [{ kind: 'SECURITY_ALERT', enabled: false }] });
    expect([refused.preferences, refused.userErrors[0]?.code]).toEqual([null, 'KIND_REQUIRED']);
    await set({ inApp: [{ kind: 'TRANSFER_RECEIVED', enabled: false }] });
    const unheard = await pay(person, '1.00');
    // Both sides of a transfer are told at once.
    await eventually(async () => expect((await inbox(ada)).nodes.map(({ transaction }) => transaction?.id)).toContain(unheard));
    await set({ inApp: [{ kind: 'TRANSFER_RECEIVED', enabled: true }] });
    const heard = await pay(person, '2.00');
    await eventually(async () => expect((await inbox(person)).nodes[0]?.transaction?.id).toBe(heard));
    expect((await inbox(person)).nodes).toHaveLength(2);
  });
});

/** Follows over server-sent events, as a client that has only fetch. */
function overSse(person: Person, after: string | null) {
  const heard: LiveNotification[] = [];
  const faults: unknown[] = [];
  const client = createClient({
    url: `${stack.url}/stream`,
    headers: { authorization: `Bearer ${person.session.accessToken}` },
    retryAttempts: 0,
  });
  const stop = client.subscribe<{ notificationReceived: LiveNotification }>(
    { query: NotificationReceivedDocument.toString(), operationName: 'NotificationReceived', variables: { after } },
    {
      next: ({ data, errors }) => (data ? heard.push(data.notificationReceived) : faults.push(errors)),
      error: (error) => faults.push(error),
      complete: () => {},
    },
  );
  return { heard, faults, stop: () => stop() };
}

/** Follows over a WebSocket, by the SDK. */
function overWebsocket(person: Person, after: string | null) {
  const heard: LiveNotification[] = [];
  const faults: unknown[] = [];
  const stop = person.client.followNotifications(
    { next: (notification) => void heard.push(notification), error: (error) => void faults.push(error) },
    after,
  );
  return { heard, faults, stop };
}

describe.each([
  ['a WebSocket', overWebsocket],
  ['server-sent events', overSse],
])('live notifications over %s', (_transport, follow) => {
  test('begin with what came after the one last seen, in order, and go on with what comes', async () => {
    const { person, paid } = await paidTimes(3);
    const seen = (await inbox(person)).nodes.at(-1)?.id ?? '';
    const live = follow(person, seen);
    await eventually(() => expect(live.heard.map(({ transaction }) => transaction?.id)).toEqual(paid));
    for (const amount of ['4.00', '5.00']) paid.push(await payAndTell(person, amount));
    await eventually(() => expect(live.heard.map(({ transaction }) => transaction?.id)).toEqual(paid));
    expect(live.heard.at(-1)).toEqual({
      id: (await inbox(person)).nodes[0]?.id,
      kind: 'TRANSFER_RECEIVED',
      title: 'Money received',
      body: expect.stringContaining('5.00'),
      createdAt: expect.any(String),
      resourceId: paid.at(-1),
      // The first is the inbox's own, the rest of transactions and auth.
      transaction: {
        id: paid.at(-1),
        status: 'COMPLETED',
        amount: { amount: '5.00', currency: 'USD', minorUnits: '500' },
        counterparty: { id: ada.id, displayName: 'Ada' },
      },
    });
    live.stop();
    expect(live.faults).toEqual([]);
  });

  test('can begin before the first one there is', async () => {
    const { person, paid } = await paidTimes(1);
    const live = follow(person, 'ntf_00000000000000000000000000');
    await eventually(() => expect(live.heard.map(({ transaction }) => transaction?.id)).toEqual([undefined, paid[0]]));
    live.stop();
  });

  test('are not to be had after a notification of somebody else', async () => {
    const { person } = await paidTimes(0);
    const live = follow(person, (await inbox(ada)).nodes[0]?.id ?? '');
    await eventually(() => expect(JSON.stringify(live.faults)).toContain('BAD_USER_INPUT'));
    expect(live.heard).toEqual([]);
    live.stop();
  });

  test('of several devices each have all, whichever place each goes on from', async () => {
    const { person, paid } = await paidTimes(1);
    const seen = (await inbox(person)).nodes[0]?.id ?? '';
    const early = follow(person, seen);
    paid.push(await payAndTell(person, '2.00'));
    await eventually(() => expect(early.heard).toHaveLength(1));
    // This one comes late, with the place the first one began at.
    const late = follow(person, seen);
    await eventually(() => expect(late.heard.map(({ transaction }) => transaction?.id)).toEqual([paid[1]]));
    paid.push(await payAndTell(person, '3.00'));
    for (const live of [early, late]) {
      await eventually(() => expect(live.heard.map(({ transaction }) => transaction?.id)).toEqual(paid.slice(1)));
      live.stop();
    }
  });
});
