import { randomBytes } from 'node:crypto';
import { readConfig } from '@mint/platform/config/config.ts';
import type { Database } from '@mint/platform/database/database.ts';
import type { Result } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { EventContract, PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { EventHandler } from '@mint/platform/kafka/handler.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import { configSchema } from '../config.ts';
import { closeContext, openContext, type WebhooksContext } from '../context.ts';
import { createEndpoint } from '../domain/create-endpoint.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import { listDeliveries } from '../domain/list-deliveries.ts';
import type { TransactionFacts } from '../domain/transaction-messages.ts';
import { type WebhookEvent, webhookEvents } from '../domain/webhook-events.ts';
import { startDelivery, startSweep } from '../domain/workers.ts';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';

/** The domain with its real Postgres and Redis. */
export interface World {
  readonly context: WebhooksContext;
  readonly database: Database;
  readonly databaseUrl: string;
  /** An endpoint of a new owner, told of everything, unless told. */
  endpoint(
    url: string,
    given?: { ownerId?: Id<'usr'>; events?: readonly WebhookEvent[] },
  ): Promise<{ endpoint: Endpoint; ownerId: Id<'usr'>; secret: string }>;
  /** Gives an event to a handler as the consumer does; the same id again is a redelivery. Answers with the event's id. */
  deliver<C extends EventContract>(
    handler: EventHandler<WebhooksContext>,
    contract: C,
    payload: PayloadOf<C>,
    id?: Id<'evt'>,
  ): Promise<Id<'evt'>>;
  /** Has the domain hear that a transfer to somebody has completed. Answers with the transfer's id. */
  completed(recipientId: Id<'usr'>, given?: Partial<TransactionFacts>): Promise<Id<'txn'>>;
  /** All that an endpoint was sent or is owed, newest first. */
  log(endpoint: Endpoint): Promise<Delivery[]>;
  /** The types of the domain's events of an endpoint, in order. */
  told(endpoint: Endpoint): Promise<string[]>;
  /** Starts to send; without, everything stays owed. */
  start(): void;
  /** Ends the sending as a process that leaves does. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** An environment variable that tests need. Throws when it isn't set. */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** What a domain function gave. Throws when it refused. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.errors)}`);
  return result.value;
}

/** The codes with which a domain function refused; none when it didn't. */
export const codesOf = (result: Result<unknown>) => (result.ok ? [] : result.errors.map(({ code }) => code));

/** A transfer as its events tell of it. */
export function transfer(facts: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    transactionId: newId('txn'),
    kind: 'TRANSFER',
    senderId: newId('usr'),
    recipientId: newId('usr'),
    amountMinor: 12_34n,
    currency: 'USD',
    note: 'lunch',
    merchant: null,
    category: null,
    sequence: 2,
    occurredAt: new Date('2026-11-28T07:00:00.000Z'),
    ...facts,
  };
}

/** Time goes by some thousand times faster: an hour of being away is a few pauses long. */
const compressed = { RETRY_FIRST_MS: '40', RETRY_MAX_MS: '400', SWEEP_INTERVAL_MS: '200', SWEEP_PATIENCE_MS: '200' };

/** Opens a world of its own; `env` are settings that differ from the usual, whose time is compressed. */
export async function openWorld(env: Record<string, string> = {}, redisUrl = needed('REDIS_URL')): Promise<World> {
  const { database, url, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections: 12 });
  const log = createLogger({ service: 'webhooks', level: 'silent' });
  const config = readConfig(configSchema, {
    WEBHOOK_SECRET_KEY: randomBytes(32).toString('base64'),
    ALLOW_LOCAL_RECEIVERS: 'true',
    ...compressed,
    ...env,
  });
  const redisPrefix = `test-${randomBytes(6).toString('hex')}`;
  const context = await openContext({ config, database, redisUrl, redisPrefix, log });
  let running: { stop(): Promise<void> }[] = [];
  const world: World = {
    context,
    database,
    databaseUrl: url,
    async endpoint(target, { ownerId = newId('usr'), events = webhookEvents } = {}) {
      const { endpoint, secret } = given(await createEndpoint(context, ownerId, { url: target, events }));
      return { endpoint, ownerId, secret };
    },
    async deliver(handler, contract, payload, id = newId('evt')) {
      await deliverEvent(handler, contract, payload, { database, context, id });
      return id;
    },
    async completed(recipientId, facts = {}) {
      const payload = transfer({ recipientId, ...facts });
      await world.deliver(onTransactionCompleted, transactionCompleted, payload);
      return payload.transactionId;
    },
    async log({ id: endpointId }) {
      const [page = []] = await listDeliveries(context, [{ endpointId, status: null, limit: 10_000, after: null }]);
      return page;
    },
    async told({ id }) {
      const rows = await database.sql<{ type: string }[]>`select type from outbox where key = ${id} order by seq`;
      return rows.map(({ type }) => type);
    },
    start() {
      running = [startDelivery(context, log), startSweep(context, log)];
    },
    async stop() {
      await Promise.all(running.map((worker) => worker.stop()));
      running = [];
    },
    async close() {
      await world.stop();
      await closeContext(context);
      await drop();
    },
  };
  return world;
}

/** Lets time go by for an endpoint and what it is owed, as when it had been made and had failed that much earlier. */
export async function letTimeGoBy({ database }: World, { id }: Endpoint, days: number): Promise<void> {
  const endpoint = toUuid(id, 'whe');
  await database.sql`
    update endpoints set enabled_at = enabled_at - make_interval(days => ${days}), failing_since = failing_since - make_interval(days => ${days})
    where id = ${endpoint}`;
  await database.sql`
    update deliveries set owed_since = owed_since - make_interval(days => ${days}) where endpoint_id = ${endpoint}`;
}
