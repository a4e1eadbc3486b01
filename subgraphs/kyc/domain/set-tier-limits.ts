import type { Database } from '@mint/platform/database/database.ts';
import { MAX_AMOUNT_MINOR } from '@mint/platform/money/money.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycLimitsChanged } from '@mint/schema/events/kyc.ts';
import { type TierLimits, type TierLimitsRow, toTierLimits } from './read-limits.ts';

export interface LimitsChange {
  readonly outcome: 'CHANGED' | 'UNCHANGED' | 'INVALID' | 'CURRENCY_MISMATCH';
  /** As they stand. */
  readonly limits: TierLimits;
}

/** Whether amounts can be limits: none below zero or past what any amount may be, each at least the one before. */
export function areInOrder({ perTransactionMinor, dailyMinor, monthlyMinor }: Omit<TierLimits, 'tier' | 'currency'>): boolean {
  return (
    0n <= perTransactionMinor &&
    perTransactionMinor <= dailyMinor &&
    dailyMinor <= monthlyMinor &&
    monthlyMinor <= MAX_AMOUNT_MINOR
  );
}

const asAmounts = ({ perTransactionMinor, dailyMinor, monthlyMinor }: TierLimits) => ({
  perTransactionMinor,
  dailyMinor,
  monthlyMinor,
});

/** Replaces a tier's limits and tells of it; in force with the next transfer. Limits that are so already are UNCHANGED. */
export function setTierLimits(
  database: Database,
  { limits, reason, actor }: { readonly limits: TierLimits; readonly reason: string; readonly actor: string },
): Promise<LimitsChange> {
  return database.transaction(async (tx) => {
    const [row] = await tx.sql<TierLimitsRow[]>`
      select tier, currency, per_transaction_minor, daily_minor, monthly_minor from tier_limits
      where tier = ${limits.tier} for no key update`;
    if (row === undefined) throw new Error('A tier has no limits');
    const current = toTierLimits(row);
    if (limits.currency !== current.currency) return { outcome: 'CURRENCY_MISMATCH', limits: current };
    if (!areInOrder(limits)) return { outcome: 'INVALID', limits: current };
    const { perTransactionMinor, dailyMinor, monthlyMinor } = limits;
    const [changed] = await tx.sql<TierLimitsRow[]>`
      update tier_limits set per_transaction_minor = ${perTransactionMinor}, daily_minor = ${dailyMinor},
        monthly_minor = ${monthlyMinor}, changed_at = now()
      where tier = ${limits.tier}
        and (per_transaction_minor, daily_minor, monthly_minor) <> (${perTransactionMinor}, ${dailyMinor}, ${monthlyMinor})
      returning tier, currency, per_transaction_minor, daily_minor, monthly_minor`;
    if (changed === undefined) return { outcome: 'UNCHANGED', limits: current };
    const told = { tier: current.tier, currency: current.currency, previous: asAmounts(current), limits: asAmounts(limits) };
    await addEvent(tx, kycLimitsChanged, { ...told, reason, changedAt: new Date() }, { actor });
    return { outcome: 'CHANGED', limits: toTierLimits(changed) };
  });
}
