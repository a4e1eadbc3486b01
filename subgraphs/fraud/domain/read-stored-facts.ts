import type { Sql } from '@mint/platform/database/sql.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { FraudContext } from '../context.ts';
import type { SanctionsMatch, Totals } from './rules/rule.ts';

/** A transfer that is about to be made. */
export interface Transfer {
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  /** In minor units of the base currency. */
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly requestedAt: Date;
  readonly ip: string | null;
  /** Whether it is one of a batch of payouts, of which no count is kept. */
  readonly inPayoutBatch: boolean;
}

/** What the database knows of it. */
export interface StoredFacts {
  readonly senderCountry: string | null;
  readonly recipientScreened: boolean;
  readonly sanctionsMatch: SanctionsMatch | null;
  readonly completed: Totals;
  readonly recipientKnown: boolean;
  /** The sender's other transfers in the window before this one. */
  readonly otherTransfers: number;
}

interface FactsRow {
  sender_country: string | null;
  recipient_screened: boolean;
  source: string | null;
  reference: string | null;
  name: string | null;
  transfers: bigint | null;
  sum_minor: string | null;
  sum_of_squares: string | null;
  recipient_known: boolean;
  other_transfers: bigint;
}

/** Counting stops here: no more than this may be allowed. */
const COUNTED_AT_MOST = 1_000;

/** What Postgres knows of a transfer and its two sides, in one statement. */
export async function readStoredFacts({ database: { sql }, config }: FraudContext, transfer: Transfer): Promise<StoredFacts> {
  const [row] = await factsQuery(sql, transfer, config.VELOCITY_WINDOW_SECONDS);
  return {
    senderCountry: row.sender_country,
    recipientScreened: row.recipient_screened,
    sanctionsMatch: toMatch(row),
    completed: {
      transfers: row.transfers ?? 0n,
      sumMinor: BigInt(row.sum_minor ?? 0),
      sumOfSquares: BigInt(row.sum_of_squares ?? 0),
    },
    recipientKnown: row.recipient_known,
    otherTransfers: Number(row.other_transfers),
  };
}

/**
 * The statement behind it. A pair is looked up rather than asked for by EXISTS, and transfers are counted in order, for the planner: for the first row of
 * many it would read the table from its beginning.
 */
export function factsQuery(sql: Sql, transfer: Transfer, windowSeconds: number) {
  const sender = toUuid(transfer.senderId, 'usr');
  const recipient = toUuid(transfer.recipientId, 'usr');
  return sql<[FactsRow]>`
    select
      (select country from people where user_id = ${sender}) as sender_country,
      recipient.display_name_at is not null as recipient_screened,
      sanctioned.source, sanctioned.reference, sanctioned.name,
      totals.transfers, totals.sum_minor, totals.sum_of_squares,
      (select transfers from pairs where sender_id = ${sender} and recipient_id = ${recipient}) is not null as recipient_known,
      (select count(*) from (
        select from recent_transfers
        where sender_id = ${sender} and transaction_id <> ${toUuid(transfer.transactionId, 'txn')}
          and occurred_at > ${transfer.requestedAt}::timestamptz - ${windowSeconds}::int * interval '1 second'
          and occurred_at <= ${transfer.requestedAt}::timestamptz
        order by occurred_at desc limit ${COUNTED_AT_MOST}) recent) as other_transfers
    from (select) one
    left join people recipient on recipient.user_id = ${recipient}
    left join sender_totals totals on totals.user_id = ${sender} and totals.currency = ${transfer.currency}
    left join lateral (
      select entry.source, entry.reference, entry.name
      from sanctions_keys known join sanctions_entries entry on entry.id = known.entry_id
      where known.key in (recipient.display_key, recipient.legal_key, recipient.email)
      order by entry.source, entry.reference limit 1
    ) sanctioned on true`;
}

function toMatch({ source, reference, name }: Pick<FactsRow, 'source' | 'reference' | 'name'>): SanctionsMatch | null {
  return source === null || reference === null || name === null ? null : { source, reference, name };
}
