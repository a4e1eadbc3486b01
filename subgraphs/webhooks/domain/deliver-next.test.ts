import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { transactionCompleted, transactionFailed } from '@mint/schema/events/transactions.ts';
import { Redis } from 'ioredis';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';
import { onTransactionFailed } from '../events/on-transaction-failed.ts';
import { openReceiver, type Received, type Receiver } from '../test/receiver.ts';
import { given, letTimeGoBy, needed, openWorld, transfer, type World } from '../test/world.ts';
import { claimDelivery } from './claim-delivery.ts';
import { deleteEndpoint } from './delete-endpoint.ts';
import { removeOld } from './remove-old.ts';
import { rotateSecret } from './rotate-secret.ts';
import { updateEndpoint } from './update-endpoint.ts';

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  world = await openWorld();
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

/** Has the domain hear three events of one transfer, in the order of its trail. */
async function lifeOf(recipientId: `usr_${string}`): Promise<`txn_${string}`> {
  const transactionId = newId('txn');
  for (const sequence of [2, 3, 4]) await world.completed(recipientId, { transactionId, sequence });
  return transactionId;
}

const sequencesOf = (received: readonly Received[], objectId: string) =>
  received.filter(({ body }) => body.objectId === objectId).map(({ body }) => body.sequence);
const statuses = async (endpoint: Parameters<World['log']>[0]) => (await world.log(endpoint)).map(({ status }) => status);

describe('an event', () => {
  test('reaches its endpoint signed, once, and the log says so', async () => {
    const { endpoint, ownerId, secret } = await world.endpoint(receiver.url);
    const payload = transfer({ recipientId: ownerId });
    const eventId = await world.deliver(onTransactionCompleted, transactionCompleted, payload);
    await world.deliver(onTransactionCompleted, transactionCompleted, payload, eventId);
    await eventually(async () => expect(await statuses(endpoint)).toEqual(['DELIVERED']));
    expect(receiver.received).toHaveLength(1);
    const [{ headers, text }] = receiver.received as [Received];
    expect(headers).toMatchObject({ 'webhook-id': eventId, 'content-type': 'application/json' });
    expect(new Webhook(secret).verify(text, headers as Record<string, string>)).toMatchObject({
      id: eventId,
      type: 'TRANSACTION_COMPLETED',
      version: 1,
      objectId: payload.transactionId,
      sequence: payload.sequence,
      timestamp: payload.occurredAt.toISOString(),
    });
    const [delivery] = await world.log(endpoint);
    expect(delivery).toMatchObject({ attemptCount: 1, messageId: eventId, body: text, nextAttemptAt: null });
  });

  test('that its endpoint is not told of, or is told of while disabled, is not kept for it', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url, { events: ['WALLET_FROZEN'] });
    const { endpoint: disabled } = await world.endpoint(receiver.url, { ownerId });
    given(await updateEndpoint(world.context, ownerId, { id: disabled.id, enabled: false }));
    await world.completed(ownerId);
    expect([await world.log(endpoint), await world.log(disabled)]).toEqual([[], []]);
  });

  test('is proven by both secrets while one takes over from the other, and by the new one alone from then on', async () => {
    const { endpoint, ownerId, secret: first } = await world.endpoint(receiver.url);
    const { secret: second } = given(await rotateSecret(world.context, ownerId, { id: endpoint.id, overlapSeconds: 60 }));
    await world.completed(ownerId);
    await eventually(() => expect(receiver.received).toHaveLength(1));
    const { secret: third } = given(await rotateSecret(world.context, ownerId, { id: endpoint.id, overlapSeconds: 0 }));
    await world.completed(ownerId);
    await eventually(() => expect(receiver.received).toHaveLength(2));
    const [during, after] = receiver.received as [Received, Received];
    const verified = (secret: string, { text, headers }: Received) => {
      try {
        new Webhook(secret).verify(text, headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    };
    expect([first, second, third].map((secret) => verified(secret, during))).toEqual([true, true, false]);
    expect([first, second, third].map((secret) => verified(secret, after))).toEqual([false, false, true]);
  });
});

