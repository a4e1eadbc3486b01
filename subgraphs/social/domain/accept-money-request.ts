import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { type MoneyRequestAcceptErrorCode, paymentFailureMessages } from '../errors.ts';
import type { PayersWord } from './begin-payment.ts';
import { findMoneyRequest } from './find-money-requests.ts';
import type { MoneyRequest } from './money-request.ts';
import { requestOver } from './request-over.ts';
import { runPayment } from './run-payment.ts';
import { checkKey } from './validate-input.ts';

/** A person's word that they pay a request. */
export interface Acceptance {
  readonly payerId: Id<'usr'>;
  readonly id: string;
  readonly idempotencyKey: string;
  readonly ipAddress: string | null;
  /** The budget of the API key that pays; null when none binds it. */
  readonly budget: KeyBudget | null;
  readonly word: PayersWord;
}

/**
 * Pays a request and answers with it: ACCEPTED when the ledger has moved the money, PROCESSING while somebody looks at the transfer. When the
 * payment comes to nothing the request is PENDING again, and the reason is the refusal. The same key answers the same. Throws SERVICE_UNAVAILABLE
 * when the outcome isn't known in time; the same key asks again.
 */
export async function acceptMoneyRequest(
  context: SocialContext,
  { payerId, id, idempotencyKey, ipAddress, budget, word }: Acceptance,
): Promise<Result<MoneyRequest, MoneyRequestAcceptErrorCode>> {
  const key = checkKey(idempotencyKey);
  if (key.error) return fail(key.error);
  const request = await findMoneyRequest(context, id, payerId);
  if (request === null) return fail(userError('NOT_FOUND', 'There is no such request.', ['input', 'id']));
  if (request.payerId !== payerId) return fail(userError('NOT_PAYER', 'Somebody else was asked to pay this.', ['input', 'id']));
  const subjectId = toUuid(request.id, 'mrq');
  const payment = await runPayment(context, {
    purpose: 'MONEY_REQUEST',
    subjectId,
    payerId,
    idempotencyKey: key.value,
    ipAddress,
    budget,
    word,
  });
  if (payment === 'KEY_REUSED') {
    return fail(userError('IDEMPOTENCY_KEY_REUSED', 'This key was used for something else.', ['input', 'idempotencyKey']));
  }
  if (payment !== 'NOT_CLAIMED' && payment.failure !== null) {
    return fail(userError(payment.failure, paymentFailureMessages[payment.failure]));
  }
  const current = await findMoneyRequest(context, id, payerId);
  if (current === null) throw new Error(`Money request ${id} has gone`);
  return payment === 'NOT_CLAIMED' ? fail(requestOver(current)) : ok(current);
}
