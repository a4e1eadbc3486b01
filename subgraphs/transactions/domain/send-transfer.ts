import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import type { RefusalCode } from '../errors.ts';
import { findPayee, hasVerifiedEmail, type Payee, type PayeeRef } from './find-payee.ts';
import { findByKey } from './find-transactions.ts';
import type { FailureCode } from './machine.ts';
import { type Answer, answerAgain, refused, runTransaction } from './run-transaction.ts';
import { type Checked, checkAmount, checkKey, checkText, hashInput, type MoneyInput } from './validate-input.ts';

/** A transfer as a client asks for it. */
export interface TransferRequest {
  readonly senderId: Id<'usr'>;
  readonly recipientId?: string | null;
  readonly recipientHandle?: string | null;
  readonly amount: MoneyInput;
  readonly note?: string | null;
  readonly merchant?: string | null;
  readonly category?: string | null;
  readonly idempotencyKey: string;
}

/**
 * Sends money to another person and answers when it has moved or was refused. The same key with the same input answers with the same
 * transaction. Throws SERVICE_UNAVAILABLE when the outcome isn't known in time; asking again with the key is safe.
 */
export async function sendTransfer(
  context: TransactionsContext,
  request: TransferRequest,
): Promise<Answer<RefusalCode | FailureCode>> {
  const deadline = performance.now() + context.config.TRANSACTION_TIMEOUT_MS;
  const { senderId } = request;
  const key = checkKey(request.idempotencyKey);
  const recipient = checkRecipient(request);
  const amount = checkAmount(request.amount);
  const note = checkText(request.note, { field: 'note', maxLength: 280, code: 'INVALID_NOTE' });
  const merchant = checkText(request.merchant, { field: 'merchant', maxLength: 100, code: 'INVALID_MERCHANT' });
  const category = checkText(request.category, { field: 'category', maxLength: 50, code: 'INVALID_CATEGORY' });
  if (key.error || recipient.error || amount.error || note.error || merchant.error || category.error) {
    const checked = [key, recipient, amount, note, merchant, category];
    return refused(checked.map(({ error }) => error).filter((error) => error !== undefined));
  }
  const { ref } = recipient.value;
  const inputHash = hashInput([
    'TRANSFER',
    ...('userId' in ref ? ['id', ref.userId] : ['handle', ref.handle]),
    amount.value.amountMinor,
    amount.value.currency,
    note.value,
    merchant.value,
    category.value,
  ]);

  const payee = await findRecipient(context, senderId, recipient.value).catch((failure: unknown) => ({ failure }));
  if (!('userId' in payee)) {
    // A key that was used answers as it did, whatever has become of the recipient since. Where something begins, beginning it finds that out.
    const earlier = await findByKey(context, senderId, key.value);
    if (earlier !== null) return answerAgain(context, earlier, inputHash, deadline);
    if ('failure' in payee) throw payee.failure;
    return refused([payee.refusal]);
  }
  return runTransaction(
    context,
    {
      kind: 'TRANSFER',
      senderId,
      recipientId: payee.userId,
      ...amount.value,
      note: note.value,
      merchant: merchant.value,
      category: category.value,
      principalId: senderId,
      idempotencyKey: key.value,
      inputHash,
    },
    deadline,
  );
}

/** The person to pay, or why this sender may not pay them. Throws SERVICE_UNAVAILABLE when that can't be found out. */
async function findRecipient(
  context: TransactionsContext,
  senderId: Id<'usr'>,
  { ref, field }: { readonly ref: PayeeRef; readonly field: RecipientField },
): Promise<Payee | { readonly refusal: UserError<RefusalCode> }> {
  const payee = await findPayee(context, ref);
  if (payee === null) return { refusal: notFound(field) };
  if (payee.userId === senderId) {
    return { refusal: userError('SELF_TRANSFER', 'Money cannot be sent to oneself.', ['input', field]) };
  }
  if (context.config.REQUIRE_VERIFIED_EMAIL && !(await hasVerifiedEmail(context, senderId))) {
    return { refusal: userError('EMAIL_NOT_VERIFIED', 'Confirm your e-mail address first.') };
  }
  return payee;
}

type RecipientField = 'recipientId' | 'recipientHandle';

const HANDLE = /^@?[\p{L}\p{N}_.-]{1,64}$/u;

function checkRecipient({
  recipientId,
  recipientHandle,
}: TransferRequest): Checked<{ ref: PayeeRef; field: RecipientField }, RefusalCode> {
  if ((recipientId == null) === (recipientHandle == null)) {
    const message = 'Give either the id or the handle of the recipient.';
    return { error: userError('INVALID_RECIPIENT', message, ['input']) };
  }
  // What cannot be anybody's id or handle is nobody's.
  if (recipientId != null) {
    if (!isId('usr', recipientId)) return { error: notFound('recipientId') };
    return { value: { ref: { userId: recipientId }, field: 'recipientId' } };
  }
  const handle = recipientHandle?.trim() ?? '';
  if (!HANDLE.test(handle)) return { error: notFound('recipientHandle') };
  return { value: { ref: { handle: handle.replace(/^@/, '').toLowerCase() }, field: 'recipientHandle' } };
}

function notFound(field: RecipientField): UserError<RefusalCode> {
  return userError('RECIPIENT_NOT_FOUND', 'There is no such person.', ['input', field]);
}
