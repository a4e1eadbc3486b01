import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { BucketSize } from './limits.ts';
import { LocalBuckets, type Taken } from './local-buckets.ts';

/**
 * The bucket's step in Redis, by Redis's own clock, so that gateways whose clocks differ agree.
 * Takes what is needed, and what is wanted on top of it where there is enough; a negative need gives back.
 * The key goes when the bucket would be full again.
 */
const TAKE = `
local capacity, rate, needed, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local known = redis.call('HMGET', KEYS[1], 'points', 'at')
local left = capacity
if known[1] then left = math.min(capacity, tonumber(known[1]) + math.max(0, now - tonumber(known[2])) * rate / 1000) end
if left < needed then return { 0, 0, tostring(left) } end
local more = 0
if left >= needed + wanted then more = wanted end
left = math.min(capacity, left - needed - more)
redis.call('HSET', KEYS[1], 'points', tostring(left), 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - left) / rate * 1000) + 1000)
return { 1, more, tostring(left) }
`;

/** After Redis failed, it is left alone this long: a request shouldn't wait for its time-out again and again. */
const PAUSE_AFTER_FAILURE_MS = 1_000;
/** Share of a bucket that a gateway takes ahead, so that it asks Redis for every few operations and not for each. */
const LEASE_SHARE = 0.05;
/** Small buckets are counted to the point. */
const MIN_LEASE_POINTS = 10;
/** Points that were taken ahead and are not used by then are left to the bucket's own restoring. */
const LEASE_MS = 1_000;
const MAX_LEASES = 50_000;

type TakeCommand = (
  key: string,
  capacity: number,
  rate: number,
  needed: number,
  wanted: number,
) => Promise<[number, number, string]>;

/** Points of a client's bucket that this gateway has taken from Redis and not spent. */
interface Lease {
  points: number;
  /** Points that were left in Redis then. */
  readonly left: number;
}

/** What stands in for a bucket while Redis is away. */
export type Alone = 'same' | 'stricter';

/**
 * Rate limits shared by every gateway through Redis. Without Redis each gateway counts by itself: with the same bucket where being
 * generous only costs work, with a stricter one where it would help to guess a password.
 */
export class RateLimiter {
  readonly #take: TakeCommand;
  readonly #prefix: string;
  readonly #local = new LocalBuckets();
  readonly #leases = new LRUCache<string, Lease>({ max: MAX_LEASES, ttl: LEASE_MS });
  readonly #onFailure: (error: unknown) => void;
  #pausedUntilMs = 0;

  constructor({
    redis,
    prefix,
    onFailure,
  }: {
    readonly redis: Redis;
    readonly prefix: string;
    readonly onFailure: (error: unknown) => void;
  }) {
    this.#prefix = prefix;
    this.#onFailure = onFailure;
    this.#take = takeCommand(redis);
  }

  /** Takes points from a client's bucket. Never throws. */
  async take(key: string, points: number, size: BucketSize, alone: Alone): Promise<Taken> {
    const lease = this.#leases.get(key);
    if (lease !== undefined && lease.points >= points) {
      lease.points -= points;
      return { allowed: true, available: lease.left + lease.points };
    }
    if (Date.now() >= this.#pausedUntilMs) {
      try {
        return await this.#takeShared(key, points, size);
      } catch (error) {
        this.#pausedUntilMs = Date.now() + PAUSE_AFTER_FAILURE_MS;
        this.#onFailure(error);
      }
    }
    return this.#local.take(key, points, alone === 'same' ? size : stricter(size));
  }

  /** Gives points back. Does not wait, and doesn't fail: a client that misses a refund is restored in time. */
  giveBack(key: string, points: number, size: BucketSize): void {
    if (points <= 0) return;
    const lease = this.#leases.get(key);
    if (lease === undefined) void this.take(key, -points, size, 'same');
    else lease.points += points;
  }

  async #takeShared(key: string, points: number, size: BucketSize): Promise<Taken> {
    // No more than comes back while the lease lasts: what lapses unspent must not wear the bucket out.
    const ahead = Math.floor(Math.min(size.capacity * LEASE_SHARE, (size.restorePerSecond * LEASE_MS) / 1_000));
    const wanted = ahead < MIN_LEASE_POINTS || points < 0 ? 0 : ahead;
    // What is held is spent first. It is set aside while Redis is asked, so that nobody else spends it too.
    const held = this.#leases.get(key)?.points ?? 0;
    this.#leases.delete(key);
    const [allowed, more, leftText] = await this.#take(
      this.#prefix + key,
      size.capacity,
      size.restorePerSecond,
      points - held,
      wanted,
    );
    const left = Number(leftText);
    const kept = (allowed === 1 ? more : held) + (this.#leases.get(key)?.points ?? 0);
    if (kept > 0) this.#leases.set(key, { points: kept, left });
    return { allowed: allowed === 1, available: left + kept };
  }
}

function stricter(size: BucketSize): BucketSize {
  return { capacity: Math.max(1, Math.floor(size.capacity / 2)), restorePerSecond: size.restorePerSecond / 5 };
}

function takeCommand(redis: Redis): TakeCommand {
  redis.defineCommand('mintTakePoints', { numberOfKeys: 1, lua: TAKE });
  const defined = redis as Redis & { mintTakePoints: TakeCommand };
  return (...args) => defined.mintTakePoints(...args);
}
