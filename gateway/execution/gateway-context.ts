import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Caller } from '../auth/caller.ts';

/** What one operation carries from the door to the subgraphs. */
export interface GatewayContext {
  readonly caller: Caller;
  /** Set-Cookie lines that a subgraph asked for, for the answer's headers. */
  readonly setCookies: string[];
}

export type SubgraphRequest = GraphQLDataSourceProcessOptions<Record<string, unknown> & GatewayContext>;
export type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** One subgraph as the plan executor sees it. */
export interface SubgraphSource {
  process(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Whether the subgraph answers just now. Never throws. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}
