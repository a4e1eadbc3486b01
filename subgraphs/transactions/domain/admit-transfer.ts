import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { convertMoney } from '@mint/platform/money/convert.ts';
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
}

/** The way a transfer goes, and what it is counted and written down with. */
export type Admission = Pick<NewTransaction, 'route' | 'base' | 'reservation' | 'refusal' | 'assessment'>;

const routeOf = { ALLOW: 'TRANSFER', REVIEW: 'REVIEWED_TRANSFER', BLOCK: 'REFUSED_TRANSFER' } as const satisfies Record<
  Assessment['decision'],
  Route
>;

/**
 * Decides on which terms a transfer begins: by its sender's limit for one transaction here, by the fraud rules there. The limits of day and month
 * are for the statement that writes it, which counts in the same step. A user error when nothing is to be written at all. Throws
 * SERVICE_UNAVAILABLE when the fraud rules don't answer.
 */
export async function admitTransfer(
  context: TransactionsContext,
  applicant: Applicant,
  limits: Limits,
): Promise<{ readonly admission: Admission } | { readonly error: UserError<RefusalCode> }> {
  if (limits.frozen) return { error: userError('ACCOUNT_FROZEN', 'This account is frozen.') };
  const { senderId, amountMinor, currency } = applicant;
  const rate = context.exchangeRates.rate(currency, limits.currency);
  if (rate === null) {
    const message = 'Transfers in this currency are not offered.';
    return { error: userError('CURRENCY_NOT_SUPPORTED', message, ['input', 'amount', 'currency']) };
  }
  const converted = convertMoney({ amountMinor, currency }, rate);
  // Less than the smallest unit of the limits' currency counts as one: otherwise any number of them would be free.
  const base = { ...converted, amountMinor: converted.amountMinor > 0n ? converted.amountMinor : 1n };
  const refusal = { route: 'REFUSED_TRANSFER', base, reservation: null } as const;
  if (base.amountMinor > limits.perTransactionMinor) {
    return { admission: { ...refusal, refusal: 'LIMIT_EXCEEDED', assessment: null } };
  }
  const assessment = await assessTransfer(context, { ...applicant, base });
  if (assessment.decision === 'BLOCK') {
    return { admission: { ...refusal, refusal: 'BLOCKED_BY_FRAUD_RULES', assessment } };
  }
  const { dailyMinor, monthlyMinor } = limits;
  return {
    admission: {
      route: routeOf[assessment.decision],
      base,
      reservation: { userId: senderId, amountMinor: base.amountMinor, dailyMinor, monthlyMinor },
      refusal: null,
      assessment,
    },
  };
}
