import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../../context.ts';
import type { PayoutBatchCreateErrorCode, StepUpRefusal } from '../../errors.ts';
import { countedIn } from '../admit-transfer.ts';
import { hasVerifiedEmail } from '../find-payee.ts';
import { readSpending } from '../key-spending.ts';
import { readLimitUsage } from '../limit-usage.ts';
import { type Limits, readLimits } from '../read-limits.ts';
import { readThreshold, type SessionWord, stepUpRefusal } from '../step-up.ts';
import { checkKey, checkText, hashInput } from '../validate-input.ts';
import { type CheckedPayouts, checkPayouts, type PayoutInput } from './check-payouts.ts';
import type { PayoutBatch, PayoutErrorCode } from './payout-batch.ts';
import { findBatchByKey, writeBatch } from './write-batch.ts';

/** As many payouts as a batch may have. */
export const MAX_PAYOUTS = 1_000;

/** A batch as a client asks for it. */
export interface BatchRequest {
  readonly ownerId: Id<'usr'>;
  readonly payouts: readonly PayoutInput[];
  readonly allOrNothing: boolean;
  readonly idempotencyKey: string;
  readonly ipAddress: string | null;
  /** The API key that asks; null for a session. */
  readonly apiKeyId: Id<'key'> | null;
  /** The budget of the API key that asks; null when none binds it. */
  readonly budget: KeyBudget | null;
  /** What came with the word that a person gave in a session; null for an API key's. */
  readonly word: SessionWord | null;
}

