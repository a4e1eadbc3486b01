import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { isInfrastructureFailure } from '../errors/infrastructure-failure.ts';
import { inAGap } from '../process/in-a-gap.ts';
import type { Logger } from '../telemetry/logger.ts';
import { eventHandlingDurationSeconds, eventsHandledTotal } from '../telemetry/metrics.ts';
import { observeTraced } from '../telemetry/observe-traced.ts';
import { backOffMs } from '../time/back-off.ts';
import type { DeadLetter, DeadLetterOffice } from './dead-letter.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { gather } from './gather.ts';
import type { EventHandler, ReceivedEvent } from './handler.ts';
import { type Given, type HandlingOutcome, runHandler, runTogether } from './run-handler.ts';

export interface DeliveryOptions<Context> {
  groupId: string;
  handlers: readonly EventHandler<Context>[];
  database: Database;
  context: Context;
  log: Logger;
  office: DeadLetterOffice;
  /** What stands before each topic's name. */
  topicPrefix: string;
  /** Whether not to wait for a gap between requests. */
  atOnce: boolean;
  maxAttempts: number;
  handlerTimeoutMs: number;
}

/** What the delivery of a partition's messages needs from the consumer that received them. */
export interface DeliveryTools {
  topic: string;
  partition: number;
  /** Told that everything up to a message is done. Answers whether to go on. */
  done(message: KafkaMessage): Promise<boolean>;
  /** Waits and keeps the membership in the group alive. Throws when the partition is no longer this consumer's. */
  pause(ms: number): Promise<void>;
}

/** A failure of the message, known before any handler saw it: trying again would not help. */
class Unreadable extends Error {
  override name = 'Unreadable';
}

/** The most events that share a transaction. */
const MAX_TOGETHER = 100;

/**
 * Gives a partition's messages, in order, to their handlers: together where those allow it, and otherwise one by one. Each is done once every handler
 * has had its effect or it lies in the dead letter topic. Throws only when the partition was taken away: then whoever has it now
 * receives again what was not done.
 */
