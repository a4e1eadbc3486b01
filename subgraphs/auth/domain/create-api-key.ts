import { newApiKeySecret, readApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import type { ApiKeyScope } from '@mint/platform/auth/scopes.ts';
import type { Tx } from '@mint/platform/database/database.ts';
import { DomainError, fail, ok, type Result, type UserError, unauthenticated, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { type Money, parseDecimal } from '@mint/platform/money/money.ts';
import { parseAddressRange } from '@mint/platform/network/address-list.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { apiKeyCreated } from '@mint/schema/events/auth.ts';
import { and, count, eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { ApiKeyCreateErrorCode } from '../errors.ts';
import { apiKeySecrets, apiKeys, users } from '../tables.ts';
import { type ApiKey, keptEndedKeys, liveAt } from './api-keys.ts';
import { parseDisplayName } from './parse-display-name.ts';
import { withCodeWhereAsked } from './second-factor.ts';

/** What somebody wants an API key to be. */
export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly expiresAt: Date | null;
  readonly ipAllowlist: readonly string[];
  readonly dailyLimit: { readonly amount: string; readonly currency: string } | null;
  /** A code of the second factor; null when none was given. */
  readonly totpCode: string | null;
}

/** A key with the secret that nobody will be shown again. */
export interface ApiKeyWithSecret {
  readonly apiKey: ApiKey;
  readonly secret: string;
}

const maxAllowlistEntries = 50;
const maxLifetimeYears = 10;

type Parsed = Pick<ApiKey, 'name' | 'scopes' | 'expiresAt' | 'ipAllowlist' | 'dailyLimit'>;
type Faults = UserError<ApiKeyCreateErrorCode>[];

/**
 * Makes an API key. Its secret is only in the answer: the database keeps a hash. Whoever has a second factor gives a code of it: a key asks for none
 * when it moves money, so a session that was stolen must not get one.
 */
export async function createApiKey(
  context: AuthContext,
  userId: Id<'usr'>,
  wanted: NewApiKey,
): Promise<Result<ApiKeyWithSecret, ApiKeyCreateErrorCode>> {
  const now = new Date();
  const faults: Faults = [];
  const parsed = parse(wanted, now, faults);
  const [first, ...others] = faults;
  if (first !== undefined) return fail(first, ...others);
  const secret = newApiKeySecret();
  const { prefix, digest } = readOwn(secret);
  const apiKey: ApiKey = {
    ...parsed,
    id: newId('key'),
    userId,
    prefix,
    createdAt: now,
    revokedAt: null,
    lastUsedAt: null,
  };
  try {
    await withCodeWhereAsked(context, userId, wanted.totpCode, (tx) => write(context, tx, apiKey, digest));
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<ApiKeyCreateErrorCode>).toUserError());
    throw error;
  }
  return ok({ apiKey, secret });
}

/** What is known of a secret that was made here. */
export function readOwn(secret: string) {
  const traits = readApiKeySecret(secret);
  if (traits === null) throw new Error('A new secret can not be read');
  return traits;
}

async function write({ config }: AuthContext, tx: Tx, apiKey: ApiKey, hash: Uint8Array): Promise<void> {
  const { userId, createdAt, dailyLimit } = apiKey;
  // One after the other, so that two at once are not one too many; and after a freeze, which ends keys under the same lock.
  const [owner] = await tx.drizzle.select({ status: users.status }).from(users).where(eq(users.id, userId)).for('update');
  if (owner?.status !== 'ACTIVE') throw unauthenticated();
  const [live] = await tx.drizzle
    .select({ keys: count() })
    .from(apiKeys)
    .where(and(eq(apiKeys.userId, userId), liveAt(createdAt)));
  if ((live?.keys ?? 0) >= config.API_KEYS_PER_USER) {
    throw new DomainError('TOO_MANY_KEYS', `You have ${config.API_KEYS_PER_USER} keys. Revoke one that you don't use any more.`);
  }
  const { dailyLimit: _limit, ...columns } = apiKey;
  await tx.drizzle.insert(apiKeys).values({
    ...columns,
    scopes: [...apiKey.scopes],
    ipAllowlist: [...apiKey.ipAllowlist],
    dailyLimitMinor: dailyLimit?.amountMinor ?? null,
    dailyLimitCurrency: dailyLimit?.currency ?? null,
  });
  await tx.drizzle.insert(apiKeySecrets).values({ hash, prefix: apiKey.prefix, apiKeyId: apiKey.id, createdAt });
  await tx.sql`
    delete from api_keys where id in (
      select id from api_keys
      where user_id = ${toUuid(userId, 'usr')} and (revoked_at is not null or expires_at <= ${createdAt})
      order by created_at desc, id desc
      offset ${keptEndedKeys}
    )`;
  await addEvent(tx, apiKeyCreated, {
    userId,
    apiKeyId: apiKey.id,
    name: apiKey.name,
    prefix: apiKey.prefix,
    scopes: [...apiKey.scopes],
    ipAllowlist: [...apiKey.ipAllowlist],
    dailyLimit,
    expiresAt: apiKey.expiresAt,
  });
}

function parse(wanted: NewApiKey, now: Date, faults: Faults): Parsed {
  const fault = (code: ApiKeyCreateErrorCode, message: string, ...path: string[]) =>
    void faults.push(userError(code, message, ['input', ...path]));
  const name = parseDisplayName(wanted.name);
  if (name === null) fault('INVALID_NAME', 'Give a name of 1 to 80 characters.', 'name');
  const scopes = [...new Set(wanted.scopes)];
  if (scopes.length === 0) fault('INVALID_SCOPES', 'Give at least one scope.', 'scopes');
  const { expiresAt } = wanted;
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + maxLifetimeYears);
  if (expiresAt !== null && (expiresAt <= now || expiresAt > latest)) {
    fault('INVALID_EXPIRY', 'The end must be in the next ten years.', 'expiresAt');
  }
  return {
    name: name ?? '',
    scopes,
    expiresAt,
    ipAllowlist: parseAllowlist(wanted.ipAllowlist, fault),
    dailyLimit: parseLimit(wanted.dailyLimit, fault),
  };
}

type Fault = (code: ApiKeyCreateErrorCode, message: string, ...path: string[]) => void;

function parseAllowlist(entries: readonly string[], fault: Fault): readonly string[] {
  if (entries.length > maxAllowlistEntries) {
    fault('INVALID_IP_ALLOWLIST', `Give at most ${maxAllowlistEntries} addresses and networks.`, 'ipAllowlist');
    return [];
  }
  const ranges = entries.map(parseAddressRange);
  const wrong = ranges.indexOf(null);
  if (wrong >= 0) {
    const message = 'Give IPv4 or IPv6 addresses, or networks like 203.0.113.0/24.';
    fault('INVALID_IP_ALLOWLIST', message, 'ipAllowlist', String(wrong));
  }
  return [...new Set(ranges.filter((range) => range !== null))];
}

function parseLimit(limit: NewApiKey['dailyLimit'], fault: Fault): Money | null {
  if (limit === null) return null;
  const parsed = parseDecimal(limit.amount, limit.currency);
  if (parsed.ok && parsed.money.amountMinor > 0n) return parsed.money;
  fault('INVALID_DAILY_LIMIT', 'Give a positive amount of a currency, with no more decimals than it has.', 'dailyLimit');
  return null;
}