/** What `createBatch` answers. */
export interface BatchAnswer {
  readonly batch: PayoutBatch | null;
  /** Whether the key had been used before. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError<PayoutBatchCreateErrorCode>[];
}

/**
 * Looks at a batch of payouts and writes it down, for the worker to carry out. What is wrong with rows is kept with them. Where all or nothing is wanted, a row
 * that can't be paid, or a total that money, limits or budget don't allow at this moment, has the whole batch REJECTED. The same key with the same input
 * answers with the same batch, as it is by then. Throws SERVICE_UNAVAILABLE when somebody who must be asked doesn't answer; nothing is written then.
 */
export async function createBatch(context: TransactionsContext, request: BatchRequest): Promise<BatchAnswer> {
  const { ownerId, payouts, allOrNothing, ipAddress, apiKeyId, budget } = request;
  const key = checkKey(request.idempotencyKey);
  const faults = [...(key.error ? [key.error] : []), ...faultsOf(payouts)];
  if (key.error || faults.length > 0) return refused(faults);
  const inputHash = hashInput(['PAYOUTS', String(allOrNothing), ...payouts.flatMap(textsOf)]);
  // A key that was used answers as it did, whatever has become of the people or the money since.
  const earlier = await findBatchByKey(context, ownerId, key.value);
  if (earlier !== null) return answerAgain(earlier, inputHash);

  const limits = await readLimits(context, ownerId);
  if (limits.frozen) return refused([userError('ACCOUNT_FROZEN', 'This account is frozen.')]);
  if (context.config.REQUIRE_VERIFIED_EMAIL && !(await hasVerifiedEmail(context, ownerId))) {
    return refused([userError('EMAIL_NOT_VERIFIED', 'Confirm your e-mail address first.')]);
  }
  const checked = await checkPayouts(context, { ownerId, payouts, limits });
  const { total, availableMinor } = checked;
  if (total !== null && availableMinor === null) {
    return refused([userError('CURRENCY_MISMATCH', `You have no wallet in ${total.currency}.`, ['input', 'payouts'])]);
  }
  const errorCode = allOrNothing ? await refusalOf(context, request, checked, limits) : null;
  if (errorCode === null) {
    const unproven = await unprovenWord(context, request, checked, `payouts ${inputHash} ${key.value}`);
    if (unproven !== null) return refused([unproven]);
  }
  const written = await writeBatch(context, {
    ...checked,
    ownerId,
    allOrNothing,
    ipAddress,
    apiKeyId,
    budget,
    errorCode,
    idempotencyKey: key.value,
    inputHash,
  });
  if (written === 'TOO_MANY') {
    const atMost = context.config.PAYOUT_BATCHES_PER_PERSON;
    return refused([userError('TOO_MANY_BATCHES', `You may have up to ${atMost} batches under way at a time.`)]);
  }
  return written.written ? { batch: written.batch, replayed: false, userErrors: [] } : answerAgain(written.batch, inputHash);
}

/** What is wrong with the input as a whole. Without its reference a row could not even be told of. */
function faultsOf(payouts: readonly PayoutInput[]): UserError<PayoutBatchCreateErrorCode>[] {
  if (payouts.length === 0) return [userError('NO_PAYOUTS', 'Give at least one payout.', ['input', 'payouts'])];
  if (payouts.length > MAX_PAYOUTS) {
    return [userError('TOO_MANY_PAYOUTS', `A batch may have up to ${MAX_PAYOUTS} payouts.`, ['input', 'payouts'])];
  }
  return payouts.flatMap(({ reference }, index) => {
    const checked = checkText(reference, { field: 'reference', maxLength: 100, code: 'INVALID_REFERENCE' });
    if (checked.value) return [];
    const message = checked.error?.message ?? 'Each payout needs a reference.';
    return [userError('INVALID_REFERENCE', message, ['input', 'payouts', String(index), 'reference'])];
  });
}

function textsOf({ recipientId, recipientHandle, amount, note, reference }: PayoutInput): (string | null)[] {
  return [recipientId ?? null, recipientHandle ?? null, amount.amount, amount.currency, note ?? null, reference];
}

/** Why the payer's word is not enough for all that can be paid, together: else much money would go as many payouts of little. Null when it is. */
async function unprovenWord(
  context: TransactionsContext,
  { ownerId: userId, word }: BatchRequest,
  { total: amount, base }: CheckedPayouts,
  operation: string,
): Promise<UserError<StepUpRefusal> | null> {
  if (word === null || amount === null || base === null) return null;
  return stepUpRefusal(context, word, { userId, amount, threshold: await readThreshold(context, userId), operation });
}

/** Why a batch that wants all or nothing can't be paid as things stand; null when it can. Nothing is reserved: the transfers have the last word. */
async function refusalOf(
  context: TransactionsContext,
  { ownerId, budget }: BatchRequest,
  { rows, total, base, availableMinor }: CheckedPayouts,
  limits: Limits,
): Promise<PayoutErrorCode | null> {
  if (total === null || base === null || rows.some(({ errorCode }) => errorCode !== null)) return 'INVALID_ROWS';
  if (total.amountMinor > (availableMinor ?? 0n)) return 'INSUFFICIENT_FUNDS';
  const { daily, monthly } = await readLimitUsage(context, ownerId);
  if (base.amountMinor > limits.dailyMinor - daily.usedMinor || base.amountMinor > limits.monthlyMinor - monthly.usedMinor) {
    return 'LIMIT_EXCEEDED';
  }
  if (budget === null) return null;
  // As the transfers count it, each row by itself.
  const counted = rows.map(({ amountMinor }) =>
    countedIn(context, { amountMinor: amountMinor ?? 0n, currency: total.currency }, budget.currency),
  );
  const spent = await readSpending(context, budget.apiKeyId);
  const wanted = counted.reduce((sum, each) => sum + (each?.amountMinor ?? 0n), 0n);
  return counted.includes(null) || wanted > budget.amountMinor - spent ? 'API_KEY_BUDGET_EXCEEDED' : null;
}

function answerAgain(earlier: PayoutBatch, inputHash: string): BatchAnswer {
  if (earlier.inputHash === inputHash) return { batch: earlier, replayed: true, userErrors: [] };
  const message = 'This key was used for something else.';
  return refused([userError('IDEMPOTENCY_KEY_REUSED', message, ['input', 'idempotencyKey'])]);
}

function refused(userErrors: readonly UserError<PayoutBatchCreateErrorCode>[]): BatchAnswer {
  return { batch: null, replayed: false, userErrors };
}
