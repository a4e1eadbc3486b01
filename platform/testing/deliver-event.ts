import { pino } from 'pino';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { type Id, newId } from '../ids/ids.ts';
import type { EventContract, PayloadOf } from '../kafka/contract.ts';
import type { EventHandler } from '../kafka/handler.ts';
import { runHandler } from '../kafka/run-handler.ts';

/**
 * Gives an event to a handler as the consumer does, over its JSON form and the inbox, without Kafka. The same `id` again is a
 * redelivery. Throws what the handler throws.
 */
export function deliverEvent<C extends EventContract, Context>(
  handler: EventHandler<Context>,
  contract: C,
  payload: PayloadOf<C>,
  {
    database,
    context,
    id = newId('evt'),
    actor = null,
  }: { database: Database; context: Context; id?: Id<'evt'>; actor?: string | null },
): Promise<'handled' | 'duplicate'> {
  const wire: unknown = JSON.parse(JSON.stringify(z.encode(contract.payload, payload)));
  const event = {
    id,
    type: contract.type,
    version: contract.version,
    source: 'test',
    time: new Date(),
    subject: contract.key(payload),
    actor,
    ipAddress: null,
    traceparent: null,
    payload: z.decode(contract.payload, wire as never),
  };
  return runHandler(handler, event, { database, context, log: pino({ level: 'silent' }) });
}
