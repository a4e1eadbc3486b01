import { fail, ok, type Result } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { webhookEndpointDeleted } from '@mint/schema/events/webhooks.ts';
import type { WebhooksContext } from '../context.ts';
import type { WebhookEndpointDeleteErrorCode } from '../errors.ts';
import { endpointFacts, toEndpoint } from './endpoint.ts';
import { lockOwnEndpoint, noSuchEndpoint } from './own-endpoint.ts';

/** Removes an endpoint: nobody sees it any more, nothing is sent to it. Its log goes bit by bit, its secrets at once. */
export async function deleteEndpoint(
  { database }: WebhooksContext,
  ownerId: Id<'usr'>,
  endpointId: string,
): Promise<Result<Id<'whe'>, WebhookEndpointDeleteErrorCode>> {
  return database.transaction(async (tx) => {
    const row = await lockOwnEndpoint(tx, ownerId, endpointId);
    if (row === null) return fail(noSuchEndpoint('id'));
    await tx.sql`
      update endpoints set deleted_at = now(), wake_at = null, secret = ''::bytea, previous_secret = null, previous_secret_until = null
      where id = ${row.id}`;
    const endpoint = toEndpoint(row);
    await addEvent(tx, webhookEndpointDeleted, endpointFacts(endpoint, new Date()), { actor: ownerId });
    return ok(endpoint.id);
  });
}
