import { newId } from '@mint/platform/ids/ids.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeContext, openContext, type WebhooksContext } from '../context.ts';
import { openReceiver, type Receiver } from '../test/receiver.ts';
import { needed, openWorld, type World } from '../test/world.ts';
import { startDelivery, startSweep } from './workers.ts';

const OBJECTS = 6;
const EVENTS = 4;

let world: World;
let other: WebhooksContext;
let receiver: Receiver;
beforeAll(async () => {
  world = await openWorld({ RETRY_FIRST_MS: '5', RETRY_MAX_MS: '40', ATTEMPT_TIMEOUT_MS: '400' });
  // A second process of the domain: the same database and Redis, and workers of its own.
  other = await openContext({
    config: world.context.config,
    database: world.database,
    ...world.context.queueLocation,
    redisUrl: needed('REDIS_URL'),
    log: createLogger({ service: 'webhooks', level: 'silent' }),
  });
  receiver = await openReceiver();
});
afterAll(async () => {
  if (other) await closeContext(other);
  await world?.close();
  await receiver?.close();
});

test('with two processes and a receiver that refuses, hangs and breaks, everything comes, each object’s events in order', async () => {
  const { endpoint, ownerId } = await world.endpoint(receiver.url);
  const objects = Array.from({ length: OBJECTS }, () => newId('txn'));
  const taken = new Map<string, number[]>(objects.map((id) => [id, []]));
  const tries = new Map<string, number>();
  receiver.answer(({ body }, response) => {
    const key = `${body.objectId} ${body.sequence}`;
    const time = (tries.get(key) ?? 0) + 1;
    tries.set(key, time);
    // Nothing here is left to chance: each event has its own bad days, up to three of them.
    const badDays = (objects.indexOf(body.objectId as `txn_${string}`) + body.sequence) % 4;
    if (time <= badDays) {
      const kind = (body.sequence + time) % 4;
      if (kind === 0) response.writeHead(500).end();
      else if (kind === 1) response.destroy();
      else if (kind === 2) response.writeHead(302, { location: '/elsewhere' }).end();
      // The fourth kind is no answer at all.
      return;
    }
    taken.get(body.objectId)?.push(body.sequence);
    response.writeHead(204).end();
  });
  world.start();
  const log = createLogger({ service: 'webhooks', level: 'silent' });
  const workers = [startDelivery(other, log), startSweep(other, log)];
  for (let sequence = 1; sequence <= EVENTS; sequence += 1) {
    for (const transactionId of objects) await world.completed(ownerId, { transactionId, sequence });
  }
  await eventually(
    async () => {
      const statuses = (await world.log(endpoint)).map(({ status }) => status);
      expect(statuses).toEqual(Array(OBJECTS * EVENTS).fill('DELIVERED'));
    },
    { timeoutMs: 90_000, intervalMs: 100 },
  );
  await Promise.all(workers.map((worker) => worker.stop()));
  // One that was taken too late counts as refused, and comes again: right after itself, before anything that is later.
  for (const sequences of taken.values()) {
    expect(sequences.filter((sequence, place) => sequence !== sequences[place - 1])).toEqual([1, 2, 3, 4]);
  }
}, 120_000);
