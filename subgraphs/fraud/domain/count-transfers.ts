import type { Id } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { Redis } from 'ioredis';
import { velocityPassedByTotal } from './metrics.ts';

/** A transfer that is to be counted. */
export interface CountedTransfer {
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly requestedAt: Date;
}

/** What Redis counted. */
export interface VelocityCount {
  /** The sender's transfers in the window, this one included. */
  readonly transfers: number;
  /** Whether this one was not among them before. */
  readonly isNew: boolean;
}

/** Counts each sender's transfers as they are scored, so that those of one moment see each other. */
export interface VelocityCounter {
  /** Counts a transfer, once however often it is asked; null when Redis doesn't answer in time. Never throws. */
  count(transfer: CountedTransfer): Promise<VelocityCount | null>;
  /** Takes a transfer out again that came to nothing. Never throws. */
  forget(transfer: Pick<CountedTransfer, 'transactionId' | 'senderId'>): Promise<void>;
}

export interface VelocityOptions {
  readonly redis: Redis;
  readonly prefix: string;
  readonly windowSeconds: number;
  readonly timeoutMs: number;
  readonly log: Logger;
}

/** The most transfers of one sender that are remembered: above any number that may be allowed, with room for its repetitions. */
const REMEMBERED = 2_000;

/**
 * A sorted set for each sender: transfers by when they were asked for, in microseconds. One that comes after another stands after it, whatever
 * their times say: so each sees all that came before, and the same again when it is counted again. Two windows are kept, for repetitions.
 */
const COUNT = `
local at = redis.call('zscore', KEYS[1], ARGV[1])
local isNew = 0
if not at then
  isNew = 1
  local time = redis.call('time')
  at = math.min(tonumber(ARGV[2]), time[1] * 1000000 + time[2])
  local last = redis.call('zrange', KEYS[1], -1, -1, 'withscores')
  if last[2] then at = math.max(at, tonumber(last[2]) + 1) end
  redis.call('zadd', KEYS[1], string.format('%.0f', at), ARGV[1])
  redis.call('zremrangebyscore', KEYS[1], '-inf', string.format('%.0f', at - 2 * ARGV[3]))
  redis.call('zremrangebyrank', KEYS[1], 0, -1 - ARGV[4])
  redis.call('pexpire', KEYS[1], math.ceil(2 * ARGV[3] / 1000))
end
at = tonumber(at)
return { redis.call('zcount', KEYS[1], string.format('(%.0f', at - ARGV[3]), string.format('%.0f', at)), isNew }`;

/** Opens the counter. */
export function openVelocityCounter({ redis, prefix, windowSeconds, timeoutMs, log }: VelocityOptions): VelocityCounter {
  const keyOf = (senderId: Id<'usr'>) => `${prefix}:fraud:velocity:${senderId}`;

  async function inTime<T>(command: Promise<T>): Promise<T | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Redis did not answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      return await Promise.race([command, late]);
    } catch (error) {
      velocityPassedByTotal.inc();
      log.debug({ err: error }, 'transfers are counted without Redis');
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async count({ transactionId, senderId, requestedAt }) {
      const answer = await inTime(
        redis.eval(
          COUNT,
          1,
          keyOf(senderId),
          transactionId,
          requestedAt.getTime() * 1_000,
          windowSeconds * 1_000_000,
          REMEMBERED,
        ) as Promise<[number, number]>,
      );
      return answer === null ? null : { transfers: answer[0], isNew: answer[1] === 1 };
    },
    async forget({ transactionId, senderId }) {
      await inTime(redis.zrem(keyOf(senderId), transactionId));
    },
  };
}
