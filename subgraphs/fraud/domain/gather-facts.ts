import { ConnectError } from '@connectrpc/connect';
import { unavailable } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { FraudContext } from '../context.ts';
import { readStoredFacts, type StoredFacts, type Transfer } from './read-stored-facts.ts';
import type { Facts } from './rules/rule.ts';
import { findSanctions } from './screen-people.ts';
import { type Person, storePeople } from './store-people.ts';

/**
 * Gathers what the rules look at: one question to Postgres and one to Redis at the same time. Only for people whose events have not come yet is
 * auth asked. Throws when the database doesn't answer, and SERVICE_UNAVAILABLE when the recipient can't be screened.
 */
export async function gatherFacts(context: FraudContext, transfer: Transfer): Promise<Facts> {
  const counting = transfer.inPayoutBatch ? null : context.velocity.count(transfer);
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
      transfersInWindow: transfer.inPayoutBatch ? 0 : Math.max(stored.otherTransfers + 1, counted?.transfers ?? 0),
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
    senderCountry: senderCountry ?? (people?.get(senderId)?.country || null),
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
