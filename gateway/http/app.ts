import { once } from 'node:events';
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
export function createApp({ maxBodyBytes, trusted, origins, presentError, leaving }: AppOptions): FastifyInstance {
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

  letInThenShut(app);
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

  return app;
}

function answerNoPath(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.url.startsWith(`${REST_PREFIX}/`)) return sendProblem(request, reply, noPath());
  return reply.code(404).send({ errors: [{ message: 'There is nothing here.' }] });
}

/**
 * How the server is closed: whoever has knocked is let in, the door is shut, and who is inside is answered. A proxy that has just opened a connection
 * is about to ask by it, and may not ask another gateway what it has asked this one; so its connection is left open for a moment, and only then
 * taken for one that was opened ahead of a request that never comes. Node would wait a minute for those.
 */
function letInThenShut(app: FastifyInstance): void {
  const { server } = app;
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  for (const event of ['request', 'upgrade'] as const) server.on(event, ({ socket }) => silent.delete(socket));
  app.addHook('preClose', async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    // Right after the loop has accepted all that the system had for it: what waits when a door is shut is cut off.
    await afterPoll();
    server.close();
    setTimeout(() => {
      for (const socket of silent) socket.destroy();
    }, SILENCE_MS).unref();
    await closed;
  });
}

function codeOf({ code }: FastifyError): string {
  return code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? 'BODY_TOO_LARGE' : 'BAD_REQUEST';
}
