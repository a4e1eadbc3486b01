import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { inOperationSpan } from '@mint/platform/graphql/operation-span.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { planCacheTotal } from '../metrics.ts';
import type { GatewayContext, SubgraphRequest } from './gateway-context.ts';
import { compileProjection, type Projection } from './projection.ts';
import { completeResult, type GatewayResult } from './result.ts';
import type { LoadedSupergraph, SupergraphRuntime } from './supergraph.ts';

type ServiceMap = Parameters<typeof executeQueryPlan>[1];
type ExecutorContext = Parameters<typeof executeQueryPlan>[2];
type OperationContext = ReturnType<typeof buildOperationContext>;

/** A query or mutation that may run. */
export interface ExecutableOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  /** For the gateway's own executor. */
  readonly query: string;
  readonly queryHash: string;
}

interface Compiled {
  readonly supergraph: LoadedSupergraph;
  readonly plan: QueryPlan;
  readonly projection: Projection;
  /** The operation reduced to what running a plan needs of it. */
  readonly context: OperationContext;
}

/**
 * Runs queries and mutations. The plan is Apollo's and so is its execution; what the client sees of the merged data is projected by
 * a projection compiled once for each document, because Apollo's walks the operation again for each answer, which is a fifth of all the
 * work of an operation. Operations that the projection does not know go to the gateway's own executor.
 */
export class OperationExecutor {
  readonly #supergraph: SupergraphRuntime;
  readonly #log: Logger;
  readonly #compiled = new WeakMap<DocumentNode, Map<string, Compiled | null>>();

  constructor({ supergraph, log }: { readonly supergraph: SupergraphRuntime; readonly log: Logger }) {
    this.#supergraph = supergraph;
    this.#log = log;
  }

  /** Runs an operation. Never throws. */
  async execute(request: ExecutableOperation): Promise<GatewayResult> {
    try {
      const compiled = this.#compiledOf(request);
      return await inOperationSpan('gateway', request.operation, () =>
        compiled === null ? this.#runStock(request) : this.#run(compiled, request),
      );
    } catch (error) {
      this.#log.error({ err: error }, 'an operation could not be executed');
      return { errors: [new GraphQLError('The operation could not be executed', { originalError: error as Error })] };
    }
  }

  #compiledOf({ document, operation, operationName }: ExecutableOperation): Compiled | null {
    const supergraph = this.#supergraph.current();
    let byName = this.#compiled.get(document);
    if (byName === undefined) {
      byName = new Map();
      this.#compiled.set(document, byName);
    }
    const key = operationName ?? '';
    const known = byName.get(key);
    if (known === null || known?.supergraph === supergraph) {
      planCacheTotal.inc({ result: 'hit' });
      return known;
    }
    planCacheTotal.inc({ result: 'miss' });
    const compiled = compile(supergraph, document, operation);
    byName.set(key, compiled);
    return compiled;
  }

  async #run(
    { supergraph, plan, projection, context }: Compiled,
    { variables, ...request }: ExecutableOperation,
  ): Promise<GatewayResult> {
    // Answers to root fetches, in the order in which the executor merges them: it merges in place, so that in the end they hold everything.
    const roots: Record<string, unknown>[] = [];
    const services: ServiceMap = {};
    for (const [name, source] of Object.entries(this.#supergraph.sources)) {
      services[name] = {
        async process(fetch) {
          const response = await source.process(fetch as SubgraphRequest);
          if (response.data != null && isRootFetch(fetch as SubgraphRequest)) roots.push(response.data);
          return response;
        },
      };
    }
    const executorContext = {
      request: { variables },
      operation: request.operation,
      operationName: request.operationName,
      document: request.document,
      context: request.context,
      schema: supergraph.schema,
      logger: this.#log,
      metrics: { captureTraces: false },
    } as unknown as ExecutorContext;
    const { errors } = await executeQueryPlan(
      plan,
      services,
      executorContext,
      context,
      supergraph.federation.supergraphSchema,
      supergraph.federation.apiSchema,
    );
    const projected = projection(mergedRoot(roots), variables);
    // Where a fetch failed, that is why values are missing.
    if (errors !== undefined && errors.length > 0) return { data: projected.data, errors };
    return completeResult({ data: projected.data, extensions: { valueCompletion: projected.errors } });
  }

  async #runStock({
    document,
    operation,
    operationName,
    variables,
    context,
    query,
    queryHash,
  }: ExecutableOperation): Promise<GatewayResult> {
    const { gateway } = this.#supergraph;
    const executorContext = {
      request: { query, operationName: operationName ?? undefined, variables },
      document,
      operation,
      operationName,
      queryHash,
      source: query,
      context,
      schema: this.#supergraph.current().schema,
      logger: this.#log,
      metrics: { captureTraces: false },
    };
    return completeResult(await gateway.executor(executorContext as unknown as Parameters<typeof gateway.executor>[0]));
  }
}

