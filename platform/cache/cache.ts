import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from '../telemetry/logger.ts';
import {
  cacheErrorsTotal,
  cacheHitsTotal,
  cacheInvalidationsTotal,
  cacheMissesTotal,
  cacheWritesTotal,
  cacheWrittenBytesTotal,
} from '../telemetry/metrics.ts';

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
const PAUSE_MS = 1_000;
/** How long a loader may hold its claim to write; a value that took longer to load is not written. */
const CLAIM_MS = 10_000;

/** How many invalidations are kept for a Redis that is away; beyond, the oldest is given up to its value's TTL. */
const OWED_MAX = 10_000;
const OWED_RETRY_MS = 500;

/**
 * A value is written only under the claim its loader made before it read the truth. An invalidation deletes value and claim alike, so a value
 * read before a change can't be written after it: its claim is gone. Without this, a slow loader would put the old value back for a whole TTL.
 */
const READ_OR_CLAIM = `
local value = redis.call('get', KEYS[1])
if value then return value end
redis.call('set', KEYS[2], ARGV[1], 'px', ARGV[2], 'nx')
return false`;

const WRITE_UNDER_CLAIM = `
if redis.call('get', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
redis.call('del', KEYS[2])
return 1`;

const json: CacheCodec<unknown> = { encode: (value) => JSON.stringify(value), decode: (text) => JSON.parse(text) };

/**
 * Opens a service's cache. Values of a process that are being loaded are shared by those who ask meanwhile. An invalidation that Redis did not
 * take is owed: until it has, this process reads that value from the truth and tries again.
 */
export function createCache({
  redis,
  service,
  log,
  prefix = '',
  commandTimeoutMs = DEFAULT_COMMAND_TIMEOUT_MS,
}: CacheOptions): Cache {
  const inFlight = new Map<string, Promise<unknown>>();
  const owed = new Set<string>();
  const ask = createAsker({ service, log, timeoutMs: commandTimeoutMs });
  let retrying = false;

  const keyOf = (resource: string, id: string) => `${prefix}${service}:${resource}:${id}`;
  // Braces put a claim beside its value on a Redis cluster, where a script may only touch keys of one slot.
  const claimOf = (key: string) => `{${key}}:claim`;

  async function read<T>(key: string, resource: string, { ttlMs, load, codec }: CacheLoad<T>): Promise<T | null> {
    const { encode, decode } = (codec ?? json) as CacheCodec<T>;
    const claim = randomUUID();
    const answer = owed.has(key)
      ? undefined
      : await ask('read', () => redis.eval(READ_OR_CLAIM, 2, key, claimOf(key), claim, CLAIM_MS) as Promise<string | null>);
    const known = typeof answer === 'string' ? decodeEntry(answer, decode) : undefined;
    if (known !== undefined) {
      cacheHitsTotal.inc({ service, resource });
      return known;
    }
    cacheMissesTotal.inc({ service, resource });
    const value = await load();
    if (answer === null) {
      const entry = value === null ? 'null' : `=${encode(value)}`;
      const lifetimeMs = Math.max(1, Math.round(ttlMs * (0.9 + Math.random() / 10)));
      void ask('write', () => redis.eval(WRITE_UNDER_CLAIM, 2, key, claimOf(key), claim, entry, lifetimeMs)).then((written) => {
        if (written !== 1) return;
        cacheWritesTotal.inc({ service, resource });
        cacheWrittenBytesTotal.inc({ service, resource }, entry.length);
      });
    }
    return value;
  }

  async function drop(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      owed.delete(key);
      owed.add(key);
    }
    const dropped = await ask('invalidate', async () => {
      const pipeline = redis.pipeline();
      for (const key of keys) pipeline.del(key, claimOf(key));
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
      return true;
    });
    if (dropped) for (const key of keys) owed.delete(key);
    else retryLater();
  }

  function retryLater(): void {
    for (const key of owed) {
      if (owed.size <= OWED_MAX) break;
      owed.delete(key);
    }
    if (retrying || owed.size === 0) return;
    retrying = true;
    const timer = setTimeout(() => {
      retrying = false;
      void drop([...owed]);
    }, OWED_RETRY_MS);
    timer.unref();
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
      cacheInvalidationsTotal.inc({ service, resource }, ids.length);
      const keys = ids.map((id) => keyOf(resource, id));
      // Who asks from now on must not join a load that began before the change.
      for (const key of keys) inFlight.delete(key);
      await drop(keys);
    },
  };
}

type Ask = <T>(operation: 'read' | 'write' | 'invalidate', command: () => Promise<T>) => Promise<T | undefined>;

/** Runs commands: the answer, or undefined when Redis does not give one in time or has not for a while. */
function createAsker({ service, log, timeoutMs }: { service: string; log: Logger; timeoutMs: number }): Ask {
  let failuresInRow = 0;
  let pausedUntil = 0;
  return async (operation, command) => {
    if (performance.now() < pausedUntil) {
      cacheErrorsTotal.inc({ service, operation });
      return undefined;
    }
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Redis did not answer within ${timeoutMs} ms`)), timeoutMs);
      });
      const answer = await Promise.race([command(), late]);
      failuresInRow = 0;
      return answer;
    } catch (error) {
      cacheErrorsTotal.inc({ service, operation });
      failuresInRow += 1;
      if (failuresInRow >= FAILURES_BEFORE_PAUSE) {
        failuresInRow = 0;
        pausedUntil = performance.now() + PAUSE_MS;
        log.warn({ err: error, pauseMs: PAUSE_MS }, 'the cache is away and is passed by');
      }
      return undefined;
    } finally {
      clearTimeout(timer);
    }
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
