import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as afterPoll } from 'node:timers/promises';
import { measureHttp } from '@mint/platform/telemetry/measure-http.ts';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { GraphQLError } from 'graphql';
import type { TrustRule } from '../auth/client-address.ts';
import type { PresentError } from '../operations/present-error.ts';
import { noPath, sendProblem } from '../rest/problem.ts';
import { REST_PREFIX } from '../rest/route.ts';
import type { Origins } from './origins.ts';

const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than a load balancer's idle time, so that it is never the gateway that closes a connection in use. */
const KEEP_ALIVE_MS = 65_000;
/** A request follows its connection within this, or does not come. */
const SILENCE_MS = 500;
const KNOCKING_MS = 2_000;
const QUIET_TURN_MS = 0.2;
const PREFLIGHT_AGE_S = 600;
/** Beside those that any page may read. */
const READABLE_HEADERS =
  'allow, idempotent-replayed, link, location, mint-missing, ratelimit, ratelimit-policy, retry-after, www-authenticate';

export interface AppOptions {
  readonly maxBodyBytes: number;
  readonly trusted: TrustRule;
  readonly origins: Origins;
  readonly presentError: PresentError;
  /** Whether the process has been told to stop: each answer is its connection's last then. */
  readonly leaving: () => boolean;
}

/** The HTTP server with what holds for every route: bounds, headers, and errors in GraphQL's shape. */
export function createApp({ maxBodyBytes, trusted, origins, presentError, leaving }: AppOptions): {
  readonly app: FastifyInstance;
  /** Takes no connection any more; resolves when none waits to be taken. Who is inside is answered: the server's `close` event tells when all are gone. */
  readonly shut: () => Promise<void>;
} {
  const app = fastify({
    bodyLimit: maxBodyBytes,
    trustProxy: trusted,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    // What comes on a connection that was open before is still answered; new ones find another gateway.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
    // A path that can't be read, or whose parts are longer than any that is served, never reaches a route or its handlers.
    frameworkErrors: (_error, request, reply) => answerNoPath(request, reply),
  });

  const shut = prepareToShut(app.server);
  measureHttp(app, 'gateway');

  app.addHook('onSend', async (_request, reply) => {
    if (leaving()) reply.header('connection', 'close');
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    const { origin } = request.headers;
    if (origin === undefined || !origins.mayRead(origin)) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-allow-credentials', 'true');
    reply.header('vary', 'origin');
    reply.header('access-control-expose-headers', READABLE_HEADERS);
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    reply.header(
      'access-control-allow-headers',
      'content-type, authorization, x-api-key, idempotency-key, last-event-id, apollo-require-preflight, x-apollo-operation-name, traceparent',
    );
    reply.header('access-control-max-age', String(PREFLIGHT_AGE_S));
  });
  app.options('*', async (_request, reply) => reply.code(204).send());

  app.setErrorHandler<FastifyError>(async (error, _request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    const shown = status === 500 ? error : new GraphQLError(error.message, { extensions: { code: codeOf(error) } });
    return reply
      .code(status)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ errors: [presentError(shown)] }));
  });
  app.setNotFoundHandler(async (request, reply) => answerNoPath(request, reply));

  return { app, shut };
}

function answerNoPath(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.url.startsWith(`${REST_PREFIX}/`)) return sendProblem(request, reply, noPath());
  return reply.code(404).send({ errors: [{ message: 'There is nothing here.' }] });
}

/**
 * Readies the server to be shut, and answers with what does so: whoever has knocked is let in, nobody comes after, and who is inside is answered. A proxy
 * that has just opened a connection is about to ask by it, and may not ask another gateway what it has asked this one; so its connection is left open
 * for a moment, and only then taken for one that was opened ahead of a request that never comes. Node would wait a minute for those.
 */
function prepareToShut(server: Server): () => Promise<void> {
  const silent = new Set<Socket>();
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted += 1;
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  for (const event of ['request', 'upgrade'] as const) server.on(event, ({ socket }) => silent.delete(socket));
  return async () => {
    await untilNobodyKnocks(() => accepted);
    server.close();
    setTimeout(() => {
      for (const socket of silent) socket.destroy();
    }, SILENCE_MS).unref();
  };
}

/**
 * Waits for the end of a turn of the event loop in which nobody was let in, and which was too short for somebody to have come since. The system
 * lets connections wait and Node takes one a turn; those that wait when the server is closed are cut off. Under a load that leaves no such turn, for
 * KNOCKING_MS at most.
 */
async function untilNobodyKnocks(accepted: () => number): Promise<void> {
  const deadline = performance.now() + KNOCKING_MS;
  for (;;) {
    const [before, startedAt] = [accepted(), performance.now()];
    await afterPoll();
    const now = performance.now();
    if ((accepted() === before && now - startedAt < QUIET_TURN_MS) || now > deadline) return;
  }
}

function codeOf({ code }: FastifyError): string {
  return code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? 'BODY_TOO_LARGE' : 'BAD_REQUEST';
}
