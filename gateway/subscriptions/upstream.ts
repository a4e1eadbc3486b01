import type { LiveMessage } from '@mint/platform/graphql/live-event.ts';
import type { DocumentNode } from 'graphql';
import type { Caller } from '../auth/caller.ts';

/** A failure as a subgraph tells it. */
export interface UpstreamError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** One subscription at the subgraph that owns the field. */
export interface UpstreamRequest {
  readonly query: string;
  /** The same, parsed; one object for each plan. */
  readonly document: DocumentNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** For whom; read again at each attempt, so that a token renewed in the meantime is the one that is used. */
  readonly caller: () => Caller;
  /** Where to go on from; read again at each attempt. Null before the first word from the subgraph. */
  readonly cursor: () => string | null;
  readonly next: (message: LiveMessage) => void;
  /** The subgraph has ended it: with the reasons, or because there is no more to come. Lost connections don't end it. */
  readonly ended: (errors: readonly UpstreamError[] | null) => void;
}

/** The way to one subgraph's subscriptions. */
export interface Upstream {
  /** Subscribes. Returns what ends it without another word. */
  open(request: UpstreamRequest): () => void;
  close(): Promise<void>;
}
