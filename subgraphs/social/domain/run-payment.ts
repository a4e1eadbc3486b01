import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { isInfrastructureFailure } from '@mint/platform/errors/infrastructure-failure.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import type { SocialContext } from '../context.ts';
import { askTransfer, type TransferOutcome } from './ask-transfer.ts';
import { beginPayment, findPaymentByKey, type PaymentClaim, reloadPayment } from './begin-payment.ts';
import { type Lease, layDownInReview, layDownUnanswered, layDownUnsettled, leaseOne } from './lease-payments.ts';
import type { Payment } from './payment.ts';
import { settlePayment } from './settle-payment.ts';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;
/** With less time than that nobody is asked: the call would be given up on before it is answered. */
const LEAST_CALL_MS = 500;

/**
 * Pays what was asked for, once however often and from wherever it is said, and answers with the attempt: COMPLETED, FAILED or IN_REVIEW. The same
 * key answers for the same attempt. `NOT_CLAIMED`: it isn't there to be paid now, or not by this person. `KEY_REUSED`: the key paid for something
 * else. Throws SERVICE_UNAVAILABLE when the outcome isn't known in time; it comes about all the same, and asking again with the key is safe.
 */
export async function runPayment(context: SocialContext, claim: PaymentClaim): Promise<Payment | 'NOT_CLAIMED' | 'KEY_REUSED'> {
  const deadline = performance.now() + context.config.PAYMENT_TIMEOUT_MS;
  const earlier = await findPaymentByKey(context, claim.payerId, claim.idempotencyKey);
  if (earlier !== null) return answerAgain(context, claim, earlier, deadline);
  const begun = await beginPayment(context, claim);
  if (begun !== null) return advancePayment(context, { payment: begun, unsettledUntil: null }, deadline, claim.word.totpCode);
  const meanwhile = await findPaymentByKey(context, claim.payerId, claim.idempotencyKey);
  return meanwhile === null ? 'NOT_CLAIMED' : answerAgain(context, claim, meanwhile, deadline);
}

async function answerAgain(
  context: SocialContext,
  { purpose, subjectId, word }: PaymentClaim,
  earlier: Payment,
  deadline: number,
): Promise<Payment | 'KEY_REUSED'> {
  if (earlier.purpose !== purpose || earlier.subjectId !== subjectId) return 'KEY_REUSED';
  let payment = earlier;
  for (let pauseMs = FIRST_PAUSE_MS; payment.state === 'PROCESSING'; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    const lease = await leaseOne(context, payment.id);
    if (lease !== null) return advancePayment(context, lease, deadline, word.totpCode);
    if (performance.now() + Math.max(pauseMs, LEAST_CALL_MS) >= deadline) throw unknownOutcome();
    await pause(pauseMs);
    payment = await reloadPayment(context.database.sql, payment.id);
  }
  return payment;
}

/**
 * Takes a payment that is in hand as far as it goes by asking transactions once. Throws SERVICE_UNAVAILABLE when it isn't known by the deadline (of
 * `performance.now()`) what became of it, with the payment laid down for recovery.
 * @param totpCode the payer's, when they are there to give one
 */
export async function advancePayment(
  context: SocialContext,
  { payment, unsettledUntil }: Lease,
  deadline: number,
  totpCode: string | null,
): Promise<Payment> {
  const outcome = await ask(context, payment, { timeoutMs: Math.max(1, Math.ceil(deadline - performance.now())), totpCode });
  if (outcome.state === 'IN_REVIEW' && payment.state === 'IN_REVIEW') {
    await layDownInReview(context, payment.id);
    return payment;
  }
  // A call of which nobody knows may reach transactions after this refusal, and find what was wanting: paid twice, if another attempt were begun.
  if (outcome.state === 'FAILED' && outcome.transactionId === null && unsettledUntil !== null) {
    await layDownUnsettled(context, payment.id, unsettledUntil);
    throw unknownOutcome();
  }
  const { REVIEW_POLL_MS: reviewPollMs } = context.config;
  return context.database.transaction((tx) => settlePayment(tx, payment, outcome, { reviewPollMs }));
}

async function ask(
  context: SocialContext,
  payment: Payment,
  terms: { readonly timeoutMs: number; readonly totpCode: string | null },
): Promise<TransferOutcome> {
  try {
    return await askTransfer(context, payment, terms);
  } catch (error) {
    const isAway = isInfrastructureFailure(error);
    const { id, purpose, attempt, asks } = payment;
    context.log[isAway ? 'warn' : 'error']({ err: error, paymentId: id, purpose, attempt, asks }, 'a payment has no outcome yet');
    const pauseMs = backOffMs(asks, { firstMs: 1_000, ceilingMs: context.config.RETRY_MAX_MS });
    const laidDown = payment.state === 'IN_REVIEW' ? layDownInReview(context, id) : layDownUnanswered(context, id, pauseMs);
    // When this can't be written, the lease ends by itself.
    await laidDown.catch((cause: unknown) => context.log.warn({ err: cause, paymentId: id }, 'a payment was not laid down'));
    throw isAway ? unknownOutcome() : error;
  }
}

function unknownOutcome() {
  return unavailable('The outcome is not known yet. Ask again with the same key: nothing is paid twice.', {
    retryAfterMs: 1_000,
  });
}
