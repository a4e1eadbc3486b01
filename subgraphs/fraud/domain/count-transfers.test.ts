import { newId } from '@mint/platform/ids/ids.ts';
import { startTcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needed, openWorld, type World } from '../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const noon = new Date('2025-03-01T12:00:00Z').getTime();
const at = (seconds: number) => new Date(noon + seconds * 1_000);
const count = async (senderId: ReturnType<typeof sender>, seconds: number, transactionId = newId('txn')) =>
  (await world.context.velocity.count({ transactionId, senderId, requestedAt: at(seconds) }))?.transfers;
const sender = () => newId('usr');

describe('a sender’s transfers', () => {
  test('are counted within the window, whose beginning is not in it', async () => {
    const senderId = sender();
    expect(await count(senderId, 0)).toBe(1);
    expect(await count(senderId, 299.999)).toBe(2);
    expect(await count(senderId, 300)).toBe(2);
    expect(await count(senderId, 600)).toBe(1);
  });

  test('see each other when they come at once', async () => {
    const senderId = sender();
    const counts = await Promise.all(Array.from({ length: 20 }, () => count(senderId, 0)));
    expect(counts.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test('see those that came before them, whatever their clocks said', async () => {
    const senderId = sender();
    expect(await count(senderId, 10)).toBe(1);
    expect(await count(senderId, 5)).toBe(2);
    expect(await count(senderId, 7)).toBe(3);
  });

  test('count once, and the same, however often they are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ transfer: fc.nat({ max: 9 }), seconds: fc.nat({ max: 280 }) }), { minLength: 1, maxLength: 25 }),
        async (asked) => {
          const senderId = sender();
          const ids = Array.from({ length: 10 }, () => newId('txn'));
          const answers = new Map<number, number | undefined>();
          for (const { transfer, seconds } of asked) {
            const answer = await count(senderId, seconds, ids[transfer]);
            if (answers.has(transfer)) expect(answer).toBe(answers.get(transfer));
            else expect(answer).toBe(answers.size + 1);
            answers.set(transfer, answer);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('are told apart by sender, and can be taken out again', async () => {
    const [one, other] = [sender(), sender()];
    const transactionId = newId('txn');
    expect(await count(one, 0, transactionId)).toBe(1);
    expect(await count(other, 0)).toBe(1);
    await world.context.velocity.forget({ senderId: one, transactionId });
    expect(await count(one, 1)).toBe(1);
  });

  test('are forgotten in Redis, and their number there is bounded', async () => {
    const senderId = sender();
    const key = `${world.redisPrefix}:fraud:velocity:${senderId}`;
    await world.redis.zadd(key, ...Array.from({ length: 2_500 }, (_, n) => [noon * 1_000 + n, `t${n}`]).flat());
    expect(await count(senderId, 1)).toBeGreaterThan(1_000);
    expect(await world.redis.zcard(key)).toBe(2_000);
    const leftMs = await world.redis.pttl(key);
    expect(leftMs).toBeGreaterThan(300_000);
    expect(leftMs).toBeLessThanOrEqual(600_000);
  });

  test('from a clock far ahead don’t hold up the window', async () => {
    const senderId = sender();
    const ahead = { transactionId: newId('txn'), senderId, requestedAt: new Date(Date.now() + 3_000_000) };
    await world.context.velocity.count(ahead);
    const [, score] = await world.redis.zrange(`${world.redisPrefix}:fraud:velocity:${senderId}`, 0, -1, 'WITHSCORES');
    expect(Number(score) / 1_000).toBeLessThan(Date.now() + 60_000);
  });
});

test('Redis that hangs is waited for no longer than told', async () => {
  const proxy = await startTcpProxy(needed('REDIS_URL'));
  const slow = await openWorld({
    redisUrl: `redis://${proxy.host}:${proxy.port}`,
    env: { VELOCITY_REDIS_TIMEOUT_MS: '50' },
  });
  try {
    proxy.freeze();
    const startedAt = performance.now();
    const transfer = { transactionId: newId('txn'), senderId: newId('usr'), requestedAt: at(0) };
    expect(await slow.context.velocity.count(transfer)).toBeNull();
    await slow.context.velocity.forget(transfer);
    expect(performance.now() - startedAt).toBeLessThan(900);
  } finally {
    await proxy.restore();
    await slow.close();
    await proxy.stop();
  }
});
