import type { Tx } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { WebhooksContext } from '../context.ts';
import { orderObjects } from './endpoint-agenda.ts';
import { type Message, writeBody } from './message.ts';

/** An event of the house, as far as telling of it needs it. */
export interface Occurrence {
  readonly eventId: Id<'evt'>;
  readonly occurredAt: Date;
  /** What it happened to. */
  readonly objectId: string;
  /** Its place among the events of its object; null where the event has none, then it is counted here. */
  readonly sequence: number | null;
}

interface Listener {
  id: string;
  owner_id: string;
  events: string[];
  was_awake: boolean;
}

/**
 * Owes an event to every endpoint that is told of it: one delivery an endpoint. Part of the transaction `tx` that records the event as heard; a worker
 * is reminded once it has committed.
 */
export async function writeDeliveries(
  tx: Tx,
  context: Pick<WebhooksContext, 'queue'>,
  occurrence: Occurrence,
  messages: readonly Message[],
): Promise<void> {
  const owners = messages.map(({ ownerId }) => toUuid(ownerId, 'usr'));
  // In order of id, so that two events never wait for each other's endpoints crosswise.
  const listeners = await tx.sql<Listener[]>`
    update endpoints set wake_at = least(endpoints.wake_at, now())
    from (
      select id, coalesce(wake_at <= now(), false) as was_awake from endpoints
      where owner_id = any(${owners}::uuid[]) and deleted_at is null and enabled
        and events && ${messages.map(({ event }) => event)}::text[]
      order by id for update
    ) listening
    where endpoints.id = listening.id
    returning endpoints.id, owner_id, events, was_awake`;
  if (listeners.length === 0) return;
  const sequence = occurrence.sequence ?? (await nextSequence(tx, occurrence.objectId));
  const rows = listeners.flatMap(({ id, owner_id, events }) =>
    messages
      .filter(({ ownerId, event }) => toUuid(ownerId, 'usr') === owner_id && events.includes(event))
      .map((message) => ({
        id: newUuid(),
        endpoint_id: id,
        event: message.event,
        body: writeBody(message, { ...occurrence, sequence }),
      })),
  );
  await tx.sql`
    insert into deliveries (
      id, endpoint_id, event, message_id, is_test, object_id, sequence, body, traceparent, status, is_next, next_attempt_at, owed_since, created_at
    )
    select given.id, given.endpoint_id, given.event, ${toUuid(occurrence.eventId, 'evt')}::uuid, false, ${occurrence.objectId}, ${sequence},
      given.body, ${currentTraceparent()}::text, 'PENDING', false, now(), now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given (id uuid, endpoint_id uuid, event text, body text)
    on conflict (endpoint_id, message_id) do nothing`;
  await orderObjects(
    tx,
    listeners.map(({ id }) => id),
    [occurrence.objectId],
  );
  // One that has something due already has somebody coming.
  const asleep = listeners.filter(({ was_awake }) => !was_awake).map(({ id }) => fromUuid('whe', id));
  tx.afterCommit(() => context.queue.remind(asleep));
}

async function nextSequence(tx: Tx, objectId: string): Promise<number> {
  const [counted] = await tx.sql<[{ last: number }]>`
    insert into object_sequences (object_id, last) values (${objectId}, 1)
    on conflict (object_id) do update set last = object_sequences.last + 1
    returning last`;
  return counted.last;
}
