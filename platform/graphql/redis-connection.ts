import { Redis } from 'ioredis';
import type { Logger } from '../telemetry/logger.ts';
import { backOffMs } from '../time/back-off.ts';

const CONNECT_TIMEOUT_MS = 2_000;
const COMMAND_TIMEOUT_MS = 1_000;
const RECONNECT_MAX_MS = 2_000;

/**
 * Opens a Redis connection for commands. While Redis is away commands fail at once, and it reconnects by itself: nothing waits for it, not even
 * the start of a service.
 */
export async function openRedis(url: string, log: Logger): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    // What is asked for in the same moment is one write.
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (times) => backOffMs(times, { firstMs: 50, ceilingMs: RECONNECT_MAX_MS }),
  });
  let away = false;
  redis.on('error', (error) => {
    // One line for each absence, not for each try.
    if (!away) log.warn({ err: error }, 'Redis is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('Redis is back');
    away = false;
  });
  await redis.connect().catch(() => {});
  return redis;
}
