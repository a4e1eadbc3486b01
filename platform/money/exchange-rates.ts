import { readFile } from 'node:fs/promises';
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { ExchangeRate } from './convert.ts';
import { currencyCodes } from './money.ts';

/** A rate with where it comes from. */
export interface QuotedRate extends ExchangeRate {
  readonly source: string;
  /** The day it was true. */
  readonly asOf: Date;
}

/** Where exchange rates come from. */
export interface ExchangeRates {
  /**
   * The rate between two currencies on a day in UTC (`2026-01-31`), today when not given: that of the latest day known which is not after it.
   * Null when nothing is known of so early a day, or when one of the currencies is not among that day's.
   */
  rate(from: string, to: string, day?: string): QuotedRate | null;
}

const currency = z.string().refine((code) => currencyCodes().includes(code), 'no such currency');
const dayOfRates = z.object({
  source: z.string().min(1),
  asOf: z.iso.date(),
  base: currency,
  /** How many main units of each currency one main unit of `base` buys. */
  perBaseUnit: z.record(currency, z.string().regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/)),
});
const rateFile = z
  .union([dayOfRates.transform((day) => [day]), z.array(dayOfRates).min(1)])
  .refine((days) => new Set(days.map(({ asOf }) => asOf)).size === days.length, 'a day stands in it twice');

type Fraction = Pick<ExchangeRate, 'numerator' | 'denominator'>;

/** The exact fraction that a decimal stands for. */
function fraction(decimal: string): Fraction {
  const [whole = '0', decimals = ''] = decimal.split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/** The day of a moment, in UTC: what rates are asked by. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Longer than any list of days that somebody would publish; a source that sends more is cut off. */
const MAX_BYTES = 8_388_608;
const TIMEOUT_MS = 5_000;

/** What a source has to say: a file's text, or a server's answer. Throws when there is none in time. */
async function textOf(source: URL): Promise<string> {
  if (source.protocol === 'file:') return readFile(source, 'utf8');
  const dispatcher = new Agent({ maxResponseSize: MAX_BYTES });
  try {
    const { statusCode, body } = await request(source, {
      dispatcher,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`The source of exchange rates answered ${statusCode}`);
    return text;
  } finally {
    await dispatcher.close();
  }
}

/**
 * Reads rates from a file or, by `http:` or `https:`, from a server: one day's, or a list of days in any order; two currencies other than a day's
 * base are exchanged through the base. Throws when they can't be read, or are not as they should be.
 */
export async function readExchangeRates(source: URL): Promise<ExchangeRates> {
  const newestFirst = rateFile
    .parse(JSON.parse(await textOf(source)))
    .map(({ source, asOf, base, perBaseUnit }) => ({
      source,
      day: asOf,
      asOf: new Date(asOf),
      perBase: new Map(Object.entries({ ...perBaseUnit, [base]: '1' }).map(([code, decimal]) => [code, fraction(decimal)])),
    }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  return {
    rate(from, to, day = dayOf(new Date())) {
      const rates = newestFirst.find((candidate) => candidate.day <= day);
      const [given, wanted] = [rates?.perBase.get(from), rates?.perBase.get(to)];
      if (rates === undefined || given === undefined || wanted === undefined) return null;
      return {
        from,
        to,
        numerator: wanted.numerator * given.denominator,
        denominator: wanted.denominator * given.numerator,
        source: rates.source,
        asOf: rates.asOf,
      };
    },
  };
}
