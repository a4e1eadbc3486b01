import { readFile } from 'node:fs/promises';
import type { ExchangeRate } from '@mint/platform/money/convert.ts';
import { currencyCodes } from '@mint/platform/money/money.ts';
import { z } from 'zod';

/** A rate with where it comes from. */
export interface QuotedRate extends ExchangeRate {
  readonly source: string;
  /** The day it was true. */
  readonly asOf: Date;
}

/** Where exchange rates come from. */
export interface ExchangeRates {
  /** The rate between two currencies; null when one of them is not among its own. */
  rate(from: string, to: string): QuotedRate | null;
}

const currency = z.string().refine((code) => currencyCodes().includes(code), 'no such currency');
const rateFile = z.object({
  source: z.string().min(1),
  asOf: z.iso.date(),
  base: currency,
  /** How many main units of each currency one main unit of `base` buys. */
  perBaseUnit: z.record(currency, z.string().regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/)),
});

/** The exact fraction that a decimal stands for. */
function fraction(decimal: string): { readonly numerator: bigint; readonly denominator: bigint } {
  const [whole = '0', decimals = ''] = decimal.split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/**
 * Reads a dated file of rates; two currencies other than its base are exchanged through the base. Throws when the file can't be read, or is
 * not as it should be.
 */
export async function readExchangeRates(file: URL): Promise<ExchangeRates> {
  const { source, asOf, base, perBaseUnit } = rateFile.parse(JSON.parse(await readFile(file, 'utf8')));
  const perBase = new Map(Object.entries({ ...perBaseUnit, [base]: '1' }).map(([code, decimal]) => [code, fraction(decimal)]));
  return {
    rate(from, to) {
      const [given, wanted] = [perBase.get(from), perBase.get(to)];
      if (given === undefined || wanted === undefined) return null;
      return {
        from,
        to,
        numerator: wanted.numerator * given.denominator,
        denominator: wanted.denominator * given.numerator,
        source,
        asOf: new Date(asOf),
      };
    },
  };
}
