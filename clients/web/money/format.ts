/** An amount of money as the graph gives it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(currency: string): Intl.NumberFormat {
  let formatter = formatters.get(currency);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(undefined, { style: 'currency', currency });
    formatters.set(currency, formatter);
  }
  return formatter;
}

/** An amount as the reader's own locale writes it. Exact: the decimal text is formatted, never a float. */
export function formatMoney({ amount, currency }: Amount): string {
  return formatterOf(currency).format(amount as Intl.StringNumericLiteral);
}

/** The same with its sign always shown. */
export function formatSigned({ amount, currency }: Amount, direction: 'IN' | 'OUT'): string {
  return `${direction === 'IN' ? '+' : '−'}${formatMoney({ amount: amount.replace(/^-/, ''), currency })}`;
}

/** A currency's name in the reader's language. */
export function currencyName(currency: string): string {
  return new Intl.DisplayNames(undefined, { type: 'currency' }).of(currency) ?? currency;
}

/** How many decimals a currency has. */
export function decimalsOf(currency: string): number {
  return formatterOf(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount of whole smallest units, such as cents. */
export function fromMinorUnits(minorUnits: bigint, currency: string): Amount {
  const decimals = decimalsOf(currency);
  const sign = minorUnits < 0n ? '-' : '';
  const digits = String(minorUnits < 0n ? -minorUnits : minorUnits).padStart(decimals + 1, '0');
  return { amount: sign + (decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`), currency };
}

/** An amount as one types it: with the decimal mark of the reader's locale, and without a currency. */
export function formatPlain({ amount, currency }: Amount): string {
  const decimals = decimalsOf(currency);
  const number = new Intl.NumberFormat(undefined, {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return number.format(amount as Intl.StringNumericLiteral);
}

/** An amount as briefly as an axis needs it; never where it must be exact. */
export function formatBrief(amount: number, currency: string): string {
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(amount);
}

/** A part of a whole. */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What a person typed as an amount, as the graph takes it, with the decimal mark of the reader's locale. Null when it is no amount of the
 * currency, none at all, or when it could be read in two ways: thousands are only understood in threes.
 */
export function parseAmount(text: string, currency: string): string | null {
  const parts = formatterOf('USD').formatToParts(11_111.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const number = new RegExp(`^(\\d{1,12}|\\d{1,3}(?:${escaped(group)}\\d{3}){1,3})(?:${escaped(mark)}(\\d+))?$`);
  const match = number.exec(text.trim());
  if (match === null) return null;
  const [, grouped = '', fraction = ''] = match;
  const whole = grouped.split(group).join('');
  if (fraction.length > decimalsOf(currency) || /^0*$/.test(whole + fraction)) return null;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
