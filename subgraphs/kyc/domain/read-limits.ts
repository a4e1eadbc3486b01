import type { Database } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import DataLoader from 'dataloader';
import type { Tier } from './machine.ts';

/** What a tier may send, in minor units of one currency. */
export interface TierLimits {
  readonly tier: Tier;
  readonly currency: string;
  readonly perTransactionMinor: bigint;
  readonly dailyMinor: bigint;
  readonly monthlyMinor: bigint;
}

/** What a person may send. */
export interface PersonLimits {
  readonly limits: TierLimits;
  /** Then nothing, whatever the limits. */
  readonly frozen: boolean;
}

/** A row of `tier_limits` as the driver reads it. */
export interface TierLimitsRow {
  tier: Tier;
  currency: string;
  per_transaction_minor: bigint;
  daily_minor: bigint;
  monthly_minor: bigint;
}

/** Reads a tier's limits from their row. */
export function toTierLimits(row: TierLimitsRow): TierLimits {
  return {
    tier: row.tier,
    currency: row.currency,
    perTransactionMinor: row.per_transaction_minor,
    dailyMinor: row.daily_minor,
    monthlyMinor: row.monthly_minor,
  };
}

/** What people may send, in the order they were asked for; one of whom nothing is known is UNVERIFIED. */
export async function readLimits({ sql }: Pick<Database, 'sql'>, userIds: readonly Id<'usr'>[]): Promise<PersonLimits[]> {
  const rows = await sql<(TierLimitsRow & { frozen: boolean })[]>`
    select coalesce(profiles.frozen, false) as frozen, tier_limits.tier, currency, per_transaction_minor, daily_minor, monthly_minor
    from unnest(${userIds.map((id) => toUuid(id, 'usr'))}::uuid[]) with ordinality as asked (user_id, place)
    left join profiles on profiles.user_id = asked.user_id
    join tier_limits on tier_limits.tier = coalesce(profiles.tier, 'UNVERIFIED')
    order by place`;
  if (rows.length !== userIds.length) throw new Error('A tier has no limits');
  return rows.map((row) => ({ limits: toTierLimits(row), frozen: row.frozen }));
}

/** Reads what a person may send. */
export interface LimitReader {
  limitsOf(userId: Id<'usr'>): Promise<PersonLimits>;
}

/**
 * The reader that transfers ask. Nothing is remembered: what was changed is in force with the next question. Questions of one
 * tick share a query.
 */
export function openLimitReader(database: Pick<Database, 'sql'>): LimitReader {
  const loader = new DataLoader<Id<'usr'>, PersonLimits>((ids) => readLimits(database, ids), { cache: false, maxBatchSize: 200 });
  return { limitsOf: (userId) => loader.load(userId) };
}

/** Every tier's limits, lowest tier first. */
export async function listTierLimits({ sql }: Pick<Database, 'sql'>): Promise<TierLimits[]> {
  const rows = await sql<TierLimitsRow[]>`
    select tier, currency, per_transaction_minor, daily_minor, monthly_minor from tier_limits
    order by array_position(array['UNVERIFIED', 'BASIC', 'VERIFIED'], tier)`;
  return rows.map(toTierLimits);
}
