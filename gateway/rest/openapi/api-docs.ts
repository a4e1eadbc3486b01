import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { getAbsoluteFSPath } from 'swagger-ui-dist';
import { REST_PREFIX } from '../route.ts';

const PAGE_PATH = '/api-docs';
const STATIC_PATH = `${PAGE_PATH}/static/`;
/** What the page loads, and nothing else of the package. */
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};
const OPENING_SCRIPT = 'open.js';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mint — REST</title>
<link rel="icon" type="image/png" href="${STATIC_PATH}favicon-32x32.png">
<link rel="stylesheet" href="${STATIC_PATH}swagger-ui.css">
</head>
<body>
<div id="documentation"></div>
<script src="${STATIC_PATH}swagger-ui-bundle.js"></script>
<script src="${STATIC_PATH}${OPENING_SCRIPT}"></script>
</body>
</html>
`;

/** No `validatorUrl`: the document would be sent to a server that checks it. */
const OPENING = `SwaggerUIBundle({
  url: '${REST_PREFIX}/openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  docExpansion: 'none',
  validatorUrl: null,
  persistAuthorization: false,
  presets: [SwaggerUIBundle.presets.apis],
});
`;

/** This origin's files, images that the library has inside itself, and nothing else: no script and no style stands in the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page that shows the REST face and lets people try it, at `/api-docs`. Everything it loads comes from this gateway. */
export function registerApiDocs(app: FastifyInstance): void {
  app.get(PAGE_PATH, async (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .header('x-frame-options', 'DENY')
      .header('cache-control', 'no-cache')
      .send(PAGE),
  );
  app.get(`${STATIC_PATH}${OPENING_SCRIPT}`, async (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(OPENING),
  );
  for (const [name, type] of Object.entries(FILES)) {
    const content = readFile(join(getAbsoluteFSPath(), name));
    app.get(`${STATIC_PATH}${name}`, async (_request, reply) =>
      reply
        .header('content-type', type)
        .header('cache-control', 'public, max-age=3600')
        .send(await content),
    );
  }
}
