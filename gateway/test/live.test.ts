import { eventually } from '@mint/platform/testing/eventually.ts';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Collected, overSse, overWebsocket, rawSocket } from './fixture/clients.ts';
import { type Stack, startStack } from './fixture/stack.ts';

const WATCH =
  'subscription Watch($after: ID) { notificationReceived(after: $after) { id title transaction { id amount counterparty { displayName } } } }';
const payment = (title: string, person = 'u1') => ({
  title,
  kind: 'PAYMENT' as const,
  transactionId: `tx-${person}-1`,
  actorId: 'u3',
});
const titles = ({ results }: Collected) =>
  results.map(({ data }) => (data?.notificationReceived as { title: string } | null)?.title);

describe.each([
  ['subgraphs in other processes', false],
  ['subgraphs in this process', true],
])('subscriptions, with %s', (_where, local) => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ local, env: { LIVE_MAX_OPERATIONS_PER_CONNECTION: '3' } });
  });
  afterAll(() => stack.stop());
  const flowing = (groups: number) => eventually(() => expect(stack.gateway.live.state.flowing).toBe(groups));

  test('reach into the other subgraphs, over both transports; a user’s devices share one subscription at the subgraph', async () => {
    const token = await stack.token('u1');
    const [first, second, third] = [overWebsocket, overSse, overWebsocket].map((over) =>
      over(stack.gateway.url, token, { query: WATCH }),
    ) as [Collected, Collected, Collected];
    await eventually(() => expect(stack.gateway.live.state).toEqual({ connections: 3, groups: 1, flowing: 1, subscribers: 3 }));
    expect(stack.inbox.listeners).toBe(1);
    const { id } = stack.inbox.publish('u1', payment('paid'));
    for (const collected of [first, second, third]) {
      await eventually(() =>
        expect(collected.results).toEqual([
          {
            data: {
              notificationReceived: {
                id,
                title: 'paid',
                transaction: { id: 'tx-u1-1', amount: '1.00', counterparty: { displayName: 'Name of u2' } },
              },
            },
          },
        ]),
      );
      collected.dispose();
    }
    await eventually(() => expect(stack.inbox.listeners).toBe(0));
    expect(stack.gateway.live.state.groups).toBe(0);
  });

  test('each user sees their own, with their own rights', async () => {
    const mine = overWebsocket(stack.gateway.url, await stack.token('u1'), { query: WATCH });
    const theirs = overSse(stack.gateway.url, await stack.token('u2'), { query: WATCH });
    await flowing(2);
    stack.inbox.publish('u1', payment('mine'));
    // They are told of a transaction that isn't theirs: the subgraph that owns it keeps it.
    stack.inbox.publish('u2', payment('theirs', 'u1'));
    await eventually(() => expect([titles(mine), titles(theirs)]).toEqual([['mine'], ['theirs']]));
    expect(theirs.results[0]?.data).toMatchObject({ notificationReceived: { transaction: null } });
    expect(theirs.results[0]?.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    mine.dispose();
    theirs.dispose();
    await flowing(0);
  });

  test('events arrive in order, once, whatever the executions take', async () => {
    const collected = overWebsocket(stack.gateway.url, await stack.token('u4'), { query: WATCH });
    await flowing(1);
    const sent = Array.from({ length: 300 }, (_, index) => `e${index}`);
    for (const title of sent)
      stack.inbox.publish('u4', { ...payment(title, 'u4'), transactionId: `tx-u4-${(sent.indexOf(title) % 5) + 1}` });
    await eventually(() => expect(collected.results).toHaveLength(300));
    expect(titles(collected)).toEqual(sent);
    collected.dispose();
    await flowing(0);
  });

  test('`after` brings what was missed, then what comes; beyond the window the client is told', async () => {
    const seen = stack.inbox.publish('u5', payment('seen'));
    stack.inbox.publish('u5', payment('missed'));
    const collected = overSse(stack.gateway.url, await stack.token('u5'), { query: WATCH, variables: { after: seen.id } });
    await eventually(() => expect(titles(collected)).toEqual(['missed']));
    stack.inbox.publish('u5', payment('live'));
    await eventually(() => expect(titles(collected)).toEqual(['missed', 'live']));
    collected.dispose();
    for (let index = 0; index < 1_001; index += 1) stack.inbox.publish('u5', payment('many'));
    const late = overWebsocket(stack.gateway.url, await stack.token('u5'), { query: WATCH, variables: { after: seen.id } }, 0);
    await eventually(() => expect(late.completed || late.error !== undefined).toBe(true));
    expect(JSON.stringify([late.results, late.error])).toContain('RESUME_WINDOW_EXCEEDED');
    late.dispose();
    await flowing(0);
  });

  test('two devices that go on from the same cursor, one after the other, both get all that came after it', async () => {
    const token = await stack.token('u7');
    const seen = stack.inbox.publish('u7', payment('seen', 'u7'));
    for (const title of ['one', 'two']) stack.inbox.publish('u7', payment(title, 'u7'));
    const payload = { query: WATCH, variables: { after: seen.id } };
    const first = overWebsocket(stack.gateway.url, token, payload);
    await eventually(() => expect(titles(first)).toEqual(['one', 'two']));
    const second = overWebsocket(stack.gateway.url, token, payload);
    await eventually(() => expect(titles(second)).toEqual(['one', 'two']));
    stack.inbox.publish('u7', payment('three', 'u7'));
    await eventually(() =>
      expect([titles(first), titles(second)]).toEqual([
        ['one', 'two', 'three'],
        ['one', 'two', 'three'],
      ]),
    );
    first.dispose();
    second.dispose();
    await flowing(0);
  });

  test('a bug in resolving an event is masked, and the subscription goes on', async () => {
    const collected = overWebsocket(stack.gateway.url, await stack.token('u1'), { query: WATCH });
    await flowing(1);
    stack.inbox.publish('u1', { ...payment('broken'), transactionId: 'tx-u1-8' });
    stack.inbox.publish('u1', payment('whole'));
    await eventually(() => expect(titles(collected)).toEqual(['broken', 'whole']));
    expect(collected.results[0]).toMatchObject({
      data: { notificationReceived: { transaction: null } },
      errors: [{ message: 'Something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: expect.any(String) } }],
    });
    expect(JSON.stringify(collected.results)).not.toMatch(/srv|serviceName/);
    collected.dispose();
    await flowing(0);
  });

  test('nothing is left behind when clients come and go', async () => {
    const token = await stack.token('u6');
    for (let round = 0; round < 10; round += 1) {
      const some = Array.from({ length: 5 }, (_, index) =>
        overWebsocket(stack.gateway.url, token, { query: WATCH, variables: { after: String(index) } }),
      );
      if (round % 2 === 1) await eventually(() => expect(stack.gateway.live.state.groups).toBeGreaterThan(0));
      for (const collected of some) collected.dispose();
    }
    await eventually(() =>
      expect([stack.gateway.live.state.connections, stack.gateway.live.state.groups, stack.inbox.listeners]).toEqual([0, 0, 0]),
    );
  });
});

describe('the gate before subscriptions', () => {
  let stack: Stack;
  let token: string;
  beforeAll(async () => {
    stack = await startStack({
      env: {
        LIVE_MAX_CONNECTIONS: '4',
        LIVE_MAX_CONNECTIONS_PER_USER: '2',
        LIVE_MAX_OPERATIONS_PER_CONNECTION: '2',
        LIVE_INIT_TIMEOUT_MS: '200',
        MAX_BODY_BYTES: '8000',
        MAX_DEPTH: '5',
      },
    });
    token = await stack.token('u1');
  });
  afterAll(() => stack.stop());

  test.each([
    ['several root fields', 'subscription { notificationReceived { id } unreadCountChanged }', 'GRAPHQL_VALIDATION_FAILED'],
    ['only a meta field', 'subscription { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a condition at the root',
      'subscription($c: Boolean = true) { notificationReceived @include(if: $c) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown field', 'subscription { nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no document', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'a variable that is missing',
      'subscription($k: [NotificationKind!]!) { notificationReceived(kinds: $k) { id } }',
      'BAD_USER_INPUT',
    ],
    [
      'too deep',
      'subscription { notificationReceived { actor { friends { friends { friends { id } } } } } }',
      'MAX_DEPTH_EXCEEDED',
    ],
    ['a scope that the token lacks', 'subscription { notificationReceived { actor { email } } }', 'FORBIDDEN'],
  ])('refuses %s over both transports, and the socket lives on', async (_what, query, code) => {
    const raw = await rawSocket(stack.gateway.url, { token });
    await eventually(() => expect(raw.messages[0]?.type).toBe('connection_ack'));
    raw.send({ id: '1', type: 'subscribe', payload: { query } });
    await eventually(() =>
      expect(raw.messages[1]).toMatchObject({ id: '1', type: 'error', payload: [{ extensions: { code } }] }),
    );
    expect(raw.socket.readyState).toBe(raw.socket.OPEN);
    const sse = overSse(stack.gateway.url, token, { query }, 0);
    await eventually(() => expect(sse.completed).toBe(true));
    expect(sse.results).toMatchObject([{ errors: [{ extensions: { code } }] }]);
    raw.socket.close();
    await raw.closed;
  });

  test('queries and mutations may come by the same socket and stream, through the same gate', async () => {
    for (const over of [overWebsocket, overSse]) {
      const collected = over(stack.gateway.url, token, { query: '{ me { displayName } }' }, 0);
      await eventually(() => expect(collected.completed).toBe(true));
      expect(collected.results).toMatchObject([
        { data: { me: { displayName: 'Name of u1' } }, extensions: { cost: { actualQueryCost: 1 } } },
      ]);
      collected.dispose();
      const refused = over(stack.gateway.url, token, { query: '{ me { email } }' }, 0);
      await eventually(() => expect(refused.completed).toBe(true));
      expect(refused.results).toMatchObject([{ errors: [{ extensions: { code: 'FORBIDDEN' } }] }]);
      refused.dispose();
    }
    await eventually(() => expect(stack.gateway.live.state.connections).toBe(0));
  });

  test('a GET may subscribe and may not do anything else', async () => {
    const response = await request(
      `${stack.gateway.url}/graphql/stream?query=${encodeURIComponent('mutation { pay(to: "u2", amount: "1") { id } }')}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    expect(response.statusCode).toBe(405);
    await response.body.dump();
  });

  test('without a valid token a socket is closed with 4403, a stream answered 401; a silent socket is closed', async () => {
    for (const options of [{}, { token: 'nonsense' }, { token: await stack.token('u1', { expiresInSeconds: -60 }) }]) {
      expect((await (await rawSocket(stack.gateway.url, options)).closed).code).toBe(4403);
    }
    expect((await (await rawSocket(stack.gateway.url, { init: false })).closed).code).toBe(4408);
    const response = await request(`${stack.gateway.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { notificationReceived { id } }' }),
    });
    expect(response.statusCode).toBe(401);
    await response.body.dump();
  });

  test('a page of another origin can not use the cookie to open a socket', async () => {
    const cookie = `mint_access=${token}`;
    const own = await rawSocket(stack.gateway.url, { headers: { cookie, origin: stack.gateway.url } });
    await eventually(() => expect(own.messages[0]?.type).toBe('connection_ack'));
    own.socket.close();
    await own.closed;
    expect((await (await rawSocket(stack.gateway.url, { headers: { cookie, origin: 'https://evil.test' } })).closed).code).toBe(
      4403,
    );
  });

  test('connections of a user, operations of a connection, payloads and connections in all are bounded', async () => {
    const [one, two] = [await rawSocket(stack.gateway.url, { token }), await rawSocket(stack.gateway.url, { token })];
    await eventually(() => expect([one.messages.length, two.messages.length]).toEqual([1, 1]));
    expect((await (await rawSocket(stack.gateway.url, { token })).closed).code).toBe(4429);

    for (const id of ['1', '2', '3']) one.send({ id, type: 'subscribe', payload: { query: WATCH, variables: { after: id } } });
    await eventually(() => expect(one.messages).toContainEqual(expect.objectContaining({ id: '3', type: 'error' })));
    expect(JSON.stringify(one.messages)).toContain('TOO_MANY_OPERATIONS');

    two.send({ type: 'ping', payload: { x: 'y'.repeat(9_000) } });
    expect((await two.closed).code).toBe(1009);

    const others = [];
    for (const person of ['u2', 'u3', 'u4'])
      others.push(await rawSocket(stack.gateway.url, { token: await stack.token(person) }));
    await eventually(() => expect(stack.gateway.live.state.connections).toBe(4));
    await expect(rawSocket(stack.gateway.url, { token: await stack.token('u5') })).rejects.toThrow('503');
    for (const { socket } of [one, ...others]) socket.close();
    await eventually(() => expect(stack.gateway.live.state.connections).toBe(0));
  });
});
