import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  HeaderMap,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../execution/gateway-context.ts';
import type { OperationExecutor } from '../execution/operation-executor.ts';
import type { SupergraphRuntime } from '../execution/supergraph.ts';
import type { Limits } from '../limits/limits.ts';
import { type OperationOutcome, recordOperation } from '../metrics.ts';
import { MAX_VALIDATION_ERRORS } from './documents.ts';
import { type Admission, type CostReport, isCostReport, type OperationGate } from './gate.ts';
import type { PresentError } from './present-error.ts';

export interface ApolloOptions {
  readonly supergraph: SupergraphRuntime;
  readonly executor: OperationExecutor;
  readonly gate: OperationGate;
  readonly presentError: PresentError;
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly log: Logger;
}

type ResolvedContext = GraphQLRequestContext<GatewayContext>;

/** Apollo Server over the gateway: HTTP's rules, parsing and validation are its own; the gate and the execution are this package's. */
export function createApolloServer(options: ApolloOptions): ApolloServer<GatewayContext> {
  const { supergraph, limits, introspection, presentError, log } = options;
  return new ApolloServer<GatewayContext>({
    gateway: supergraph.gateway,
    introspection,
    // Suggestions in validation errors would spell out a schema that introspection hides.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.maxTokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    formatError: (formatted) =>
      presentError(new GraphQLError(formatted.message, { path: formatted.path, extensions: formatted.extensions })),
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.debug(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin(options),
    ],
  });
}

function operationPlugin(options: ApolloOptions): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return new OperationRun(options);
    },
  };
}

/** One operation on its way through Apollo Server. */
class OperationRun implements GraphQLRequestListener<GatewayContext> {
  readonly #options: ApolloOptions;
  readonly #startedAt = performance.now();
  #admission: Admission | null = null;
  #cost: CostReport | null = null;
  #validated = false;

  constructor(options: ApolloOptions) {
    this.#options = options;
  }

  async didResolveOperation(request: ResolvedContext): Promise<void> {
    const { document, operation, contextValue } = request;
    this.#validated = true;
    if (document === undefined) return;
    if (operation?.operation === 'subscription') throw subscriptionOverHttp();
    try {
      this.#admission = await this.#options.gate.admit(this.#options.supergraph.current(), {
        document,
        operationName: request.request.operationName,
        variables: request.request.variables,
        caller: contextValue.caller,
      });
    } catch (error) {
      if (error instanceof GraphQLError && isCostReport(error.extensions.cost)) this.#cost = error.extensions.cost;
      throw error;
    }
  }

  /**
   * Runs the operation here, not in Apollo Server's own step, whose context object for gateways holds on to each request's data
   * until a major collection.
   */
  async responseForOperation(request: ResolvedContext) {
    const { executor, gate, presentError } = this.#options;
    const admission = this.#admission;
    if (admission === null) return null;
    const { document, operation, contextValue, queryHash = '' } = request;
    if (document === undefined || operation === undefined) return null;
    const { query = '', operationName = null, variables = {} } = request.request;
    const result = await executor.execute({
      document,
      operation,
      operationName,
      variables,
      context: contextValue,
      query,
      queryHash,
    });
    this.#cost = gate.settle(admission, result.data);
    const errors = result.errors?.map(presentError);
    const status = result.data === undefined ? 500 : undefined;
    return {
      http: { status, headers: new HeaderMap() },
      body: {
        kind: 'single' as const,
        singleResult: errors === undefined ? { data: result.data } : { data: result.data, errors },
      },
    };
  }

  /** Documents with faults never reach the gate; they cost their sender something all the same. */
  async didEncounterErrors({ contextValue }: ResolvedContext): Promise<void> {
    if (!this.#validated) this.#options.gate.chargeRefusal(contextValue.caller);
  }

  async willSendResponse({ response, operation, operationName }: ResolvedContext): Promise<void> {
    if (response.body?.kind !== 'single') return;
    const { singleResult } = response.body;
    if (this.#cost !== null) singleResult.extensions = { ...singleResult.extensions, cost: this.#cost };
    recordOperation(
      operation?.operation ?? 'unknown',
      operationName ?? null,
      this.#outcome(singleResult),
      performance.now() - this.#startedAt,
    );
  }

  #outcome({
    data,
    errors,
  }: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
  }): OperationOutcome {
    if (errors === undefined || errors.length === 0) return 'ok';
    if (this.#admission === null) return errors[0]?.extensions?.code === 'THROTTLED' ? 'throttled' : 'refused';
    return data == null ? 'failed' : 'partial';
  }
}

function subscriptionOverHttp(): GraphQLError {
  return new GraphQLError('Subscriptions are served over a WebSocket at /graphql and as server-sent events at /graphql/stream.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
