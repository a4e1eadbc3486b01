import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { isId } from '@mint/platform/ids/ids.ts';
import type { PayeeRef } from './find-payee.ts';
import type { Checked } from './validate-input.ts';

/** How a client names the recipient: by exactly one of the two. */
export interface RecipientInput {
  readonly recipientId?: string | null;
  readonly recipientHandle?: string | null;
}

type RecipientField = keyof RecipientInput;

const HANDLE = /^@?[\p{L}\p{N}_.-]{1,64}$/u;

/** The person a client means, and by which field it says so. */
export function checkRecipient({
  recipientId,
  recipientHandle,
}: RecipientInput): Checked<{ ref: PayeeRef; field: RecipientField }, 'INVALID_RECIPIENT' | 'RECIPIENT_NOT_FOUND'> {
  if ((recipientId == null) === (recipientHandle == null)) {
    const message = 'Give either the id or the handle of the recipient.';
    return { error: userError('INVALID_RECIPIENT', message, ['input']) };
  }
  // What cannot be anybody's id or handle is nobody's.
  if (recipientId != null) {
    if (!isId('usr', recipientId)) return { error: noSuchRecipient('recipientId') };
    return { value: { ref: { userId: recipientId }, field: 'recipientId' } };
  }
  const handle = recipientHandle?.trim() ?? '';
  if (!HANDLE.test(handle)) return { error: noSuchRecipient('recipientHandle') };
  return { value: { ref: { handle: handle.replace(/^@/, '').toLowerCase() }, field: 'recipientHandle' } };
}

/** What is told when nobody is who a client means. */
export function noSuchRecipient(field: RecipientField): UserError<'RECIPIENT_NOT_FOUND'> {
  return userError('RECIPIENT_NOT_FOUND', 'There is no such person.', ['input', field]);
}
