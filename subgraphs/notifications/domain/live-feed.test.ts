import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import type { InboxEvent, InboxFollower } from './inbox-follower.ts';
import { BEFORE_FIRST, LiveFeed } from './live-feed.ts';
import { readAfter } from './live-reads.ts';

let world: World;
let admin: Redis;
beforeAll(async () => {
  world = await openWorld();
  admin = new Redis(world.redisUrl);
});
afterAll(async () => {
  admin.disconnect();
  await world.close();
});

type Received = { readonly position: bigint; readonly cursor: string };

/** Reads a follower until `count` notifications have come. */
async function take(follower: InboxFollower, count: number): Promise<readonly Received[]> {
  const received: Received[] = [];
  while (received.length < count) {
    const { value, done } = await follower.next();
    if (done || value === undefined) break;
    if (!('ready' in value)) received.push({ position: value.root.notificationReceived.position, cursor: value.cursor });
  }
  return received;
}

async function ready(follower: InboxFollower): Promise<Extract<InboxEvent, { ready: true }>> {
  const { value } = await follower.next();
  if (value === undefined || !('ready' in value)) throw new Error('Not ready');
  return value;
}

const positions = (received: readonly Received[]) => received.map(({ position }) => Number(position));
const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);
const tellMany = (userId: Id<'usr'>, count: number) => Promise.all(upTo(count).map((n) => world.tell(userId, { body: `${n}` })));

/** Adds notifications as plain rows, faster than telling them. */
async function fill(userId: Id<'usr'>, count: number): Promise<void> {
  await world.database.sql`
    with counter as (insert into inbox_counters values (${toUuid(userId, 'usr')}, ${count}, ${count}))
    insert into notifications (id, user_id, position, kind, title, body, event_id)
    select uuidv7(), ${toUuid(userId, 'usr')}, n, 'WELCOME', 'Hello', n::text, uuidv7() from generate_series(1, ${count}::int) n`;
}

async function idAt(userId: Id<'usr'>, position: bigint): Promise<Id<'ntf'>> {
  const [row] = await readAfter(world.database, userId, position - 1n);
  if (row === undefined) throw new Error('No such position');
  return row.id;
}

/** Cuts the connections of this world's subscribers, as a Redis that restarts does. */
async function cutSubscribers(): Promise<void> {
  const { localPort } = world.context.subscriber.stream as unknown as { readonly localPort: number };
  await admin.call('CLIENT', 'KILL', 'ADDR', `127.0.0.1:${localPort}`);
}

