import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerWebPages } from '../http/web-pages.ts';

let pages: Server;
let app: FastifyInstance;
const asked: string[] = [];
const script = 'console.log("mint");\n'.repeat(1_000);
beforeAll(async () => {
  pages = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isFirst = asked.indexOf('GET /reset') === asked.length - 1;
    if (isFirst) return void request.socket.destroy();
    if (request.url?.startsWith('/_next/static/')) {
      if (request.url.endsWith('/gone.js')) response.statusCode = 404;
      else response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      response.setHeader('content-type', 'application/javascript; charset=UTF-8');
      response.end(script);
      return;
    }
    response.setHeader('content-security-policy', "default-src 'none'");
    response.end('a page');
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  app = fastify();
  app.get('/graphql', async () => 'the graph');
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send('nothing'));
  const webUrl = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  await registerWebPages(app, { webUrl, log: createLogger({ service: 'gateway', level: 'silent' }) });
});
afterAll(async () => {
  await app.close();
  if (pages.listening) await new Promise((resolve) => pages.close(resolve));
});

const get = (url: string, method: 'GET' | 'POST' = 'GET') => app.inject({ method, url });

test('what is no path of the gateway’s is a page, with the page’s own policy', async () => {
  const answer = await get('/wallet?x=1');
  expect([answer.statusCode, answer.body, answer.headers['content-security-policy']]).toEqual([
    200,
    'a page',
    "default-src 'none'",
  ]);
  expect(asked).toEqual(['GET /wallet?x=1']);
});

test('what programs ask for is never a page', async () => {
  expect((await get('/graphql')).body).toBe('the graph');
  for (const path of ['/api/v1/nothing', '/api', '/graphql/nothing', '/health/nothing']) {
    expect([(await get(path)).statusCode, (await get(path)).body], path).toEqual([404, 'nothing']);
  }
  expect((await get('/wallet', 'POST')).statusCode).toBe(404);
});

test('a connection that is closed as it is used is no reason for an answer without a page', async () => {
  expect((await get('/reset')).body).toBe('a page');
});

describe('a script', () => {
  const ask = (url: string, encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } });

  test('is compressed well, once, for whoever can read that', async () => {
    asked.length = 0;
    const answers = await Promise.all([1, 2, 3].map(() => ask('/_next/static/chunks/0a-b_c~1.js', 'gzip, deflate, br')));
    for (const { statusCode, headers, rawPayload } of answers) {
      expect([statusCode, headers['content-encoding'], headers.vary]).toEqual([200, 'br', 'accept-encoding']);
      expect([headers['content-type'], headers['cache-control']]).toEqual([
        'application/javascript; charset=UTF-8',
        'public, max-age=31536000, immutable',
      ]);
      expect(brotliDecompressSync(rawPayload).toString()).toBe(script);
    }
    expect(asked).toEqual(['GET /_next/static/chunks/0a-b_c~1.js']);
  });

  test('comes as it is for whoever can’t, and so does what isn’t there', async () => {
    const plain = await ask('/_next/static/chunks/one.js', 'gzip');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, script]);
    const gone = await ask('/_next/static/chunks/gone.js', 'br');
    expect([gone.statusCode, gone.headers['content-encoding']]).toEqual([404, undefined]);
  });
});

test('pages that are away are said to be, for a moment', async () => {
  await new Promise((resolve) => {
    pages.closeAllConnections();
    pages.close(resolve);
  });
  const answer = await get('/wallet');
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
});
