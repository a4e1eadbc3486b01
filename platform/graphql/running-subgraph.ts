import type { Transport } from '@connectrpc/connect';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { TokenVerifier } from '../auth/tokens.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { LiveMessage } from './live-event.ts';

/** What a caller in this process knows of the client. */
export interface ClientInfo {
  readonly ip?: string | null;
  readonly userAgent?: string | null;
  /** The `mint_…` cookies the client sent. */
  readonly cookies?: Readonly<Record<string, string>>;
}

/** One operation for `execute` or `subscribe`: a document, parsed or as text. */
export interface LocalOperation {
  readonly query?: string;
  /** In place of `query`; keep the object, what was worked out about it is remembered by its identity. */
  readonly document?: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer | null;
  readonly client?: ClientInfo;
  readonly traceparent?: string | null;
  /** Subscriptions: the cursor to go on from. */
  readonly resumeAfter?: string | null;
  /** Subscriptions: whether to be told, first, that events flow from here on. */
  readonly control?: boolean;
}

export interface LocalResult extends ExecutionResult {
  /** Set-Cookie values that the client is to get. */
  readonly cookies: readonly string[];
}

/** A started subgraph. */
export interface RunningSubgraph {
  readonly name: string;
  /** `http://127.0.0.1:4002/graphql`; null when it doesn't listen. */
  readonly url: string | null;
  /** `http://127.0.0.1:5002`; null when it doesn't listen or serves no RPC. */
  readonly rpcUrl: string | null;
  readonly schema: GraphQLSchema;
  /** Its SDL, for composition. */
  readonly sdl: string;
  /** The way to its RPC from within this process, for `rpcTransports` of others. */
  readonly rpcTransport: Transport;
  /** Verifies access tokens as this subgraph does. The issuer's needs no network: others of its process can be given it. */
  readonly tokenVerifier: TokenVerifier;
  /** Resolves when it can serve, which is when its database answers; throws what is missing. Kafka and Redis may be away. */
  ready(): Promise<void>;
  /** Runs a query or mutation as the HTTP door does: the same checks, the same masking of errors. Never throws. */
  execute(operation: LocalOperation): Promise<LocalResult>;
  /** Subscribes as the graphql-ws door does. An operation that is refused yields one message with `errors` and ends. */
  subscribe(operation: LocalOperation): AsyncIterableIterator<LiveMessage>;
  /** Takes nothing new, finishes what is in hand, then closes everything. */
  stop(): Promise<void>;
}
