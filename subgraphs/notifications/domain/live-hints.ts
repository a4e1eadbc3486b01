import { type Id, isId } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { Redis } from 'ioredis';

/** Says that a person's inbox has grown to a position. */
export interface LiveHint {
  readonly userId: Id<'usr'>;
  readonly id: Id<'ntf'>;
  readonly position: bigint;
}

/** The channel on which one person's hints travel. */
export function channelOf(redisPrefix: string, userId: Id<'usr'>): string {
  return `${redisPrefix}:notifications:user:${userId}`;
}

/** Whose channel it is; null for another channel. */
export function userOfChannel(redisPrefix: string, channel: string): Id<'usr'> | null {
  const start = `${redisPrefix}:notifications:user:`;
  const userId = channel.slice(start.length);
  return channel.startsWith(start) && isId('usr', userId) ? userId : null;
}

/** The position a message announces; null when it can't be read, which means "look". */
export function announcedPosition(message: string): bigint | null {
  const digits = /"position":"(\d{1,19})"/.exec(message)?.[1];
  return digits === undefined ? null : BigInt(digits);
}

/** Tells every process that inboxes have grown. Only a hint: when Redis is away it is left out, and readers find out by themselves. */
export function publishHints(redis: Redis, redisPrefix: string, hints: readonly LiveHint[], log: Logger): void {
  if (redis.status !== 'ready' || hints.length === 0) return;
  const pipeline = redis.pipeline();
  for (const { userId, id, position } of hints)
    pipeline.publish(channelOf(redisPrefix, userId), JSON.stringify({ id, position: position.toString() }));
  pipeline.exec().catch((error: unknown) => {
    log.debug({ err: error }, 'live hints were not sent');
  });
}
