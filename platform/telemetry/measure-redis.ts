import type { Redis } from 'ioredis';
import { Gauge } from 'prom-client';
import { repeat } from '../time/repeat.ts';
import type { Logger } from './logger.ts';
import { registry } from './metrics.ts';

const INTERVAL_MS = 10_000;

const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });

/** What is measured, by the name that Redis has for it. */
const gauges = {
  used_memory: gauge('redis_memory_used_bytes', 'Memory that Redis has given out'),
  maxmemory: gauge('redis_memory_max_bytes', 'Memory that Redis may give out; 0 for all there is'),
  connected_clients: gauge('redis_connected_clients', 'Connections to Redis'),
  // Redis counts them from its own start, so that they may fall: gauges here, read by increases.
  evicted_keys: gauge('redis_evicted_keys', 'Keys that Redis gave up for want of memory, since it began'),
  expired_keys: gauge('redis_expired_keys', 'Keys whose time was over, since Redis began'),
};
const keys = gauge('redis_keys', 'Keys in Redis');

/** Measures the Redis that is shared by all, until it is stopped. One process is enough. */
export function measureRedis(redis: Redis, log: Logger): { stop(): Promise<void> } {
  return repeat(
    INTERVAL_MS,
    async () => {
      const info = await redis.info();
      for (const [name, measured] of Object.entries(gauges)) {
        const value = new RegExp(`^${name}:(\\d+)\\r?$`, 'm').exec(info)?.[1];
        if (value !== undefined) measured.set(Number(value));
      }
      keys.set([...info.matchAll(/^db\d+:keys=(\d+)/gm)].reduce((sum, [, count]) => sum + Number(count), 0));
      return false;
    },
    (error) => log.debug({ err: error }, 'Redis does not say how it is'),
  );
}
