import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { webhookSecretRotated } from '@mint/schema/events/webhooks.ts';
import type { WebhooksContext } from '../context.ts';
import type { WebhookSecretRotateErrorCode } from '../errors.ts';
import { type Endpoint, type EndpointRow, endpointFacts, toEndpoint } from './endpoint.ts';
import { lockOwnEndpoint, noSuchEndpoint } from './own-endpoint.ts';
import { newSecret, sealSecret } from './signing-secrets.ts';

const DAY_SECONDS = 86_400;
const MAX_OVERLAP_SECONDS = 7 * DAY_SECONDS;

/** Which endpoint, and for how long both secrets are in use: a day unless told. */
export interface SecretRotation {
  readonly id: string;
  readonly overlapSeconds?: number | null;
}

/** Signs with a new secret from now on, and for a while with the one before as well; one before that is out of use at once. */
export async function rotateSecret(
  { config, database }: WebhooksContext,
  ownerId: Id<'usr'>,
  { id, overlapSeconds }: SecretRotation,
): Promise<Result<{ endpoint: Endpoint; secret: string }, WebhookSecretRotateErrorCode>> {
  const overlap = overlapSeconds ?? DAY_SECONDS;
  if (!Number.isInteger(overlap) || overlap < 0 || overlap > MAX_OVERLAP_SECONDS) {
    const message = `Both secrets can be in use for 0 to ${MAX_OVERLAP_SECONDS} seconds.`;
    return fail(userError('INVALID_OVERLAP', message, ['input', 'overlapSeconds']));
  }
  return database.transaction(async (tx) => {
    const before = await lockOwnEndpoint(tx, ownerId, id);
    if (before === null) return fail(noSuchEndpoint('id'));
    const secret = newSecret();
    const sealed = sealSecret(secret, config.WEBHOOK_SECRET_KEY, fromUuid('whe', before.id));
    const until = new Date(Date.now() + overlap * 1_000);
    const [row] = await tx.sql<[EndpointRow]>`
      update endpoints set secret = ${sealed}::bytea, updated_at = now(),
        previous_secret = case when ${overlap > 0} then secret end,
        previous_secret_until = case when ${overlap > 0} then ${until}::timestamptz end
      where id = ${before.id} returning *`;
    const endpoint = toEndpoint(row);
    await addEvent(
      tx,
      webhookSecretRotated,
      { ...endpointFacts(endpoint, endpoint.updatedAt), previousUntil: until },
      { actor: ownerId },
    );
    return ok({ endpoint, secret });
  });
}
