import type { Client } from '@connectrpc/connect';
import { MAX_AMOUNT_MINOR } from '@mint/platform/money/money.ts';
import { type KycService, SetTierLimitsOutcome, Tier } from '@mint/schema/proto/__generated__/kyc_pb.ts';

/** Settings of the fraud rules under which people may send as much and as often as a test needs: what they count stays counted. */
export const unsuspiciousRules = {
  VELOCITY_SCORE: '0',
  LARGE_AMOUNT_SCORE: '0',
  NIGHT_LARGE_SCORE: '0',
} as const;

/** Sets the limits of people who have proven nothing, in cents. */
export async function setUnverifiedLimits(
  kyc: Client<typeof KycService>,
  { perTransactionMinor, dailyMinor, monthlyMinor }: Record<'perTransactionMinor' | 'dailyMinor' | 'monthlyMinor', bigint>,
): Promise<void> {
  const { outcome } = await kyc.setTierLimits({
    limits: { tier: Tier.UNVERIFIED, currency: 'USD', perTransactionMinor, dailyMinor, monthlyMinor },
    reason: 'for a test',
  });
  if (outcome !== SetTierLimitsOutcome.CHANGED && outcome !== SetTierLimitsOutcome.UNCHANGED) {
    throw new Error(`The limits were not set: ${outcome}`);
  }
}

/** Lets people who have proven nothing send whatever a wallet can hold. */
export function liftLimits(kyc: Client<typeof KycService>): Promise<void> {
  const all = MAX_AMOUNT_MINOR;
  return setUnverifiedLimits(kyc, { perTransactionMinor: all, dailyMinor: all, monthlyMinor: all });
}
