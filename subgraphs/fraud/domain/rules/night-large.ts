import { formatDecimal } from '@mint/platform/money/money.ts';
import type { Rule } from './rule.ts';

/** A large amount in the small hours, by UTC. */
export const nightLarge: Rule = ({ amountMinor, currency, requestedAt }, settings) => {
  const aboveMinor = settings.NIGHT_LARGE_ABOVE_MINOR;
  if (amountMinor <= aboveMinor || !isNight(requestedAt.getUTCHours(), settings)) return null;
  const shown = (minor: bigint) => `${formatDecimal({ amountMinor: minor, currency })} ${currency}`;
  return {
    rule: 'night_large',
    score: settings.NIGHT_LARGE_SCORE,
    reason: `${shown(amountMinor)} at ${requestedAt.toISOString().slice(11, 16)} UTC; more than ${shown(aboveMinor)} is large at night.`,
    evidence: { amountMinor: String(amountMinor), aboveMinor: String(aboveMinor), requestedAt: requestedAt.toISOString() },
  };
};

function isNight(
  hour: number,
  { NIGHT_START_HOUR: start, NIGHT_END_HOUR: end }: { readonly NIGHT_START_HOUR: number; readonly NIGHT_END_HOUR: number },
): boolean {
  return start < end ? hour >= start && hour < end : hour >= start || hour < end;
}
