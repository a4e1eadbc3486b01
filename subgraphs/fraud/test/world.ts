import { randomBytes } from 'node:crypto';
import { readConfig } from '@mint/platform/config/config.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { openRedis } from '@mint/platform/graphql/redis-connection.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import type { EventContract, PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { EventHandler } from '@mint/platform/kafka/handler.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import type { Redis } from 'ioredis';
import { configSchema } from '../config.ts';
import { type FraudContext, openContext } from '../context.ts';
import type { Transfer } from '../domain/read-stored-facts.ts';
import { type AuthPeer, openAuthPeer, openTransactionsPeer, type TransactionsPeer } from './peers.ts';

/** The domain with its real Postgres and Redis, and peers in the place of auth and transactions. */
export interface World {
  readonly context: FraudContext;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly redis: Redis;
  readonly redisPrefix: string;
  readonly auth: AuthPeer;
  readonly transactions: TransactionsPeer;
  /** Gives an event to a handler as the consumer does; the same id again is a redelivery. */
  deliver<C extends EventContract>(
    handler: EventHandler<FraudContext>,
    contract: C,
    payload: PayloadOf<C>,
    id?: Id<'evt'>,
  ): Promise<Id<'evt'>>;
  /** The types of the events told under a key, in order. */
  told(key: string): Promise<string[]>;
  close(): Promise<void>;
}

/** An environment variable that tests need. Throws when it isn't set. */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Opens a world of its own; `env` are settings that differ from the usual. Redis has time, unless told: the machine may be busy. */
export async function openWorld({
  env = {},
  redisUrl = needed('REDIS_URL'),
}: {
  readonly env?: Record<string, string>;
  readonly redisUrl?: string;
} = {}): Promise<World> {
  const { database, url, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections: 12 });
  const log = createLogger({ service: 'fraud', level: 'silent' });
  const redis = await openRedis(redisUrl, log);
  const auth = openAuthPeer();
  const transactions = openTransactionsPeer();
  const redisPrefix = `test-${randomBytes(6).toString('hex')}`;
  const context = await openContext({
    config: readConfig(configSchema, { VELOCITY_REDIS_TIMEOUT_MS: '1000', PEOPLE_TIMEOUT_MS: '5000', ...env }),
    database,
    redis,
    redisPrefix,
    log,
    identity: createTestIdentities().identity('fraud'),
    rpcTransport: (peer) => (peer === 'auth' ? auth : transactions).transport,
  });
  return {
    context,
    database,
    databaseUrl: url,
    redis,
    redisPrefix,
    auth,
    transactions,
    async deliver(handler, contract, payload, id = newId('evt')) {
      await deliverEvent(handler, contract, payload, { database, context, id });
      return id;
    },
    async told(key) {
      const rows = await database.sql<{ type: string }[]>`select type from outbox where key = ${key} order by seq`;
      return rows.map(({ type }) => type);
    },
    async close() {
      redis.disconnect();
      await drop();
    },
  };
}

/** A transfer of ten dollars at noon between two people that nobody knows, but for what is given. */
export function transferOf(given: Partial<Transfer> = {}): Transfer {
  return {
    transactionId: newId('txn'),
    senderId: newId('usr'),
    recipientId: newId('usr'),
    amountMinor: 1_000n,
    currency: 'USD',
    requestedAt: new Date('2025-03-01T12:00:00Z'),
    ip: null,
    inPayoutBatch: false,
    ...given,
  };
}

/** What a transaction tells of itself. */
export function transactionPayload(given: {
  readonly transactionId?: Id<'txn'>;
  readonly senderId?: Id<'usr'> | null;
  readonly recipientId?: Id<'usr'>;
  readonly baseAmountMinor?: bigint | null;
  readonly occurredAt?: Date;
}) {
  const senderId = given.senderId === undefined ? newId('usr') : given.senderId;
  const base = given.baseAmountMinor === undefined ? 1_000n : given.baseAmountMinor;
  return {
    transactionId: given.transactionId ?? newId('txn'),
    kind: senderId === null ? ('TOP_UP' as const) : ('TRANSFER' as const),
    senderId,
    recipientId: given.recipientId ?? newId('usr'),
    amountMinor: 900n,
    currency: 'EUR',
    note: null,
    merchant: null,
    category: null,
    baseAmountMinor: base,
    baseCurrency: base === null ? null : 'USD',
    sequence: 1,
    occurredAt: given.occurredAt ?? new Date(),
  };
}
