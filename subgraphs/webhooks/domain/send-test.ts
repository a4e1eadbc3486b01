import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, newId, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { WebhooksContext } from '../context.ts';
import type { WebhookTestSendErrorCode } from '../errors.ts';
import { type Delivery, type DeliveryRow, toDelivery } from './delivery.ts';
import { writeAgenda } from './endpoint-agenda.ts';
import { exampleMessage } from './example-message.ts';
import { writeBody } from './message.ts';
import { lockOwnEndpoint, noSuchEndpoint } from './own-endpoint.ts';
import type { WebhookEvent } from './webhook-events.ts';

/** Where to, and of what. */
export interface TestInput {
  readonly id: string;
  readonly event: WebhookEvent;
}

/** Owes an endpoint an example of an event. It goes the way of all deliveries, but is tried once. */
export async function sendTest(
  context: WebhooksContext,
  ownerId: Id<'usr'>,
  { id, event }: TestInput,
): Promise<Result<Delivery, WebhookTestSendErrorCode>> {
  const { MAX_TESTS_PER_HOUR: limit } = context.config;
  return context.database.transaction(async (tx) => {
    const endpoint = await lockOwnEndpoint(tx, ownerId, id);
    if (endpoint === null) return fail(noSuchEndpoint('id'));
    if (!endpoint.enabled) return fail(userError('ENDPOINT_DISABLED', 'Enable the endpoint first.', ['input', 'id']));
    const [{ sent }] = await tx.sql<[{ sent: number }]>`
      select count(*)::int as sent from deliveries
      where endpoint_id = ${endpoint.id} and is_test and created_at > now() - interval '1 hour'`;
    if (sent >= limit) {
      return fail(userError('TOO_MANY_TESTS', `An endpoint can be sent ${limit} examples in an hour.`, ['input', 'id']));
    }
    const at = new Date();
    const messageId = newId('evt');
    const { message, objectId } = exampleMessage(ownerId, event, at);
    const body = writeBody(message, { eventId: messageId, occurredAt: at, objectId, sequence: 1, isTest: true });
    const [row] = await tx.sql<[DeliveryRow]>`
      insert into deliveries (
        id, endpoint_id, event, message_id, is_test, object_id, sequence, body, traceparent, status, is_next, next_attempt_at, owed_since, created_at
      )
      values (
        ${newUuid()}, ${endpoint.id}, ${event}, ${toUuid(messageId, 'evt')}, true, ${objectId}, 1, ${body}, ${currentTraceparent()}, 'PENDING', true, now(), now(), now()
      )
      returning *`;
    const wakeAt = await writeAgenda(tx, endpoint.id);
    tx.afterCommit(() => context.queue.remindAt(fromUuid('whe', endpoint.id), wakeAt));
    return ok(toDelivery(row, true));
  });
}
