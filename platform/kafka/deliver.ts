import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { isInfrastructureFailure } from '../errors/infrastructure-failure.ts';
import type { Logger } from '../telemetry/logger.ts';
import { eventHandlingDurationSeconds, eventsHandledTotal } from '../telemetry/metrics.ts';
import { observeTraced } from '../telemetry/observe-traced.ts';
import { backOffMs } from '../time/back-off.ts';
import type { DeadLetter, DeadLetterOffice } from './dead-letter.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import type { EventHandler, ReceivedEvent } from './handler.ts';
import { runHandler } from './run-handler.ts';

export interface DeliveryOptions<Context> {
  groupId: string;
  handlers: readonly EventHandler<Context>[];
  database: Database;
  context: Context;
  log: Logger;
  office: DeadLetterOffice;
  /** What stands before each topic's name. */
  topicPrefix: string;
  maxAttempts: number;
  handlerTimeoutMs: number;
}

/** What the delivery of one message needs from the consumer that received it. */
export interface DeliveryTools {
  topic: string;
  partition: number;
  /** Waits and keeps the membership in the group alive. Throws when the partition is no longer this consumer's. */
  pause(ms: number): Promise<void>;
}

/** A failure of the message, known before any handler saw it: trying again would not help. */
class Unreadable extends Error {
  override name = 'Unreadable';
}

/**
 * Gives a message to each of its handlers. Returns once every one has had its effect or the message lies in the dead letter
 * topic. Throws only when the partition was taken away: then whoever has it now receives the message again.
 */
export function createDelivery<Context>(options: DeliveryOptions<Context>) {
  const { groupId, handlers, database, context, office, topicPrefix, maxAttempts, handlerTimeoutMs } = options;
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

  return async function deliver(message: KafkaMessage, tools: DeliveryTools): Promise<void> {
    const envelope = readEnvelope(message);
    if (envelope?.replayFor && envelope.replayFor !== groupId) return;
    const candidates = envelope ? [...(byType.get(envelope.type) ?? []), ...(byTopic.get(tools.topic) ?? [])] : [];
    if (envelope && candidates.length === 0) return;
    const log = options.log.child({ eventId: envelope?.id, eventType: envelope?.type, offset: message.offset });
    try {
      if (!envelope) throw new Unreadable('The message is no CloudEvent with an event id');
      const listening = candidates.filter(
        ({ contract, everyType }) => everyType || envelope.version === null || contract.version === envelope.version,
      );
      if (listening.length === 0) throw new Unreadable(`No handler knows version ${envelope.version}`);
      for (const handler of listening) await give(handler, message, receive(handler, envelope, message), tools, log);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      await bury(message, tools, { handler: null, error: error.message, attempts: 1 }, log);
      eventsHandledTotal.inc({ service, type: envelope?.type ?? 'unknown', outcome: 'dead_letter' });
    }
  };
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
