import type { SASLOptions } from 'kafkajs';
import { ConfigError } from '../config/config.ts';

/** How brokers are reached that not everybody may reach. */
export interface KafkaAccess {
  readonly ssl: boolean;
  readonly sasl?: SASLOptions;
}

/** What the settings say of it. Throws ConfigError when a mechanism lacks its name or password. */
export function kafkaAccess(config: {
  readonly KAFKA_TLS: boolean;
  readonly KAFKA_SASL_MECHANISM?: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly KAFKA_SASL_USERNAME?: string;
  readonly KAFKA_SASL_PASSWORD?: string;
}): KafkaAccess {
  const {
    KAFKA_TLS: ssl,
    KAFKA_SASL_MECHANISM: mechanism,
    KAFKA_SASL_USERNAME: username,
    KAFKA_SASL_PASSWORD: password,
  } = config;
  if (mechanism === undefined) return { ssl };
  if (username === undefined || password === undefined) {
    throw new ConfigError(['KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD are needed by KAFKA_SASL_MECHANISM']);
  }
  // One by one: kafkajs has a type of its own for each.
  if (mechanism === 'plain') return { ssl, sasl: { mechanism, username, password } };
  if (mechanism === 'scram-sha-256') return { ssl, sasl: { mechanism, username, password } };
  return { ssl, sasl: { mechanism, username, password } };
}
