import { fail, ok, type Result } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { webhookEndpointUpdated } from '@mint/schema/events/webhooks.ts';
import type { WebhooksContext } from '../context.ts';
import type { WebhookEndpointUpdateErrorCode } from '../errors.ts';
import { type Endpoint, type EndpointRow, endpointFacts, toEndpoint } from './endpoint.ts';
import { writeAgenda } from './endpoint-agenda.ts';
import { lockOwnEndpoint, noSuchEndpoint } from './own-endpoint.ts';
import { type EndpointInput, faultsOf } from './validate-input.ts';

/** What is to be different; what is left out, or null, stays as it is. */
export interface EndpointChange extends EndpointInput {
  readonly id: string;
  readonly enabled?: boolean | null;
}

/** How many deliveries are tried at once when their endpoint is enabled; the others come by their own time. */
const BROUGHT_FORWARD = 10_000;

/**
 * Changes an endpoint. One that is enabled again is sent what it is owed, and each of these has its whole time again; disabled, it keeps what it is owed and
 * is told of nothing new.
 */
export async function updateEndpoint(
  context: WebhooksContext,
  ownerId: Id<'usr'>,
  change: EndpointChange,
): Promise<Result<Endpoint, WebhookEndpointUpdateErrorCode>> {
  const [fault, ...others] = faultsOf(change, { allowLocal: context.config.ALLOW_LOCAL_RECEIVERS });
  if (fault !== undefined) return fail(fault, ...others);
  return context.database.transaction(async (tx) => {
    const before = await lockOwnEndpoint(tx, ownerId, change.id);
    if (before === null) return fail(noSuchEndpoint('id'));
    const enabled = change.enabled ?? before.enabled;
    const isEnabledNow = enabled && !before.enabled;
    const next = {
      url: change.url == null ? before.url : new URL(change.url).href,
      events: [...(change.events ?? before.events)],
      description: change.description == null ? before.description : change.description || null,
      disabledReason: enabled ? null : (before.disabled_reason ?? 'OWNER'),
    };
    const isSame =
      next.url === before.url &&
      next.events.join() === before.events.join() &&
      next.description === before.description &&
      enabled === before.enabled;
    if (isSame) return ok(toEndpoint(before));
    const [row] = await tx.sql<[EndpointRow]>`
      update endpoints set url = ${next.url}, events = ${next.events}::text[], description = ${next.description}, enabled = ${enabled},
        disabled_reason = ${next.disabledReason}, updated_at = now(),
        enabled_at = case when ${isEnabledNow} then now() else enabled_at end,
        failing_since = case when ${isEnabledNow} then null else failing_since end
      where id = ${before.id} returning *`;
    if (isEnabledNow) {
      await tx.sql`
        update deliveries set next_attempt_at = now(), failures = 0
        where id in (
          select id from deliveries
          where endpoint_id = ${before.id} and status = 'PENDING' and is_next and next_attempt_at > now()
          order by next_attempt_at limit ${BROUGHT_FORWARD}
        )`;
      const wakeAt = await writeAgenda(tx, before.id);
      tx.afterCommit(() => context.queue.remindAt(endpoint.id, wakeAt));
    }
    const endpoint = toEndpoint(row);
    await addEvent(
      tx,
      webhookEndpointUpdated,
      { ...endpointFacts(endpoint, endpoint.updatedAt), events: [...endpoint.events], enabled },
      { actor: ownerId },
    );
    return ok(endpoint);
  });
}
