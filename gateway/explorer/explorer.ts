import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type RuruClientConfig, ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

const STATIC_PATH = '/explorer/static/';
const FIRST_QUERY = `# Welcome to Mint. Sign in with the mutation sessionCreate, then put its accessToken in the headers below:
#   { "authorization": "Bearer ey…" }

query Me {
  me { id handle displayName }
}
`;

/** The page where people try the graph out, at `/explorer` and, where nothing else is, at `/`. Everything it loads comes from this gateway. */
export function registerExplorer(app: FastifyInstance, { atRoot }: { readonly atRoot: boolean }): void {
  const page = ruruHTML({
    staticPath: STATIC_PATH,
    endpoint: '/graphql',
    // A path: the page's own origin decides where it is, whatever proxy stands in front.
    subscriptionEndpoint: '/graphql',
    clientConfig: { defaultQuery: FIRST_QUERY } as RuruClientConfig,
    htmlParts: { titleTag: '<title>Mint — explorer</title>' },
  });
  const policy = contentSecurityPolicy(page);

  for (const url of atRoot ? ['/', '/explorer'] : ['/explorer']) {
    app.get(url, async (_request, reply) =>
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-security-policy', policy)
        .header('x-frame-options', 'DENY')
        .header('cache-control', 'no-cache')
        .send(page),
    );
  }
  app.get(`${STATIC_PATH}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: STATIC_PATH,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (file === null) return reply.code(404).send();
    return reply.headers(file.headers).header('content-security-policy', policy).send(file.content);
  });
}

/** The page's own inline scripts by their digests, this origin, and nothing else. */
function contentSecurityPolicy(page: string): string {
  const digests = [...page.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${digests.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
