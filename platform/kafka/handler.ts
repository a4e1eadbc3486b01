import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import type { Id } from '../ids/ids.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { EventContract, PayloadOf } from './contract.ts';

/** An event as a handler receives it, its payload checked and decoded. */
export interface ReceivedEvent<C extends EventContract = EventContract> {
  readonly id: Id<'evt'>;
  readonly type: C['type'];
  readonly version: number | null;
  /** The service that told of it. */
  readonly source: string;
  readonly time: Date;
  /** The key: the id of the aggregate it happened to. */
  readonly subject: string;
  /** Who caused it, when its domain says so. */
  readonly actor: string | null;
  /** The address of the client that caused it, where one did. */
  readonly ipAddress: string | null;
  readonly traceparent: string | null;
  readonly payload: PayloadOf<C>;
}

export interface HandlerInput<C extends EventContract, Context> {
  readonly event: ReceivedEvent<C>;
  /** The transaction that also records the event as handled: effects in it happen exactly once. */
  readonly tx: Tx;
  readonly context: Context;
  readonly log: Logger;
}

export interface EventHandler<Context> {
  readonly contract: EventContract;
  /** Distinct within a service, and stable: the inbox remembers events by it. */
  readonly name: string;
  /** Whether it hears every event of the contract's topic, whatever its type and version. */
  readonly everyType?: boolean;
  handle(input: HandlerInput<EventContract, Context>): Promise<void>;
}

/**
 * Declares what a domain does when an event happens. `handle` runs in a transaction of its own together with the inbox row,
 * so it happens once however often the event is delivered. What it throws is retried with back-off; give a name when a
 * service has several handlers for one event.
 */
export function on<C extends EventContract, Context>(
  contract: C,
  handle: (input: HandlerInput<C, Context>) => Promise<void>,
  options: { name?: string } = {},
): EventHandler<Context> {
  return { contract, name: options.name ?? contract.type, handle: handle as EventHandler<Context>['handle'] };
}

/** The stand-in for a contract where every type is heard: the payload is any JSON. */
const anyEvent = (topic: string) => ({ type: '*', version: 1, topic, payload: z.json(), key: () => '' }) satisfies EventContract;

/**
 * Declares what a domain does when anything at all happens on a topic: types and versions that nobody has declared as well. Otherwise as `on`,
 * with the payload as it came.
 */
export function onAny<Context>(
  topic: string,
  handle: (input: HandlerInput<ReturnType<typeof anyEvent>, Context>) => Promise<void>,
): EventHandler<Context> {
  return { contract: anyEvent(topic), name: `${topic} *`, everyType: true, handle: handle as EventHandler<Context>['handle'] };
}
