import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { ReasonErrorCode } from '../errors.ts';

const maxLength = 500;

/** Why an operator does something: 1 to 500 characters. */
export function readReason(text: string): { readonly reason: string } | { readonly fault: UserError<ReasonErrorCode> } {
  const reason = text.trim();
  if (reason.length > 0 && reason.length <= maxLength) return { reason };
  return { fault: userError('INVALID_REASON', `Give a reason of 1 to ${maxLength} characters.`, ['input', 'reason']) };
}
