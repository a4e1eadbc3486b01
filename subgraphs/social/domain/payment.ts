import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { PaymentFailure } from '../errors.ts';
import type { PaymentState } from './machine.ts';

/** What can be paid. */
export const paymentPurposes = ['MONEY_REQUEST', 'SPLIT_SHARE'] as const;
export type PaymentPurpose = (typeof paymentPurposes)[number];

/** How the ids of what can be paid begin. */
export const prefixOf = { MONEY_REQUEST: 'mrq', SPLIT_SHARE: 'shr' } as const satisfies Record<PaymentPurpose, string>;

/** One attempt to pay a request or a share. */
export interface Payment {
  /** A UUID: it never leaves the domain. */
  readonly id: string;
  readonly purpose: PaymentPurpose;
  /** The request or the share, as the database keeps its id. */
  readonly subjectId: string;
  /** From 1. */
  readonly attempt: number;
  readonly payerId: Id<'usr'>;
  readonly payeeId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly ipAddress: string | null;
  /** The budget of the API key that pays; null when none binds it. */
  readonly budget: KeyBudget | null;
  /** Whether the payer's word was given in a session, and may need a code. */
  readonly inSession: boolean;
  readonly state: PaymentState;
  /** Null until transactions has named it, and when it refused to make one. */
  readonly transactionId: Id<'txn'> | null;
  /** Null unless FAILED. */
  readonly failure: PaymentFailure | null;
  /** How often transactions was asked. */
  readonly asks: number;
}

/** A row of `payments` as raw SQL returns it. */
export interface PaymentRow {
  id: string;
  purpose: PaymentPurpose;
  subject_id: string;
  attempt: number;
  payer_id: string;
  payee_id: string;
  amount_minor: bigint;
  currency: string;
  note: string | null;
  ip_address: string | null;
  budget_key_id: string | null;
  budget_minor: bigint | null;
  budget_currency: string | null;
  in_session: boolean;
  state: PaymentState;
  transaction_id: string | null;
  failure: PaymentFailure | null;
  asks: number;
}

/** The payment that a row holds. */
export function toPayment(row: PaymentRow): Payment {
  return {
    id: row.id,
    purpose: row.purpose,
    subjectId: row.subject_id,
    attempt: row.attempt,
    payerId: fromUuid('usr', row.payer_id),
    payeeId: fromUuid('usr', row.payee_id),
    amountMinor: row.amount_minor,
    currency: row.currency,
    note: row.note,
    ipAddress: row.ip_address,
    budget: budgetOf(row),
    inSession: row.in_session,
    state: row.state,
    transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
    failure: row.failure,
    asks: row.asks,
  };
}

function budgetOf({
  budget_key_id: apiKeyId,
  budget_minor: amountMinor,
  budget_currency: currency,
}: PaymentRow): KeyBudget | null {
  if (apiKeyId === null || amountMinor === null || currency === null) return null;
  return { apiKeyId: fromUuid('key', apiKeyId), amountMinor, currency };
}

/** The key that transactions knows an attempt by: nobody but this domain can use it, and it stands for one attempt for ever. */
export function transferKeyOf({ purpose, subjectId, attempt }: Pick<Payment, 'purpose' | 'subjectId' | 'attempt'>): string {
  return `${fromUuid(prefixOf[purpose], subjectId)}:${attempt}`;
}
