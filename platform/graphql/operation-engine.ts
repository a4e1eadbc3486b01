import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { authorize, buildRequirementIndex, computeRequirements, type RequirementIndex } from '../auth/requirements.ts';
import type { Viewer } from '../auth/viewer.ts';
import { maskError, unauthenticated, unavailable } from '../errors/errors.ts';
import { causedBy } from '../telemetry/cause.ts';
import type { Logger } from '../telemetry/logger.ts';
import { graphqlOperationDurationSeconds } from '../telemetry/metrics.ts';
import { observeTraced } from '../telemetry/observe-traced.ts';
import { formatCookie, traceIdOf } from './client-request.ts';
import type { Subgraph } from './define-subgraph.ts';
import type { LiveEvent, LiveMessage } from './live-event.ts';
import { liveStream } from './live-stream.ts';
import { inOperationSpan, measuredName } from './operation-span.ts';
import type { RequestContext } from './request-context.ts';
import type { ClientInfo, LocalOperation, LocalResult } from './running-subgraph.ts';

/** What a request's context is made of. */
export interface ContextInput {
  readonly viewer: Viewer | null;
  readonly client?: ClientInfo | undefined;
  readonly traceparent?: string | null | undefined;
  readonly resumeAfter?: string | null | undefined;
  /** Takes a Set-Cookie value. */
  readonly addCookie: (cookie: string) => void;
}

type Context = RequestContext<unknown, unknown>;

