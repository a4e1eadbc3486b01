import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { LiveMessage } from '@mint/platform/graphql/live-event.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { GatewayContext, SubgraphRequest } from '../execution/gateway-context.ts';
import { completeResult, type GatewayResult } from '../execution/result.ts';
import type { LoadedSupergraph, SubgraphSources } from '../execution/supergraph.ts';
import { fragmentsOf } from '../limits/operation-shape.ts';
import type { PresentError } from '../operations/present-error.ts';

type OperationContext = ReturnType<typeof buildOperationContext>;
type ExecutorContext = Parameters<typeof executeQueryPlan>[2];
type ServiceMap = Parameters<typeof executeQueryPlan>[1];

/** A subscription planned once: where its events come from, and what is fetched on each. */
export interface PreparedSubscription {
  /** Of this plan, in this process. Equal plans of equal documents are one object, and share events. */
  readonly id: number;
  readonly supergraph: LoadedSupergraph;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** The subscription of the subgraph that owns the field. */
  readonly primary: FetchNode;
  readonly plan: QueryPlan;
  readonly context: OperationContext;
  /** The field's `after` argument: where a client that was away goes on from. Null when the operation doesn't give it. */
  readonly after: ValueNode | null;
}

/**
 * Plans subscriptions and runs them on each event. @apollo/gateway plans them but refuses to execute them: its executor is given the
 * plan as an ordinary sequence, whose first fetch is answered with the event.
 */
export class SubscriptionEngine {
  readonly #sources: SubgraphSources;
  readonly #presentError: PresentError;
  readonly #log: Logger;
  readonly #prepared = new WeakMap<DocumentNode, Map<string, PreparedSubscription>>();
  #lastId = 0;

  constructor({
    sources,
    presentError,
    log,
  }: { readonly sources: SubgraphSources; readonly presentError: PresentError; readonly log: Logger }) {
    this.#sources = sources;
    this.#presentError = presentError;
    this.#log = log;
  }

  /** The plan of a validated subscription. Throws a GraphQLError when it can't be planned. */
  prepare(supergraph: LoadedSupergraph, document: DocumentNode, operationName: string | null): PreparedSubscription {
    let byName = this.#prepared.get(document);
    if (byName === undefined) {
      byName = new Map();
      this.#prepared.set(document, byName);
    }
    const key = operationName ?? '';
    let prepared = byName.get(key);
    if (prepared === undefined) {
      prepared = this.#plan(supergraph, document, operationName);
      byName.set(key, prepared);
    }
    return prepared;
  }

  /**
   * Runs a subscription's selection on one event. The event's data becomes part of the result: it must not be used again.
   * Never throws.
   */
  async execute(
    prepared: PreparedSubscription,
    variables: Readonly<Record<string, unknown>>,
    event: LiveMessage,
    context: GatewayContext,
  ): Promise<ExecutionResult> {
    const { data, errors } = await this.#run(prepared, variables, event, context);
    return errors === undefined ? { data } : { data: data ?? null, errors: errors.map((error) => this.#shown(error)) };
  }

  #plan(supergraph: LoadedSupergraph, document: DocumentNode, operationName: string | null): PreparedSubscription {
    const { apiSchema, planner } = supergraph.federation;
    const name = operationName ?? undefined;
    let node: QueryPlan['node'];
    try {
      node = planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName: name })).node;
    } catch (error) {
      throw error instanceof GraphQLError
        ? error
        : new GraphQLError('The subscription could not be planned', { originalError: error as Error });
    }
    if (node?.kind !== 'Subscription')
      throw new GraphQLError('The operation selects nothing to subscribe to', { extensions: { code: 'BAD_REQUEST' } });
    const { primary, rest } = node;
    const nodes: PlanNode[] = [primary, ...(rest === undefined ? [] : rest.kind === 'Sequence' ? rest.nodes : [rest])];
    this.#lastId += 1;
    return {
      id: this.#lastId,
      supergraph,
      document,
      operationName,
      primary,
      plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } },
      after: afterArgument(document, operationName),
      context: buildOperationContext({ schema: supergraph.schema, operationDocument: document, operationName: name }),
    };
  }

  async #run(
    prepared: PreparedSubscription,
    variables: Readonly<Record<string, unknown>>,
    event: LiveMessage,
    context: GatewayContext,
  ): Promise<GatewayResult> {
    const { supergraph, primary } = prepared;
    const owner = this.#sources[primary.serviceName];
    const services: ServiceMap = { ...(this.#sources as unknown as ServiceMap) };
    services[primary.serviceName] = {
      process: async (request) =>
        request.request.query === primary.operation
          ? { data: event.data, errors: event.errors?.map((error) => (error instanceof GraphQLError ? error.toJSON() : error)) }
          : ((await owner?.process(request as SubgraphRequest)) ?? {}),
    };
    const executorContext = {
      request: { operationName: prepared.operationName ?? undefined, variables },
      document: prepared.document,
      operationName: prepared.operationName,
      operation: prepared.context.operation,
      context,
      schema: supergraph.schema,
      logger: this.#log,
      metrics: { captureTraces: false },
    };
    try {
      return completeResult(
        await executeQueryPlan(
          prepared.plan,
          services,
          executorContext as unknown as ExecutorContext,
          prepared.context,
          supergraph.federation.supergraphSchema,
          supergraph.federation.apiSchema,
        ),
      );
    } catch (error) {
      return { data: null, errors: [new GraphQLError('The event could not be resolved', { originalError: error as Error })] };
    }
  }

  /** As an error object again, because that is what transports take; its content is what may leave. */
  #shown(error: unknown): GraphQLError {
    const { message, path, extensions } = this.#presentError(error);
    return new GraphQLError(message, { path, extensions });
  }
}

/** The argument of the one root field that a valid subscription has, wherever fragments put it. */
function afterArgument(document: DocumentNode, operationName: string | null): ValueNode | null {
  const fragments = fragmentsOf(document);
  const find = (set: SelectionSetNode | undefined): ValueNode | null => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) return selection.arguments?.find(({ name }) => name.value === 'after')?.value ?? null;
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const found = find(inner?.selectionSet);
      if (found !== null) return found;
    }
    return null;
  };
  return find(getOperationAST(document, operationName)?.selectionSet);
}
