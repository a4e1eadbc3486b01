import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import { fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { paymentFailureMessages, type SplitSharePayErrorCode } from '../errors.ts';
import type { PayersWord } from './begin-payment.ts';
import { findShare } from './find-splits.ts';
import { runPayment } from './run-payment.ts';
import type { Share } from './split.ts';
import { checkKey } from './validate-input.ts';

/** A person's word that they pay their share. */
export interface SharePayment {
  readonly payerId: Id<'usr'>;
  readonly shareId: string;
  readonly idempotencyKey: string;
  readonly ipAddress: string | null;
  /** The budget of the API key that pays; null when none binds it. */
  readonly budget: KeyBudget | null;
  readonly word: PayersWord;
}

/**
 * Pays a share and answers with it: PAID when the ledger has moved the money, PROCESSING while somebody looks at the transfer. When the payment
 * comes to nothing the share is PENDING again, and the reason is the refusal. The same key answers the same. Throws SERVICE_UNAVAILABLE when the
 * outcome isn't known in time; the same key asks again.
 */
export async function payShare(
  context: SocialContext,
  { payerId, shareId, idempotencyKey, ipAddress, budget, word }: SharePayment,
): Promise<Result<Share, SplitSharePayErrorCode>> {
  const key = checkKey(idempotencyKey);
  if (key.error) return fail(key.error);
  const path = ['input', 'shareId'];
  const share = await findShare(context, shareId, payerId);
  if (share === null) return fail(userError('NOT_FOUND', 'There is no such share.', path));
  if (share.userId !== payerId) return fail(userError('NOT_PAYER', 'This is somebody else’s share.', path));
  const subjectId = toUuid(share.id, 'shr');
  const payment = await runPayment(context, {
    purpose: 'SPLIT_SHARE',
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
  const current = await findShare(context, shareId, payerId);
  if (current === null) throw new Error(`Share ${shareId} has gone`);
  return payment === 'NOT_CLAIMED' ? fail(notPayable(current, path)) : ok(current);
}

/** Why a share that was not claimed could not be, as it stands. What is PENDING was being paid a moment ago. */
function notPayable({ status }: Share, path: string[]): UserError<SplitSharePayErrorCode> {
  if (status === 'PAID') return userError('ALREADY_PAID', 'This share is paid.', path);
  if (status === 'CANCELLED') return userError('SPLIT_CANCELLED', 'This split was ended.', path);
  return userError('PAYMENT_UNDER_WAY', 'This share is being paid; see how that ends.', path);
}
