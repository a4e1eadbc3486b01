import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { ReasonErrorCode } from '../errors.ts';

const maxLength = 500;
// Line breaks and tabs are text; other control characters are not, and PostgreSQL can't store NUL.
const controlCharacters = /[^\P{Cc}\n\r\t]/u;

/** Whether the database can keep a text, and people can read it. */
export const isText = (text: string) => text.isWellFormed() && !controlCharacters.test(text);

/** Why an operator does something: 1 to 500 characters. */
export function readReason(text: string): { readonly reason: string } | { readonly fault: UserError<ReasonErrorCode> } {
  const reason = text.trim();
  if (reason.length > 0 && reason.length <= maxLength && isText(reason)) return { reason };
  return { fault: userError('INVALID_REASON', `Give a reason of 1 to ${maxLength} characters.`, ['input', 'reason']) };
}
