import currencyCodesData from 'currency-codes';

/** An amount in the smallest unit of its currency. Never a float, anywhere. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: string;
}

export type MoneyFault = 'SYNTAX' | 'TOO_MANY_DECIMALS' | 'TOO_LARGE' | 'UNKNOWN_CURRENCY';
export type ParseResult = { ok: true; money: Money } | { ok: false; reason: MoneyFault };

/** The largest amount, either way, that is accepted: it fits a bigint column and a float's whole numbers alike. */
export const MAX_AMOUNT_MINOR = 9_000_000_000_000_000n;

/** ISO 4217 codes that have no minor unit: metals, bond units, drawing rights, testing and "no currency". */
const NOT_MONEY = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '));

const DECIMALS: ReadonlyMap<string, number> = new Map(
  currencyCodesData.data
    .filter(({ code }) => !NOT_MONEY.has(code))
    .map(({ code, digits }) => [code, digits] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
const CODES: readonly string[] = [...DECIMALS.keys()];

/** Whether the text is the ISO 4217 code of a currency with a minor unit. Case matters. */
export function isCurrency(code: string): boolean {
  return DECIMALS.has(code);
}

/** Every currency that is accepted, in alphabetical order. */
export function currencyCodes(): readonly string[] {
  return CODES;
}

/** How many decimals the currency has (USD 2, JPY 0, KWD 3). Throws RangeError on an unknown currency. */
export function currencyDecimals(code: string): number {
  const decimals = DECIMALS.get(code);
  if (decimals === undefined) throw new RangeError('Unknown currency');
  return decimals;
}

const DECIMAL = /^(-?)(0|[1-9]\d{0,29})(?:\.(\d{1,30}))?$/;

/**
 * Reads an amount as a person writes it: "12.34", "-5", "0.5". No exponent, no plus sign, no grouping, no spaces.
 * Negative and zero amounts parse; whether they make sense is the caller's to say.
 */
export function parseDecimal(amount: string, currency: string): ParseResult {
  const decimals = DECIMALS.get(currency);
  if (decimals === undefined) return { ok: false, reason: 'UNKNOWN_CURRENCY' };
  const parts = DECIMAL.exec(amount);
  if (!parts) return { ok: false, reason: 'SYNTAX' };
  const [, sign, whole = '0', fraction = ''] = parts;
  if (fraction.length > decimals) return { ok: false, reason: 'TOO_MANY_DECIMALS' };
  const magnitude = BigInt(whole + fraction.padEnd(decimals, '0'));
  if (magnitude > MAX_AMOUNT_MINOR) return { ok: false, reason: 'TOO_LARGE' };
  return { ok: true, money: { amountMinor: sign ? -magnitude : magnitude, currency } };
}

/** The amount with all of its currency's decimals: "12.34", "1200" for yen. Throws RangeError on an unknown currency. */
export function formatDecimal(money: Money): string {
  const decimals = currencyDecimals(money.currency);
  const negative = money.amountMinor < 0n;
  const digits = (negative ? -money.amountMinor : money.amountMinor).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative ? `-${text}` : text;
}

/** Money as the graph's `Money` type has it. Throws RangeError on an unknown currency. */
export function toGraphqlMoney(money: Money): { amount: string; currency: string; minorUnits: string } {
  return { amount: formatDecimal(money), currency: money.currency, minorUnits: money.amountMinor.toString() };
}
