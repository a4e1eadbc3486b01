import type { ExecutionResult } from 'graphql';

/**
 * What a resolver's `subscribe` yields. The first is `ready`, with the cursor that stands before anything that can follow;
 * each later one carries the subscription's root value (what the field's `resolve` is given) and the cursor to go on from.
 */
export type LiveEvent<Root = unknown> =
  | { readonly ready: true; readonly cursor: string }
  | { readonly cursor: string; readonly root: Root };

/**
 * What a subscription's subscriber receives, in process and over graphql-ws alike: first `{ data: null, extensions: { ready: true, cursor } }`
 * (only when it asked for `control`), then each event's result with `extensions.cursor`.
 */
export type LiveMessage = ExecutionResult<Record<string, unknown> | null, { readonly ready?: true; readonly cursor?: string }>;