describe('a receiver that', () => {
  test('is down for an hour gets everything, each object’s events in order, once it is back', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    await receiver.goDown();
    const transactions: string[] = [];
    for (let round = 0; round < 8; round += 1) transactions.push(await lifeOf(ownerId));
    // With time compressed, an hour is until the pauses between attempts are at their longest.
    await eventually(async () => {
      const [row] = await world.database
        .sql`select max(failures)::int as failures from deliveries where endpoint_id = ${toUuid(endpoint.id, 'whe')}`;
      expect(row?.failures).toBeGreaterThanOrEqual(5);
    });
    expect(new Set(await statuses(endpoint))).toEqual(new Set(['PENDING']));
    await receiver.comeBack();
    await eventually(async () => expect(new Set(await statuses(endpoint))).toEqual(new Set(['DELIVERED'])));
    expect(receiver.received).toHaveLength(24);
    for (const objectId of transactions) expect(sequencesOf(receiver.received, objectId)).toEqual([2, 3, 4]);
  });

  test('refuses one event is not sent the later ones of its object until that is taken; those of other objects don’t wait', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    const poisoned = newId('txn');
    let isTaken = false;
    receiver.answer(({ body }, response) => {
      response.writeHead(body.objectId === poisoned && body.sequence === 2 && !isTaken ? 500 : 204).end();
    });
    for (const sequence of [2, 3, 4]) await world.completed(ownerId, { transactionId: poisoned, sequence });
    await eventually(() => expect(receiver.received.length).toBeGreaterThanOrEqual(2));
    const others = [await lifeOf(ownerId), await lifeOf(ownerId)];
    await eventually(() => {
      for (const objectId of others) expect(sequencesOf(receiver.received, objectId)).toEqual([2, 3, 4]);
    });
    expect(new Set(sequencesOf(receiver.received, poisoned))).toEqual(new Set([2]));
    isTaken = true;
    await eventually(async () => expect(new Set(await statuses(endpoint))).toEqual(new Set(['DELIVERED'])));
    expect(sequencesOf(receiver.received, poisoned).filter((sequence) => sequence > 2)).toEqual([3, 4]);
  });

  test('is slow has a few requests at once, and never keeps another waiting', async () => {
    const slow = await openReceiver();
    let [open, most] = [0, 0];
    const waiting: (() => void)[] = [];
    slow.answer((_, response) => {
      open += 1;
      most = Math.max(most, open);
      waiting.push(() => {
        open -= 1;
        response.writeHead(204).end();
      });
    });
    const { endpoint, ownerId } = await world.endpoint(slow.url);
    const { endpoint: other, ownerId: otherOwner } = await world.endpoint(receiver.url);
    for (let round = 0; round < 20; round += 1) await world.completed(ownerId);
    await eventually(() => expect(open).toBe(world.context.config.ENDPOINT_CONCURRENCY));
    // The slow one answers nothing yet, and the other has all of its own.
    for (let round = 0; round < 20; round += 1) await world.completed(otherOwner);
    await eventually(async () => expect(await statuses(other)).toEqual(Array(20).fill('DELIVERED')));
    expect(new Set(await statuses(endpoint))).toEqual(new Set(['PENDING']));
    const answering = setInterval(() => {
      for (const answer of waiting.splice(0)) answer();
    }, 5);
    await eventually(async () => expect(await statuses(endpoint)).toEqual(Array(20).fill('DELIVERED')));
    clearInterval(answering);
    expect(most).toBe(world.context.config.ENDPOINT_CONCURRENCY);
    await slow.close();
  });

  test('fails is tried by one request at a time', async () => {
    const { ownerId } = await world.endpoint(receiver.url);
    let [open, most] = [0, 0];
    receiver.answer((_, response) => {
      open += 1;
      if (receiver.received.length > 4) most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(503).end();
      }, 5);
    });
    for (let round = 0; round < 20; round += 1) await world.completed(ownerId);
    await eventually(() => expect(receiver.received.length).toBeGreaterThan(30));
    expect(most).toBeLessThanOrEqual(4);
    const last = receiver.received.length;
    most = 0;
    await eventually(() => expect(receiver.received.length).toBeGreaterThan(last + 10));
    expect(most).toBe(1);
  });

  test('is gone is sent nothing more, and its owner is told', async () => {
    receiver.answer((_, response) => response.writeHead(410).end());
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    await world.completed(ownerId);
    await eventually(async () =>
      expect(await world.told(endpoint)).toEqual([
        'webhook.endpoint_created',
        'webhook.endpoint_disabled',
        'webhook.delivery_failed',
      ]),
    );
    await world.completed(ownerId);
    expect(await statuses(endpoint)).toEqual(['FAILED']);
  });
});

