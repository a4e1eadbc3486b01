import type { FastifyInstance } from 'fastify';
import { requestBegins } from '../process/in-a-gap.ts';
import { exposeMetrics } from './exposition.ts';
import { httpActiveConnections, httpRequestDurationSeconds, httpRequestsTotal } from './metrics.ts';
import { observeTraced } from './observe-traced.ts';
import { noteService } from './service-of-spans.ts';
import { nameRoute } from './trace-context.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether what the route answers with is as long as somebody listens, which says nothing of how fast the service is. */
    readonly stream?: boolean;
  }
}

/** What a proxy adds to what it passes on. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * Counts a server's requests and connections, names their spans by their routes, and serves all that the process measures at /metrics, to those who ask the process itself: what
 * came through a proxy is told that there is nothing.
 */
export function measureHttp(app: FastifyInstance, service: string): void {
  app.server.on('connection', (socket) => {
    httpActiveConnections.inc({ service });
    socket.once('close', () => httpActiveConnections.dec({ service }));
  });

  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.stream !== true) reply.raw.once('close', requestBegins());
    noteService(service);
    nameRoute(request.method, request.routeOptions.url);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const labels = {
      service,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status_code: String(reply.statusCode),
    };
    httpRequestsTotal.inc(labels);
    if (request.routeOptions.config.stream !== true) observeTraced(httpRequestDurationSeconds, labels, reply.elapsedTime / 1_000);
    done();
  });

  app.get('/metrics', async (request, reply) => {
    if (PASSED_ON.some((name) => request.headers[name] !== undefined)) return reply.callNotFound();
    const { contentType, body } = await exposeMetrics(request.headers.accept);
    return reply.header('content-type', contentType).send(body);
  });
}
