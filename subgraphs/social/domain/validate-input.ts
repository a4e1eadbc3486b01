import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
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

/** An amount that can be asked for: known currency, no more decimals than it has, more than zero. `path` leads to the input that holds it. */
export function checkAmount<Code extends string>(input: MoneyInput, code: Code, path: readonly string[]): Checked<Money, Code> {
  const parsed = parseDecimal(input.amount, input.currency);
  if (!parsed.ok) {
    const field = parsed.reason === 'UNKNOWN_CURRENCY' ? 'currency' : 'amount';
    return { error: userError(code, amountFaults[parsed.reason], [...path, field]) };
  }
  if (parsed.money.amountMinor <= 0n)
    return { error: userError(code, 'The amount must be more than zero.', [...path, 'amount']) };
  return { value: parsed.money };
}

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/;

/** An idempotency key: 1 to 128 visible ASCII characters. */
export function checkKey(key: string): Checked<string, 'INVALID_IDEMPOTENCY_KEY'> {
  if (VISIBLE_ASCII.test(key)) return { value: key };
  const message = 'The key must be 1 to 128 visible ASCII characters.';
  return { error: userError('INVALID_IDEMPOTENCY_KEY', message, ['input', 'idempotencyKey']) };
}

// Line breaks and tabs are text; other control characters are not, and PostgreSQL can't store NUL.
const CONTROL_CHARACTERS = /[^\P{Cc}\n\r\t]/u;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text that people read: without the blanks around it, null when nothing is left. `maxLength` counts characters as people do. */
export function checkText<Code extends string>(
  text: string | null | undefined,
  { field, maxLength, code }: { readonly field: string; readonly maxLength: number; readonly code: Code },
): Checked<string | null, Code> {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { value: null };
  // A character is at most a few code units; a text far longer than that isn't worth counting.
  if (trimmed.length > maxLength * 16 || [...characters.segment(trimmed)].length > maxLength) {
    return { error: userError(code, `The ${field} may have up to ${maxLength} characters.`, ['input', field]) };
  }
  if (!trimmed.isWellFormed() || CONTROL_CHARACTERS.test(trimmed)) {
    return { error: userError(code, `The ${field} has characters that can't be shown.`, ['input', field]) };
  }
  return { value: trimmed };
}

/** How a person is named: by id, or by handle in lower case without `@`. */
export type PersonRef = { readonly userId: Id<'usr'> } | { readonly handle: string };

/** What a client names a person by; `NOBODY` is what can be no one's id or handle, `UNCLEAR` neither of the two or both. */
export function readPerson(id: string | null | undefined, handle: string | null | undefined): PersonRef | 'NOBODY' | 'UNCLEAR' {
  if ((id == null) === (handle == null)) return 'UNCLEAR';
  if (id != null) return isId('usr', id) ? { userId: id } : 'NOBODY';
  const name = handle?.trim() ?? '';
  return HANDLE.test(name) ? { handle: name.replace(/^@/, '').toLowerCase() } : 'NOBODY';
}

const HANDLE = /^@?[\p{L}\p{N}_.-]{1,64}$/u;
