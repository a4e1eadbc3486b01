import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openReceiver, type Receiver } from '../test/receiver.ts';
import { codesOf, given, openWorld, type World } from '../test/world.ts';
import { createEndpoint } from './create-endpoint.ts';
import { deleteEndpoint } from './delete-endpoint.ts';
import { findEndpoint, listEndpoints } from './list-endpoints.ts';
import { redeliver } from './redeliver.ts';
import { removeOld } from './remove-old.ts';
import { rotateSecret } from './rotate-secret.ts';
import { sendTest } from './send-test.ts';
import { updateEndpoint } from './update-endpoint.ts';
import { webhookEvents } from './webhook-events.ts';

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  world = await openWorld({ MAX_ENDPOINTS: '3', MAX_TESTS_PER_HOUR: '20', MAX_REDELIVERED: '4' });
});
beforeEach(async () => {
  receiver = await openReceiver();
  world.start();
});
afterEach(async () => {
  await world.stop();
  await receiver.close();
});
afterAll(() => world?.close());

const url = 'https://partner.example/hooks?token=very-secret';
const sequences = () => receiver.received.map(({ body }) => body.sequence);

describe('an endpoint', () => {
  test('is made, changed, listed and removed by its owner, and each is told of without its secrets', async () => {
    const ownerId = newId('usr');
    const { endpoint, secret } = given(
      await createEndpoint(world.context, ownerId, { url, events: ['WALLET_FROZEN'], description: 'ours' }),
    );
    expect(endpoint).toMatchObject({ url, events: ['WALLET_FROZEN'], description: 'ours', enabled: true, disabledReason: null });
    const changed = given(
      await updateEndpoint(world.context, ownerId, {
        id: endpoint.id,
        events: ['BUDGET_EXCEEDED'],
        description: '',
        enabled: false,
      }),
    );
    expect(changed).toMatchObject({ events: ['BUDGET_EXCEEDED'], description: null, enabled: false, disabledReason: 'OWNER' });
    expect(await listEndpoints(world.context, ownerId)).toEqual([changed]);
    // Nothing is different: nothing is told.
    given(await updateEndpoint(world.context, ownerId, { id: endpoint.id, events: ['BUDGET_EXCEEDED'], enabled: false }));
    given(await rotateSecret(world.context, ownerId, { id: endpoint.id }));
    given(await deleteEndpoint(world.context, ownerId, endpoint.id));
    expect(await listEndpoints(world.context, ownerId)).toEqual([]);
    expect(await findEndpoint(world.context, ownerId, endpoint.id)).toBeNull();
    expect(await world.told(endpoint)).toEqual([
      'webhook.endpoint_created',
      'webhook.endpoint_updated',
      'webhook.secret_rotated',
      'webhook.endpoint_deleted',
    ]);
    const [{ all }] = await world.database.sql<
      [{ all: string }]
    >`select string_agg(payload::text, ' ') as all from outbox where key = ${endpoint.id}`;
    expect(all).toContain('partner.example');
    for (const word of ['very-secret', '/hooks', secret]) expect(all).not.toContain(word);
  });

  test('keeps its secret encrypted, bound to it', async () => {
    const { endpoint, secret } = await world.endpoint(url);
    const [row] = await world.database.sql<
      { secret: Uint8Array }[]
    >`select secret from endpoints where id = ${toUuid(endpoint.id, 'whe')}`;
    const stored = Buffer.from(row?.secret ?? []);
    expect(stored.length).toBeGreaterThan(24);
    expect(stored.includes(secret)).toBe(false);
    expect(stored.includes(Buffer.from(secret.slice('whsec_'.length), 'base64'))).toBe(false);
  });

  test('is nobody else’s', async () => {
    const { endpoint } = await world.endpoint(url);
    const other = newId('usr');
    for (const id of [endpoint.id, newId('whe'), 'nonsense', newId('usr')]) {
      expect(codesOf(await updateEndpoint(world.context, other, { id, enabled: false }))).toEqual(['NOT_FOUND']);
      expect(codesOf(await deleteEndpoint(world.context, other, id))).toEqual(['NOT_FOUND']);
      expect(codesOf(await rotateSecret(world.context, other, { id }))).toEqual(['NOT_FOUND']);
      expect(codesOf(await sendTest(world.context, other, { id, event: 'WALLET_FROZEN' }))).toEqual(['NOT_FOUND']);
      expect(codesOf(await redeliver(world.context, other, { endpointId: id, from: new Date(0) }))).toEqual(['NOT_FOUND']);
      expect(await findEndpoint(world.context, other, id)).toBeNull();
    }
  });

  test.each([
    [{ url: 'http://partner.example/', events: webhookEvents }, []],
    [{ url: 'https://10.0.0.1/', events: webhookEvents }, ['INVALID_URL']],
    [{ url, events: [] }, ['INVALID_EVENTS']],
    [{ url, events: ['WALLET_FROZEN', 'WALLET_FROZEN'] as const }, ['INVALID_EVENTS']],
    [{ url, events: webhookEvents, description: 'a'.repeat(201) }, ['INVALID_DESCRIPTION']],
    [{ url, events: webhookEvents, description: 'a\nb' }, ['INVALID_DESCRIPTION']],
    [{ url: 'nonsense', events: [], description: '\0' }, ['INVALID_URL', 'INVALID_EVENTS', 'INVALID_DESCRIPTION']],
  ])('is judged before it is made (%#)', async (input, codes) => {
    expect(codesOf(await createEndpoint(world.context, newId('usr'), input))).toEqual(codes);
  });

  test('is one of a few, however many are made at once; a removed one makes room', async () => {
    const ownerId = newId('usr');
    const made = await Promise.all(
      Array.from({ length: 8 }, () => createEndpoint(world.context, ownerId, { url, events: webhookEvents })),
    );
    expect(made.flatMap(codesOf)).toEqual(Array(5).fill('TOO_MANY_ENDPOINTS'));
    const [one] = await listEndpoints(world.context, ownerId);
    given(await deleteEndpoint(world.context, ownerId, one?.id ?? ''));
    given(await createEndpoint(world.context, ownerId, { url, events: webhookEvents }));
  });

  test.each([-1, 604_801, 1.5])('has both secrets in use for no %d seconds', async (overlapSeconds) => {
    const { endpoint, ownerId } = await world.endpoint(url);
    expect(codesOf(await rotateSecret(world.context, ownerId, { id: endpoint.id, overlapSeconds }))).toEqual(['INVALID_OVERLAP']);
  });
});

