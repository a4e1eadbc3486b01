import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { idOf } from '@mint/schema/events/ids.ts';
import { z } from 'zod';
import type { Facts } from './rules/rule.ts';

const wholeNumber = z.codec(z.string().regex(/^\d{1,80}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (number) => number.toString(),
});

/** The facts of a transfer as JSON keeps them. */
export const storedFacts = z.object({
  senderId: idOf('usr'),
  recipientId: idOf('usr'),
  amountMinor: minorUnits,
  currency: z.string(),
  requestedAt: timestamp,
  transfersInWindow: z.int().nonnegative(),
  completed: z.object({ transfers: wholeNumber, sumMinor: wholeNumber, sumOfSquares: wholeNumber }),
  recipientKnown: z.boolean(),
  registeredCountry: z.string().nullable(),
  requestCountry: z.string().nullable(),
  sanctionsMatch: z.object({ source: z.string(), reference: z.string(), name: z.string() }).nullable(),
}) satisfies z.ZodType<Facts>;
