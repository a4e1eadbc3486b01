import { type Admin, type ISocketFactory, Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import type { Logger } from '../telemetry/logger.ts';
import type { KafkaAccess } from './access.ts';

export type { Admin, Kafka, Producer };

/** A Kafka client. It connects when something is asked of it; failures come back within seconds, and callers try again. */
export function createKafka({
  brokers,
  clientId,
  log,
  access,
  socketFactory,
}: {
  brokers: string[];
  clientId: string;
  log: Logger;
  /** Left out where everybody who reaches the brokers may ask. */
  access?: KafkaAccess;
  /** How to open connections, when not straight to the broker's own address. */
  socketFactory?: ISocketFactory;
}): Kafka {
  return new Kafka({
    brokers,
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 4 },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, namespace, log: { message, ...details } }) => {
        // What kafkajs calls an error is mostly a broker being away: its callers retry and say so themselves.
        const facts = { kafka: namespace, broker: details.broker, reason: details.error, groupId: details.groupId };
        if (level === logLevel.ERROR) log.warn(facts, message);
        else log.debug(facts, message);
      },
    ...access,
    ...(socketFactory ? { socketFactory } : {}),
  });
}

/**
 * A producer that loses nothing and keeps order: acknowledged by all replicas, idempotent, one request at a time, keys spread
 * over partitions as Java clients do it. After a failed send, disconnect it and make another.
 */
export function createProducer(kafka: Kafka): Producer {
  return kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    // Bounded, so that a broker that is away is the caller's to wait for; a new producer starts a new sequence.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4 },
  });
}