describe('an example', () => {
  test('is sent like an event, marked, and tried once; an endpoint does not fail by it', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url, { events: ['WALLET_FROZEN'] });
    for (const event of webhookEvents) given(await sendTest(world.context, ownerId, { id: endpoint.id, event }));
    await eventually(() => expect(receiver.received).toHaveLength(webhookEvents.length));
    expect(receiver.received.map(({ body }) => body)).toEqual(
      receiver.received.map(() => expect.objectContaining({ test: true })),
    );
    receiver.answer((_, response) => response.writeHead(500).end());
    const delivery = given(await sendTest(world.context, ownerId, { id: endpoint.id, event: 'WALLET_FROZEN' }));
    expect(delivery).toMatchObject({ status: 'PENDING', isTest: true });
    await eventually(async () =>
      expect((await world.log(endpoint))[0]).toMatchObject({ id: delivery.id, status: 'FAILED', attemptCount: 1 }),
    );
    expect(await findEndpoint(world.context, ownerId, endpoint.id)).toMatchObject({ failingSince: null });
    expect(await world.told(endpoint)).toEqual(['webhook.endpoint_created']);
  });

  test('is one of so many in an hour, and none to an endpoint that is disabled', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    const input = { id: endpoint.id, event: 'WALLET_FROZEN' } as const;
    const results = await Promise.all(Array.from({ length: 22 }, () => sendTest(world.context, ownerId, input)));
    expect(results.flatMap(codesOf)).toEqual(['TOO_MANY_TESTS', 'TOO_MANY_TESTS']);
    given(await updateEndpoint(world.context, ownerId, { id: endpoint.id, enabled: false }));
    expect(codesOf(await sendTest(world.context, ownerId, input))).toEqual(['ENDPOINT_DISABLED']);
    expect(codesOf(await redeliver(world.context, ownerId, { endpointId: endpoint.id, from: new Date(0) }))).toEqual([
      'ENDPOINT_DISABLED',
    ]);
  });
});

