import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Money, parseDecimal } from '@mint/platform/money/money.ts';
import { categoryName, isCategoryLength } from './normalise-text.ts';

/** A value that can be used, or what is wrong with it. */
export type Checked<T, Code extends string> =
  | { readonly value: T; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: UserError<Code> };

/** A category that a person names, as it is kept. */
export function checkCategory(text: string): Checked<string, 'INVALID_CATEGORY'> {
  const name = categoryName(text);
  if (name !== null && isCategoryLength(name)) return { value: name };
  const message = 'A category has 1 to 50 characters that can be shown.';
  return { error: userError('INVALID_CATEGORY', message, ['input', 'category']) };
}

const limitFaults = {
  SYNTAX: 'The limit must be a decimal number like 120.00.',
  TOO_MANY_DECIMALS: 'The limit has more decimals than its currency.',
  TOO_LARGE: 'The limit is too large.',
  UNKNOWN_CURRENCY: 'There is no such currency.',
} as const;

/** What a budget is limited to: more than zero, in a currency that there is. */
export function checkLimit(input: { readonly amount: string; readonly currency: string }): Checked<Money, 'INVALID_LIMIT'> {
  const parsed = parseDecimal(input.amount, input.currency);
  if (!parsed.ok) {
    const field = parsed.reason === 'UNKNOWN_CURRENCY' ? 'currency' : 'amount';
    return { error: userError('INVALID_LIMIT', limitFaults[parsed.reason], ['input', 'limit', field]) };
  }
  if (parsed.money.amountMinor > 0n) return { value: parsed.money };
  return { error: userError('INVALID_LIMIT', 'The limit must be more than zero.', ['input', 'limit', 'amount']) };
}
