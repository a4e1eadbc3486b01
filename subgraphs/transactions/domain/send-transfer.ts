import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import { userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import type { RefusalCode } from '../errors.ts';
import { admitTransfer } from './admit-transfer.ts';
import { checkRecipient, noSuchRecipient, type RecipientInput } from './check-recipient.ts';
import { findPayee, hasVerifiedEmail } from './find-payee.ts';
import { exchangeBy, findQuote, quoteRefusal } from './find-quote.ts';
import { findByKey } from './find-transactions.ts';
import type { FailureCode } from './machine.ts';
import { readLimits } from './read-limits.ts';
import { type Answer, answerAgain, quoteError, refused, runTransaction } from './run-transaction.ts';
import { readThreshold, type SessionWord, stepUpRefusal } from './step-up.ts';
import { checkAmount, checkKey, checkText, hashInput, type MoneyInput } from './validate-input.ts';

/** A transfer as a client asks for it. */
export interface TransferRequest extends RecipientInput {
  readonly senderId: Id<'usr'>;
  readonly amount: MoneyInput;
  readonly note?: string | null;
  readonly merchant?: string | null;
  readonly category?: string | null;
  readonly idempotencyKey: string;
  /** The quote to make it by; without one the recipient gets what is sent. */
  readonly quoteId?: string | null;
  /** The service whose own keys it is among; null for a client's. Names hold no blank, keys neither, so that no two spaces meet. */
  readonly keySpace: string | null;
  /** Where the request came from; null when nobody is at the other end. */
  readonly ipAddress: string | null;
  /** The budget of the API key that asks; null when none binds it. */
  readonly budget: KeyBudget | null;
  /** What came with the word that a person gave in a session; null when another's was taken before: a schedule's, an API key's. */
  readonly word: SessionWord | null;
  /** Whether it is one of a batch of payouts. */
  readonly inPayoutBatch?: boolean;
}

/**
 * Sends money to another person and answers when it has moved, was refused, or is held for review. The same key with the same input answers
 * with the same transaction. Throws SERVICE_UNAVAILABLE when limits, second factor or fraud rules can't be asked (nothing is written then), and when the
 * outcome isn't known in time; asking again with the key is safe.
 */
export async function sendTransfer(
  context: TransactionsContext,
  request: TransferRequest,
): Promise<Answer<RefusalCode | FailureCode>> {
  const deadline = performance.now() + context.config.TRANSACTION_TIMEOUT_MS;
  const { senderId } = request;
  const key = checkKey(request.idempotencyKey);
  const idempotencyKey = request.keySpace === null ? request.idempotencyKey : keyIn(request.keySpace, request.idempotencyKey);
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
    // Only where there is one: transfers from before there were quotes keep their hash.
    ...(request.quoteId == null ? [] : ['quote', request.quoteId]),
  ]);

  const [earlier, payee, limits, threshold, quote] = await Promise.all([
    findByKey(context, senderId, idempotencyKey),
    settled(findPayee(context, ref)),
    settled(readLimits(context, senderId)),
    settled(request.word === null ? Promise.resolve(null) : readThreshold(context, senderId)),
    request.quoteId == null ? null : findQuote(context, request.quoteId),
  ]);
  // A key that was used answers as it did, whatever has become of the recipient or the limits since.
  if (earlier !== null) return answerAgain(context, earlier, inputHash, deadline);
  if ('failure' in payee) throw payee.failure;
  if (payee.value === null) return refused([noSuchRecipient(recipient.value.field)]);
  const recipientId = payee.value.userId;
  if (recipientId === senderId) {
    return refused([userError('SELF_TRANSFER', 'Money cannot be sent to oneself.', ['input', recipient.value.field])]);
  }
  if (context.config.REQUIRE_VERIFIED_EMAIL && !(await hasVerifiedEmail(context, senderId))) {
    return refused([userError('EMAIL_NOT_VERIFIED', 'Confirm your e-mail address first.')]);
  }
  const transfer = { id: newId('txn'), senderId, recipientId, ...amount.value };
  // The statement that writes the transfer has the last word on its quote; this spares the fraud rules a transfer that can't be.
  const unusable = request.quoteId == null ? null : quoteRefusal(quote, transfer);
  if (unusable !== null) return refused([quoteError(unusable)]);
  if ('failure' in limits) throw limits.failure;
  if ('failure' in threshold) throw threshold.failure;
  if (request.word !== null) {
    const operation = `transfer ${inputHash} ${idempotencyKey}`;
    const asked = { userId: senderId, amount: amount.value, threshold: threshold.value, operation };
    const unproven = await stepUpRefusal(context, request.word, asked);
    if (unproven !== null) return refused([unproven]);
  }
  const admitted = await admitTransfer(
    context,
    { ...transfer, ipAddress: request.ipAddress, budget: request.budget, inPayoutBatch: request.inPayoutBatch ?? false },
    limits.value,
  );
  if ('error' in admitted) return refused([admitted.error]);
  return runTransaction(
    context,
    {
      ...transfer,
      ...admitted.admission,
      quoteId: quote?.id ?? null,
      exchange: quote === null ? null : exchangeBy(quote),
      kind: 'TRANSFER',
      note: note.value,
      merchant: merchant.value,
      category: category.value,
      principalId: senderId,
      idempotencyKey,
      inputHash,
    },
    deadline,
  );
}

/** A key as it is kept, among a service's own. */
export function keyIn(keySpace: string, idempotencyKey: string): string {
  return `${keySpace} ${idempotencyKey}`;
}

/** Waits without throwing: another answer may make this one's failure of no account. */
function settled<T>(promise: Promise<T>): Promise<{ readonly value: T } | { readonly failure: unknown }> {
  return promise.then(
    (value) => ({ value }),
    (failure: unknown) => ({ failure }),
  );
}
