import type { Redis } from 'ioredis';
import type { BucketSize } from './limits.ts';
import { LocalBuckets, type Taken } from './local-buckets.ts';

/**
 * The bucket's step in Redis, by Redis's own clock, so that gateways whose clocks differ agree.
 * A negative number of points gives back. The key goes when the bucket would be full again.
 */
const TAKE = `
local capacity, rate, points = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local known = redis.call('HMGET', KEYS[1], 'points', 'at')
local left = capacity
if known[1] then left = math.min(capacity, tonumber(known[1]) + math.max(0, now - tonumber(known[2])) * rate / 1000) end
local allowed = 0
if left >= points then
  left = math.min(capacity, left - points)
  allowed = 1
end
redis.call('HSET', KEYS[1], 'points', tostring(left), 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - left) / rate * 1000) + 1000)
return { allowed, tostring(left) }
`;

/** After Redis failed, it is left alone this long: a request shouldn't wait for its time-out again and again. */
const PAUSE_AFTER_FAILURE_MS = 1_000;

type TakeCommand = (key: string, capacity: number, rate: number, points: number) => Promise<[number, string]>;

/** What stands in for a bucket while Redis is away. */
export type Alone = 'same' | 'stricter';

/**
 * Rate limits shared by every gateway through Redis. Without Redis each gateway counts by itself: with the same bucket where being
 * generous only costs work, with a stricter one where it would help to guess a password.
 */
export class RateLimiter {
  readonly #take: TakeCommand | null;
  readonly #prefix: string;
  readonly #local = new LocalBuckets();
  readonly #onFailure: (error: unknown) => void;
  #pausedUntilMs = 0;

  /** `redis` null: this process counts by itself, by choice. */
  constructor({
    redis,
    prefix,
    onFailure,
  }: {
    readonly redis: Redis | null;
    readonly prefix: string;
    readonly onFailure: (error: unknown) => void;
  }) {
    this.#prefix = prefix;
    this.#onFailure = onFailure;
    this.#take = redis === null ? null : takeCommand(redis);
  }

  /** Takes points from a client's bucket. Never throws. */
  async take(key: string, points: number, size: BucketSize, alone: Alone): Promise<Taken> {
    if (this.#take === null) return this.#local.take(key, points, size);
    if (Date.now() >= this.#pausedUntilMs) {
      try {
        const [allowed, left] = await this.#take(`${this.#prefix}${key}`, size.capacity, size.restorePerSecond, points);
        return { allowed: allowed === 1, available: Number(left) };
      } catch (error) {
        this.#pausedUntilMs = Date.now() + PAUSE_AFTER_FAILURE_MS;
        this.#onFailure(error);
      }
    }
    return this.#local.take(key, points, alone === 'same' ? size : stricter(size));
  }

  /** Gives points back. Does not wait, and doesn't fail: a client that misses a refund is restored in time. */
  giveBack(key: string, points: number, size: BucketSize): void {
    if (points > 0) void this.take(key, -points, size, 'same');
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
