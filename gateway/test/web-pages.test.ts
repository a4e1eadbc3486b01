import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerWebPages } from '../http/web-pages.ts';

let pages: Server;
let app: FastifyInstance;
const asked: string[] = [];
beforeAll(async () => {
  pages = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isFirst = asked.indexOf('GET /reset') === asked.length - 1;
    if (isFirst) return void request.socket.destroy();
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

test('pages that are away are said to be, for a moment', async () => {
  await new Promise((resolve) => {
    pages.closeAllConnections();
    pages.close(resolve);
  });
  const answer = await get('/wallet');
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
});
