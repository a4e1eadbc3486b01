import type { Tx } from '@mint/platform/database/database.ts';
import { fromUuid, newUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import { webhookDeliveryFailed, webhookEndpointDisabled } from '@mint/schema/events/webhooks.ts';
import type { WebhooksContext } from '../context.ts';
import type { Claim } from './claim-delivery.ts';
import { type EndpointRow, endpointFacts, toEndpoint } from './endpoint.ts';
import { lockEndpoint, orderObjects, writeAgenda } from './endpoint-agenda.ts';
import { deliveriesSettledTotal, endpointsDisabledTotal } from './metrics.ts';
import type { AttemptOutcome } from './post-message.ts';
import type { DeliveryStatus } from './webhook-events.ts';

/** How many deliveries are tried at once when their endpoint answers again; the others come by their own time. */
const BROUGHT_FORWARD = 10_000;
const GONE = 410;

/**
 * Writes down what came of an attempt: the attempt itself, the delivery's outcome or next attempt, and what it says of its endpoint. Whoever waited for
 * the delivery may be tried from then on. Changes nothing but the log when somebody else has taken the delivery up meanwhile.
 */
export async function settleAttempt(
  context: WebhooksContext,
  claim: Claim,
  startedAt: Date,
  outcome: AttemptOutcome,
): Promise<void> {
  const { config, database, queue } = context;
  const { delivery } = claim;
  const settled = await database.transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, delivery.endpoint_id);
    if (endpoint === null) {
      // Removed meanwhile: its deliveries go with it.
      await writeAttempt(tx, delivery.id, startedAt, outcome);
      return null;
    }
    const now = new Date();
    const giveUpAt = delivery.is_test
      ? 0
      : Math.max(delivery.owed_since.getTime(), endpoint.enabled_at.getTime()) + config.GIVE_UP_AFTER_MS;
    const isGivenUp = outcome.error !== null && (now.getTime() >= giveUpAt || outcome.responseStatus === GONE);
    const status = outcome.error === null ? 'DELIVERED' : isGivenUp ? 'FAILED' : 'PENDING';
    const pauseMs = backOffMs(delivery.failures + 1, { firstMs: config.RETRY_FIRST_MS, ceilingMs: config.RETRY_MAX_MS });
    const nextAttemptAt = new Date(Math.min(now.getTime() + pauseMs, Math.max(now.getTime(), giveUpAt)));
    // Two journeys to the database for what comes, not six.
    const [isWritten] = await Promise.all([
      writeOutcome(tx, claim, status, nextAttemptAt, outcome),
      writeAttempt(tx, delivery.id, startedAt, outcome),
    ]);
    if (!isWritten) return null;
    const [events] = await Promise.all([
      writeHealth(tx, context, endpoint, claim, outcome),
      status === 'PENDING' ? null : orderObjects(tx, [delivery.endpoint_id], [delivery.object_id]),
    ]);
    if (status === 'FAILED' && !delivery.is_test) events.push(givenUp(endpoint, claim, outcome, now));
    const [, wakeAt] = await Promise.all([addEvents(tx, events), writeAgenda(tx, delivery.endpoint_id)]);
    tx.afterCommit(() => queue.remindAt(fromUuid('whe', endpoint.id), wakeAt));
    return status satisfies DeliveryStatus;
  });
  if (settled === 'DELIVERED' || settled === 'FAILED') deliveriesSettledTotal.inc({ event: delivery.event, outcome: settled });
}

/** Writes what became of the delivery; false when somebody else has taken it up meanwhile. */
async function writeOutcome(
  tx: Tx,
  { delivery }: Claim,
  status: DeliveryStatus,
  nextAttemptAt: Date,
  { error }: AttemptOutcome,
): Promise<boolean> {
  const written = await tx.sql`
    update deliveries set status = ${status}, leased_until = null, failures = failures + ${error === null ? 0 : 1}::int,
      next_attempt_at = case when ${status} = 'PENDING' then ${nextAttemptAt}::timestamptz else next_attempt_at end,
      settled_at = case when ${status} = 'PENDING' then null else now() end
    where id = ${delivery.id} and attempts = ${delivery.attempts} and status = 'PENDING'`;
  return written.count > 0;
}

async function writeAttempt(tx: Tx, delivery: string, startedAt: Date, outcome: AttemptOutcome): Promise<void> {
  await tx.sql`
    insert into attempts (id, delivery_id, at, response_status, response_body, duration_ms, error)
    select ${newUuid()}::uuid, id, ${startedAt}::timestamptz, ${outcome.responseStatus}::int, ${outcome.responseBody}::text, ${outcome.durationMs}::int,
      ${outcome.error}::text
    from deliveries where id = ${delivery} for share`;
}

/**
 * What an attempt says of its endpoint. One that answers again is sent at once what has waited. One that has failed for days, or says that it is gone, is
 * disabled, which the answered event tells. That the example of a test failed says nothing.
 */
async function writeHealth(
  tx: Tx,
  { config }: WebhooksContext,
  endpoint: EndpointRow,
  { delivery }: Claim,
  { error, responseStatus }: AttemptOutcome,
): Promise<NewEvent[]> {
  const { id } = endpoint;
  if (error === null) {
    if (endpoint.failing_since === null) return [];
    await tx.sql`update endpoints set failing_since = null where id = ${id}`;
    await tx.sql`
      update deliveries set next_attempt_at = now()
      where id in (
        select id from deliveries
        where endpoint_id = ${id} and status = 'PENDING' and is_next and next_attempt_at > now()
        order by next_attempt_at limit ${BROUGHT_FORWARD}
      )`;
    return [];
  }
  if (delivery.is_test) return [];
  const [{ failing_since: failingSince, is_over: isOver }] = await tx.sql<[{ failing_since: Date; is_over: boolean }]>`
    update endpoints set failing_since = coalesce(failing_since, now()) where id = ${id}
    returning failing_since, failing_since <= now() - ${config.DISABLE_AFTER_MS}::bigint * interval '1 millisecond' as is_over`;
  if (!endpoint.enabled || (responseStatus !== GONE && !isOver)) return [];
  const reason = responseStatus === GONE ? 'GONE' : 'FAILING';
  await tx.sql`
    update endpoints set enabled = false, disabled_reason = ${reason}, updated_at = now() where id = ${id}`;
  tx.afterCommit(() => endpointsDisabledTotal.inc({ reason }));
  const facts = endpointFacts(toEndpoint(endpoint), new Date());
  return [{ contract: webhookEndpointDisabled, payload: { ...facts, reason, failingSince } }];
}

function givenUp(endpoint: EndpointRow, { delivery }: Claim, { error }: AttemptOutcome, at: Date): NewEvent {
  return {
    contract: webhookDeliveryFailed,
    payload: {
      ...endpointFacts(toEndpoint(endpoint), at),
      deliveryId: fromUuid('whd', delivery.id),
      event: delivery.event,
      attempts: delivery.attempts,
      error: error ?? 'STATUS_REFUSED',
    },
  };
}
