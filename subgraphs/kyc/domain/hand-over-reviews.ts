import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid } from '@mint/platform/ids/ids.ts';
import type { ObjectStore } from '@mint/platform/objects/object-store.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { fileExtensions, findDocumentsByProfile, type KycDocument } from './documents.ts';
import type { VerificationProvider } from './verification-provider.ts';

export interface HandOverContext {
  readonly database: Database;
  readonly store: Pick<ObjectStore, 'downloadUrl'>;
  readonly provider: VerificationProvider | null;
  readonly log: Logger;
}

const BATCH_SIZE = 10;
const REQUEST_TIMEOUT_MS = 10_000;
/** While a worker is at it no other takes it: more than the request's deadline. */
const LEASE_SECONDS = 30;
const MAX_PAUSE_SECONDS = 3_600;
/** Some half a day; after that it is the reviewers' alone, who see it in their queue all the time. */
const MAX_ATTEMPTS = 20;
const LINK_SECONDS = 900;
const ERROR_MAX_LENGTH = 300;

interface DueRow {
  id: string;
  profile_id: string;
  legal_name: string;
  date_of_birth: string;
  country: string;
}

/**
 * Asks the provider about a batch of submissions that are due. Answers how many were. Any number of workers may run beside it, and each may
 * die on any line: the row says that the provider is owed a request until the provider has said that it has it, so at worst it is
 * asked twice by one reference, which changes nothing.
 */
export async function handOverReviews(context: HandOverContext): Promise<number> {
  const { database, provider, log } = context;
  if (provider === null) return 0;
  const due = await database.sql<DueRow[]>`
    with due as (
      select id from verifications where next_attempt_at <= now() order by next_attempt_at limit ${BATCH_SIZE} for update skip locked
    )
    update verifications set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${LEASE_SECONDS})
    from due, profiles where verifications.id = due.id and profiles.id = verifications.profile_id
    returning verifications.id, verifications.profile_id, profiles.legal_name, profiles.date_of_birth, profiles.country`;
  if (due.length === 0) return 0;
  const found = await findDocumentsByProfile(
    database,
    due.map(({ profile_id }) => fromUuid('kyc', profile_id)),
  );
  await Promise.all(
    due.map(async (row) => {
      try {
        await ask(context, provider, row, found.get(fromUuid('kyc', row.profile_id)) ?? []);
        await database.sql`
          update verifications set next_attempt_at = null, handed_over_at = now(), last_error = null where id = ${row.id}`;
      } catch (error) {
        log.warn({ err: error, reference: row.id }, 'a review could not be handed to the provider');
        await postpone(context, row.id, error);
      }
    }),
  );
  return due.length;
}

async function ask({ store }: HandOverContext, provider: VerificationProvider, row: DueRow, present: readonly KycDocument[]) {
  const documents = await Promise.all(
    present
      .filter((document): document is KycDocument & { objectKey: string } => document.status === 'UPLOADED')
      .map(async ({ kind, contentType, objectKey }) => {
        const link = { contentType, fileName: `document.${fileExtensions[contentType]}`, expiresInSeconds: LINK_SECONDS };
        return { kind, contentType, url: await store.downloadUrl(objectKey, link) };
      }),
  );
  const { id: reference, legal_name: legalName, date_of_birth: dateOfBirth, country } = row;
  const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  await provider.request({ reference, legalName, dateOfBirth, country, documents }, signal);
}

/** Leaves it for later. When this can't be written, the lease ends by itself; one that was decided meanwhile stays settled. */
async function postpone({ database }: HandOverContext, id: string, error: unknown): Promise<void> {
  const reason = (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown').slice(0, ERROR_MAX_LENGTH);
  await database.sql`
    update verifications set last_error = ${reason}, next_attempt_at = case when attempts < ${MAX_ATTEMPTS}
      then now() + make_interval(secs => least(${MAX_PAUSE_SECONDS}, power(2, least(attempts, 12)))) end
    where id = ${id} and next_attempt_at is not null`.catch(() => {});
}
