import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, given, inSession, needed, openWorld, type World } from '../test/world.ts';
import { acceptMoneyRequest } from './accept-money-request.ts';
import { cancelMoneyRequest, declineMoneyRequest } from './close-money-request.ts';
import { expireRequest, expireRequests } from './expire-requests.ts';
import { NotDueError } from './expiry-jobs.ts';
import type { MoneyRequest } from './money-request.ts';
import { recoverPayments } from './recover-payments.ts';
import { startExpiry, startExpirySweep } from './workers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { EXPIRY_SWEEP_INTERVAL_MS: '50', PAYMENT_TIMEOUT_MS: '1500' } });
});
afterAll(() => world?.close());
afterEach(() => world.transactions.reset());

const inAMoment = () => new Date(Date.now() + 300);
const accept = ({ id, payerId }: MoneyRequest) =>
  acceptMoneyRequest(world.context, {
    payerId,
    id,
    idempotencyKey: newId('key'),
    ipAddress: null,
    budget: null,
    word: inSession,
  });
const untilExpired = (request: MoneyRequest) =>
  eventually(async () => expect(await world.current(request)).toMatchObject({ status: 'EXPIRED', settledAt: expect.any(Date) }));
const expired = ['money_request.created', 'money_request.expired'];

/** Everything that Redis knows of this world goes, as when it is flushed. */
async function flushRedis(): Promise<number> {
  const redis = new Redis(needed('REDIS_URL'));
  try {
    const keys = await redis.keys(`${world.context.queueLocation.redisPrefix}*`);
    return keys.length === 0 ? 0 : await redis.del(...keys);
  } finally {
    redis.disconnect();
  }
}

describe('the time of a request', () => {
  test('ends it by its job, at its moment, with no sweep', async () => {
    const jobs = startExpiry(world.context, world.context.log);
    const [soon, later] = [await world.request({ expiresAt: inAMoment() }), await world.request()];
    await untilExpired(soon);
    await jobs.stop();
    expect(await world.current(later)).toMatchObject({ status: 'PENDING' });
    expect(await world.told(soon.id)).toEqual(expired);
  });

  test('ends it by the sweep when Redis has forgotten its job', async () => {
    const request = await world.request({ expiresAt: inAMoment() });
    expect(await eventually(flushRedisWithJobs)).toBeGreaterThan(0);
    const jobs = startExpiry(world.context, world.context.log);
    const sweep = startExpirySweep(world.context, world.context.log);
    await untilExpired(request);
    await Promise.all([jobs.stop(), sweep.stop()]);
    expect(await world.told(request.id)).toEqual(expired);
  });

  test('ends it by the sweep when Redis was away as it was made', async () => {
    const away = await openWorld({ redisUrl: 'redis://127.0.0.1:1' });
    try {
      const request = await away.request();
      await away.letExpire(request);
      expect(await expireRequests(away.context)).toBe(1);
      expect(await away.current(request)).toMatchObject({ status: 'EXPIRED' });
    } finally {
      await away.close();
    }
  });

  test('ends it once, however many jobs and sweeps come by', async () => {
    const requests = await Promise.all(Array.from({ length: 130 }, () => world.request()));
    await world.letExpire(...requests);
    const [first] = requests as [MoneyRequest, ...MoneyRequest[]];
    await Promise.all([
      ...Array.from({ length: 4 }, () => expireRequests(world.context)),
      ...Array.from({ length: 4 }, () => expireRequest(world.context, first.id)),
    ]);
    while ((await expireRequests(world.context)) > 0);
    for (const request of requests) expect(await world.told(request.id)).toEqual(expired);
  });

  test('is the database’s: a job that is early comes again, one that is late does nothing', async () => {
    const request = await world.request();
    await expect(expireRequest(world.context, request.id)).rejects.toThrow(NotDueError);
    given(await declineMoneyRequest(world.context, request.payerId, request.id));
    await expireRequest(world.context, request.id);
    await expireRequest(world.context, newId('mrq'));
    expect(await world.current(request)).toMatchObject({ status: 'DECLINED' });
  });

  test('or somebody’s word ends it, and never both', async () => {
    for (let round = 0; round < 20; round += 1) {
      const request = await world.request();
      const close = round % 2 === 0 ? cancelMoneyRequest : declineMoneyRequest;
      const who = round % 2 === 0 ? request.requesterId : request.payerId;
      const [closed] = await Promise.all([
        close(world.context, who, request.id),
        world.letExpire(request).then(() => expireRequests(world.context)),
      ]);
      while ((await expireRequests(world.context)) > 0);
      const { status } = await world.current(request);
      expect(status).toBe(closed.ok ? (round % 2 === 0 ? 'CANCELLED' : 'DECLINED') : 'EXPIRED');
      expect(await world.told(request.id)).toEqual(['money_request.created', `money_request.${status.toLowerCase()}`]);
    }
  });

  test('waits for a payment that is under way, and ends it when that comes to nothing', async () => {
    const [paid, failed] = [await world.request(), await world.request()];
    world.transactions.decide = () => 'AWAY';
    for (const request of [paid, failed]) {
      await expect(accept(request)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    }
    await world.letExpire(paid, failed);
    expect(await expireRequests(world.context)).toBe(0);
    await expireRequest(world.context, paid.id);
    world.transactions.decide = ({ idempotencyKey }) =>
      idempotencyKey.startsWith(paid.id) ? 'COMPLETED' : { failed: 'INSUFFICIENT_FUNDS' };
    await world.passLeases();
    await recoverPayments(world.context);
    expect(await world.current(paid)).toMatchObject({ status: 'ACCEPTED' });
    expect(codesOf(await accept(failed))).toEqual(['EXPIRED']);
    expect(await expireRequests(world.context)).toBe(1);
    expect(await world.current(failed)).toMatchObject({ status: 'EXPIRED' });
  });
});

/** The job is added after the commit: waits until there is something to forget. */
async function flushRedisWithJobs(): Promise<number> {
  const forgotten = await flushRedis();
  if (forgotten === 0) throw new Error('Redis knows nothing yet');
  return forgotten;
}
