import { errorCode } from '@mint/platform/database/connection-failure.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { type NewEvent, toOutboxRow, wakeOutbox } from '@mint/platform/outbox/outbox.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { TransactionsContext } from '../context.ts';
import type { Assessment } from './assess-transfer.ts';
import { findQuote, QuoteRefusedError, quoteRefusal } from './find-quote.ts';
import { findByKey } from './find-transactions.ts';
import { checkSpending, countSpending, openSpending } from './key-spending.ts';
import { type Reservation, reserveLimits } from './limit-usage.ts';
import { beginnings, type FailureCode, type Kind, type Route, routes } from './machine.ts';
import { recordCreated, recordSettled } from './metrics.ts';
import { type Exchange, eventOf, type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** What a transaction is made of, checked and with its people found. */
export interface NewTransaction {
  /** Fresh: whoever scored it knows it by this id. */
  readonly id: Id<'txn'>;
  readonly kind: Kind;
  /** The way it goes, unless its limits refuse it. */
  readonly route: Route;
  readonly senderId: Id<'usr'> | null;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** The quote it is made by, which it uses up; null when it needs none. */
  readonly quoteId: Id<'quo'> | null;
  /** What that quote says, when its currencies differ. */
  readonly exchange: Exchange | null;
  /** The amount in the currency of limits; null for a top-up. */
  readonly base: Money | null;
  /** The limits it must not pass; null for what is not counted. */
  readonly reservation: Reservation | null;
  /** Why it is refused; null unless the route is REFUSED_TRANSFER. */
  readonly refusal: FailureCode | null;
  /** What the fraud rules said; null when they weren't asked. */
  readonly assessment: Assessment | null;
  readonly note: string | null;
  readonly merchant: string | null;
  readonly category: string | null;
  readonly principalId: Id<'usr'>;
  readonly idempotencyKey: string;
  readonly inputHash: string;
}

const UNIQUE_VIOLATION = '23505';

type Sql = TransactionsContext['database']['sql'];

/**
 * Counts a transaction against its sender's limits and its API key's budget and writes it, with its trail, its events, its payment or review and its place among the
 * work in hand: one statement, one round trip, one commit. A limit or a budget that it would pass makes it FAILED, and counts nothing. Whoever calls has
 * it in hand for `TRANSACTION_TIMEOUT_MS`. When the key was used before nothing is written, and that transaction is the answer with `begun`
 * false. The event of one that goes on waits for the next, a moment later, to wake the relay. A quote is used up by the same statement, whatever
 * becomes of the transfer; throws QuoteRefusedError, with nothing written, when it can't be: used, past its time, or not for this transfer.
 */
export async function beginTransaction(
  context: TransactionsContext,
  input: NewTransaction,
): Promise<{ begun: boolean; transaction: Transaction }> {
  const spending = input.reservation?.spending ?? null;
  if (spending !== null) await openSpending(context, spending);
  for (;;) {
    try {
      const row = await insertTransaction(context, input);
      if (row === undefined) {
        await refuseForQuote(context, input);
        continue;
      }
      const transaction = toTransaction(row);
      if (row.begun) recordCreated(transaction);
      if (row.begun && transaction.step === 'DONE') {
        recordSettled(transaction);
        wakeOutbox(context.database);
      }
      return { begun: row.begun, transaction };
    } catch (error) {
      // The same key came in at the same moment and was quicker; all of this statement, its reservation too, is undone. Look again.
      if (errorCode(error) !== UNIQUE_VIOLATION) throw error;
    }
  }
}

/** Throws QuoteRefusedError when it is for its quote that a transaction was not written, and not for a key that came in twice. */
async function refuseForQuote(context: TransactionsContext, input: NewTransaction): Promise<void> {
  if (input.quoteId === null) return;
  const [earlier, quote] = await Promise.all([
    findByKey(context, input.principalId, input.idempotencyKey),
    findQuote(context, input.quoteId),
  ]);
  const refusal = earlier === null ? quoteRefusal(quote, input) : null;
  if (refusal !== null) throw new QuoteRefusedError(refusal);
}

/**
 * The row, new or of the transaction that has the key; undefined when the latter was committed after the statement had begun, or when the
 * quote can't be used.
 */
async function insertTransaction(
  context: TransactionsContext,
  input: NewTransaction,
): Promise<(TransactionRow & { begun: boolean }) | undefined> {
  const { sql } = context.database;
  const createdAt = new Date();
  const id = toUuid(input.id, 'txn');
  const principal = toUuid(input.principalId, 'usr');
  const had = beginnings[input.route];
  const hadWhenRefused = beginnings.REFUSED_TRANSFER;
  const failureCode = input.refusal ?? 'LIMIT_EXCEEDED';
  const spending = input.reservation?.spending ?? null;
  const news = eventsOf(input, spending === null ? [failureCode] : [failureCode, 'API_KEY_BUDGET_EXCEEDED'], createdAt);
  const events = news.map(({ event }) => toOutboxRow({ ...event, actor: input.principalId }));
  const leaseMs = context.config.TRANSACTION_TIMEOUT_MS;
  const [row] = await sql<(TransactionRow & { begun: boolean })[]>`
    with new_key as (
      select where not exists (
        select from transactions where principal_id = ${principal} and idempotency_key = ${input.idempotencyKey}
      )
    ), fresh as (
      ${input.quoteId === null ? sql`select from new_key` : useQuote(sql, input.quoteId, input)}
    ), budget as (
      ${spending === null ? sql`select true as fits from fresh` : checkSpending(sql, spending)}
    ), affordable as (
      select from budget where fits
    ), reserved as (
      ${input.reservation === null ? sql`select null::date as day where false` : reserveLimits(sql, input.reservation)}
    ), spent as (
      ${spending === null ? sql`select null::date as day where false` : countSpending(sql, spending)}
    ), verdict as (
      select reserved.day is not null or ${input.reservation === null && input.refusal === null}::boolean as accepted, reserved.day,
        spent.day as spending_day, case when budget.fits then ${failureCode}::text else 'API_KEY_BUDGET_EXCEEDED' end as failure_code
      from budget left join reserved on true left join spent on true
    ), begun as (
      insert into transactions (
        id, kind, status, step, sequence, failure_code, completed_at, sender_id, recipient_id, amount_minor, currency,
        recipient_amount_minor, recipient_currency, fee_minor, rate,
        base_amount_minor, base_currency, limit_day, spending_key_id, spending_day, spending_minor, fraud_score, note, merchant, category,
        principal_id, idempotency_key, input_hash, created_at
      )
      select ${id}::uuid, ${input.kind}::text,
        case when accepted then ${had.at(-1) ?? had[0]}::text else 'FAILED' end,
        case when accepted then ${routes[input.route][0]}::text else 'DONE' end,
        case when accepted then ${had.length}::int else ${hadWhenRefused.length}::int end,
        case when accepted then null else verdict.failure_code end,
        case when accepted then null else ${createdAt}::timestamptz end,
        ${input.senderId === null ? null : toUuid(input.senderId, 'usr')}::uuid, ${toUuid(input.recipientId, 'usr')}::uuid,
        ${input.amountMinor}::bigint, ${input.currency}::text,
        ${input.exchange?.receives.amountMinor ?? null}::bigint, ${input.exchange?.receives.currency ?? null}::text,
        ${input.exchange?.feeMinor ?? null}::bigint, ${input.exchange?.rate ?? null}::text,
        ${input.base?.amountMinor ?? null}::bigint, ${input.base?.currency ?? null}::text, verdict.day,
        case when verdict.spending_day is null then null else ${spending === null ? null : toUuid(spending.apiKeyId, 'key')}::uuid end,
        verdict.spending_day, case when verdict.spending_day is null then null else ${spending?.amountMinor ?? null}::bigint end,
        ${input.assessment?.score ?? null}::int, ${input.note}::text, ${input.merchant}::text, ${input.category}::text,
        ${principal}::uuid, ${input.idempotencyKey}::text, ${input.inputHash}::text, ${createdAt}::timestamptz
      from verdict
      returning *
    ), trail as (
      insert into transaction_events (transaction_id, sequence, status, at)
      select begun.id, had.sequence, had.status, begun.created_at
      from begun, unnest(case when begun.status = 'FAILED' then ${[...hadWhenRefused]}::text[] else ${[...had]}::text[] end)
        with ordinality as had (status, sequence)
    ), told as (
      insert into outbox (id, topic, key, type, version, payload, actor, ip_address, traceparent)
      select event.id, event.topic, event.key, event.type, event.version, event.payload::json, event.actor, event.ip_address, ${currentTraceparent()}
      from begun, unnest(
        ${events.map((event) => toUuid(event.id, 'evt'))}::uuid[], ${events.map((event) => event.topic)}::text[],
        ${events.map((event) => event.key)}::text[], ${events.map((event) => event.type)}::text[],
        ${events.map((event) => event.version)}::int[], ${events.map((event) => event.payload)}::text[],
        ${events.map((event) => event.actor)}::text[], ${events.map((event) => event.ipAddress)}::text[],
        ${news.map((told) => told.failureCode)}::text[]
      ) with ordinality as event (id, topic, key, type, version, payload, actor, ip_address, failure_code, position)
      where event.failure_code is null or event.failure_code = begun.failure_code
      order by event.position
    ), paid as (
      insert into payments (transaction_id, source, state)
      select begun.id, ${context.paymentSource.name}, 'REQUESTED' from begun where begun.kind = 'TOP_UP'
    ), reviewed as (
      insert into reviews (transaction_id, assessment)
      select begun.id, ${JSON.stringify(input.assessment)}::json from begun where begun.step = 'HOLD'
    ), taken as (
      insert into work (transaction_id, leased_until, next_attempt_at, unsettled_until)
      select begun.id, lease.ends, lease.ends, lease.ends + ${context.config.POSTING_SETTLE_MS}::int * interval '1 millisecond'
      from begun, (select now() + ${leaseMs}::int * interval '1 millisecond' as ends) as lease
      where begun.step <> 'DONE'
    )
    select begun.*, true as begun from begun
    union all
    select earlier.*, false as begun from transactions as earlier
    where earlier.principal_id = ${principal} and earlier.idempotency_key = ${input.idempotencyKey}
      and not exists (select from begun)`;
  return row;
}

/**
 * The part of a statement that uses a quote up for whoever has a row in `new_key`: one row, or none when it can't be used. The row lock makes two
 * that want it at once come one after the other, and the time is looked at once the lock is held.
 */
function useQuote(sql: Sql, quoteId: Id<'quo'>, { id, senderId, recipientId, amountMinor, currency }: NewTransaction) {
  return sql`
    update quotes set transaction_id = ${toUuid(id, 'txn')} from new_key
    where quotes.id = ${toUuid(quoteId, 'quo')} and quotes.transaction_id is null and quotes.expires_at > clock_timestamp()
      and quotes.sender_id = ${senderId === null ? null : toUuid(senderId, 'usr')} and quotes.recipient_id = ${toUuid(recipientId, 'usr')}
      and quotes.amount_minor = ${amountMinor} and quotes.currency = ${currency}
    returning quotes.id`;
}

/** What is told of a transaction that begins, and then, if it was refused as it did, of that: once for each reason it may be refused for. */
function eventsOf(
  input: NewTransaction,
  failureCodes: readonly FailureCode[],
  createdAt: Date,
): { readonly event: NewEvent; readonly failureCode: FailureCode | null }[] {
  const told = [
    { event: eventOf({ ...input, status: 'PENDING', sequence: 1, failureCode: null }, createdAt), failureCode: null },
  ];
  const refusals =
    input.kind === 'TRANSFER'
      ? failureCodes.map((failureCode) => {
          const sequence = beginnings.REFUSED_TRANSFER.length;
          return { event: eventOf({ ...input, status: 'FAILED', sequence, failureCode }, createdAt), failureCode };
        })
      : [];
  return [...told, ...refusals].flatMap(({ event, failureCode }) => (event === null ? [] : [{ event, failureCode }]));
}
