import type { ApiKeyScope } from '@mint/platform/auth/scopes.ts';
import type { Database, Tx } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { apiKeys } from '../tables.ts';

/** An API key as its owner sees it: all but its secrets. */
export interface ApiKey {
  readonly id: Id<'key'>;
  readonly userId: Id<'usr'>;
  readonly name: string;
  /** The latest secret's beginning. */
  readonly prefix: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly ipAllowlist: readonly string[];
  readonly dailyLimit: Money | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** What an account keeps of keys that ended, so that its owner can look them up; the oldest go first. */
export const keptEndedKeys = 75;

/** The row as the domain has it. */
export function toApiKey({
  dailyLimitMinor,
  dailyLimitCurrency,
  revokedReason: _reason,
  ...key
}: typeof apiKeys.$inferSelect): ApiKey {
  const isLimited = dailyLimitMinor !== null && dailyLimitCurrency !== null;
  return { ...key, dailyLimit: isLimited ? { amountMinor: dailyLimitMinor, currency: dailyLimitCurrency } : null };
}

/** Whether a key works at a moment. */
export function isLive({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, at: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > at);
}

/** The condition of the keys that work at a moment. */
export function liveAt(at: Date) {
  return and(isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, at)));
}

/** A user's key under the lock of its row; null when the user has no such key. */
export async function lockApiKey(tx: Tx, userId: Id<'usr'>, id: Id<'key'>): Promise<ApiKey | null> {
  const [row] = await tx.drizzle
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.userId, userId)))
    .for('update');
  return row === undefined ? null : toApiKey(row);
}

/** A user's keys: those that work first, the newest first among them; then those that ended. */
export async function listApiKeys({ database, config }: AuthContext, userId: Id<'usr'>): Promise<ApiKey[]> {
  return readKeys(database, userId, config.API_KEYS_PER_USER + keptEndedKeys);
}

async function readKeys({ drizzle }: Pick<Database, 'drizzle'>, userId: Id<'usr'>, limit: number): Promise<ApiKey[]> {
  const rows = await drizzle
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.userId, userId))
    .orderBy(sql`${liveAt(new Date())} is true desc`, desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(limit);
  return rows.map(toApiKey);
}
