import { CloudEvent, Kafka as CloudEventsKafka } from 'cloudevents';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { type Id, isId } from '../ids/ids.ts';
import { dataSchemaOf } from './contract.ts';

/** An event as it lies in the outbox. */
export interface OutgoingEvent {
  id: Id<'evt'>;
  type: string;
  version: number;
  source: string;
  key: string;
  time: Date;
  actor: string | null;
  ipAddress: string | null;
  traceparent: string | null;
  payload: unknown;
}

/** The event as a Kafka message: CloudEvents 1.0 in binary mode, the trace it belongs to in `traceparent`. */
export function toMessage(event: OutgoingEvent): Message {
  const { headers } = CloudEventsKafka.binary(
    new CloudEvent({
      id: event.id,
      type: event.type,
      source: `/${event.source}`,
      subject: event.key,
      time: event.time.toISOString(),
      datacontenttype: 'application/json',
      dataschema: dataSchemaOf(event),
      partitionkey: event.key,
      ...(event.actor ? { actor: event.actor } : {}),
      ...(event.ipAddress ? { ipaddress: event.ipAddress } : {}),
    }),
  );
  // The binding gives the content type twice; the specification has it in `content-type` alone.
  const { ce_datacontenttype: _, ...attributes } = headers as Record<string, unknown>;
  const given = Object.entries(attributes).filter(([, value]) => typeof value === 'string') as [string, string][];
  return {
    key: event.key,
    value: JSON.stringify(event.payload),
    timestamp: String(event.time.getTime()),
    headers: {
      ...Object.fromEntries(given),
      ...(event.traceparent ? { traceparent: event.traceparent } : {}),
    },
  };
}

/** What a message says of itself before its payload is looked at. */
export interface Envelope {
  id: Id<'evt'>;
  type: string;
  version: number | null;
  /** The service that told of it. */
  source: string;
  time: Date;
  subject: string;
  actor: string | null;
  ipAddress: string | null;
  traceparent: string | null;
  /** The one group this message is for: a dead letter that is given to its handler again. */
  replayFor: string | null;
}

/** A header as text; the first where it was given several times. */
export function headerText(headers: IHeaders | undefined, name: string): string | null {
  const value = headers?.[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? null : first.toString();
}

/** The message addressed to one group alone, when dead letters are replayed. */
export const REPLAY_FOR_HEADER = 'mint-replay-for';

/** Reads the envelope; null when the message is no CloudEvent of ours. */
export function readEnvelope(message: Pick<KafkaMessage, 'headers' | 'key' | 'timestamp'>): Envelope | null {
  const text = (name: string) => headerText(message.headers, name);
  const id = text('ce_id');
  const type = text('ce_type');
  if (!isId('evt', id) || !type) return null;
  const time = new Date(text('ce_time') ?? Number(message.timestamp));
  if (Number.isNaN(time.getTime())) return null;
  const version = /\/(\d{1,6})$/.exec(text('ce_dataschema') ?? '')?.[1];
  return {
    id,
    type,
    version: version ? Number(version) : null,
    source: (text('ce_source') ?? '').replace(/^\//, ''),
    time,
    subject: text('ce_subject') ?? message.key?.toString() ?? '',
    actor: text('ce_actor'),
    ipAddress: text('ce_ipaddress'),
    traceparent: text('traceparent'),
    replayFor: text(REPLAY_FOR_HEADER),
  };
}
