import type { Database, Tx } from '../database/database.ts';
import { fromUuid, toUuid } from '../ids/ids.ts';
import { causedBy } from '../telemetry/cause.ts';
import type { Logger } from '../telemetry/logger.ts';
import { SERVICE_ATTRIBUTE } from '../telemetry/service-of-spans.ts';
import { continueTrace } from '../telemetry/trace-context.ts';
import type { EventHandler, ReceivedEvent } from './handler.ts';

/** An event that a handler is to be given. */
export interface Given<Context> {
  readonly handler: EventHandler<Context>;
  readonly event: ReceivedEvent;
}

export type HandlingOutcome = 'handled' | 'duplicate';

interface Around<Context> {
  readonly database: Database;
  readonly context: Context;
  readonly log: Logger;
}

/**
 * Gives one event to one handler: its effect and the inbox row are one transaction, so an event that comes again is a
 * 'duplicate' and does nothing. Throws what the handler throws, with nothing changed.
 */
export function runHandler<Context>(
  handler: EventHandler<Context>,
  event: ReceivedEvent,
  { database, context, log }: Around<Context>,
): Promise<HandlingOutcome> {
  return forItsCause(handler, event, database.name, () =>
    database.transaction(async (tx) => {
      const fresh = await tx.sql`
        insert into inbox (event_id, handler) values (${toUuid(event.id, 'evt')}, ${handler.name})
        on conflict do nothing returning 1`;
      if (fresh.length === 0) return 'duplicate';
      await handler.handle({ event, tx, context, log });
      return 'handled';
    }),
  );
}

/**
 * Gives several events to their handlers, all of which say what they change (`together`), in one transaction: of each the effect and the inbox row. Answers
 * with the outcome of each, in their order. Throws what the first handler to fail throws, with nothing changed by any.
 */
export function runTogether<Context>(
  given: readonly Given<Context>[],
  { database, context, log }: Around<Context>,
): Promise<readonly HandlingOutcome[]> {
  return database.transaction(
    async (tx) => {
      const fresh = await rememberAll(tx, given);
      const chains = [...Map.groupBy(fresh, ({ handler, event }) => handler.together?.(event) ?? '')];
      chains.sort(([a], [b]) => (a < b ? -1 : 1));
      // All have ended before the transaction does: what a late one still wrote would be written for good.
      const ends = await Promise.allSettled(
        chains.map(async ([, chain]) => {
          for (const { handler, event } of chain) {
            const handle = () =>
              handler.handle({ event, tx, context, log: log.child({ eventId: event.id, eventType: event.type }) });
            await forItsCause(handler, event, database.name, handle);
          }
        }),
      );
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      const handled = new Set(fresh);
      return given.map((one) => (handled.has(one) ? 'handled' : 'duplicate'));
    },
    // Whatever it is, each event is tried alone next.
    { maxAttempts: 1 },
  );
}

/** Writes all inbox rows in one statement, in one order for all processes. Answers those that were not there yet, each once. */
async function rememberAll<Context>(tx: Tx, given: readonly Given<Context>[]): Promise<readonly Given<Context>[]> {
  const rows = await tx.sql<{ event_id: string; handler: string }[]>`
    insert into inbox (event_id, handler)
    select event_id, handler from unnest(
      ${given.map(({ event }) => toUuid(event.id, 'evt'))}::uuid[], ${given.map(({ handler }) => handler.name)}::text[]
    ) as given (event_id, handler)
    order by event_id, handler
    on conflict do nothing returning event_id, handler`;
  const unseen = new Set(rows.map((row) => `${fromUuid('evt', row.event_id)} ${row.handler}`));
  return given.filter(({ handler, event }) => unseen.delete(`${event.id} ${handler.name}`));
}

/** What follows from an event is done for whoever caused it, and in the trace of that. */
function forItsCause<Context, T>(
  handler: EventHandler<Context>,
  event: ReceivedEvent,
  service: string,
  work: () => Promise<T>,
): Promise<T> {
  const { topic } = handler.contract;
  const attributes = {
    [SERVICE_ATTRIBUTE]: service,
    'messaging.system': 'kafka',
    'messaging.operation.name': 'process',
    'messaging.operation.type': 'process',
    'messaging.destination.name': topic,
    'messaging.message.id': event.id,
    'mint.event': event.type,
    'mint.handler': handler.name,
  };
  const caused = () => causedBy({ actor: event.actor, ipAddress: event.ipAddress }, work);
  return continueTrace(event.traceparent, `process ${topic}`, attributes, caused, 'CONSUMER');
}
