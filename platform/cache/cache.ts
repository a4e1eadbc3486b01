import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from '../telemetry/logger.ts';
import { cacheHitsTotal, cacheMissesTotal } from '../telemetry/metrics.ts';

/** How a value is written to Redis; JSON unless told. */
export interface CacheCodec<T> {
  encode(value: T): string;
  decode(text: string): T;
}

export interface CacheLoad<T> {
  /** How long the value may be served, in milliseconds; up to a tenth less by chance, so that values don't expire together. */
  readonly ttlMs: number;
  /** Fetches the value from where the truth is; null is remembered too. */
  readonly load: () => Promise<T | null>;
  readonly codec?: CacheCodec<T>;
}

/** A cache in front of the truth: it may make things faster, never wrong or unavailable. */
export interface Cache {
  /** The cached value or the loaded one. Throws only what `load` throws. */
  get<T>(resource: string, id: string, options: CacheLoad<T>): Promise<T | null>;
  /** Drops values. Call it after the change has been committed (`tx.afterCommit`). Never throws. */
  invalidate(resource: string, ...ids: readonly string[]): Promise<void>;
}

export interface CacheOptions {
  readonly redis: Redis;
  /** The service whose values these are: the first part of each key. */
  readonly service: string;
  readonly log: Logger;
  /** Put before every key, see SubgraphDeps.redisPrefix. */
  readonly prefix?: string;
  /** How long a command may take before the cache is passed by. */
  readonly commandTimeoutMs?: number;
}

const DEFAULT_COMMAND_TIMEOUT_MS = 100;
/** After this many failures in a row Redis is left alone for a while: a dead one then costs a request nothing. */
const FAILURES_BEFORE_PAUSE = 3;
const PAUSE_MS = 2_000;
/** How long a loader may hold its claim to write; a value that took longer to load is not written. */
const CLAIM_MS = 10_000;

/**
 * A value is written only under the claim its loader made before it read the truth. An invalidation deletes value and claim alike, so a value
 * read before a change can't be written after it: its claim is gone. Without this, a slow loader would put the old value back for a whole TTL.
 */
const WRITE_UNDER_CLAIM = `
if redis.call('get', KEYS[2]) == ARGV[1] then
  redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
  redis.call('del', KEYS[2])
  return 1
end
return 0`;

const json: CacheCodec<unknown> = { encode: (value) => JSON.stringify(value), decode: (text) => JSON.parse(text) };

/** Opens a service's cache. Values of a process that are being loaded are shared by those who ask meanwhile. */
export function createCache({
  redis,
  service,
  log,
  prefix = '',
  commandTimeoutMs = DEFAULT_COMMAND_TIMEOUT_MS,
}: CacheOptions): Cache {
  const inFlight = new Map<string, Promise<unknown>>();
  let failuresInRow = 0;
  let pausedUntil = 0;

  /** The command's answer, or undefined when Redis does not give one in time. */
  async function ask<T>(command: () => Promise<T>): Promise<T | undefined> {
    if (performance.now() < pausedUntil) return undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Redis did not answer within ${commandTimeoutMs} ms`)), commandTimeoutMs);
      });
      const answer = await Promise.race([command(), late]);
      failuresInRow = 0;
      return answer;
    } catch (error) {
      failuresInRow += 1;
      if (failuresInRow >= FAILURES_BEFORE_PAUSE) {
        failuresInRow = 0;
        pausedUntil = performance.now() + PAUSE_MS;
        log.warn({ err: error, pauseMs: PAUSE_MS }, 'The cache is away and is passed by');
      }
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  const keyOf = (resource: string, id: string) => `${prefix}${service}:${resource}:${id}`;
  const claimOf = (key: string) => `${key}:claim`;

  async function read<T>(key: string, resource: string, { ttlMs, load, codec }: CacheLoad<T>): Promise<T | null> {
    const { encode, decode } = (codec ?? json) as CacheCodec<T>;
    const claim = randomUUID();
    // One round trip: the value, and, where there is none, the claim to write it.
    const answers = await ask(() => redis.pipeline().get(key).set(claimOf(key), claim, 'PX', CLAIM_MS, 'NX').exec());
    const text = answers?.[0]?.[1];
    if (typeof text === 'string') {
      const value = decodeEntry(text, decode);
      if (value !== undefined) {
        cacheHitsTotal.inc({ service, resource });
        if (answers?.[1]?.[1] === 'OK') void ask(() => redis.del(claimOf(key)));
        return value;
      }
    }
    cacheMissesTotal.inc({ service, resource });
    const value = await load();
    if (answers?.[1]?.[1] === 'OK') {
      const entry = value === null ? 'null' : `=${encode(value)}`;
      const lifetimeMs = Math.max(1, Math.round(ttlMs * (0.9 + Math.random() / 10)));
      void ask(() => redis.eval(WRITE_UNDER_CLAIM, 2, key, claimOf(key), claim, entry, lifetimeMs));
    }
    return value;
  }

  return {
    get<T>(resource: string, id: string, options: CacheLoad<T>): Promise<T | null> {
      const key = keyOf(resource, id);
      const known = inFlight.get(key) as Promise<T | null> | undefined;
      if (known !== undefined) return known;
      const reading = read(key, resource, options).finally(() => {
        if (inFlight.get(key) === reading) inFlight.delete(key);
      });
      inFlight.set(key, reading);
      return reading;
    },
    async invalidate(resource, ...ids) {
      if (ids.length === 0) return;
      const keys = ids.map((id) => keyOf(resource, id));
      // Who asks from now on must not join a load that began before the change.
      for (const key of keys) inFlight.delete(key);
      await ask(() => redis.del(...keys, ...keys.map(claimOf)));
    },
  };
}

/** An entry's value, null for a remembered absence, undefined for what can't be read: an older version's format, say. */
function decodeEntry<T>(text: string, decode: (text: string) => T): T | null | undefined {
  if (text === 'null') return null;
  if (!text.startsWith('=')) return undefined;
  try {
    return decode(text.slice(1));
  } catch {
    return undefined;
  }
}
