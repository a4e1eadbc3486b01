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
  /** Given where several events may share a transaction. */
  readonly together?: Together<EventContract>;
  handle(input: HandlerInput<EventContract, Context>): Promise<void>;
}

/**
 * Says what an event's handling changes, so that what has come at one time can share a transaction. Events with one answer are handled in order;
 * those with different answers side by side on one connection, begun in the answers' order, so that transactions of several processes take the
 * rows they both want in one order. The first that `handle` changes must be what the answer names; it must make no savepoint.
 */
export type Together<C extends EventContract> = (event: ReceivedEvent<C>) => string;

export interface HandlerOptions<C extends EventContract> {
  /** Needed when a service has several handlers for one event. */
  readonly name?: string;
  readonly together?: Together<C>;
}

/**
 * Declares what a domain does when an event happens. `handle` runs in one transaction with the inbox row, so it happens once however often the
 * event is delivered. The transaction is its own, or with `together` that of all events that have come; should one of those fail, each is
 * handled again alone. What it throws then is retried with back-off.
 */
export function on<C extends EventContract, Context>(
  contract: C,
  handle: (input: HandlerInput<C, Context>) => Promise<void>,
  { name = contract.type, together }: HandlerOptions<C> = {},
): EventHandler<Context> {
  return {
    contract,
    name,
    handle: handle as EventHandler<Context>['handle'],
    together: together as EventHandler<Context>['together'],
  };
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
  { together }: Pick<HandlerOptions<ReturnType<typeof anyEvent>>, 'together'> = {},
): EventHandler<Context> {
  return { ...on(anyEvent(topic), handle, { name: `${topic} *`, together }), everyType: true };
}
