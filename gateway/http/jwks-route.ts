import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { FastifyInstance } from 'fastify';
import { request } from 'undici';

const CACHE_MS = 60_000;
const TIMEOUT_MS = 2_000;
const MAX_BYTES = 64 * 1_024;

/** `/.well-known/jwks.json`: the issuer's public keys, where those who verify Mint's tokens expect them. The last known ones serve while the issuer is away. */
export function registerJwksRoute(
  app: FastifyInstance,
  { jwksUrl, log }: { readonly jwksUrl: string; readonly log: Logger },
): void {
  let known: { readonly text: string; readonly atMs: number } | null = null;
  let fetching: Promise<void> | null = null;

  async function renew(): Promise<void> {
    try {
      const { statusCode, body } = await request(jwksUrl, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
      const text = await body.text();
      if (statusCode !== 200 || text.length > MAX_BYTES) throw new Error(`The issuer answered ${statusCode}`);
      known = { text, atMs: Date.now() };
    } catch (error) {
      log.warn({ err: error }, 'the public keys can not be fetched');
    }
  }

  app.get('/.well-known/jwks.json', async (_request, reply) => {
    if (known === null || Date.now() - known.atMs > CACHE_MS) {
      fetching ??= renew().finally(() => {
        fetching = null;
      });
      await fetching;
    }
    if (known === null) return reply.code(503).send({ keys: [] });
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=60')
      .send(known.text);
  });
}
