import { badUserInput } from '@mint/platform/errors/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Authenticate } from '../auth/authenticate.ts';
import { callerOf } from '../http/graphql-route.ts';
import type { Origins } from '../http/origins.ts';
import { eventsDeliveredTotal, slowConsumersTotal, subscriptionsOpen } from '../metrics.ts';
import type { PresentError } from '../operations/present-error.ts';
import type { CloseReason, LiveConnections } from './live-connections.ts';
import type { LiveOperation, LiveOperations, LiveRequest } from './live-operations.ts';
import { SseStream } from './sse-stream.ts';

export interface SseOptions {
  readonly operations: LiveOperations;
  readonly connections: LiveConnections;
  readonly authenticate: Authenticate;
  readonly origins: Origins;
  readonly presentError: PresentError;
  readonly draining: () => boolean;
  readonly keepAliveMs: number;
}

const METRIC = { transport: 'sse' };
/** Refusals that an HTTP client understands by their status; others are the stream's first and last result. */
const BY_STATUS = new Set([401, 429, 503]);

/** Serves operations as server-sent events at `/graphql/stream`: one request, one operation, one stream. */
export function registerSseRoute(app: FastifyInstance, options: SseOptions): void {
  app.route({ method: ['GET', 'POST'], url: '/graphql/stream', handler: (request, reply) => stream(request, reply, options) });
}

async function stream(request: FastifyRequest, reply: FastifyReply, options: SseOptions): Promise<FastifyReply> {
  const { connections, operations, draining, presentError } = options;
  if (draining() || connections.full)
    return reply.code(503).send(failure(presentError, 'SERVICE_UNAVAILABLE', 'The gateway is full or going away'));
  const asked = readRequest(request);
  if (asked instanceof GraphQLError) return reply.code(400).send({ errors: [presentError(asked)] });
  const caller = await callerOf(request, options);
  const operation = await operations.prepare(asked, caller);
  if (operation.kind === 'refused' && BY_STATUS.has(operation.status))
    return reply.code(operation.status).send({ errors: operation.errors });
  // A link on any page can make a browser send a GET: it may look, not act.
  if (operation.kind === 'single' && request.method === 'GET') {
    return reply
      .code(405)
      .header('allow', 'POST')
      .send(failure(presentError, 'BAD_REQUEST', 'Only subscriptions may be asked for by GET'));
  }

  let sse: SseStream | null = null;
  const close = (reason: CloseReason): void => {
    if (reason === 'SLOW') slowConsumersTotal.inc(METRIC);
    sse?.abort();
  };
  const release = connections.add({ caller, close });
  if (release === null)
    return reply.code(429).send(failure(presentError, 'TOO_MANY_CONNECTIONS', 'There are too many connections'));
  reply.hijack();
  sse = new SseStream(reply.raw, { keepAliveMs: options.keepAliveMs, headers: headersOf(reply), onClose: release });
  await sse.send(counted(resultsOf(operation, close)));
  return reply;
}

function resultsOf(operation: LiveOperation, close: (reason: CloseReason) => void): AsyncIterableIterator<unknown> {
  if (operation.kind === 'refused') return once(async () => ({ errors: operation.errors }));
  if (operation.kind === 'single') return once(operation.run);
  subscriptionsOpen.inc(METRIC);
  return operation.subscribe({ drop: close, left: () => subscriptionsOpen.dec(METRIC) });
}

/** The request's parameters, from the body or the search; or what is wrong with them. */
function readRequest(request: FastifyRequest): LiveRequest | GraphQLError {
  const given = (request.method === 'GET' ? request.query : request.body) as Record<string, unknown> | null | undefined;
  const { query, operationName, variables } = given ?? {};
  if (typeof query !== 'string' || query === '') return badUserInput('`query` must be a document');
  if (operationName != null && typeof operationName !== 'string') return badUserInput('`operationName` must be a string');
  const values = request.method === 'GET' ? parseVariables(variables) : (variables ?? {});
  if (values === null || typeof values !== 'object' || Array.isArray(values))
    return badUserInput('`variables` must be an object');
  return { query, operationName: operationName ?? null, variables: values as Record<string, unknown> };
}

function parseVariables(text: unknown): unknown {
  if (text === undefined || text === '') return {};
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}

function failure(presentError: PresentError, code: string, message: string) {
  return { errors: [presentError(new GraphQLError(message, { extensions: { code } }))] };
}

/** One result, made when it is asked for. */
function once(make: () => Promise<unknown>): AsyncIterableIterator<unknown> {
  let made = false;
  return {
    async next() {
      if (made) return { done: true, value: undefined };
      made = true;
      return { done: false, value: await make() };
    },
    async return() {
      made = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function counted(results: AsyncIterableIterator<unknown>): AsyncIterableIterator<unknown> {
  return {
    async next() {
      const result = await results.next();
      if (!result.done) eventsDeliveredTotal.inc(METRIC);
      return result;
    },
    return: () => results.return?.() ?? Promise.resolve({ done: true, value: undefined }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
