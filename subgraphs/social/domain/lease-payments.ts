import type postgres from 'postgres';
import type { SocialContext } from '../context.ts';
import { type Payment, type PaymentRow, toPayment } from './payment.ts';

/** A payment that one worker or request has alone. */
export interface Lease {
  readonly payment: Payment;
  /** Until then a call that an earlier holder sent may still make a transfer, so that a refusal says nothing; null when none can. */
  readonly unsettledUntil: Date | null;
}

type LeaseRow = PaymentRow & { was_unsettled_until: Date; unsettled: boolean };

/** Between the end of a call and that of its lease: time to write down what came of it. */
const MARGIN_MS = 1_000;

/** How long a payment is its holder's. */
export const leaseMs = ({ config }: Pick<SocialContext, 'config'>) => config.PAYMENT_TIMEOUT_MS + MARGIN_MS;

/** Takes up to `limit` payments that are to be looked at, skipping those that others are taking. */
export function leaseDue(context: SocialContext, limit: number): Promise<Lease[]> {
  return lease(context, context.database.sql`next_attempt_at <= now()`, limit);
}

/** Takes one payment unless somebody has it in hand, whether or not its pause is over; null when it is taken or has ended. */
export async function leaseOne(context: SocialContext, id: string): Promise<Lease | null> {
  const [taken] = await lease(context, context.database.sql`id = ${id}`, 1);
  return taken ?? null;
}

async function lease(context: SocialContext, due: postgres.PendingQuery<postgres.Row[]>, limit: number): Promise<Lease[]> {
  const { sql } = context.database;
  const rows = await sql<LeaseRow[]>`
    with due as (
      select id, unsettled_until as was_unsettled_until, unsettled_until > now() as unsettled,
        now() + ${leaseMs(context)}::int * interval '1 millisecond' as ends
      from payments where state in ('PROCESSING', 'IN_REVIEW') and leased_until <= now() and ${due}
      order by next_attempt_at limit ${limit} for update skip locked
    )
    update payments set leased_until = due.ends, next_attempt_at = due.ends, asks = asks + 1,
      unsettled_until = greatest(payments.unsettled_until, due.ends + ${context.config.PAYMENT_SETTLE_MS}::int * interval '1 millisecond')
    from due where payments.id = due.id
    returning payments.*, due.was_unsettled_until, due.unsettled`;
  return rows.map((row) => ({ payment: toPayment(row), unsettledUntil: row.unsettled ? row.was_unsettled_until : null }));
}

/**
 * Lays down a payment whose call had no answer, for recovery or a repeated request to take up: after the pause, or at once when it was heard
 * meanwhile that something has become of it.
 */
export async function layDownUnanswered(
  { database: { sql }, config }: SocialContext,
  id: string,
  pauseMs: number,
): Promise<void> {
  const pause = sql`now() + ${Math.ceil(pauseMs)}::int * interval '1 millisecond'`;
  await sql`
    update payments set leased_until = now(), next_attempt_at = case when next_attempt_at <= now() then now() else ${pause} end,
      unsettled_until = now() + ${config.PAYMENT_SETTLE_MS}::int * interval '1 millisecond'
    where id = ${id} and state = 'PROCESSING'`;
}

/** Lays down a payment whose refusal isn't the last word yet: it is asked for again when no earlier call can be on its way any more. */
export async function layDownUnsettled({ database: { sql } }: SocialContext, id: string, unsettledUntil: Date): Promise<void> {
  await sql`
    update payments set leased_until = now(), next_attempt_at = greatest(now(), ${unsettledUntil}::timestamptz),
      unsettled_until = ${unsettledUntil}::timestamptz
    where id = ${id} and state = 'PROCESSING'`;
}

/** Lays down a payment that is still under review, for its event to end or for recovery to ask after. */
export async function layDownInReview({ database: { sql }, config }: SocialContext, id: string): Promise<void> {
  const pause = sql`now() + ${config.REVIEW_POLL_MS}::int * interval '1 millisecond'`;
  await sql`
    update payments set leased_until = now(), next_attempt_at = case when next_attempt_at <= now() then now() else ${pause} end
    where id = ${id} and state = 'IN_REVIEW'`;
}
