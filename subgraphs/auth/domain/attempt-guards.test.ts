import { randomBytes } from 'node:crypto';
import { readConfig } from '@mint/platform/config/config.ts';
import { createTestDatabase, type TestDatabase } from '@mint/platform/testing/database.ts';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configSchema } from '../config.ts';
import { addressKey, createAttemptGuards } from './attempt-guards.ts';

const config = readConfig(configSchema, {
  KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  LOGIN_ATTEMPTS_PER_ACCOUNT: '3',
});

describe('the guards against guessing', () => {
  let testDatabase: TestDatabase;
  beforeAll(async () => {
    testDatabase = await createTestDatabase(new URL('../migrations/', import.meta.url));
  });
  afterAll(() => testDatabase.drop());

  function openGuard(redis: Redis, database = testDatabase.database) {
    redis.on('error', () => {});
    return createAttemptGuards({ redis, prefix: `test-${randomBytes(6).toString('hex')}:`, database, config }).loginByAccount;
  }
  const openRedis = () =>
    new Redis(process.env.REDIS_URL ?? '', { enableOfflineQueue: false, lazyConnect: true, maxRetriesPerRequest: 0 });

  test('go on in Postgres when Redis goes away in the middle, and are as strict there', async () => {
    const redis = openRedis();
    await redis.connect();
    const guard = openGuard(redis);
    expect([await guard.take('alice'), await guard.take('alice')]).toEqual([true, true]);
    redis.disconnect();
    const later = [];
    for (let n = 0; n < 5; n++) later.push(await guard.take('alice'));
    expect(later).toEqual([true, true, true, false, false]);
    expect(await guard.hasRoom('alice')).toBe(false);
    await guard.clear('alice');
    expect(await guard.take('alice')).toBe(true);
  });

  test('let nothing through when nobody can count', async () => {
    const gone = await createTestDatabase(null);
    const guard = openGuard(openRedis(), gone.database);
    await gone.drop();
    await expect(guard.take('alice')).rejects.toThrow();
    await expect(guard.hasRoom('alice')).rejects.toThrow();
  });

  test('open again when the window is over', async () => {
    const guard = openGuard(openRedis());
    for (let n = 0; n < 4; n++) await guard.take('bob');
    expect(await guard.take('bob')).toBe(false);
    await testDatabase.database.sql`update attempts set expire = ${Date.now() - 1} where key like '%bob'`;
    expect(await guard.take('bob')).toBe(true);
  });

  test('hold a Redis key no longer than its window', async () => {
    const redis = openRedis();
    await redis.connect();
    const prefix = `test-${randomBytes(6).toString('hex')}:`;
    await createAttemptGuards({ redis, prefix, database: testDatabase.database, config }).loginByAccount.take('carol');
    const ttlSeconds = await redis.ttl(`${prefix}auth:attempts:login-account:carol`);
    expect(ttlSeconds).toBeGreaterThan(0);
    expect(ttlSeconds).toBeLessThanOrEqual(config.LOGIN_WINDOW_SECONDS);
    redis.disconnect();
  });

  test('count an IPv6 customer once, whatever address they choose of theirs', () => {
    expect(addressKey('2001:db8:1:2::1')).toBe(addressKey('2001:db8:1:2:aaaa:bbbb:cccc:dddd'));
    expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'));
    expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0');
    expect(addressKey('::1')).toBe('0:0:0:0');
    expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(addressKey('192.0.2.1')).toBe('192.0.2.1');
    expect(addressKey(null)).toBe('unknown');
  });
});
