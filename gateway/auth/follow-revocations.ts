import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { Client } from '@connectrpc/connect';
import { REVOCATIONS_CHANNEL } from '@mint/platform/auth/revocations-channel.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type Repeated, repeat } from '@mint/platform/time/repeat.ts';
import { type AuthService, RevocationKind } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { Redis } from 'ioredis';
import type { Revocation, Revocations } from './revocations.ts';

/** How often auth is asked, more or less a half: three turns fit into the second within which a revocation is in force. */
const EVERY_MS = 200;
const DEADLINE_MS = 1_000;
/** How long a starting gateway waits to hear for the first time; it takes no token before. */
const FIRST_WITHIN_MS = 2_000;

export interface FollowOptions {
  readonly client: Client<typeof AuthService>;
  readonly revocations: Revocations;
  readonly redis: Redis;
  readonly redisPrefix: string;
  readonly log: Logger;
}

/**
 * Keeps a gateway's revocations at what auth knows: asks for what is new several times a second, and at once when Redis passes on that
 * there is something. Resolves when it has heard for the first time, or has waited long enough for that.
 */
export async function followRevocations({
  client,
  revocations,
  redis,
  redisPrefix,
  log,
}: FollowOptions): Promise<{ stop(): Promise<void> }> {
  const { promise: first, resolve: heardFirst } = Promise.withResolvers<void>();
  let cursor = '';
  /** When the first page of those under way was asked for. */
  let pagesSinceMs: number | null = null;
  let away = false;

  async function read(): Promise<boolean> {
    pagesSinceMs ??= performance.now();
    const page = await client.listRevocations({ cursor }, { timeoutMs: DEADLINE_MS });
    revocations.add(page.revocations.map(readRevocation));
    cursor = page.cursor;
    if (page.more) return true;
    revocations.heard(pagesSinceMs);
    pagesSinceMs = null;
    if (away) log.info('auth tells of revocations again');
    away = false;
    heardFirst();
    return false;
  }

  const following = repeat(EVERY_MS, read, (error) => {
    // One line for each silence, not for each try.
    if (!away) log.warn({ err: error }, 'auth does not tell of revocations');
    away = true;
  });
  const listener = listen(redis, `${redisPrefix}:${REVOCATIONS_CHANNEL}`, following);
  await Promise.race([first, new Promise((resolve) => setTimeout(resolve, FIRST_WITHIN_MS).unref())]);
  return {
    async stop() {
      listener.disconnect();
      await following.stop();
    },
  };
}

function readRevocation({
  kind,
  id,
  expiresAt,
}: {
  readonly kind: RevocationKind;
  readonly id: string;
  readonly expiresAt?: Parameters<typeof timestampDate>[0];
}): Revocation {
  if (expiresAt === undefined) throw new Error('A revocation without an end');
  return { kind: kind === RevocationKind.SESSION ? 'SESSION' : 'API_KEY', id, expiresAt: timestampDate(expiresAt) };
}

/** Hears on a connection of its own that there is news. What Redis doesn't pass on is found by the next turn. */
function listen(redis: Redis, channel: string, following: Repeated): Redis {
  const listener = redis.duplicate({ autoResubscribe: false, enableAutoPipelining: false });
  listener.on('error', () => {});
  listener.on('ready', () => void listener.subscribe(channel).catch(() => {}));
  listener.on('message', () => following.wake());
  return listener;
}
