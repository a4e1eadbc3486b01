import { userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import type { RefusalCode } from '../errors.ts';
import { hasVerifiedEmail } from './find-payee.ts';
import { findByKey } from './find-transactions.ts';
import type { FailureCode } from './machine.ts';
import { type Answer, answerAgain, refused, runTransaction } from './run-transaction.ts';
import { checkAmount, checkKey, hashInput, type MoneyInput } from './validate-input.ts';

/** A top-up as a client asks for it. */
export interface TopUpRequest {
  readonly userId: Id<'usr'>;
  readonly amount: MoneyInput;
  readonly idempotencyKey: string;
}

/**
 * Takes money from the payment source into a person's own wallet. Answers when it is there, was refused, or the source has to think (PENDING).
 * The same key with the same input answers with the same transaction. Throws SERVICE_UNAVAILABLE when the outcome isn't known in time.
 */
export async function createTopUp(
  context: TransactionsContext,
  { userId, ...request }: TopUpRequest,
): Promise<Answer<RefusalCode | FailureCode>> {
  const deadline = performance.now() + context.config.TRANSACTION_TIMEOUT_MS;
  const key = checkKey(request.idempotencyKey);
  const amount = checkAmount(request.amount);
  if (key.error || amount.error) return refused([key.error, amount.error].filter((error) => error !== undefined));
  const inputHash = hashInput(['TOP_UP', amount.value.amountMinor, amount.value.currency]);

  if (context.config.REQUIRE_VERIFIED_EMAIL) {
    const earlier = await findByKey(context, userId, key.value);
    if (earlier !== null) return answerAgain(context, earlier, inputHash, deadline);
    if (!(await hasVerifiedEmail(context, userId))) {
      return refused([userError('EMAIL_NOT_VERIFIED', 'Confirm your e-mail address first.')]);
    }
  }
  return runTransaction(
    context,
    {
      id: newId('txn'),
      kind: 'TOP_UP',
      route: 'TOP_UP',
      senderId: null,
      recipientId: userId,
      ...amount.value,
      quoteId: null,
      exchange: null,
      // Limits and fraud rules are about money that leaves a person.
      base: null,
      reservation: null,
      refusal: null,
      assessment: null,
      note: null,
      merchant: null,
      category: null,
      principalId: userId,
      idempotencyKey: key.value,
      inputHash,
    },
    deadline,
  );
}
