import { newId } from '@mint/platform/ids/ids.ts';
import { ruleSettingsSchema } from '../config.ts';
import type { Facts, Totals } from '../domain/rules/rule.ts';

/** The settings as they are when nobody sets any. */
export const usual = ruleSettingsSchema.parse({});

/** Facts about which no rule has anything to say, but for those given. */
export function facts(given: Partial<Facts> = {}): Facts {
  return {
    senderId: newId('usr'),
    recipientId: newId('usr'),
    amountMinor: 1_000n,
    currency: 'USD',
    requestedAt: new Date('2025-03-01T12:00:00Z'),
    transfersInWindow: 1,
    completed: { transfers: 0n, sumMinor: 0n, sumOfSquares: 0n },
    recipientKnown: true,
    registeredCountry: null,
    requestCountry: null,
    sanctionsMatch: null,
    ...given,
  };
}

/** What amounts come to. */
export function totalsOf(amounts: readonly bigint[]): Totals {
  return {
    transfers: BigInt(amounts.length),
    sumMinor: amounts.reduce((sum, amount) => sum + amount, 0n),
    sumOfSquares: amounts.reduce((sum, amount) => sum + amount ** 2n, 0n),
  };
}
