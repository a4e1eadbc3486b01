import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedis } from '../graphql/redis-connection.ts';
import { eventually } from '../testing/eventually.ts';
import { startTcpProxy, type TcpProxy } from '../testing/tcp-proxy.ts';
import { createCache } from './cache.ts';

const log = pino({ level: 'silent' });
const prefix = `test-${randomBytes(6).toString('hex')}:`;
let proxy: TcpProxy;
let redis: Redis;
let direct: Redis;
beforeAll(async () => {
  const url = process.env.REDIS_URL as string;
  proxy = await startTcpProxy(url);
  redis = await openRedis(`redis://${proxy.host}:${proxy.port}`, log);
  direct = await openRedis(url, log);
});
afterAll(async () => {
  redis.disconnect();
  direct.disconnect();
  await proxy.stop();
});

const throughProxy = () => createCache({ redis, service: 'shop', log, prefix });
const elsewhere = () => createCache({ redis: direct, service: 'shop', log, prefix });

/** A truth that counts how often it is asked. */
function truth<T>(value: T) {
  const source = {
    value,
    loads: 0,
    async load(): Promise<T> {
      source.loads += 1;
      return source.value;
    },
  };
  return source;
}

const written = (id: string) => eventually(async () => expect(await direct.exists(`${prefix}shop:item:${id}`)).toBe(1));

describe('a cached value', () => {
  it('is loaded once, for every process, and kept under its service, kind and id', async () => {
    const item = truth({ price: 5 });
    const cache = throughProxy();
    expect(await cache.get('item', 'once', { ttlMs: 10_000, load: item.load })).toEqual({ price: 5 });
    await written('once');
    expect(await cache.get('item', 'once', { ttlMs: 10_000, load: item.load })).toEqual({ price: 5 });
    expect(await elsewhere().get('item', 'once', { ttlMs: 10_000, load: item.load })).toEqual({ price: 5 });
    expect(item.loads).toBe(1);
    expect(await direct.pttl(`${prefix}shop:item:once`)).toBeGreaterThan(8_000);
  });

  it('is loaded once for all who ask at the same time', async () => {
    const item = truth('x');
    const cache = throughProxy();
    await Promise.all(Array.from({ length: 50 }, () => cache.get('item', 'flight', { ttlMs: 1_000, load: item.load })));
    expect(item.loads).toBe(1);
  });

  it('may be that there is none', async () => {
    const nothing = truth(null);
    const cache = throughProxy();
    expect(await cache.get('item', 'none', { ttlMs: 10_000, load: nothing.load })).toBeNull();
    await written('none');
    expect(await cache.get('item', 'none', { ttlMs: 10_000, load: nothing.load })).toBeNull();
    expect(nothing.loads).toBe(1);
  });

  it('goes through a codec, and one that can not be read is loaded anew', async () => {
    const codec = { encode: (value: bigint) => value.toString(), decode: (text: string) => BigInt(text) };
    const item = truth(10n ** 20n);
    const cache = throughProxy();
    await cache.get('item', 'big', { ttlMs: 10_000, load: item.load, codec });
    await written('big');
    expect(await cache.get('item', 'big', { ttlMs: 10_000, load: item.load, codec })).toBe(10n ** 20n);
    await direct.set(`${prefix}shop:item:big`, '=not a number');
    expect(await cache.get('item', 'big', { ttlMs: 10_000, load: item.load, codec })).toBe(10n ** 20n);
    expect(item.loads).toBe(2);
  });

  it('fails as its loading fails, and is not remembered', async () => {
    const cache = throughProxy();
    const broken = { ttlMs: 1_000, load: () => Promise.reject(new Error('no database')) };
    await expect(cache.get('item', 'broken', broken)).rejects.toThrow('no database');
    expect(await cache.get('item', 'broken', { ttlMs: 1_000, load: async () => 'well' })).toBe('well');
  });
});

describe('an invalidation', () => {
  it('is seen by every process', async () => {
    const item = truth('old');
    const here = throughProxy();
    const there = elsewhere();
    await here.get('item', 'changed', { ttlMs: 10_000, load: item.load });
    await written('changed');
    item.value = 'new';
    await there.invalidate('item', 'changed', 'another');
    expect(await here.get('item', 'changed', { ttlMs: 10_000, load: item.load })).toBe('new');
  });

  it('is not undone by a load that began before it', async () => {
    const here = throughProxy();
    const started = Promise.withResolvers<void>();
    const slow = Promise.withResolvers<string>();
    const stale = here.get('item', 'raced', {
      ttlMs: 10_000,
      load: () => {
        started.resolve();
        return slow.promise;
      },
    });
    await started.promise;
    await elsewhere().invalidate('item', 'raced');
    slow.resolve('old');
    expect(await stale).toBe('old');
    // A fresh load makes its own claim and is written; the stale one before it was not.
    expect(await elsewhere().get('item', 'raced', { ttlMs: 10_000, load: async () => 'new' })).toBe('new');
    await written('raced');
    expect(await here.get('item', 'raced', { ttlMs: 10_000, load: async () => 'newer' })).toBe('new');
  });
});

describe.each([
  ['gone', () => proxy.cut()],
  ['hanging', async () => proxy.freeze()],
])('while Redis is %s', (how, takeAway) => {
  it('values are loaded, soon without waiting, and invalidations are made up for when it is back', async () => {
    const cache = throughProxy();
    const item = truth('old');
    const id = `away-${how}`;
    await cache.get('item', id, { ttlMs: 60_000, load: item.load });
    await written(id);

    await takeAway();
    item.value = 'new';
    await cache.invalidate('item', id);
    expect(await cache.get('item', id, { ttlMs: 60_000, load: item.load })).toBe('new');
    for (let read = 0; read < 4; read += 1) await cache.get('item', `${id}-other`, { ttlMs: 1_000, load: item.load });
    const startedAt = performance.now();
    for (let read = 0; read < 100; read += 1) await cache.get('item', `${id}-other`, { ttlMs: 1_000, load: item.load });
    expect(performance.now() - startedAt).toBeLessThan(100);

    await proxy.restore();
    await eventually(async () => expect(await direct.exists(`${prefix}shop:item:${id}`)).toBe(0));
    await eventually(async () => {
      await cache.get('item', id, { ttlMs: 60_000, load: item.load });
      expect(await direct.get(`${prefix}shop:item:${id}`)).toBe('="new"');
    });
  });
});
