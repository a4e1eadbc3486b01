import { ConnectError } from '@connectrpc/connect';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { FraudContext } from '../context.ts';
import type { Facts, SanctionsMatch, Totals } from './rules/rule.ts';
import { findSanctions } from './screen-people.ts';
import { type Person, storePeople } from './store-people.ts';

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
}

interface StoredFacts {
  readonly senderCountry: string | null;
  readonly recipientScreened: boolean;
  readonly sanctionsMatch: SanctionsMatch | null;
  readonly completed: Totals;
  readonly recipientKnown: boolean;
  /** The sender's other transfers in the window before this one. */
  readonly otherTransfers: number;
}

/**
 * Gathers what the rules look at: one question to Postgres and one to Redis at the same time. Only for people whose events have not come yet is
 * auth asked. Throws when the database doesn't answer, and SERVICE_UNAVAILABLE when the recipient can't be screened.
 */
export async function gatherFacts(context: FraudContext, transfer: Transfer): Promise<Facts> {
  const counting = context.velocity.count(transfer);
  try {
    const [stored, counted] = await Promise.all([readStoredFacts(context, transfer), counting]);
    const { senderCountry, sanctionsMatch } = await completeFromAuth(context, transfer, stored);
    return {
      senderId: transfer.senderId,
      recipientId: transfer.recipientId,
      amountMinor: transfer.amountMinor,
      currency: transfer.currency,
      requestedAt: transfer.requestedAt,
      // Redis has seen those of this moment, Postgres those from before Redis lost its memory: whichever knows of more.
      transfersInWindow: Math.max(stored.otherTransfers + 1, counted?.transfers ?? 0),
      completed: stored.completed,
      recipientKnown: stored.recipientKnown,
      registeredCountry: senderCountry,
      requestCountry: transfer.ip === null ? null : context.countries.countryOf(transfer.ip),
      sanctionsMatch,
    };
  } catch (error) {
    // Nothing comes of a transfer without a score, and it will be tried again by another id: it must not count twice.
    if ((await counting)?.isNew) await context.velocity.forget(transfer);
    throw error;
  }
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

async function readStoredFacts({ database: { sql }, config }: FraudContext, transfer: Transfer): Promise<StoredFacts> {
  const sender = toUuid(transfer.senderId, 'usr');
  const recipient = toUuid(transfer.recipientId, 'usr');
  const [row] = await sql<[FactsRow]>`
    select
      (select country from people where user_id = ${sender}) as sender_country,
      recipient.display_name_at is not null as recipient_screened,
      sanctioned.source, sanctioned.reference, sanctioned.name,
      totals.transfers, totals.sum_minor, totals.sum_of_squares,
      exists (select from pairs where sender_id = ${sender} and recipient_id = ${recipient}) as recipient_known,
      (select count(*) from (
        select from recent_transfers
        where sender_id = ${sender} and transaction_id <> ${toUuid(transfer.transactionId, 'txn')}
          and occurred_at > ${transfer.requestedAt}::timestamptz - ${config.VELOCITY_WINDOW_SECONDS}::int * interval '1 second'
          and occurred_at <= ${transfer.requestedAt}::timestamptz
        limit ${COUNTED_AT_MOST}) recent) as other_transfers
    from (select) one
    left join people recipient on recipient.user_id = ${recipient}
    left join sender_totals totals on totals.user_id = ${sender} and totals.currency = ${transfer.currency}
    left join lateral (
      select entry.source, entry.reference, entry.name
      from sanctions_keys known join sanctions_entries entry on entry.id = known.entry_id
      where known.key in (recipient.display_key, recipient.legal_key, recipient.email)
      order by entry.source, entry.reference limit 1
    ) sanctioned on true`;
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

function toMatch({ source, reference, name }: Pick<FactsRow, 'source' | 'reference' | 'name'>): SanctionsMatch | null {
  return source === null || reference === null || name === null ? null : { source, reference, name };
}

/**
 * Asks auth for those of the two that no event has told of yet. A sender's country may stay unknown; a recipient who can't be screened gets no
 * money. Whom auth doesn't know either has nothing to be screened by.
 */
async function completeFromAuth(
  context: FraudContext,
  { senderId, recipientId }: Transfer,
  { senderCountry, recipientScreened, sanctionsMatch }: StoredFacts,
): Promise<Pick<StoredFacts, 'senderCountry' | 'sanctionsMatch'>> {
  if (senderCountry !== null && recipientScreened) return { senderCountry, sanctionsMatch };
  const ids = [...(senderCountry === null ? [senderId] : []), ...(recipientScreened ? [] : [recipientId])];
  const people = await askAuth(context, ids);
  if (people === null && !recipientScreened) {
    throw unavailable('The recipient cannot be screened right now', { retryAfterMs: 1_000 });
  }
  const recipient = recipientScreened ? undefined : people?.get(recipientId);
  return {
    senderCountry: senderCountry ?? people?.get(senderId)?.country ?? null,
    sanctionsMatch: sanctionsMatch ?? (recipient ? await findSanctions(context.database, recipient) : null),
  };
}

/** The people by id as auth knows them; null when it doesn't answer. */
async function askAuth(
  context: FraudContext,
  ids: readonly Id<'usr'>[],
): Promise<ReadonlyMap<string, Person & { readonly country: string }> | null> {
  const askedAt = new Date();
  try {
    const { users } = await context.auth.getUsers({ ids: [...ids] });
    const people = users.map((user) => ({
      userId: user.id as Id<'usr'>,
      country: user.country,
      email: user.email,
      displayName: user.displayName,
      displayNameAt: askedAt,
    }));
    // So that auth is asked once for those whose events are no longer to be had; the score doesn't wait for it.
    void storePeople(context.database.sql, people).catch((error: unknown) =>
      context.log.warn({ err: error }, 'people could not be remembered'),
    );
    return new Map(people.map((person) => [person.userId, person]));
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    context.log.warn({ err: error }, 'auth could not be asked about people');
    return null;
  }
}