function compile(supergraph: LoadedSupergraph, document: DocumentNode, operation: OperationDefinitionNode): Compiled | null {
  const projection = compileProjection(supergraph.schema, document, operation);
  if (projection === null) return null;
  const { apiSchema, planner } = supergraph.federation;
  const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName: operation.name?.value }));
  const features = featuresOf(plan.node);
  if (!features.supported) return null;
  return { supergraph, plan, projection, context: reducedContext(supergraph.schema, operation, features.conditions) };
}

/** Renamed keys are put right where Apollo shapes the response; such plans stay with it. Conditions need the variables' defaults. */
function featuresOf(node: QueryPlan['node']): { supported: boolean; conditions: boolean } {
  const features = { supported: true, conditions: false };
  const visit = (inner: PlanNode | undefined): void => {
    switch (inner?.kind) {
      case 'Fetch':
        if (inner.inputRewrites?.length || inner.outputRewrites?.length || inner.contextRewrites?.length)
          features.supported = false;
        return;
      case 'Sequence':
      case 'Parallel':
        inner.nodes.forEach(visit);
        return;
      case 'Flatten':
        visit(inner.node);
        return;
      case 'Condition':
        features.conditions = true;
        visit(inner.ifClause);
        visit(inner.elseClause);
        return;
      case undefined:
        return;
      default:
        features.supported = false;
    }
  };
  if (node?.kind === 'Subscription') return { supported: false, conditions: false };
  visit(node);
  return features;
}

/** An operation that asks for nothing: the executor then has nothing to shape. */
function reducedContext(schema: GraphQLSchema, operation: OperationDefinitionNode, withVariables: boolean): OperationContext {
  const selection = { kind: Kind.FIELD as const, name: { kind: Kind.NAME as const, value: '__typename' } };
  const reduced: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    name: operation.name,
    variableDefinitions: withVariables ? operation.variableDefinitions : [],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  };
  return buildOperationContext({ schema, operationDocument: { kind: Kind.DOCUMENT, definitions: [reduced] } });
}

function isRootFetch(fetch: SubgraphRequest): boolean {
  return fetch.kind === 'incoming operation' && (fetch.pathInIncomingRequest?.length ?? 0) === 0;
}

/** The root that the executor merged and keeps to itself: what it did to the root's own keys, done again on the same objects. */
function mergedRoot(roots: readonly Record<string, unknown>[]): Record<string, unknown> {
  const [first, ...others] = roots;
  if (first === undefined) return {};
  if (others.length === 0) return first;
  const root: Record<string, unknown> = { ...first };
  for (const other of others) {
    for (const [key, value] of Object.entries(other)) {
      const merged = root[key];
      const same = Array.isArray(value)
        ? Array.isArray(merged) && merged.length === value.length
        : merged != null && typeof value === 'object' && value !== null;
      if (!same && value !== undefined) root[key] = value;
    }
  }
  return root;
}
