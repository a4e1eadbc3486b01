import httpProxy from '@fastify/http-proxy';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { FastifyInstance } from 'fastify';
import { CompressedFiles } from './compressed-files.ts';

const PAGE_TIMEOUT_MS = 15_000;
/** A connection that was kept may be closed by the other side just as it is used again: what is only read is asked once more. */
const RESET_RETRIES = 2;
/** What programs ask for: nothing there is a page, also where there is nothing. */
const PROGRAMS = /^\/(api|graphql|health|metrics|\.well-known)(\/|\?|$)/;

/**
 * Serves the web app on the gateway's own origin: whatever is no path of the gateway's is asked of it, its scripts and styles once, to be
 * compressed well. In front of several gateways a proxy
 * does this instead, and `WEB_URL` is left out.
 */
export async function registerWebPages(
  app: FastifyInstance,
  { webUrl, log }: { readonly webUrl: string; readonly log: Logger },
): Promise<void> {
  const files = new CompressedFiles(webUrl);
  await app.register(httpProxy, {
    upstream: webUrl,
    prefix: '/',
    httpMethods: ['GET', 'HEAD'],
    preHandler: async (request, reply) => {
      if (PROGRAMS.test(request.url)) return reply.callNotFound();
      const file = request.method === 'GET' ? await files.get(request.url, request.headers['accept-encoding']) : null;
      if (file) return reply.headers(file.headers).send(file.body);
    },
    http: { requestOptions: { timeout: PAGE_TIMEOUT_MS } },
    replyOptions: {
      retriesCount: RESET_RETRIES,
      onError: (reply, { error }) => {
        log.warn({ err: error }, 'the web app gave no answer');
        void reply
          .code(503)
          .header('retry-after', '2')
          .type('text/plain; charset=utf-8')
          .send('Mint is away for the moment. Try again soon.');
      },
    },
  });
}
