import { createHash } from 'node:crypto';
import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Money, parseDecimal } from '@mint/platform/money/money.ts';

/** Money as a client gives it. */
export interface MoneyInput {
  readonly amount: string;
  readonly currency: string;
}

/** A value that can be used, or what is wrong with it. */
export type Checked<T, Code extends string> =
  | { readonly value: T; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: UserError<Code> };

const amountFaults = {
  SYNTAX: 'The amount must be a decimal number like 12.34.',
  TOO_MANY_DECIMALS: 'The amount has more decimals than its currency.',
  TOO_LARGE: 'The amount is too large.',
  UNKNOWN_CURRENCY: 'There is no such currency.',
} as const;

/** An amount that can be moved: known currency, no more decimals than it has, more than zero. */
export function checkAmount(input: MoneyInput): Checked<Money, 'INVALID_AMOUNT'> {
  const parsed = parseDecimal(input.amount, input.currency);
  if (!parsed.ok) {
    const field = parsed.reason === 'UNKNOWN_CURRENCY' ? 'currency' : 'amount';
    return { error: userError('INVALID_AMOUNT', amountFaults[parsed.reason], ['input', 'amount', field]) };
  }
  if (parsed.money.amountMinor <= 0n) {
    return { error: userError('INVALID_AMOUNT', 'The amount must be more than zero.', ['input', 'amount', 'amount']) };
  }
  return { value: parsed.money };
}

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/;

/** An idempotency key: 1 to 128 visible ASCII characters. */
export function checkKey(key: string): Checked<string, 'INVALID_IDEMPOTENCY_KEY'> {
  if (VISIBLE_ASCII.test(key)) return { value: key };
  return {
    error: userError('INVALID_IDEMPOTENCY_KEY', 'The key must be 1 to 128 visible ASCII characters.', [
      'input',
      'idempotencyKey',
    ]),
  };
}

// Line breaks and tabs are text; other control characters are not, and PostgreSQL can't store NUL.
const CONTROL_CHARACTERS = /[^\P{Cc}\n\r\t]/u;

/** A text that people read: without the blanks around it, null when nothing is left. `maxLength` counts characters as people do. */
export function checkText<Code extends string>(
  text: string | null | undefined,
  { field, maxLength, code }: { readonly field: string; readonly maxLength: number; readonly code: Code },
): Checked<string | null, Code> {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { value: null };
  // A character is at most a few code units; a text far longer than that isn't worth counting.
  if (trimmed.length > maxLength * 16 || countCharacters(trimmed) > maxLength) {
    return { error: userError(code, `The ${field} may have up to ${maxLength} characters.`, ['input', field]) };
  }
  if (!trimmed.isWellFormed() || CONTROL_CHARACTERS.test(trimmed)) {
    return { error: userError(code, `The ${field} has characters that can't be shown.`, ['input', field]) };
  }
  return { value: trimmed };
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function countCharacters(text: string): number {
  return [...characters.segment(text)].length;
}

/** What was asked for, in one short text: equal for equal input, different for any other. */
export function hashInput(parts: readonly (string | bigint | null)[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => (typeof part === 'bigint' ? part.toString() : part))))
    .digest('base64url');
}