describe('what was sent is sent again', () => {
  test('one delivery, under its id; or all of a range, in order, and no more than may be', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    const transactionId = newId('txn');
    for (const sequence of [2, 3, 4]) await world.completed(ownerId, { transactionId, sequence });
    await eventually(() => expect(sequences()).toEqual([2, 3, 4]));
    await eventually(async () =>
      expect((await world.log(endpoint)).map(({ status }) => status)).toEqual(Array(3).fill('DELIVERED')),
    );
    const [last] = await world.log(endpoint);
    expect(given(await redeliver(world.context, ownerId, { endpointId: endpoint.id, deliveryId: last?.id ?? '' }))).toBe(1);
    await eventually(() => expect(sequences()).toEqual([2, 3, 4, 4]));
    expect(receiver.received[3]).toMatchObject({ text: receiver.received[2]?.text, headers: { 'webhook-id': last?.messageId } });
    await eventually(async () => expect((await world.log(endpoint))[0]).toMatchObject({ status: 'DELIVERED', attemptCount: 2 }));

    const range = { endpointId: endpoint.id, from: new Date(Date.now() - 60_000) };
    expect(given(await redeliver(world.context, ownerId, range))).toBe(3);
    await eventually(() => expect(sequences()).toEqual([2, 3, 4, 4, 2, 3, 4]));
    expect(given(await redeliver(world.context, ownerId, { ...range, from: new Date(0), to: range.from }))).toBe(0);
    await world.completed(ownerId);
    await world.completed(ownerId);
    expect(codesOf(await redeliver(world.context, ownerId, range))).toEqual(['RANGE_TOO_LARGE']);
  });

  test('what was given up is owed for its whole time again', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    await world.completed(ownerId);
    await eventually(() => expect(receiver.received).toHaveLength(1));
    await eventually(async () => expect((await world.log(endpoint))[0]?.status).toBe('DELIVERED'));
    const id = toUuid(endpoint.id, 'whe');
    await world.database
      .sql`update deliveries set status = 'FAILED', owed_since = now() - interval '9 days' where endpoint_id = ${id}`;
    await world.database.sql`update endpoints set enabled_at = now() - interval '9 days' where id = ${id}`;
    receiver.answer((_, response) => response.writeHead(receiver.received.length < 4 ? 500 : 204).end());
    const [given_up] = await world.log(endpoint);
    given(await redeliver(world.context, ownerId, { endpointId: endpoint.id, deliveryId: given_up?.id ?? '' }));
    await eventually(async () => expect((await world.log(endpoint))[0]).toMatchObject({ status: 'DELIVERED', attemptCount: 4 }));
  });

  test('but neither what is somebody else’s, nor what there is not, nor by half a range', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    const other = await world.endpoint(receiver.url);
    await world.completed(other.ownerId);
    const [theirs] = await world.log(other.endpoint);
    const ask = (input: object) => redeliver(world.context, ownerId, { endpointId: endpoint.id, ...input });
    for (const deliveryId of [theirs?.id, newId('whd'), 'nonsense']) {
      expect(codesOf(await ask({ deliveryId }))).toEqual(['DELIVERY_NOT_FOUND']);
    }
    const [early, late] = [new Date(1), new Date(2)];
    for (const input of [
      {},
      { to: late },
      { from: late, to: early },
      { from: late, to: late },
      { deliveryId: theirs?.id, from: early },
    ]) {
      expect(codesOf(await ask(input))).toEqual(['INVALID_RANGE']);
    }
  });
});

test('deliveries are kept for a while after their outcome, with their attempts, and those that are owed for ever', async () => {
  const { endpoint, ownerId } = await world.endpoint(receiver.url);
  await world.completed(ownerId);
  await eventually(async () => expect((await world.log(endpoint))[0]?.status).toBe('DELIVERED'));
  await world.stop();
  await world.completed(ownerId);
  await world.database.sql`
    update deliveries set created_at = now() - interval '99 days',
      settled_at = case when settled_at is not null then now() - interval '31 days' end
    where endpoint_id = ${toUuid(endpoint.id, 'whe')}`;
  await removeOld(world.context);
  expect((await world.log(endpoint)).map(({ status }) => status)).toEqual(['PENDING']);
  const [left] = await world.database.sql`
    select count(*)::int as attempts from attempts where not exists (select from deliveries where id = delivery_id)`;
  expect(left).toEqual({ attempts: 0 });
});
