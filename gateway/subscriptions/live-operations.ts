import type { ApolloServer } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type FormattedExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import type { Caller } from '../auth/caller.ts';
import type { GatewayContext } from '../execution/gateway-context.ts';
import type { SupergraphRuntime } from '../execution/supergraph.ts';
import { recordOperation } from '../metrics.ts';
import type { DocumentReader } from '../operations/documents.ts';
import type { OperationGate } from '../operations/gate.ts';
import type { PresentError } from '../operations/present-error.ts';
import type { BoundedQueue } from './bounded-queue.ts';
import type { PreparedSubscription, SubscriptionEngine } from './engine.ts';
import type { Subscriber } from './group.ts';
import type { Hub } from './hub.ts';

/** An operation as a client sends it over a live transport. */
export interface LiveRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is to be done with one. */
export type LiveOperation =
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[]; readonly status: number }
  | { readonly kind: 'single'; readonly document: DocumentNode; readonly run: () => Promise<FormattedExecutionResult> }
  | {
      readonly kind: 'subscription';
      readonly document: DocumentNode;
      readonly subscribe: (subscriber: Omit<Subscriber, 'caller'>) => BoundedQueue<ExecutionResult>;
    };

export interface LiveOperationsOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly supergraph: SupergraphRuntime;
  readonly documents: DocumentReader;
  readonly gate: OperationGate;
  readonly engine: SubscriptionEngine;
  readonly hub: Hub;
  readonly presentError: PresentError;
}

/**
 * What both live transports do with an operation. Subscriptions pass the same gate as everything else; queries and mutations go by
 * Apollo Server, as over HTTP.
 */
export class LiveOperations {
  readonly #options: LiveOperationsOptions;

  constructor(options: LiveOperationsOptions) {
    this.#options = options;
  }

  /** Decides on an operation. Never throws. */
  async prepare(request: LiveRequest, caller: Caller): Promise<LiveOperation> {
    const { documents, supergraph, gate } = this.#options;
    const startedAt = performance.now();
    try {
      const loaded = supergraph.current();
      const document = documents.read(loaded, request.query);
      if (!('kind' in document)) {
        gate.chargeRefusal(caller);
        recordOperation('unknown', null, 'refused', performance.now() - startedAt);
        return { kind: 'refused', errors: document.map((error) => this.#shown(error)), status: 400 };
      }
      const operation = getOperationAST(document, request.operationName);
      if (operation != null && operation.operation !== 'subscription')
        return { kind: 'single', document, run: () => this.#run(request, caller) };
      const prepared = await this.#prepareSubscription(document, request, caller);
      recordOperation('subscription', operation?.name?.value ?? null, 'ok', performance.now() - startedAt);
      return {
        kind: 'subscription',
        document,
        subscribe: (subscriber) => this.#options.hub.subscribe(prepared, request.variables, { ...subscriber, caller }),
      };
    } catch (error) {
      recordOperation('subscription', null, 'refused', performance.now() - startedAt);
      return { kind: 'refused', errors: [this.#shown(error)], status: statusOf(error) };
    }
  }

  async #prepareSubscription(
    document: DocumentNode,
    { operationName, variables }: LiveRequest,
    caller: Caller,
  ): Promise<PreparedSubscription> {
    const { supergraph, gate, engine } = this.#options;
    const loaded = supergraph.current();
    await gate.admit(loaded, { document, operationName, variables, caller });
    return engine.prepare(loaded, document, operationName);
  }

  async #run({ query, operationName, variables }: LiveRequest, caller: Caller): Promise<FormattedExecutionResult> {
    const { apollo } = this.#options;
    const { body } = await apollo.executeOperation(
      { query, operationName: operationName ?? undefined, variables },
      { contextValue: { caller, setCookies: [] } },
    );
    if (body.kind !== 'single') throw new Error('Incremental delivery is not part of this graph');
    return body.singleResult as FormattedExecutionResult;
  }

  #shown(error: unknown): GraphQLError {
    const { message, path, extensions } = this.#options.presentError(error);
    return new GraphQLError(message, { path, extensions });
  }
}

function statusOf(error: unknown): number {
  const http: unknown = error instanceof GraphQLError ? error.extensions.http : undefined;
  const status: unknown = typeof http === 'object' && http !== null && 'status' in http ? http.status : undefined;
  return typeof status === 'number' ? status : 500;
}