/** A validated document with the operation to run, or why there is none. */
export type Prepared =
  | { readonly ok: true; readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** A subgraph's execution, the same behind every door. */
export interface OperationEngine {
  readonly schema: GraphQLSchema;
  readonly requirements: RequirementIndex;
  createContext(input: ContextInput): Context;
  prepare(operation: Pick<LocalOperation, 'query' | 'document' | 'operationName'>): Prepared;
  execute(operation: LocalOperation): Promise<LocalResult>;
  subscribe(operation: LocalOperation): AsyncIterableIterator<LiveMessage>;
  /** Refuses new operations, resolves when those in hand are done, and ends every subscription. */
  drain(): Promise<void>;
}

const CACHED_DOCUMENTS_MAX_CHARACTERS = 8_000_000;
const DOCUMENT_MAX_CHARACTERS = 200_000;

/** An error as it may leave, without the HTTP status that only the HTTP door has a use for. */
export function publicError(error: unknown, log: Logger, traceId?: string): GraphQLError {
  const masked = maskError(error, { log, ...(traceId && { traceId }) });
  delete masked.extensions.http;
  return masked;
}

/** Makes the engine of one started subgraph. */
export function createOperationEngine<Config, DomainContext, Loaders>({
  subgraph,
  schema,
  domain,
  log,
}: {
  readonly subgraph: Subgraph<Config, DomainContext, Loaders>;
  readonly schema: GraphQLSchema;
  readonly domain: DomainContext;
  readonly log: Logger;
}): OperationEngine {
  const requirements = buildRequirementIndex(schema);
  const parsed = new LRUCache<string, Parsed>({
    maxSize: CACHED_DOCUMENTS_MAX_CHARACTERS,
    sizeCalculation: (_value, query) => query.length + 1,
  });
  const validated = new WeakMap<DocumentNode, Parsed>();
  const inHand = new Set<Promise<unknown>>();
  const streams = new Set<AsyncIterableIterator<LiveMessage>>();
  let draining = false;

  function createContext({ viewer, client, traceparent, resumeAfter, addCookie }: ContextInput): Context {
    return {
      viewer,
      domain,
      loaders: subgraph.loaders?.(domain, viewer) ?? {},
      request: {
        ip: client?.ip ?? null,
        userAgent: client?.userAgent ?? null,
        cookies: client?.cookies ?? {},
        traceId: traceIdOf(traceparent),
        setCookie: (name, value, options) => addCookie(formatCookie(name, value, options)),
      },
      resumeAfter: resumeAfter ?? null,
      log,
    };
  }

  function parseAndValidate({ query, document }: Pick<LocalOperation, 'query' | 'document'>): Parsed {
    if (document !== undefined) {
      let result = validated.get(document);
      if (result === undefined) {
        result = check(schema, document);
        validated.set(document, result);
      }
      return result;
    }
    if (query === undefined || query === '') return refuse('BAD_REQUEST', 'A query is needed.');
    let result = parsed.get(query);
    if (result === undefined) {
      result = read(schema, query);
      parsed.set(query, result);
    }
    return result;
  }

  function prepare(operation: Pick<LocalOperation, 'query' | 'document' | 'operationName'>): Prepared {
    const result = parseAndValidate(operation);
    if (!('document' in result)) return { ok: false, errors: result.errors };
    const node = getOperationAST(result.document, operation.operationName);
    if (node == null)
      return { ok: false, errors: refuse('OPERATION_RESOLUTION_FAILURE', 'The operation to run is not in the document.').errors };
    return { ok: true, document: result.document, operation: node };
  }

  const publicErrors = (errors: readonly unknown[], traceId?: string) => errors.map((error) => publicError(error, log, traceId));

  async function run(operation: LocalOperation, cookies: string[]): Promise<LocalResult> {
    const prepared = prepare(operation);
    if (!prepared.ok) return { errors: publicErrors(prepared.errors), cookies };
    if (prepared.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return { errors: publicErrors(refuse('BAD_REQUEST', 'A subscription is not executed but subscribed to.').errors), cookies };
    }
    const startedAt = performance.now();
    let outcome = 'error';
    const context = createContext({ ...operation, addCookie: (cookie) => cookies.push(cookie) });
    try {
      authorize(computeRequirements(requirements, prepared.document, operation.operationName), operation.viewer);
      const cause = { actor: context.viewer?.userId ?? null, ipAddress: context.request.ip };
      const result = await causedBy(cause, () =>
        inOperationSpan(subgraph.name, prepared.operation, async () =>
          execute({
            schema,
            document: prepared.document,
            operationName: operation.operationName ?? undefined,
            variableValues: operation.variables,
            contextValue: context,
          }),
        ),
      );
      if (result.errors === undefined) {
        outcome = 'ok';
        return { data: result.data ?? null, cookies };
      }
      const errors = publicErrors(
        result.data === undefined ? result.errors.map(asBadInput) : result.errors,
        context.request.traceId,
      );
      return { ...(result.data !== undefined && { data: result.data }), errors, cookies };
    } catch (error) {
      return { errors: publicErrors([error], context.request.traceId), cookies };
    } finally {
      observeTraced(
        graphqlOperationDurationSeconds,
        { service: subgraph.name, operation: measuredName(prepared.operation), outcome },
        (performance.now() - startedAt) / 1_000,
      );
    }
  }

  async function openSource(operation: LocalOperation): Promise<AsyncIterable<LiveEvent> | { refusal: LiveMessage }> {
    const refusal = (errors: readonly unknown[]) => ({ refusal: { errors: publicErrors(errors) } });
    if (draining) return refusal([unavailable('The service is stopping')]);
    const prepared = prepare(operation);
    if (!prepared.ok) return refusal(prepared.errors);
    if (prepared.operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return refusal(refuse('BAD_REQUEST', 'Only a subscription can be subscribed to.').errors);
    }
    try {
      authorize(computeRequirements(requirements, prepared.document, operation.operationName), operation.viewer);
    } catch (error) {
      return refusal([error]);
    }
    const source = await createSourceEventStream({
      schema,
      document: prepared.document,
      operationName: operation.operationName ?? undefined,
      variableValues: operation.variables,
      contextValue: createContext({ ...operation, addCookie: () => {} }),
    });
    return Symbol.asyncIterator in source ? (source as AsyncIterable<LiveEvent>) : refusal(source.errors ?? []);
  }

  async function answerEvent(operation: LocalOperation, root: unknown): Promise<LiveMessage> {
    const prepared = prepare(operation);
    if (!prepared.ok) return { errors: publicErrors(prepared.errors) };
    // A context for each event: a loader that lived as long as the subscription would answer with what it once read.
    const result = await execute({
      schema,
      document: prepared.document,
      operationName: operation.operationName ?? undefined,
      variableValues: operation.variables,
      contextValue: createContext({ ...operation, addCookie: () => {} }),
      rootValue: root,
    });
    return { data: result.data ?? null, ...(result.errors && { errors: publicErrors(result.errors) }) };
  }

  return {
    schema,
    requirements,
    createContext,
    prepare,
    execute(operation) {
      if (draining) return Promise.resolve({ errors: publicErrors([unavailable('The service is stopping')]), cookies: [] });
      const running = run(operation, []);
      inHand.add(running);
      void running.finally(() => inHand.delete(running));
      return running;
    },
    subscribe(operation) {
      const { viewer } = operation;
      const stream = liveStream({
        open: () => openSource(operation),
        answer: (root) => answerEvent(operation, root),
        failed: (error) => ({ errors: publicErrors([error]) }),
        control: operation.control ?? false,
        expiry: viewer && {
          at: viewer.expiresAt,
          message: () => ({ errors: publicErrors([unauthenticated('The token has expired')]) }),
        },
        onEnd: () => streams.delete(stream),
      });
      streams.add(stream);
      return stream;
    },
    async drain() {
      draining = true;
      await Promise.allSettled([...streams].map((stream) => stream.return?.()));
      await Promise.allSettled(inHand);
    },
  };
}

type Parsed = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

function refuse(code: string, message: string): { readonly errors: readonly GraphQLError[] } {
  return { errors: [new GraphQLError(message, { extensions: { code } })] };
}

function read(schema: GraphQLSchema, query: string): Parsed {
  if (query.length > DOCUMENT_MAX_CHARACTERS) return refuse('BAD_REQUEST', 'The document is too long.');
  try {
    return check(schema, parse(query));
  } catch (error) {
    return refuse('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : 'The document is not GraphQL.');
  }
}

function check(schema: GraphQLSchema, document: DocumentNode): Parsed {
  const errors = validate(schema, document);
  if (errors.length === 0) return { document };
  return {
    errors: errors.map(
      ({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    ),
  };
}

/** Without data, graphql-js found fault with the variables: the caller's to mend, and said in its words. */
function asBadInput(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } });
}