export function createDelivery<Context>(options: DeliveryOptions<Context>) {
  const { groupId, handlers, database, context, office, topicPrefix, atOnce, maxAttempts, handlerTimeoutMs } = options;
  const inTurn = atOnce ? <T>(work: () => Promise<T>) => work() : inAGap;
  const byType = Map.groupBy(
    handlers.filter(({ everyType }) => !everyType),
    (handler) => handler.contract.type,
  );
  const byTopic = Map.groupBy(
    handlers.filter(({ everyType }) => everyType),
    (handler) => `${topicPrefix}${handler.contract.topic}`,
  );
  const service = database.name;

  async function bury(
    message: KafkaMessage,
    tools: DeliveryTools,
    why: Pick<DeadLetter, 'handler' | 'error' | 'attempts'>,
    log: Logger,
  ) {
    const letter = { group: groupId, topic: tools.topic, partition: tools.partition, offset: message.offset, ...why };
    for (let failures = 1; ; failures += 1) {
      try {
        await office.bury(message, letter);
        log.error({ ...why }, 'event went to the dead letters');
        return;
      } catch (error) {
        log.warn({ err: error, failures }, 'dead letter waits: Kafka did not take it');
        await tools.pause(backOffMs(failures));
      }
    }
  }

  async function give(
    handler: EventHandler<Context>,
    message: KafkaMessage,
    event: ReceivedEvent,
    tools: DeliveryTools,
    log: Logger,
  ) {
    const startedAt = performance.now();
    let attempts = 0;
    for (let failures = 1; ; failures += 1) {
      try {
        const outcome = await withinTime(runHandler(handler, event, { database, context, log }), handlerTimeoutMs);
        eventsHandledTotal.inc({ service, type: event.type, outcome });
        break;
      } catch (error) {
        if (isInfrastructureFailure(error)) {
          log.warn({ err: error, failures }, 'event waits for something that is away');
          await tools.pause(backOffMs(failures));
          continue;
        }
        attempts += 1;
        log.warn({ err: error, attempts }, 'event handler failed');
        if (attempts >= maxAttempts) {
          await bury(message, tools, { handler: handler.name, error: messageOf(error), attempts }, log);
          eventsHandledTotal.inc({ service, type: event.type, outcome: 'dead_letter' });
          break;
        }
        await tools.pause(backOffMs(attempts, { firstMs: 100, ceilingMs: 5_000 }));
      }
    }
    observeTraced(eventHandlingDurationSeconds, { service, type: event.type }, (performance.now() - startedAt) / 1000);
  }

  /** Who is to be given a message; null when nobody here is. */
  function look(message: KafkaMessage, topic: string): Received<Context> | null {
    const envelope = readEnvelope(message);
    if (envelope?.replayFor && envelope.replayFor !== groupId) return null;
    const candidates = envelope ? [...(byType.get(envelope.type) ?? []), ...(byTopic.get(topic) ?? [])] : [];
    if (envelope && candidates.length === 0) return null;
    const listening = candidates.filter(
      ({ contract, everyType }) => everyType || envelope?.version === null || contract.version === envelope?.version,
    );
    return { message, envelope, listening };
  }

  async function deliverAlone({ message, envelope, listening }: Received<Context>, tools: DeliveryTools): Promise<void> {
    const log = options.log.child({ eventId: envelope?.id, eventType: envelope?.type, offset: message.offset });
    try {
      if (!envelope) throw new Unreadable('The message is no CloudEvent with an event id');
      if (listening.length === 0) throw new Unreadable(`No handler knows version ${envelope.version}`);
      for (const handler of listening) await give(handler, message, receive(handler, envelope, message), tools, log);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      await bury(message, tools, { handler: null, error: error.message, attempts: 1 }, log);
      eventsHandledTotal.inc({ service, type: envelope?.type ?? 'unknown', outcome: 'dead_letter' });
    }
  }

  /** One transaction for what all partitions have at one moment. */
  const share = gather(async (given: readonly Given<Context>[]) => {
    const startedAt = performance.now();
    const work = () => withinTime(runTogether(given, { database, context, log: options.log }), handlerTimeoutMs);
    const outcomes = await inTurn(work);
    const seconds = (performance.now() - startedAt) / 1000;
    for (const [place, { event }] of given.entries()) {
      eventsHandledTotal.inc({ service, type: event.type, outcome: outcomes[place] as HandlingOutcome });
      observeTraced(eventHandlingDurationSeconds, { service, type: event.type }, seconds);
    }
  }, MAX_TOGETHER);

  /** Answers whether it went well; if not, nothing has changed. */
  async function deliverTogether(received: readonly Received<Context>[]): Promise<boolean> {
    try {
      const given = received.flatMap(({ message, envelope, listening }) =>
        listening.map((handler) => ({ handler, event: receive(handler, envelope as Envelope, message) })),
      );
      await share(given);
      return true;
    } catch (error) {
      options.log.warn({ err: error, events: received.length }, 'events that were handled together are handled one by one');
      return false;
    }
  }

  /** Answers whether to go on. */
  async function deliverOneByOne(received: readonly Received<Context>[], tools: DeliveryTools): Promise<boolean> {
    for (const one of received) {
      await deliverAlone(one, tools);
      if (!(await tools.done(one.message))) return false;
    }
    return true;
  }

  return async function deliver(messages: readonly KafkaMessage[], tools: DeliveryTools): Promise<void> {
    const received = messages.map((message) => look(message, tools.topic)).filter((one) => one !== null);
    for (let place = 0; place < received.length; ) {
      const piece = nextPiece(received, place);
      place += piece.length;
      const together = isShareable(piece[0] as Received<Context>) && (await deliverTogether(piece));
      const last = piece.at(-1) as Received<Context>;
      const goOn = together ? await tools.done(last.message) : await inTurn(() => deliverOneByOne(piece, tools));
      if (!goOn) return;
    }
    // What was for nobody here is done as well.
    const last = messages.at(-1);
    if (last !== undefined && received.at(-1)?.message !== last) await tools.done(last);
  };
}

/** A message, with those who are to be given it. */
interface Received<Context> {
  readonly message: KafkaMessage;
  /** Null when it is no event. */
  readonly envelope: Envelope | null;
  /** None when nobody knows its version. */
  readonly listening: readonly EventHandler<Context>[];
}

function isShareable<Context>({ envelope, listening }: Received<Context>): boolean {
  return envelope !== null && listening.length > 0 && listening.every(({ together }) => together !== undefined);
}

/** What comes next and is delivered alike: what can share a transaction, in a number that one should have, or what can't. */
function nextPiece<Context>(received: readonly Received<Context>[], place: number): readonly Received<Context>[] {
  const alike = isShareable(received[place] as Received<Context>);
  const rest = received.slice(place, place + MAX_TOGETHER);
  const end = rest.findIndex((one) => isShareable(one) !== alike);
  return end === -1 ? rest : rest.slice(0, end);
}

function receive<Context>(handler: EventHandler<Context>, envelope: Envelope, message: KafkaMessage): ReceivedEvent {
  const { id, type, version, source, time, subject, actor, ipAddress, traceparent } = envelope;
  return { id, type, version, source, time, subject, actor, ipAddress, traceparent, payload: decode(handler, message) };
}

function decode<Context>({ contract }: EventHandler<Context>, message: KafkaMessage): unknown {
  let json: unknown;
  try {
    json = JSON.parse(message.value?.toString() ?? '');
  } catch {
    throw new Unreadable('The payload is not JSON');
  }
  const result = z.safeDecode(contract.payload, json as never);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.code}`);
  throw new Unreadable(`The payload breaks its contract: ${faults.join(', ')}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No end after ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
