import type { ConnectRouter, Transport } from '@connectrpc/connect';
import type { FastifyInstance } from 'fastify';
import type { Redis } from 'ioredis';
import type { JSONWebKeySet } from 'jose';
import type { Kafka } from 'kafkajs';
import type { z } from 'zod';
import type { ServiceIdentity } from '../auth/service-identity.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Database } from '../database/database.ts';
import type { Consumption } from '../kafka/consumption.ts';
import type { EventHandler } from '../kafka/handler.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What a domain is given to open its context with. All of it is closed by the platform, after the domain's `closeContext`. */
export interface SubgraphDeps<Config> {
  readonly config: Config;
  readonly database: Database;
  /** Fails at once while Redis is away: have an answer for that (`createCache` has one). */
  readonly redis: Redis;
  /** For `createQueue` and `startWorker`, which need connections of their own, and `createSubscriber`. */
  readonly redisUrl: string;
  /** Put before the names of queues and channels, so that two installations on one Redis don't meet. */
  readonly redisPrefix: string;
  readonly log: Logger;
  readonly identity: ServiceIdentity;
  readonly kafka: Kafka;
  /** How far this service's handlers have come with the events of others. */
  readonly consumption: Consumption;
  /** The way to a peer's RPC: `<PEER>_RPC_URL`, or in process when it runs here. Throws ConfigError when the peer has no address. */
  rpcTransport(peer: string): Transport;
  /** Has the outbox relay look at once. `addEvent` does so by itself; this is for events that SQL functions write. */
  wakeOutbox(): void;
}

/** Something that runs beside the requests until it is stopped; `stop` resolves when its work in hand is done. */
export interface Running {
  stop(): Promise<void>;
}

/** A subgraph as a value: nothing runs until `startSubgraph` is given it. */
export interface Subgraph<Config = unknown, Context = unknown, Loaders = Record<never, never>> {
  /** The service's name: of its identity, its consumer group and its events' source. */
  readonly name: string;
  /** The domain's own settings. The platform reads its own (database, Kafka, Redis, ports, identity) by itself. */
  readonly configSchema: z.ZodType<Config>;
  /** SDL documents, joined: the shared types first. */
  readonly typeDefs: readonly string[];
  /** Resolvers by type and field. */
  readonly resolvers: object;
  /** The folder of the domain's migrations. */
  readonly migrations: URL;
  openContext(deps: SubgraphDeps<Config>): Promise<Context>;
  closeContext?(context: Context): Promise<void>;
  /** Registers the domain's RPC services. */
  readonly rpc?: (router: ConnectRouter, context: Context) => void;
  /** Who may call each RPC method, by the name it has in code: `{ post: ['transactions'] }`. A method that isn't named keeps the subgraph from starting. */
  readonly rpcCallers?: Readonly<Record<string, readonly string[]>>;
  readonly handlers: readonly EventHandler<Context>[];
  /** Whether its events are handled also while requests are in hand, because its answers to the next ones depend on them. */
  readonly hearsAtOnce?: boolean;
  /** How much later than at once it may hear of events, in milliseconds, so that it hears of many together. */
  readonly gatherEventsMs?: number;
  /** Started last and stopped before the context closes: recovery workers, schedules, job workers. */
  readonly workers?: readonly ((context: Context, log: Logger) => Running | Promise<Running>)[];
  /** Makes a request's DataLoaders. */
  readonly loaders?: (context: Context, viewer: Viewer | null) => Loaders;
  /** The token issuer's own: its public keys as they are now. Others fetch them from JWKS_URL. */
  readonly tokenKeys?: (context: Context) => Promise<JSONWebKeySet>;
  /** Plain HTTP routes beside /graphql. They stand outside the service-token check: what they serve is public. */
  readonly routes?: (app: FastifyInstance, context: Context) => void | Promise<void>;
}

/** Types a subgraph's definition: `export const wallet = defineSubgraph({ name: 'wallet', … })`. */
export function defineSubgraph<Config, Context, Loaders = Record<never, never>>(
  definition: Subgraph<Config, Context, Loaders>,
): Subgraph<Config, Context, Loaders> {
  return definition;
}
