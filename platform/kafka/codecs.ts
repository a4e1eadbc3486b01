import { z } from 'zod';

/** An amount in minor units: a whole number as text in JSON, a bigint in code. */
export const minorUnits = z.codec(z.string().regex(/^-?\d{1,19}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (amount) => amount.toString(),
});

/** A moment: ISO 8601 with its offset in JSON, a Date in code. */
export const timestamp = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString() as never,
});
