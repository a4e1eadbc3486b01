import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jobDurationSeconds, queueJobs } from '../telemetry/metrics.ts';
import { eventually } from '../testing/eventually.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';
import { createQueue, defineJob, HopelessJobError, startWorker } from './jobs.ts';

const log = pino({ level: 'silent' });
const redisUrl = process.env.REDIS_URL as string;
const greet = defineJob({ name: 'greet', payload: z.object({ name: z.string().max(20) }), attempts: 3, backoffMs: 20 });

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Queues of its own for each test, which removes them by their expiry settings and the prefix. */
function location() {
  return { redisUrl, redisPrefix: `test-${randomBytes(6).toString('hex')}` };
}

function open(place = location()) {
  const queue = createQueue(greet, place, log);
  cleanups.push(() => queue.close());
  return {
    queue,
    work: (
      ...args: [Parameters<typeof startWorker<typeof greet.payload>>[3], Parameters<typeof startWorker<typeof greet.payload>>[4]?]
    ) => {
      const worker = startWorker(greet, place, log, ...args);
      cleanups.push(() => worker.stop());
      return worker;
    },
  };
}

describe('a job', () => {
  it('is done with what it was given', async () => {
    const { queue, work } = open();
    const done: string[] = [];
    work(async ({ payload, attempt }) => void done.push(`${payload.name} ${attempt}`));
    await queue.add({ name: 'Ada' });
    await eventually(() => expect(done).toEqual(['Ada 1']));
    const { values } = await jobDurationSeconds.get();
    expect(values).toContainEqual(expect.objectContaining({ labels: { queue: 'greet', outcome: 'done' }, value: 1 }));
  });

  it('is counted while it waits', async () => {
    const place = location();
    const { queue } = open(place);
    await queue.add({ name: 'Ada' });
    await queue.add({ name: 'Bob' }, { delayMs: 60_000 });
    // It is counted when a queue is opened, and then from time to time.
    open(place);
    await eventually(async () => {
      const { values } = await queueJobs.get();
      expect(values).toContainEqual(expect.objectContaining({ labels: { queue: 'greet', state: 'waiting' }, value: 1 }));
      expect(values).toContainEqual(expect.objectContaining({ labels: { queue: 'greet', state: 'delayed' }, value: 1 }));
    });
  });

  it('is one job, however often it is added under one id', async () => {
    const { queue, work } = open();
    const done: string[] = [];
    for (let added = 0; added < 5; added += 1) await queue.add({ name: 'Ada' }, { jobId: 'only' });
    await queue.add({ name: 'Bob' });
    work(async ({ payload }) => void done.push(payload.name));
    await eventually(() => expect(done).toContain('Bob'));
    expect(done.sort()).toEqual(['Ada', 'Bob']);
  });

  it('is tried again, a bounded number of times, and its end is told once', async () => {
    const { queue, work } = open();
    const attempts: number[] = [];
    const failed: string[] = [];
    work(
      async ({ attempt, isLastAttempt }) => {
        attempts.push(attempt);
        throw new Error(isLastAttempt ? 'at last' : 'not yet');
      },
      { onFailed: ({ name }, error) => void failed.push(`${name}: ${error.message}`) },
    );
    await queue.add({ name: 'Ada' });
    await eventually(() => expect(failed).toEqual(['Ada: at last']));
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('is not tried again when there is no hope', async () => {
    const { queue, work } = open();
    const failed: string[] = [];
    let attempts = 0;
    work(
      async () => {
        attempts += 1;
        throw new HopelessJobError('no such person');
      },
      { onFailed: (_payload, error) => void failed.push(error.message) },
    );
    await queue.add({ name: 'Ada' });
    await eventually(() => expect(failed).toEqual(['no such person']));
    expect(attempts).toBe(1);
  });

  it('is not taken when it breaks its contract, nor done when it comes from elsewhere and does', async () => {
    const place = location();
    const { queue, work } = open(place);
    await expect(queue.add({ name: 'x'.repeat(21) })).rejects.toThrow();
    const foreign = createQueue(defineJob({ name: 'greet', payload: z.object({ nom: z.string() }) }), place, log);
    cleanups.push(() => foreign.close());
    const done: string[] = [];
    work(async ({ payload }) => void done.push(payload.name));
    await foreign.add({ nom: 'Ada' });
    await queue.add({ name: 'Bob' });
    await eventually(() => expect(done).toEqual(['Bob']));
  });
});

describe('while Redis is away', () => {
  it('adding fails in time, and work goes on when it is back', async () => {
    const proxy = await startTcpProxy(redisUrl);
    cleanups.push(() => proxy.stop());
    const { queue, work } = open({ ...location(), redisUrl: `redis://${proxy.host}:${proxy.port}` });
    const done: string[] = [];
    work(async ({ payload }) => void done.push(payload.name));
    await queue.add({ name: 'before' });
    await eventually(() => expect(done).toEqual(['before']));
    await proxy.cut();
    const startedAt = performance.now();
    await expect(queue.add({ name: 'lost' })).rejects.toThrow();
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    await proxy.restore();
    await eventually(() => queue.add({ name: 'after' }, { jobId: 'after' }));
    await eventually(() => expect(done).toEqual(['before', 'after']), { timeoutMs: 20_000 });
  });

  it('a worker stops all the same', async () => {
    const proxy = await startTcpProxy(redisUrl);
    cleanups.push(() => proxy.stop());
    const place = { ...location(), redisUrl: `redis://${proxy.host}:${proxy.port}` };
    const { queue } = open(place);
    const done: string[] = [];
    let warnings = 0;
    const counting = pino(
      { level: 'warn' },
      {
        write() {
          warnings += 1;
        },
      },
    );
    const worker = startWorker(greet, place, counting, async ({ payload }) => void done.push(payload.name));
    await queue.add({ name: 'before' });
    await eventually(() => expect(done).toEqual(['before']));
    await proxy.cut();
    // After so many its connections are mostly between two attempts, in which closing one is never answered.
    await eventually(() => expect(warnings).toBeGreaterThan(16), { timeoutMs: 15_000 });
    await worker.stop();
  });

  it('a worker that never met it stops all the same', async () => {
    const proxy = await startTcpProxy(redisUrl, { down: true });
    cleanups.push(() => proxy.stop());
    const { work } = open({ ...location(), redisUrl: `redis://${proxy.host}:${proxy.port}` });
    await work(async () => {}).stop();
  });
});
