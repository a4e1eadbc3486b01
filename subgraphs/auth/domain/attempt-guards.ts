import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Database } from '@mint/platform/database/database.ts';
import type { Redis } from 'ioredis';
import { RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { AuthConfig } from '../config.ts';

/** Counts what may happen only so often under one key. Throws when it can't count: what can't be guarded doesn't happen. */
export interface AttemptGuard {
  /** Counts one; false when that was more than allowed. */
  take(key: string): Promise<boolean>;
  /** Whether one more would be allowed; counts nothing. */
  hasRoom(key: string): Promise<boolean>;
  /** Starts the key's count anew. */
  clear(key: string): Promise<void>;
}

export interface AttemptGuards {
  readonly loginByAccount: AttemptGuard;
  readonly loginByAddress: AttemptGuard;
  /** Codes of a second factor; its keys are people's ids. */
  readonly codeByAccount: AttemptGuard;
  readonly emailByAccount: AttemptGuard;
  readonly emailByAddress: AttemptGuard;
}

/** The key of an account: guards never hold addresses in the clear, and count unknown ones alike. */
export function accountKey(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}

/** The key of a network address: an IPv6 customer has a /64 to choose from, so that counts as one. */
export function addressKey(ip: string | null): string {
  if (ip === null) return 'unknown';
  if (!isIPv6(ip)) return ip;
  if (ip.startsWith('::ffff:')) return ip.slice('::ffff:'.length);
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array<string>(missing).fill('0'), ...(tail ? tail.split(':') : [])].slice(0, 4).join(':');
}

/** The few words of node-postgres that the limiter library speaks, on our pool. */
function asPostgresClient(database: Database) {
  return {
    async query({ text, values }: { text: string; values: (string | number | null)[] }) {
      const rows = await database.sql.unsafe<{ points: number; expire: bigint | null }[]>(text, values, { prepare: true });
      return {
        rows: rows.map((row) => ({ ...row, expire: row.expire == null ? null : Number(row.expire) })),
        rowCount: rows.count,
      };
    },
  };
}

/**
 * The guards of log-ins and of e-mails. They count in Redis; while Redis is away they count in Postgres, which a log-in needs
 * anyway, so that without Redis they are slower and just as strict.
 * @param prefix put before every key, so that two installations on one Redis don't meet
 */
export function createAttemptGuards(deps: {
  redis: Redis;
  prefix: string;
  database: Database;
  config: AuthConfig;
}): AttemptGuards {
  const { redis, prefix, database, config } = deps;
  const client = asPostgresClient(database);

  function guard(name: string, points: number, windowSeconds: number): AttemptGuard {
    const limits = { keyPrefix: `${prefix}auth:attempts:${name}`, points, duration: windowSeconds };
    const limiter = new RateLimiterRedis({
      ...limits,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterPostgres({
        ...limits,
        storeClient: client,
        storeType: 'client',
        tableName: 'attempts',
        tableCreated: true,
        clearExpiredByTimeout: false,
      }),
    });
    return {
      async take(key) {
        try {
          await limiter.consume(key);
          return true;
        } catch (refusal) {
          if (refusal instanceof RateLimiterRes) return false;
          throw refusal;
        }
      },
      async hasRoom(key) {
        const count = await limiter.get(key);
        return count === null || count.consumedPoints < points;
      },
      async clear(key) {
        await limiter.delete(key);
      },
    };
  }

  const hourSeconds = 3600;
  return {
    loginByAccount: guard('login-account', config.LOGIN_ATTEMPTS_PER_ACCOUNT, config.LOGIN_WINDOW_SECONDS),
    loginByAddress: guard('login-address', config.LOGIN_ATTEMPTS_PER_ADDRESS, config.LOGIN_WINDOW_SECONDS),
    codeByAccount: guard('code-account', config.TOTP_ATTEMPTS_PER_ACCOUNT, config.LOGIN_WINDOW_SECONDS),
    emailByAccount: guard('email-account', config.EMAIL_REQUESTS_PER_ACCOUNT, hourSeconds),
    emailByAddress: guard('email-address', config.EMAIL_REQUESTS_PER_ADDRESS, hourSeconds),
  };
}
