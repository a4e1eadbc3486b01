import type { Database } from '../database/database.ts';
import { toUuid } from '../ids/ids.ts';
import { causedBy } from '../telemetry/cause.ts';
import type { Logger } from '../telemetry/logger.ts';
import { SERVICE_ATTRIBUTE } from '../telemetry/service-of-spans.ts';
import { continueTrace } from '../telemetry/trace-context.ts';
import type { EventHandler, ReceivedEvent } from './handler.ts';

/**
 * Gives one event to one handler: its effect and the inbox row are one transaction, so an event that comes again is a
 * 'duplicate' and does nothing. Throws what the handler throws, with nothing changed.
 */
export function runHandler<Context>(
  handler: EventHandler<Context>,
  event: ReceivedEvent,
  { database, context, log }: { database: Database; context: Context; log: Logger },
): Promise<'handled' | 'duplicate'> {
  const { topic } = handler.contract;
  const attributes = {
    [SERVICE_ATTRIBUTE]: database.name,
    'messaging.system': 'kafka',
    'messaging.operation.name': 'process',
    'messaging.operation.type': 'process',
    'messaging.destination.name': topic,
    'messaging.message.id': event.id,
    'mint.event': event.type,
    'mint.handler': handler.name,
  };
  const work = () =>
    // What follows from an event is done for whoever caused it.
    causedBy({ actor: event.actor, ipAddress: event.ipAddress }, () =>
      database.transaction(async (tx) => {
        const fresh = await tx.sql`
            insert into inbox (event_id, handler) values (${toUuid(event.id, 'evt')}, ${handler.name})
            on conflict do nothing returning 1`;
        if (fresh.length === 0) return 'duplicate';
        await handler.handle({ event, tx, context, log });
        return 'handled';
      }),
    );
  return continueTrace(event.traceparent, `process ${topic}`, attributes, work, 'CONSUMER');
}
