import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { type Collected, overSse, overWebsocket, rawSocket, resuming } from './fixture/clients.ts';
import { type Stack, type StackOptions, startStack } from './fixture/stack.ts';

const WATCH = 'subscription Watch($after: ID) { notificationReceived(after: $after) { id title transaction { id amount } } }';
const payment = (title: string, person = 'u1') => ({
  title,
  kind: 'PAYMENT' as const,
  transactionId: `tx-${person}-1`,
  actorId: 'u3',
});
const titles = ({ results }: Collected) =>
  results.map(({ data }) => (data?.notificationReceived as { title: string } | null)?.title);

let stopping: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stopping.reverse()) await stop();
  stopping = [];
});

async function start(options?: StackOptions): Promise<Stack> {
  const stack = await startStack(options);
  stopping.push(() => stack.stop());
  return stack;
}

/** A client that asks for what came after the last it has seen, as an application does. */
function follow(over: typeof overWebsocket, url: string | (() => string), token: Parameters<typeof overWebsocket>[1]): Collected {
  const collected: Collected = over(
    url,
    token,
    resuming(WATCH, () => collected),
  );
  stopping.push(() => collected.dispose());
  return collected;
}

/** Publishes one after the other, with time for what a test does in between. */
async function publishSlowly(
  stack: Stack,
  count: number,
  person: string,
  between?: (index: number) => unknown,
): Promise<string[]> {
  const sent = Array.from({ length: count }, (_, index) => `e${index}`);
  for (const [index, title] of sent.entries()) {
    stack.inbox.publish(person, payment(title, person));
    await between?.(index);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return sent;
}

const flowing = (stack: Stack, subscribers = 1) =>
  eventually(() => {
    expect(stack.gateway.live.state.subscribers).toBe(subscribers);
    expect(stack.gateway.live.state.flowing).toBe(stack.gateway.live.state.groups);
  });

describe('a client whose token runs out', () => {
  test('is sent away with 4403 and comes back with another; over both transports nothing is lost', async () => {
    const stack = await start();
    const lifetimes = [5, 5];
    const token = () => stack.token('u1', { expiresInSeconds: lifetimes.shift() ?? 600 });
    const socket = follow(overWebsocket, stack.gateway.url, token);
    const stream = follow(overSse, stack.gateway.url, token);
    await flowing(stack, 2);
    const sent = ['first'];
    stack.inbox.publish('u1', payment('first'));
    await eventually(() => expect([titles(socket), titles(stream)]).toEqual([sent, sent]));
    await eventually(() => {
      const title = `e${sent.length}`;
      stack.inbox.publish('u1', payment(title));
      sent.push(title);
      expect(socket.closes).toEqual([4403]);
      expect(stream.connects).toBeGreaterThan(1);
    });
    await flowing(stack, 2);
    stack.inbox.publish('u1', payment('last'));
    sent.push('last');
    await eventually(() => expect([titles(socket), titles(stream)]).toEqual([sent, sent]));
  });

  test('leaves another device of the same user, whose token lasts, undisturbed', async () => {
    const stack = await start();
    const short = overWebsocket(stack.gateway.url, await stack.token('u1', { expiresInSeconds: 4 }), { query: WATCH }, 0);
    await flowing(stack);
    const long = follow(overWebsocket, stack.gateway.url, await stack.token('u1'));
    await flowing(stack, 2);
    expect(stack.gateway.live.state.groups).toBe(1);
    await eventually(() => expect(short.closes).toEqual([4403]));
    stack.inbox.publish('u1', payment('after'));
    await eventually(() => expect(titles(long)).toEqual(['after']));
    expect(long.closes).toEqual([]);
  });
});

describe('a client that does not read', () => {
  const big = 'x'.repeat(200_000);

  test('over a WebSocket is closed at the bound, and a quick one of the same user is not', async () => {
    const stack = await start();
    const token = await stack.token('u1');
    const slow = await rawSocket(stack.gateway.url, { token });
    await eventually(() => expect(slow.messages[0]?.type).toBe('connection_ack'));
    slow.send({ id: '1', type: 'subscribe', payload: { query: WATCH } });
    const quick = follow(overWebsocket, stack.gateway.url, token);
    await flowing(stack, 2);
    slow.socket.pause();
    let published = 0;
    while (stack.gateway.live.state.subscribers > 1 && published < 1_000) {
      stack.inbox.publish('u1', payment(`${published} ${big}`));
      published += 1;
      await eventually(() => expect(quick.results).toHaveLength(published));
    }
    expect(published).toBeLessThan(1_000);
    await eventually(() => expect(stack.gateway.live.state.connections).toBe(1));
    expect(quick.closes).toEqual([]);
  });

  test('by server-sent events is cut at the bound', async () => {
    const stack = await start();
    const body = JSON.stringify({ query: WATCH });
    const socket = connect(stack.gateway.port, '127.0.0.1');
    stopping.push(() => socket.destroy());
    socket.on('error', () => {});
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer ${await stack.token('u1')}\r\n` +
        `content-length: ${body.length}\r\n\r\n${body}`,
    );
    await flowing(stack);
    socket.pause();
    let published = 0;
    while (stack.gateway.live.state.subscribers > 0 && published < 1_000) {
      stack.inbox.publish('u1', payment(`${published} ${big}`));
      published += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(published).toBeLessThan(1_000);
    await eventually(() => expect(stack.gateway.live.state).toMatchObject({ connections: 0, groups: 0 }));
    await eventually(() => expect(stack.inbox.listeners).toBe(0));
  });

  test('and answers no ping is taken for gone', async () => {
    const stack = await start({ env: { LIVE_KEEP_ALIVE_MS: '200' } });
    const gone = await rawSocket(stack.gateway.url, { token: await stack.token('u1'), autoPong: false });
    const there = await rawSocket(stack.gateway.url, { token: await stack.token('u2') });
    expect((await gone.closed).code).toBe(1006);
    expect(there.socket.readyState).toBe(there.socket.OPEN);
    there.socket.close();
  });
});

describe('when a subgraph goes and comes', () => {
  test('nothing is lost, nothing comes twice, and the order is kept', async () => {
    const stack = await start();
    const collected = follow(overWebsocket, stack.gateway.url, await stack.token('u1'));
    await flowing(stack);
    const sent = await publishSlowly(stack, 60, 'u1', (index) =>
      index === 20 || index === 40 ? stack.restart('inbox') : undefined,
    );
    await eventually(() => expect(titles(collected)).toEqual(sent), { timeoutMs: 20_000 });
    expect(collected.closes).toEqual([]);
  });

  test('an event that comes before the first was ever delivered is not lost either', async () => {
    const stack = await start();
    const collected = overWebsocket(stack.gateway.url, await stack.token('u1'), { query: WATCH });
    stopping.push(() => collected.dispose());
    await flowing(stack);
    const port = stack.subgraphs.inbox?.port;
    await stack.subgraphs.inbox?.stop();
    stack.inbox.publish('u1', payment('first'));
    await stack.restart('inbox');
    expect(stack.subgraphs.inbox?.port).toBe(port);
    await eventually(() => expect(titles(collected)).toEqual(['first']), { timeoutMs: 20_000 });
  });
});

describe('a gateway that goes', () => {
  test('delivers what it had accepted, closes with 1001 and without a last word, and clients go on at another', async () => {
    const stack = await start({ pauseMs: 100 });
    const second = await stack.anotherGateway();
    let url = stack.gateway.url;
    const token = await stack.token('u1');
    const socket = follow(overWebsocket, () => url, token);
    const stream = follow(overSse, () => url, token);
    await flowing(stack, 2);
    let draining: Promise<void> = Promise.resolve();
    const sent = await publishSlowly(stack, 40, 'u1', (index) => {
      if (index !== 20) return;
      url = second.url;
      draining = stack.gateway.drain();
    });
    await draining;
    expect(stack.gateway.live.state).toEqual({ connections: 0, groups: 0, flowing: 0, subscribers: 0 });
    await eventually(() => expect([titles(socket), titles(stream)]).toEqual([sent, sent]), { timeoutMs: 20_000 });
    expect(socket.closes).toEqual([1001]);
    expect([socket.completed, stream.completed]).toEqual([false, false]);
    await expect(fetch(`${stack.gateway.url}/health/live`)).rejects.toThrow();
  });

  test('hands over every event that was in execution before it closes', async () => {
    const stack = await start({ pauseMs: 150 });
    const socket = overWebsocket(stack.gateway.url, await stack.token('u1'), { query: WATCH }, 0);
    const stream = overSse(stack.gateway.url, await stack.token('u2'), { query: WATCH }, 0);
    await flowing(stack, 2);
    for (const person of ['u1', 'u2']) await publishSlowly(stack, 6, person);
    await eventually(() => expect(socket.results.length + stream.results.length).toBeGreaterThan(0));
    await stack.gateway.drain();
    await eventually(() => expect([socket.results.length, stream.results.length]).toEqual([6, 6]));
    expect(socket.closes).toEqual([1001]);
  });

  test('answers who had opened a connection before its door was shut and asks only then', async () => {
    const stack = await start();
    const opened = connect(stack.gateway.port, '127.0.0.1');
    stopping.push(() => opened.destroy());
    await once(opened, 'connect');
    const answer = text(opened);
    const drained = stack.gateway.drain();
    await eventually(() => expect(fetch(`${stack.gateway.url}/health/live`)).rejects.toThrow());
    opened.write('GET /health/live HTTP/1.1\r\nhost: mint\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n(.*\r\n)?connection: close\r\n/is);
    await drained;
  });

  test('does not wait for a connection that was opened ahead and never asked for anything', async () => {
    const stack = await start();
    const silent = connect(stack.gateway.port, '127.0.0.1');
    await once(silent, 'connect');
    // Answered, so the connection before it was accepted.
    expect((await stack.query('{ ledgerName }')).status).toBe(200);
    const closed = once(silent, 'close');
    await stack.gateway.drain();
    await closed;
  });
});

test('another supergraph closes with 1012, and clients subscribe against the new one', async () => {
  const stack = await start();
  const collected = follow(overWebsocket, stack.gateway.url, await stack.token('u1'));
  await flowing(stack);
  stack.inbox.publish('u1', payment('before'));
  await eventually(() => expect(titles(collected)).toEqual(['before']));
  stack.gateway.updateSupergraph(stack.supergraphSdl.replace('type Notification', '"""Renewed."""\ntype Notification'));
  stack.inbox.publish('u1', payment('during'));
  await eventually(() => expect(collected.closes).toEqual([1012]));
  await flowing(stack);
  stack.inbox.publish('u1', payment('after'));
  await eventually(() => expect(titles(collected)).toEqual(['before', 'during', 'after']));
  expect(() => stack.gateway.updateSupergraph('type Query { broken: Nope }')).toThrow();
  expect((await stack.query('{ ledgerName }')).data).toEqual({ ledgerName: 'main' });
});
