import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterEach, expect, test } from 'vitest';
import { type EventStream, openEventSource } from './fixture/event-source.ts';
import { RESUME_WINDOW } from './fixture/inbox.ts';
import { type Stack, type StackOptions, startStack } from './fixture/stack.ts';

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

async function listen(
  stack: Stack,
  { url = stack.gateway.url, search = '', ...headers }: Record<string, string> = {},
): Promise<EventStream> {
  const stream = await openEventSource(`${url}/api/v1/stream${search}`, {
    authorization: `Bearer ${await stack.token('u1')}`,
    ...headers,
  });
  stopping.push(() => stream.close());
  return stream;
}

const payment = (title: string) => ({ title, kind: 'PAYMENT' as const, transactionId: 'tx-u1-1', actorId: 'u3' });
const flowing = (stack: Stack, subscribers = 1) =>
  eventually(() => expect(stack.gateway.live.state).toMatchObject({ subscribers, flowing: stack.gateway.live.state.groups }));
const titles = ({ events }: EventStream) => events.map(({ data }) => (JSON.parse(data) as { title: string }).title);

test('what happens comes as events with an id, a name, and what the graph reaches from it', async () => {
  const stack = await start();
  const stream = await listen(stack);
  expect([stream.status, stream.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await flowing(stack);
  const { id } = stack.inbox.publish('u1', payment('first'));
  stack.inbox.publish('u2', payment('for another'));
  stack.inbox.publish('u1', payment('second'));
  await eventually(() => expect(titles(stream)).toEqual(['first', 'second']));
  const [first] = stream.events;
  expect([first?.id, first?.event, JSON.parse(first?.data ?? '')]).toEqual([
    id,
    'notification',
    { id, title: 'first', transaction: { id: 'tx-u1-1', amount: '1.00' } },
  ]);
  expect(stream.retryMs).toBeGreaterThanOrEqual(1_000);
});

test('a client that comes back with the last id it saw misses nothing, and sees nothing twice', async () => {
  const stack = await start();
  const ids = ['a', 'b', 'c'].map((title) => stack.inbox.publish('u1', payment(title)).id);
  const byHeader = await listen(stack, { 'last-event-id': ids[0] ?? '' });
  const byQuery = await listen(stack, { search: `?after=${ids[1]}` });
  await flowing(stack, 2);
  stack.inbox.publish('u1', payment('d'));
  await eventually(() =>
    expect([titles(byHeader), titles(byQuery)]).toEqual([
      ['b', 'c', 'd'],
      ['c', 'd'],
    ]),
  );
});

test('whoever may not listen is told by the status, before there is a stream', async () => {
  const stack = await start({ env: { LIVE_MAX_CONNECTIONS_PER_USER: '1' } });
  const refused = async (headers: Record<string, string>) => {
    const response = await fetch(`${stack.gateway.url}/api/v1/stream`, { headers });
    return [response.status, response.headers.get('content-type'), ((await response.json()) as { code: string }).code];
  };
  const bearer = async (...scopes: string[]) => ({ authorization: `Bearer ${await stack.token('u1', { scopes })}` });
  expect(await refused({})).toEqual([401, 'application/problem+json', 'UNAUTHENTICATED']);
  expect(await refused(await bearer('profile:read'))).toEqual([403, 'application/problem+json', 'FORBIDDEN']);
  await listen(stack);
  expect(await refused(await bearer('notifications:read'))).toEqual([429, 'application/problem+json', 'TOO_MANY_CONNECTIONS']);
});

test('one that missed too much is told so by the last event, and to go on from none', async () => {
  const stack = await start();
  for (let turn = 0; turn <= RESUME_WINDOW; turn += 1) stack.inbox.publish('u1', payment(`${turn}`));
  const stream = await listen(stack, { 'last-event-id': '0' });
  expect(await stream.ended).toBe('whole');
  expect(stream.events.map(({ id, event, data }) => [id, event, JSON.parse(data).code])).toEqual([
    ['', 'problem', 'RESUME_WINDOW_EXCEEDED'],
  ]);
});

test('a gateway that goes cuts its streams, and the next one goes on where they were', async () => {
  const stack = await start({ env: { LIVE_KEEP_ALIVE_MS: '20' } });
  const { url, drain, live } = await stack.anotherGateway();
  const stream = await listen(stack, { url });
  await eventually(() => expect(live.state).toMatchObject({ subscribers: 1, flowing: 1 }));
  const { id } = stack.inbox.publish('u1', payment('before'));
  await eventually(() => expect(titles(stream)).toEqual(['before']));
  await eventually(() => expect(stream.comments.length).toBeGreaterThan(1));
  await drain();
  expect(await stream.ended).toBe('cut');
  stack.inbox.publish('u1', payment('meanwhile'));
  const next = await listen(stack, { 'last-event-id': id });
  await eventually(() => expect(titles(next)).toEqual(['meanwhile']));
});
