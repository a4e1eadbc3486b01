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
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { transactionCancelled, transactionCompleted, transactionFailed } from '@mint/schema/events/transactions.ts';
import { configSchema } from '../config.ts';
import { closeContext, openContext, type SocialContext } from '../context.ts';
import type { PayersWord } from '../domain/begin-payment.ts';
import { createMoneyRequest } from '../domain/create-money-request.ts';
import { createSplit } from '../domain/create-split.ts';
import { findMoneyRequest } from '../domain/find-money-requests.ts';
import { findShares } from '../domain/find-splits.ts';
import type { MoneyRequest } from '../domain/money-request.ts';
import type { Share, Split } from '../domain/split.ts';
import { storePeople } from '../domain/store-people.ts';
import { onTransactionCancelled } from '../events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';
import { onTransactionFailed } from '../events/on-transaction-failed.ts';
import { type AuthPeer, openAuthPeer, openTransactionsPeer, type PeerTransfer, type TransactionsPeer } from './peers.ts';

/** The domain with its real Postgres and Redis, and peers in the place of auth and transactions. */
export interface World {
  readonly context: SocialContext;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly auth: AuthPeer;
  readonly transactions: TransactionsPeer;
  /** People of whom the domain has heard. */
  people<N extends number>(count: N): Promise<Id<'usr'>[]>;
  /** A request for ten dollars between two new people, unless told. */
  request(given?: { requesterId?: Id<'usr'>; payerId?: Id<'usr'>; expiresAt?: Date }): Promise<MoneyRequest>;
  /** A split of that many dollars a person, between a new creator and that many others. */
  split(others: number): Promise<{ split: Split; shares: readonly Share[] }>;
  /** The request as it is now. */
  current(request: MoneyRequest): Promise<MoneyRequest>;
  /** Gives an event to a handler as the consumer does; the same id again is a redelivery. */
  deliver<C extends EventContract>(
    handler: EventHandler<SocialContext>,
    contract: C,
    payload: PayloadOf<C>,
    id?: Id<'evt'>,
  ): Promise<Id<'evt'>>;
  /** Ends a transfer that is under review, and has its event heard. */
  endReview(transfer: PeerTransfer, status: 'COMPLETED' | 'FAILED' | 'CANCELLED'): Promise<void>;
  /** The transfers that were made for a request or a share. */
  transfersOf(id: string): PeerTransfer[];
  /** The types of the events told under a key, in order. */
  told(key: string): Promise<string[]>;
  /** Has what is leased be free, as when its holder died and the time is over. */
  passLeases(): Promise<void>;
  /** Sets a moment of a request back, as when that much time had gone by. */
  letExpire(...requests: MoneyRequest[]): Promise<void>;
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

/** A word that a person gives in a session, without a code. */
export const inSession: PayersWord = { inSession: true, totpCode: null };

/** The codes with which a domain function refused; none when it didn't. */
export const codesOf = (result: Result<unknown>) => (result.ok ? [] : result.errors.map(({ code }) => code));

/** Opens a world of its own; `env` are settings that differ from the usual. */
export async function openWorld({
  env = {},
  redisUrl = needed('REDIS_URL'),
}: {
  readonly env?: Record<string, string>;
  readonly redisUrl?: string;
} = {}): Promise<World> {
  const { database, url, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections: 12 });
  const auth = openAuthPeer();
  const transactions = openTransactionsPeer();
  const context = await openContext({
    config: readConfig(configSchema, env),
    database,
    redisUrl,
    redisPrefix: `test-${randomBytes(6).toString('hex')}`,
    log: createLogger({ service: 'social', level: 'silent' }),
    identity: createTestIdentities().identity('social'),
    rpcTransport: (peer) => (peer === 'auth' ? auth : transactions).transport,
  });
  const world: World = {
    context,
    database,
    databaseUrl: url,
    auth,
    transactions,
    async people(count) {
      const known = Array.from({ length: count }, () => {
        const userId = newId('usr');
        return { userId, handle: `h_${userId.slice(-12)}`, handleAt: new Date() };
      });
      await storePeople(database.sql, known);
      return known.map(({ userId }) => userId);
    },
    async request({ requesterId, payerId, expiresAt } = {}) {
      const [one, two] = (await world.people(2)) as [Id<'usr'>, Id<'usr'>];
      const amount = { amount: '10.00', currency: 'USD' };
      const input = { payerId: payerId ?? two, amount, note: 'lunch', expiresAt: expiresAt ?? null };
      return given(await createMoneyRequest(context, requesterId ?? one, input));
    },
    async split(others) {
      const [creator, ...owing] = (await world.people(others + 1)) as [Id<'usr'>, ...Id<'usr'>[]];
      const total = { amount: `${others}.00`, currency: 'USD' };
      const split = given(
        await createSplit(context, creator, { title: 'dinner', total, shares: owing.map((userId) => ({ userId })) }),
      );
      return { split, shares: (await findShares(context, [split.id])).get(split.id) ?? [] };
    },
    async current({ id, payerId }) {
      const found = await findMoneyRequest(context, id, payerId);
      if (found === null) throw new Error('The request has gone');
      return found;
    },
    async deliver(handler, contract, payload, id = newId('evt')) {
      await deliverEvent(handler, contract, payload, { database, context, id });
      return id;
    },
    async endReview(transfer, status) {
      transfer.status = status;
      transfer.failure = status === 'FAILED' ? 'REVIEW_EXPIRED' : '';
      const payload = transactionPayload(transfer);
      if (status === 'COMPLETED') await world.deliver(onTransactionCompleted, transactionCompleted, payload);
      else if (status === 'CANCELLED') await world.deliver(onTransactionCancelled, transactionCancelled, payload);
      else await world.deliver(onTransactionFailed, transactionFailed, { ...payload, failureCode: transfer.failure });
    },
    transfersOf: (id) =>
      [...transactions.transfers.values()].filter(({ request }) => request.idempotencyKey.startsWith(`${id}:`)),
    async told(key) {
      const rows = await database.sql<{ type: string }[]>`select type from outbox where key = ${key} order by seq`;
      return rows.map(({ type }) => type);
    },
    async passLeases() {
      await database.sql`
        update payments set leased_until = now() - interval '1 millisecond', next_attempt_at = now() - interval '1 millisecond', unsettled_until = now() - interval '1 millisecond'
        where state in ('PROCESSING', 'IN_REVIEW')`;
    },
    async letExpire(...requests) {
      await database.sql`
        update money_requests set created_at = now() - interval '8 days', expires_at = now() - interval '1 second'
        where id = any(${requests.map(({ id }) => toUuid(id, 'mrq'))}::uuid[])`;
    },
    async close() {
      await closeContext(context);
      await drop();
    },
  };
  return world;
}

/** What a transaction tells of itself. */
export function transactionPayload({ id, request }: Pick<PeerTransfer, 'id' | 'request'>) {
  return {
    transactionId: id,
    kind: 'TRANSFER' as const,
    senderId: request.senderId as Id<'usr'>,
    recipientId: request.recipientId as Id<'usr'>,
    amountMinor: request.amountMinor,
    currency: request.currency,
    note: request.note,
    merchant: null,
    category: null,
    sequence: 3,
    occurredAt: new Date(),
  };
}