describe('an endpoint that has failed', () => {
  test('for three days is not sent the event any more; the next one of the object is, and its owner is told', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    receiver.answer(({ body }, response) => response.writeHead(body.sequence === 2 ? 500 : 204).end());
    await lifeOf(ownerId);
    await eventually(() => expect(receiver.received.length).toBeGreaterThanOrEqual(2));
    expect(await statuses(endpoint)).toEqual(['PENDING', 'PENDING', 'PENDING']);
    await letTimeGoBy(world, endpoint, 3);
    await eventually(async () => expect(await statuses(endpoint)).toEqual(['DELIVERED', 'DELIVERED', 'FAILED']));
    expect(await world.told(endpoint)).toEqual(['webhook.endpoint_created', 'webhook.delivery_failed']);
  });

  test('for five days is disabled; enabled again, it gets what it is owed', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    receiver.answer((_, response) => response.writeHead(500).end());
    const objectId = await lifeOf(ownerId);
    await eventually(() => expect(receiver.received.length).toBeGreaterThanOrEqual(2));
    const id = toUuid(endpoint.id, 'whe');
    await world.database.sql`update endpoints set failing_since = now() - interval '5 days' where id = ${id}`;
    await eventually(async () =>
      expect(await world.told(endpoint)).toEqual(['webhook.endpoint_created', 'webhook.endpoint_disabled']),
    );
    const [row] = await world.database.sql`select enabled, disabled_reason from endpoints where id = ${id}`;
    expect(row).toEqual({ enabled: false, disabled_reason: 'FAILING' });
    const tried = receiver.received.length;
    expect((await world.log(endpoint)).map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([null, null, null]);

    receiver.answer((_, response) => response.writeHead(204).end());
    // However long that was, nothing of it is given up.
    await letTimeGoBy(world, endpoint, 30);
    expect(given(await updateEndpoint(world.context, ownerId, { id: endpoint.id, enabled: true }))).toMatchObject({
      disabledReason: null,
    });
    await eventually(async () => expect(await statuses(endpoint)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']));
    expect(sequencesOf(receiver.received.slice(tried), objectId)).toEqual([2, 3, 4]);
  });
});

describe('nothing is lost', () => {
  test('when Redis forgets every job', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    await world.stop();
    await lifeOf(ownerId);
    const redis = new Redis(needed('REDIS_URL'));
    const keys = await redis.keys(`${world.context.queueLocation.redisPrefix}:*`);
    expect(keys.length).toBeGreaterThan(0);
    await redis.del(keys);
    await redis.quit();
    world.start();
    await eventually(async () => expect(await statuses(endpoint)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']));
    expect(receiver.received.map(({ body }) => body.sequence)).toEqual([2, 3, 4]);
  });

  test('when a process dies with a delivery in its hand', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    await world.stop();
    await world.completed(ownerId);
    expect(await claimDelivery(world.context, endpoint.id)).not.toBeNull();
    // Nobody else gets it as long as the one that has it may be alive.
    expect(await claimDelivery(world.context, endpoint.id)).toBeNull();
    await world.database
      .sql`update deliveries set leased_until = now() - interval '1 millisecond' where endpoint_id = ${toUuid(endpoint.id, 'whe')}`;
    await world.database.sql`update endpoints set wake_at = now() where id = ${toUuid(endpoint.id, 'whe')}`;
    world.start();
    await eventually(async () => expect(await statuses(endpoint)).toEqual(['DELIVERED']));
  });

  test('when a process leaves in the middle of a request: the attempt doesn’t count', async () => {
    const { endpoint, ownerId } = await world.endpoint(receiver.url);
    receiver.answer(() => {});
    await world.completed(ownerId);
    await eventually(() => expect(receiver.received).toHaveLength(1));
    await world.stop();
    expect(await world.log(endpoint)).toMatchObject([{ status: 'PENDING', attemptCount: 0 }]);
  });
});

test('an event that comes late, after a later one of its object, goes before what is still owed', async () => {
  const { endpoint, ownerId } = await world.endpoint(receiver.url);
  await world.stop();
  const transactionId = newId('txn');
  const payload = transfer({ recipientId: ownerId, transactionId, sequence: 3 });
  await world.deliver(onTransactionFailed, transactionFailed, { ...payload, failureCode: 'WALLET_FROZEN' });
  await world.completed(ownerId, { transactionId, sequence: 2 });
  world.start();
  await eventually(async () => expect(await statuses(endpoint)).toEqual(['DELIVERED', 'DELIVERED']));
  expect(sequencesOf(receiver.received, transactionId)).toEqual([2, 3]);
});

test('an endpoint that is removed is sent nothing more, and its log goes with it', async () => {
  const { endpoint, ownerId } = await world.endpoint(receiver.url);
  receiver.answer((_, response) => response.writeHead(500).end());
  await lifeOf(ownerId);
  await eventually(() => expect(receiver.received.length).toBeGreaterThan(0));
  given(await deleteEndpoint(world.context, ownerId, endpoint.id));
  await eventually(async () => {
    await removeOld(world.context);
    expect(await world.log(endpoint)).toEqual([]);
  });
  await world.database
    .sql`update endpoints set deleted_at = now() - interval '2 minutes' where id = ${toUuid(endpoint.id, 'whe')}`;
  await removeOld(world.context);
  const [left] = await world.database.sql`
    select (select count(*) from endpoints where id = ${toUuid(endpoint.id, 'whe')})::int as endpoints,
      (select count(*) from attempts where not exists (select from deliveries where id = delivery_id))::int as attempts`;
  expect(left).toEqual({ endpoints: 0, attempts: 0 });
});
