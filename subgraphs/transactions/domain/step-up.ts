import { ConnectError } from '@connectrpc/connect';
import { type UserError, unavailable, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { convertMoney } from '@mint/platform/money/convert.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { VerifyStepUpOutcome } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { type StepUpRefusal, stepUpMessages } from '../errors.ts';

/** The code that came with a person's word, given in a session. Where there is none of these, nobody is there to be asked. */
export interface SessionWord {
  /** Null when none was given. */
  readonly totpCode: string | null;
}

/** As long as the limits may take, which are asked for at the same time. */
const READ_TIMEOUT_MS = 1_500;
/** Between limits and fraud rules: with both at their longest there is time left for the posting. */
const VERIFY_TIMEOUT_MS = 750;

const refusals = {
  [VerifyStepUpOutcome.REQUIRED]: 'TOTP_REQUIRED',
  [VerifyStepUpOutcome.INVALID]: 'TOTP_INVALID',
  [VerifyStepUpOutcome.TOO_MANY_ATTEMPTS]: 'TOO_MANY_ATTEMPTS',
} as const satisfies Partial<Record<VerifyStepUpOutcome, StepUpRefusal>>;

/** Asks auth; throws SERVICE_UNAVAILABLE when it doesn't answer: what can't be asked for is not let through. */
async function asking<T>(context: TransactionsContext, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    context.log.warn({ err: error }, 'the second factor could not be asked for');
    throw unavailable('Codes cannot be checked right now; nothing has moved. Try again with the same key.', {
      retryAfterMs: 1_000,
    });
  }
}

/**
 * Above which amount a person wants to be asked for a code; null: never. Asked each time: it is in force at once. Throws SERVICE_UNAVAILABLE when
 * auth doesn't answer.
 */
export async function readThreshold(context: TransactionsContext, userId: Id<'usr'>): Promise<Money | null> {
  const { asks, thresholdMinor, currency } = await asking(context, () =>
    context.auth.getStepUp({ userId }, { timeoutMs: READ_TIMEOUT_MS }),
  );
  return asks ? { amountMinor: thresholdMinor, currency } : null;
}

/** Whether an amount is more than the threshold, at the rate of the day. Without a rate it is: nothing says that it isn't. */
export function isAbove({ exchangeRates }: Pick<TransactionsContext, 'exchangeRates'>, amount: Money, threshold: Money): boolean {
  const rate = exchangeRates.rate(amount.currency, threshold.currency);
  if (rate === null) return true;
  const { amountMinor } = convertMoney(amount, rate);
  // Less than the smallest unit counts as one, as it does for limits: above nothing is above zero.
  return (amountMinor > 0n ? amountMinor : 1n) > threshold.amountMinor;
}

/**
 * Why a person's word is not enough to move an amount; null when it is. Whoever asks for the same operation again is not asked for another code.
 * Throws SERVICE_UNAVAILABLE when auth doesn't answer.
 * @param operation what the code is for, the same text each time
 */
export async function stepUpRefusal(
  context: TransactionsContext,
  word: SessionWord,
  {
    userId,
    amount,
    threshold,
    operation,
  }: {
    readonly userId: Id<'usr'>;
    readonly amount: Money;
    readonly threshold: Money | null;
    readonly operation: string;
  },
): Promise<UserError<StepUpRefusal> | null> {
  if (threshold === null || !isAbove(context, amount, threshold)) return null;
  const request = { userId, operation, code: word.totpCode ?? '' };
  const { outcome } = await asking(context, () => context.auth.verifyStepUp(request, { timeoutMs: VERIFY_TIMEOUT_MS }));
  if (outcome === VerifyStepUpOutcome.ACCEPTED) return null;
  const refusal = refusals[outcome as keyof typeof refusals];
  if (refusal === undefined) throw new Error(`auth answered ${outcome} to a code`);
  return userError(refusal, stepUpMessages[refusal], ['input', 'totpCode']);
}
