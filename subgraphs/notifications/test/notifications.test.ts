import { type Id, newId, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { userEmailVerificationRequested, userRegistered } from '@mint/schema/events/auth.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import { EmailTokenPurpose } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notificationsSubgraph } from '../subgraph.ts';
import { type AuthPeer, openAuthPeer } from './auth-peer.ts';
import { mailsTo, needed } from './world.ts';

let subgraph: TestSubgraph;
let auth: AuthPeer;
beforeAll(async () => {
  auth = openAuthPeer();
  subgraph = await startTestSubgraph(notificationsSubgraph, {
    env: { SMTP_URL: needed('SMTP_URL'), PUBLIC_URL: 'https://mint.test', MAIL_FROM: 'Mint <no-reply@mint.test>' },
    rpcTransports: { auth: auth.transport },
    events: true,
  });
  await eventually(() => subgraph.running.ready(), { timeoutMs: 30_000 });
});
afterAll(() => subgraph.stop());

/** Has events come through the outbox and Kafka, as another domain's do. */
const happen = (...events: NewEvent[]) => subgraph.database.transaction((tx) => addEvents(tx, events));

function transferTo(recipientId: Id<'usr'>, senderId: Id<'usr'>): NewEvent {
  const payload = {
    transactionId: newId('txn'),
    kind: 'TRANSFER' as const,
    senderId,
    recipientId,
    amountMinor: 500n,
    currency: 'EUR',
    note: null,
    merchant: null,
    category: null,
    sequence: 3,
    occurredAt: new Date(),
  };
  return { contract: transactionCompleted, payload };
}

/** Puts notifications in an inbox without telling anyone, oldest first; answers with their ids. */
async function fill(userId: Id<'usr'>, count: number): Promise<readonly string[]> {
  const user = toUuid(userId, 'usr');
  await subgraph.database.sql`
    with counter as (insert into inbox_counters values (${user}, ${count}, ${count}))
    insert into notifications (id, user_id, position, kind, title, body, transaction_id, event_id)
    select uuidv7(), ${user}, n, 'TRANSFER_SENT', 'Money sent', n::text, uuidv7(), uuidv7() from generate_series(1, ${count}::int) n`;
  const { notifications } = await subgraph.data<{ notifications: { nodes: { id: string }[] } }>(
    '{ notifications(first: 100) { nodes { id } } }',
    {},
    { as: await subgraph.viewer({ userId }) },
  );
  return notifications.nodes.map(({ id }) => id).toReversed();
}

const inbox = `query ($first: Int, $after: String, $unreadOnly: Boolean) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    nodes { id kind title body readAt createdAt transaction { id } }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
  unreadNotificationCount
}`;
interface Inbox {
  readonly notifications: {
    readonly nodes: readonly {
      id: string;
      kind: string;
      body: string;
      readAt: string | null;
      transaction: { id: string } | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
  };
  readonly unreadNotificationCount: number;
}
const received = 'subscription ($after: ID) { notificationReceived(after: $after) { id kind body transaction { id } } }';

describe('the inbox', () => {
  test('is paged from the newest to the oldest, each once, also while more come', async () => {
    const as = await subgraph.viewer();
    const ids = await fill(as.userId, 7);
    const seen: string[] = [];
    let after: string | null = null;
    for (const [pages, more] of [
      [3, true],
      [3, true],
      [1, false],
    ] as const) {
      const { notifications, unreadNotificationCount }: Inbox = await subgraph.data<Inbox>(inbox, { first: 3, after }, { as });
      expect(notifications.nodes).toHaveLength(pages);
      expect(notifications.pageInfo).toMatchObject({ hasNextPage: more, hasPreviousPage: after !== null });
      expect(unreadNotificationCount).toBe(7);
      seen.push(...notifications.nodes.map(({ id }) => id));
      after = notifications.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  test('refuses a page of no or too many, and cursors that are not its own', async () => {
    const as = await subgraph.viewer();
    const foreign = Buffer.from('2026-11-22T13:37:00Z|018f0000-0000-7000-8000-000000000000').toString('base64url');
    const huge = Buffer.from('n9999999999999999999').toString('base64url');
    for (const variables of [{ first: 0 }, { first: 101 }, { after: 'x' }, { after: foreign }, { after: huge }]) {
      const { errors } = await subgraph.query(inbox, variables, { as });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  test('marks as read, and shows what is unread only', async () => {
    const as = await subgraph.viewer();
    const [first = '', second = ''] = await fill(as.userId, 3);
    const mark = `mutation ($input: NotificationMarkReadInput!) {
      notificationMarkRead(input: $input) { notifications { id readAt } userErrors { code message path } } }`;
    expect(await subgraph.data(mark, { input: { ids: [second, first] } }, { as })).toEqual({
      notificationMarkRead: {
        notifications: [
          { id: second, readAt: expect.any(String) },
          { id: first, readAt: expect.any(String) },
        ],
        userErrors: [],
      },
    });
    const { notifications, unreadNotificationCount } = await subgraph.data<Inbox>(inbox, { unreadOnly: true }, { as });
    expect(notifications.nodes).toHaveLength(1);
    expect(unreadNotificationCount).toBe(1);

    const stranger = await subgraph.viewer();
    expect(await subgraph.data(mark, { input: { ids: [first] } }, { as: stranger })).toMatchObject({
      notificationMarkRead: { notifications: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'ids', '0'] }] },
    });
    expect(await subgraph.data(mark, { input: { ids: Array(101).fill(first) } }, { as })).toMatchObject({
      notificationMarkRead: { notifications: null, userErrors: [{ code: 'TOO_MANY_IDS', path: ['input', 'ids'] }] },
    });

    const markAll = `mutation ($input: NotificationMarkAllReadInput!) {
      notificationMarkAllRead(input: $input) { markedCount userErrors { code message path } } }`;
    expect(await subgraph.data(markAll, { input: { upTo: first } }, { as: stranger })).toMatchObject({
      notificationMarkAllRead: { markedCount: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'upTo'] }] },
    });
    expect(await subgraph.data(markAll, { input: {} }, { as })).toEqual({
      notificationMarkAllRead: { markedCount: 1, userErrors: [] },
    });
    expect(await subgraph.data('{ unreadNotificationCount }', {}, { as })).toEqual({ unreadNotificationCount: 0 });
  });

  test('is nobody else’s: neither by id nor by reference', async () => {
    const [as, stranger] = [await subgraph.viewer(), await subgraph.viewer()];
    const [id = ''] = await fill(as.userId, 1);
    const read = `query ($id: ID!, $representations: [_Any!]!) {
      notification(id: $id) { id }
      _entities(representations: $representations) { ... on Notification { id body } }
    }`;
    const variables = { id, representations: [{ __typename: 'Notification', id }] };
    expect(await subgraph.data(read, variables, { as })).toEqual({ notification: { id }, _entities: [{ id, body: '1' }] });
    expect(await subgraph.data(read, variables, { as: stranger })).toEqual({ notification: null, _entities: [null] });
  });

  test('opens to sessions and to keys of its scope; changing it takes a session', async () => {
    const fields = [
      '{ notifications { nodes { id } } }',
      '{ unreadNotificationCount }',
      '{ notificationPreferences { kind } }',
      `{ notification(id: "${newId('ntf')}") { id } }`,
      'mutation { notificationMarkRead(input: { ids: [] }) { userErrors { code } } }',
      'mutation { notificationMarkAllRead(input: {}) { userErrors { code } } }',
      'mutation { notificationPreferencesUpdate(input: {}) { userErrors { code } } }',
    ];
    const reader = await subgraph.viewer({ apiKeyId: newId('key'), sessionId: null, scopes: ['notifications:read'] });
    const other = await subgraph.viewer({ apiKeyId: newId('key'), sessionId: null, scopes: ['wallet:read'] });
    const session = await subgraph.viewer();
    for (const field of fields) {
      const codeFor = async (as: typeof reader | null) => (await subgraph.query(field, {}, { as })).errors[0]?.extensions.code;
      expect([field, await codeFor(null)]).toEqual([field, 'UNAUTHENTICATED']);
      expect([field, await codeFor(other)]).toEqual([field, 'FORBIDDEN']);
      expect([field, await codeFor(reader)]).toEqual([field, field.startsWith('mutation') ? 'FORBIDDEN' : undefined]);
      expect([field, await codeFor(session)]).toEqual([field, undefined]);
    }
  });
});

describe('preferences', () => {
  test('are changed by channel, and told when they can’t be', async () => {
    const as = await subgraph.viewer();
    const update = `mutation ($input: NotificationPreferencesUpdateInput!) {
      notificationPreferencesUpdate(input: $input) { preferences { kind email inApp required } userErrors { code message path } } }`;
    const { notificationPreferencesUpdate } = await subgraph.data<{ notificationPreferencesUpdate: { preferences: object[] } }>(
      update,
      { input: { email: [{ kind: 'TRANSFER_RECEIVED', enabled: false }] } },
      { as },
    );
    expect(notificationPreferencesUpdate.preferences).toContainEqual({
      kind: 'TRANSFER_RECEIVED',
      email: false,
      inApp: true,
      required: false,
    });
    expect(await subgraph.data('{ notificationPreferences { kind email inApp required } }', {}, { as })).toEqual({
      notificationPreferences: notificationPreferencesUpdate.preferences,
    });
    for (const [input, code] of [
      [{ email: [{ kind: 'SECURITY_ALERT', enabled: false }] }, 'KIND_REQUIRED'],
      [{ inApp: [{ kind: 'PASSWORD_RESET', enabled: true }] }, 'EMAIL_ONLY'],
      [
        {
          inApp: [
            { kind: 'WELCOME', enabled: true },
            { kind: 'WELCOME', enabled: false },
          ],
        },
        'KIND_REPEATED',
      ],
    ] as const) {
      expect(await subgraph.data(update, { input }, { as })).toMatchObject({
        notificationPreferencesUpdate: { preferences: null, userErrors: [{ code }] },
      });
    }
  });
});

describe('what happens elsewhere', () => {
  test('reaches the inbox, the mailbox and whoever listens, through Kafka', async () => {
    const [alice, bob] = [auth.addUser('Alice'), auth.addUser('Bob')];
    const as = await subgraph.viewer({ userId: bob.id });
    const live = subgraph.subscribe(received, {}, { as });
    expect((await live.next()).value).toMatchObject({ data: null, extensions: { ready: true } });

    const requestId = newUuid();
    auth.addRequest(requestId, EmailTokenPurpose.VERIFY_EMAIL, 'tok123');
    const registration = {
      userId: bob.id,
      handle: 'bob',
      displayName: 'Bob',
      email: bob.email,
      country: 'BR',
      registeredAt: new Date(),
    };
    await happen(
      { contract: userRegistered, payload: registration },
      { contract: userEmailVerificationRequested, payload: { userId: bob.id, requestId } },
    );
    const welcome = (await live.next()).value;
    expect(welcome).toMatchObject({ data: { notificationReceived: { kind: 'WELCOME', transaction: null } } });

    const transfer = transferTo(bob.id, alice.id);
    await happen(transfer);
    const money = (await live.next()).value;
    expect(money).toMatchObject({
      data: {
        notificationReceived: {
          kind: 'TRANSFER_RECEIVED',
          body: 'You received 5.00 EUR from Alice.',
          transaction: { id: expect.stringMatching(/^txn_/) },
        },
      },
    });
    await live.return?.();

    const { notifications } = await subgraph.data<Inbox>(inbox, {}, { as });
    expect(notifications.nodes.map(({ kind }) => kind)).toEqual(['TRANSFER_RECEIVED', 'WELCOME']);
    const mails = await mailsTo(bob.email, 3);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'Alice sent you 5.00 EUR',
      'Confirm your e-mail address',
      'Welcome to Mint, Bob',
    ]);
    expect(mails.find(({ subject }) => subject.startsWith('Confirm'))?.text).toContain(
      'https://mint.test/verify-email?token=tok123',
    );
  });

  test('is sent again from where a subscriber stood, in order, without gap or repetition', async () => {
    const [alice, bob] = [auth.addUser('Alice'), auth.addUser('Bob')];
    const as = await subgraph.viewer({ userId: bob.id });
    const first = subgraph.subscribe(received, {}, { as });
    const start = (await first.next()).value?.extensions?.cursor ?? '';
    await first.return?.();

    await happen(...Array.from({ length: 12 }, () => transferTo(bob.id, alice.id)));
    await eventually(async () =>
      expect(await subgraph.data('{ unreadNotificationCount }', {}, { as })).toEqual({ unreadNotificationCount: 12 }),
    );
    const { notifications } = await subgraph.data<Inbox>(inbox, { first: 100 }, { as });
    const ids = notifications.nodes.map(({ id }) => id).toReversed();

    const bodies = async (call: { after?: string; resumeAfter?: string }, count: number) => {
      const { after, ...rest } = call;
      const live = subgraph.subscribe(received, { after }, { as, ...rest });
      await live.next();
      const seen: unknown[] = [];
      while (seen.length < count) seen.push((await live.next()).value?.extensions?.cursor);
      await live.return?.();
      return seen;
    };
    expect(await bodies({ resumeAfter: start }, 12)).toEqual(ids);
    expect(await bodies({ after: ids[4] }, 7)).toEqual(ids.slice(5));
    // The cursor of a broken-off upstream wins over what the client once asked for.
    expect(await bodies({ after: ids[0], resumeAfter: ids[9] }, 2)).toEqual(ids.slice(10));
  });

  test('is not sent to who asks for too much, or for what is not theirs', async () => {
    const [as, stranger] = [await subgraph.viewer(), await subgraph.viewer()];
    const [oldest] = await fill(as.userId, 1);
    const refusal = async (after: string, viewer: typeof as) => {
      const live = subgraph.subscribe(received, { after }, { as: viewer });
      const outcome = await live.next().then(
        ({ value }) => value?.errors,
        (error: unknown) => error,
      );
      await live.return?.();
      return JSON.stringify(outcome);
    };
    expect(await refusal(oldest ?? '', stranger)).toContain('BAD_USER_INPUT');
    expect(await refusal('ntf_x', as)).toContain('BAD_USER_INPUT');
    const many = await subgraph.viewer();
    await fill(many.userId, 1_001);
    expect(await refusal('ntf_00000000000000000000000000', many)).toContain('RESUME_WINDOW_EXCEEDED');
    const keyless = await subgraph.viewer({ scopes: ['wallet:read'] });
    expect(await refusal('', keyless)).toContain('FORBIDDEN');
  });
});
