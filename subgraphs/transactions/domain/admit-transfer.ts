import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { convertMoney } from '@mint/platform/money/convert.ts';
import type { Money } from '@mint/platform/money/money.ts';
import type { TransactionsContext } from '../context.ts';
import type { RefusalCode } from '../errors.ts';
import { type Assessment, assessTransfer } from './assess-transfer.ts';
import type { NewTransaction } from './begin-transaction.ts';
import type { Route } from './machine.ts';
import type { Limits } from './read-limits.ts';

/** A transfer whose people are found, before anybody has said whether it may be. */
export interface Applicant {
  readonly id: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly ipAddress: string | null;
  /** The budget of the API key it is sent with; null when none binds it. */
  readonly budget: KeyBudget | null;
  /** Whether it is one of a batch of payouts. */
  readonly inPayoutBatch: boolean;
}

/** The way a transfer goes, and what it is counted and written down with. */
export type Admission = Pick<NewTransaction, 'route' | 'base' | 'reservation' | 'refusal' | 'assessment'>;

const routeOf = { ALLOW: 'TRANSFER', REVIEW: 'REVIEWED_TRANSFER', BLOCK: 'REFUSED_TRANSFER' } as const satisfies Record<
  Assessment['decision'],
  Route
>;

/**
 * Decides on which terms a transfer begins: by its sender's limit for one transaction here, by the fraud rules there. The limits of day and month
 * and an API key's budget are for the statement that writes it, which counts in the same step. A user error when nothing is to be written at all. Throws
 * SERVICE_UNAVAILABLE when the fraud rules don't answer.
 */
export async function admitTransfer(
  context: TransactionsContext,
  applicant: Applicant,
  limits: Limits,
): Promise<{ readonly admission: Admission } | { readonly error: UserError<RefusalCode> }> {
  if (limits.frozen) return { error: userError('ACCOUNT_FROZEN', 'This account is frozen.') };
  const { senderId, amountMinor, currency, budget } = applicant;
  const base = countedIn(context, { amountMinor, currency }, limits.currency);
  const spent = budget && countedIn(context, { amountMinor, currency }, budget.currency);
  if (base === null || (budget !== null && spent === null)) {
    const message = 'Transfers in this currency are not offered.';
    return { error: userError('CURRENCY_NOT_SUPPORTED', message, ['input', 'amount', 'currency']) };
  }
  const refusal = { route: 'REFUSED_TRANSFER', base, reservation: null } as const;
  if (base.amountMinor > limits.perTransactionMinor) {
    return { admission: { ...refusal, refusal: 'LIMIT_EXCEEDED', assessment: null } };
  }
  const assessment = await assessTransfer(context, { ...applicant, base });
  if (assessment.decision === 'BLOCK') {
    return { admission: { ...refusal, refusal: 'BLOCKED_BY_FRAUD_RULES', assessment } };
  }
  const { dailyMinor, monthlyMinor } = limits;
  const spending = budget &&
    spent && { apiKeyId: budget.apiKeyId, amountMinor: spent.amountMinor, dailyMinor: budget.amountMinor };
  return {
    admission: {
      route: routeOf[assessment.decision],
      base,
      reservation: { userId: senderId, amountMinor: base.amountMinor, dailyMinor, monthlyMinor, spending },
      refusal: null,
      assessment,
    },
  };
}

/** What an amount counts for in another currency at the rate of the day; null when there is no rate. */
export function countedIn({ exchangeRates }: TransactionsContext, amount: Money, currency: string): Money | null {
  const rate = exchangeRates.rate(amount.currency, currency);
  if (rate === null) return null;
  const converted = convertMoney(amount, rate);
  // Less than the smallest unit counts as one: otherwise any number of them would be free.
  return { ...converted, amountMinor: converted.amountMinor > 0n ? converted.amountMinor : 1n };
}
