import type { Transport } from '@connectrpc/connect';
import type { TokenVerifier } from '../auth/tokens.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Subgraph } from './define-subgraph.ts';
import type { RunningSubgraph } from './running-subgraph.ts';

export interface StartOptions {
  /** Settings by name, as of a process's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether to open the HTTP and RPC ports, or serve callers of this process only. */
  readonly listen: boolean;
  /** The way to peers that run in this process; the others are called at `<PEER>_RPC_URL`. */
  readonly rpcTransports?: Readonly<Record<string, Transport>>;
  readonly log?: Logger;
  /** In place of one that fetches JWKS_URL: where several subgraphs of a process can share one. */
  readonly tokenVerifier?: TokenVerifier;
}

/**
 * Starts a subgraph with all that belongs to it: database and migrations, Redis, Kafka consumer and outbox relay, RPC, GraphQL, workers.
 * Throws ConfigError naming every setting at fault; what was opened before a failure is closed again.
 */
export declare function startSubgraph<Config, Context, Loaders>(
  subgraph: Subgraph<Config, Context, Loaders>,
  options: StartOptions,
): Promise<RunningSubgraph>;
