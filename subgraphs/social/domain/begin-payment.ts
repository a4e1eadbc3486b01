import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type Id, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { leaseMs } from './lease-payments.ts';
import { comingFrom } from './machine.ts';
import { type Payment, type PaymentPurpose, type PaymentRow, toPayment } from './payment.ts';

/** How a payer gave their word. */
export interface PayersWord {
  /** Whether in a session of their own, not by an API key. */
  readonly inSession: boolean;
  /** The code of their second factor that came with it. It is told on and never kept. */
  readonly totpCode: string | null;
}

/** Somebody's word that they pay what they were asked for. */
export interface PaymentClaim {
  readonly purpose: PaymentPurpose;
  /** The request or the share, as the database keeps its id. */
  readonly subjectId: string;
  readonly payerId: Id<'usr'>;
  readonly idempotencyKey: string;
  readonly ipAddress: string | null;
  /** The budget of the API key that pays; null when none binds it. */
  readonly budget: KeyBudget | null;
  readonly word: PayersWord;
}

/**
 * Claims what is to be paid and writes the attempt down, in one statement: of all who would pay, decline, cancel or expire it at once one wins. The
 * attempt is its maker's to carry out until the lease ends. Null when there was nothing to claim, or the key was used meanwhile.
 */
export async function beginPayment(context: SocialContext, claim: PaymentClaim): Promise<Payment | null> {
  const { sql } = context.database;
  const { budget } = claim;
  const claimed = claim.purpose === 'MONEY_REQUEST' ? claimRequest(sql, claim) : claimShare(sql, claim);
  const lease = sql`now() + ${leaseMs(context)}::int * interval '1 millisecond'`;
  try {
    const [row] = await sql<PaymentRow[]>`
      with claimed as (${claimed})
      insert into payments (id, purpose, subject_id, attempt, payer_id, payee_id, amount_minor, currency, note, idempotency_key, ip_address,
        in_session, budget_key_id, budget_minor, budget_currency, state, asks, leased_until, next_attempt_at, unsettled_until, created_at)
      select ${newUuid()}::uuid, ${claim.purpose}, claimed.id, claimed.attempt, claimed.payer_id, claimed.payee_id, claimed.amount_minor,
        claimed.currency, claimed.note, ${claim.idempotencyKey}, ${claim.ipAddress}::text,
        ${claim.word.inSession}::boolean, ${budget && toUuid(budget.apiKeyId, 'key')}::uuid, ${budget?.amountMinor ?? null}::bigint, ${budget?.currency ?? null}::text,
        'PROCESSING', 1, ${lease}, ${lease}, ${lease} + ${context.config.PAYMENT_SETTLE_MS}::int * interval '1 millisecond', now()
      from claimed
      returning *`;
    return row === undefined ? null : toPayment(row);
  } catch (error) {
    // The same key for something else at the same moment: nothing is claimed, as the statement is undone whole.
    if (isKeyTaken(error)) return null;
    throw error;
  }
}

function claimRequest(sql: Sql, { subjectId, payerId }: PaymentClaim) {
  return sql`
    update money_requests set status = 'PROCESSING', attempt = attempt + 1
    where id = ${subjectId} and payer_id = ${toUuid(payerId, 'usr')} and expires_at > now()
      and status = any(${comingFrom('moneyRequest', 'PROCESSING')}::text[])
    returning id, attempt, payer_id, requester_id as payee_id, amount_minor, currency, note`;
}

function claimShare(sql: Sql, { subjectId, payerId }: PaymentClaim) {
  return sql`
    update split_shares set status = 'PROCESSING', attempt = split_shares.attempt + 1
    from splits
    where split_shares.id = ${subjectId} and split_shares.payer_id = ${toUuid(payerId, 'usr')} and splits.id = split_shares.split_id
      and split_shares.status = any(${comingFrom('share', 'PROCESSING')}::text[])
    returning split_shares.id, split_shares.attempt, split_shares.payer_id, split_shares.payee_id, split_shares.amount_minor,
      split_shares.currency, splits.title as note`;
}

function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint_name' in error && error.constraint_name === 'payments_idempotency_key';
}

/** The attempt that a person made with a key; null when the key is new. */
export async function findPaymentByKey(
  { database }: SocialContext,
  payerId: Id<'usr'>,
  idempotencyKey: string,
): Promise<Payment | null> {
  const [row] = await database.sql<PaymentRow[]>`
    select * from payments where payer_id = ${toUuid(payerId, 'usr')} and idempotency_key = ${idempotencyKey}`;
  return row === undefined ? null : toPayment(row);
}

/** The attempt as it is now. Throws when there is none: attempts are never removed. */
export async function reloadPayment(sql: Sql | TransactionSql, id: string): Promise<Payment> {
  const [row] = await sql<PaymentRow[]>`select * from payments where id = ${id}`;
  if (row === undefined) throw new Error(`Payment ${id} has gone`);
  return toPayment(row);
}
