import { toUuid } from '@mint/platform/ids/ids.ts';
import { type EventHandler, onAny } from '@mint/platform/kafka/handler.ts';
import { topics } from '@mint/schema/events/catalogue.ts';

const TRACE = /^[0-9a-f]{2}-([0-9a-f]{32})-/;

/** Whatever happens on any topic waits for its place in the log. */
export const recordEvents: readonly EventHandler<unknown>[] = topics.map((topic) =>
  onAny(
    topic,
    async ({ event, tx }) => {
      await tx.sql`
      insert into pending (event_id, topic, action, version, actor_id, resource_id, ip_address, trace_id, at, payload)
      values (${toUuid(event.id, 'evt')}, ${topic}, ${event.type}, ${event.version}, ${event.actor ?? event.source}, ${event.subject},
        ${event.ipAddress}, ${TRACE.exec(event.traceparent ?? '')?.[1] ?? null}, ${event.time}, ${JSON.stringify(event.payload)}::text::json)`;
    },
    { together: (event) => event.id },
  ),
);