describe('following an inbox', () => {
  test('begins with ready, then tells what comes from then on', async () => {
    const userId = newId('usr');
    await world.tell(userId);
    const follower = await world.context.live.follow(userId, null);
    expect(await ready(follower)).toEqual({ ready: true, cursor: await idAt(userId, 1n) });
    await tellMany(userId, 3);
    expect(positions(await take(follower, 3))).toEqual([2, 3, 4]);
    await follower.return();
  });

  test('in an empty inbox begins before the first, and may be resumed from there', async () => {
    const userId = newId('usr');
    const follower = await world.context.live.follow(userId, null);
    const { cursor } = await ready(follower);
    expect(cursor).toBe(BEFORE_FIRST);
    await follower.return();
    await tellMany(userId, 2);
    const resumed = await world.context.live.follow(userId, cursor);
    expect(positions(await take(resumed, 2))).toEqual([1, 2]);
    await resumed.return();
  });

  test('after a notification sends everything newer first, in order, and goes on live', async () => {
    const userId = newId('usr');
    await fill(userId, 500);
    const follower = await world.context.live.follow(userId, await idAt(userId, 100n));
    const missed = await take(follower, 400);
    await world.tell(userId);
    const live = await take(follower, 1);
    expect(positions([...missed, ...live])).toEqual(upTo(401, 101));
    await follower.return();
  });

  test('misses and repeats nothing when notifications are being added while it catches up', async () => {
    const userId = newId('usr');
    await world.tell(userId);
    const first = await idAt(userId, 1n);
    const burst = tellMany(userId, 200);
    const followers = await Promise.all(upTo(5).map(() => world.context.live.follow(userId, first)));
    const received = await Promise.all(followers.map((follower) => take(follower, 200)));
    await burst;
    for (const each of received) expect(positions(each)).toEqual(upTo(200, 2));
    for (const follower of followers) await follower.return();
  });

  test('loses nothing when the connection to Redis is cut again and again', async () => {
    const userId = newId('usr');
    const follower = await world.context.live.follow(userId, null);
    const received = take(follower, 200);
    for (let round = 0; round < 5; round += 1) {
      await tellMany(userId, 20);
      await cutSubscribers();
      await tellMany(userId, 20);
      await eventually(() => expect(world.context.subscriber.status).toBe('ready'));
    }
    expect(positions(await received)).toEqual(upTo(200));
    await follower.return();
  });

  test('finds out by itself when no message comes through Redis at all', async () => {
    const userId = newId('usr');
    const deaf = new Redis({ lazyConnect: true, maxRetriesPerRequest: null, port: 1, retryStrategy: () => 60_000 });
    deaf.on('error', () => {});
    const live = new LiveFeed({
      database: world.database,
      subscriber: deaf,
      redisPrefix: 'deaf',
      log: world.context.log,
      checkEveryMs: 50,
    });
    const follower = await live.follow(userId, null);
    const received = take(follower, 30);
    await tellMany(userId, 30);
    expect(positions(await received)).toEqual(upTo(30));
    live.close();
    deaf.disconnect();
  });

  test('resumes where a broken-off subscription stood', async () => {
    const userId = newId('usr');
    const all: Received[] = [];
    const burst = tellMany(userId, 120);
    let cursor: string = BEFORE_FIRST;
    while (all.length < 120) {
      const follower = await world.context.live.follow(userId, cursor);
      const some = await take(follower, Math.min(17, 120 - all.length));
      await follower.return();
      all.push(...some);
      cursor = some.at(-1)?.cursor ?? cursor;
    }
    await burst;
    expect(positions(all)).toEqual(upTo(120));
  });

  test('refuses an id that is not in this inbox', async () => {
    const [mine, other] = [newId('usr'), newId('usr')];
    await world.tell(other);
    const theirs = await idAt(other, 1n);
    for (const after of [theirs, newId('ntf'), 'ntf_nonsense', newId('txn'), '']) {
      await expect(world.context.live.follow(mine, after)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
    expect(world.context.live.followerCount).toBe(0);
  });

  test('sends 1,000 that were missed, and refuses to send more', async () => {
    const userId = newId('usr');
    await fill(userId, 1_001);
    await expect(world.context.live.follow(userId, BEFORE_FIRST)).rejects.toMatchObject({
      extensions: { code: 'RESUME_WINDOW_EXCEEDED' },
    });
    const follower = await world.context.live.follow(userId, await idAt(userId, 1n));
    expect(positions(await take(follower, 1_000))).toEqual(upTo(1_000, 2));
    await follower.return();
  });

  test('ends with OVERFLOW when its subscriber stops reading', async () => {
    const userId = newId('usr');
    const slow = await world.context.live.follow(userId, null);
    await ready(slow);
    await world.database.sql`
      with counter as (insert into inbox_counters values (${toUuid(userId, 'usr')}, 2001, 2001))
      insert into notifications (id, user_id, position, kind, title, body, event_id)
      select uuidv7(), ${toUuid(userId, 'usr')}, n, 'WELCOME', 'Hello', n::text, uuidv7() from generate_series(1, 2001) n`;
    await world.tell(userId);
    await eventually(() => expect(world.context.live.followerCount).toBe(0));
    await expect(slow.next()).rejects.toMatchObject({ extensions: { code: 'OVERFLOW' } });
    expect(await slow.next()).toEqual({ value: undefined, done: true });
  });

  test('ends at once, also while it waits, and lets the channel go with its last follower', async () => {
    const userId = newId('usr');
    const [one, two] = [await world.context.live.follow(userId, null), await world.context.live.follow(userId, null)];
    await ready(one);
    const waiting = one.next();
    await one.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(world.context.live.followerCount).toBe(1);

    const channel = `${world.context.redisPrefix}:notifications:user:${userId}`;
    const subscribers = async () => ((await admin.call('PUBSUB', 'NUMSUB', channel)) as [string, number])[1];
    await eventually(async () => expect(await subscribers()).toBe(1));
    await two.return();
    await eventually(async () => expect(await subscribers()).toBe(0));
    expect(world.context.live.followerCount).toBe(0);
  });

  test('tells each person only what is theirs', async () => {
    const people = upTo(10).map(() => newId('usr'));
    const followers = await Promise.all(people.map((userId) => world.context.live.follow(userId, null)));
    await Promise.all(people.flatMap((userId) => upTo(10).map((n) => world.tell(userId, { body: `${userId} ${n}` }))));
    for (const [index, follower] of followers.entries()) {
      await ready(follower);
      for (const position of upTo(10)) {
        const { value } = await follower.next();
        if (value === undefined || 'ready' in value) throw new Error('Not a notification');
        expect(value.root.notificationReceived).toMatchObject({ userId: people[index], position: BigInt(position) });
      }
      await follower.return();
    }
  });
});
