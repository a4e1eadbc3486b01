import { badUserInput } from '@mint/platform/errors/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { callerOf } from '../http/graphql-route.ts';
import type { Origins } from '../http/origins.ts';
import { eventsDeliveredTotal, slowConsumersTotal, subscriptionsOpen } from '../metrics.ts';
import type { PresentError } from '../operations/present-error.ts';
import type { CloseReason, LiveConnections } from './live-connections.ts';
import type { LiveOperation, LiveOperations, LiveRequest } from './live-operations.ts';
import { type EventForm, SseStream } from './sse-stream.ts';

export interface SseDoorOptions {
  readonly operations: LiveOperations;
  readonly connections: LiveConnections;
  readonly presentError: PresentError;
  readonly draining: () => boolean;
  readonly keepAliveMs: number;
}

/** How a client is spoken to over a stream. */
export interface StreamForm extends EventForm {
  /** Whether a refusal of this status is told by it; others are the stream's first and last event. */
  tellsByStatus(status: number): boolean;
  /** Answers without a stream. */
  refuse(reply: FastifyReply, refusal: Refusal): FastifyReply;
}

export interface Refusal {
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
}

/** What is to be streamed, to whom, and how. */
export interface StreamRequest {
  readonly asked: LiveRequest;
  readonly caller: Caller;
  readonly form: StreamForm;
}

const METRIC = { transport: 'sse' };

/** Answers requests by server-sent events: one request, one operation, one stream. */
export class SseDoor {
  readonly #options: SseDoorOptions;

  constructor(options: SseDoorOptions) {
    this.#options = options;
  }

  /** Streams an operation until it ends, the client goes, or either has to. */
  async open(request: FastifyRequest, reply: FastifyReply, { asked, caller, form }: StreamRequest): Promise<FastifyReply> {
    const { connections, operations, draining, keepAliveMs } = this.#options;
    if (draining() || connections.full)
      return form.refuse(reply, this.#refusal(503, 'SERVICE_UNAVAILABLE', 'The gateway is full or going away'));
    const operation = await operations.prepare(asked, caller);
    if (operation.kind === 'refused' && form.tellsByStatus(operation.status))
      return form.refuse(reply, { status: operation.status, errors: operation.errors.map((error) => error.toJSON()) });
    // A link on any page can make a browser send a GET: it may look, not act.
    if (operation.kind === 'single' && request.method === 'GET') {
      const refusal = this.#refusal(405, 'BAD_REQUEST', 'Only subscriptions may be asked for by GET');
      return form.refuse(reply.header('allow', 'POST'), refusal);
    }

    let sse: SseStream | null = null;
    const close = (reason: CloseReason): void => {
      if (reason === 'SLOW') slowConsumersTotal.inc(METRIC);
      sse?.abort();
    };
    const release = connections.add({ caller, close });
    if (release === null) return form.refuse(reply, this.#refusal(429, 'TOO_MANY_CONNECTIONS', 'There are too many connections'));
    reply.hijack();
    sse = new SseStream(reply.raw, { keepAliveMs, headers: headersOf(reply), form, onClose: release });
    await sse.send(counted(resultsOf(operation, close)));
    return reply;
  }

  #refusal(status: number, code: string, message: string): Refusal {
    return { status, errors: [this.#options.presentError(new GraphQLError(message, { extensions: { code } }))] };
  }
}

export interface SseRouteOptions {
  readonly door: SseDoor;
  readonly authenticate: Authenticate;
  readonly origins: Origins;
  readonly presentError: PresentError;
}

/** Refusals that an HTTP client understands by their status. */
const BY_STATUS = new Set([401, 429, 503]);
/** graphql-sse's "distinct connections". */
const GRAPHQL_FORM: StreamForm = {
  head: ':\n\n',
  tellsByStatus: (status) => BY_STATUS.has(status),
  refuse: (reply, { status, errors }) => reply.code(status).send({ errors }),
  event: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  end: 'event: complete\ndata: \n\n',
};

/** Serves operations as server-sent events at `/graphql/stream`. */
export function registerSseRoute(app: FastifyInstance, options: SseRouteOptions): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    config: { stream: true },
    handler: async (request, reply) => {
      const asked = readRequest(request);
      if (asked instanceof GraphQLError)
        return GRAPHQL_FORM.refuse(reply, { status: 400, errors: [options.presentError(asked)] });
      return options.door.open(request, reply, { asked, caller: await callerOf(request, options), form: GRAPHQL_FORM });
    },
  });
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
