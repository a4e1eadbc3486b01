import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { gzipSync } from 'node:zlib';
import { limitsConfig } from '@mint/gateway/limits/limits.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type NginxWorld, openNginxWorld, posted } from './nginx-world.ts';
import { ServiceError } from './service.ts';

let world: NginxWorld;
beforeAll(async () => {
  world = await openNginxWorld();
}, 180_000);
beforeEach(() => world.reset());
afterAll(() => world?.stop());

describe('where a path goes', () => {
  test.each([
    ['gateway', ['/graphql', '/graphql/', '/graphql/stream', '/api/v1/wallet', '/api/v1/auth/login', '/api-docs', '/explorer']],
    ['gateway', ['/api/v1/notifications/stream', '/.well-known/jwks.json']],
    ['web', ['/', '/send', '/app-admin', '/app-admin/users', '/_next/static/a.js', '/_next/image', '/graphqlish', '/webhooks']],
    ['kyc', ['/webhooks/kyc']],
  ])('%s has %j', async (name, paths) => {
    for (const path of paths) expect([path, (await world.ask(path)).text]).toEqual([path, name]);
  });

  test('nginx says by itself that it is well', async () => {
    expect(await world.ask('/health')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(world.asked()).toEqual([]);
  });

  test.each([
    '/metrics',
    '/metrics/',
    '/metrics?x=1',
    '//metrics',
    '/./metrics',
    '/%6detrics',
    '/graphql/../metrics',
    '/graphql/stream/%2e%2e/%2e%2e/metrics',
    '/api/v1/..%2f..%2fmetrics',
    '/.well-known/../metrics',
    '/webhooks/kyc/../../metrics',
    '/health/ready',
    '/health/live',
  ])('nobody outside gets to %s', async (path) => {
    expect((await world.ask(path)).status).toBe(404);
    expect(world.asked()).toEqual([]);
  });

  test('a body may be as large as at the gateway, and what is larger is refused as there', async () => {
    const { MINT_EDGE_BODY_BYTES } = parseEnv(readFileSync(new URL('../../nginx/edge.env', import.meta.url), 'utf8'));
    const limit = limitsConfig.MAX_BODY_BYTES.parse(undefined);
    expect(Number(MINT_EDGE_BODY_BYTES)).toBe(limit);
    expect((await world.ask('/graphql', posted(' '.repeat(limit)))).status).toBe(200);
    const refused = await world.ask('/graphql', posted(' '.repeat(limit + 1)));
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text).errors[0].extensions.code).toBe('BODY_TOO_LARGE');
    const problem = await world.ask('/api/v1/transactions/transfers', posted(' '.repeat(limit + 1)));
    expect([problem.status, JSON.parse(problem.text).code]).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

describe('what is told', () => {
  const told = () => world.asked()[0]?.headers ?? {};

  test('a request begins a trace that nobody outside can steer, and its answer names it', async () => {
    const answer = await world.ask('/graphql', {
      headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'a=b', baggage: 'c=d' },
    });
    const id = String(answer.headers['x-request-id']);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(id).not.toBe('0af7651916cd43dd8448eb211c80319c');
    expect(told()).toMatchObject({ 'x-request-id': id, traceparent: `00-${id}-${id.slice(0, 16)}-01` });
    expect(told().tracestate).toBeUndefined();
    expect(told().baggage).toBeUndefined();
  });

  test('a client may name its request, by something that can name a trace', async () => {
    const id = '0af7651916cd43dd8448eb211c80319c';
    expect((await world.ask('/graphql', { headers: { 'x-request-id': id } })).headers['x-request-id']).toBe(id);
    expect(told().traceparent).toBe(`00-${id}-0af7651916cd43dd-01`);
    for (const nonsense of ['0'.repeat(32), id.toUpperCase(), `${id}0`, '"', '']) {
      const named = (await world.ask('/graphql', { headers: { 'x-request-id': nonsense } })).headers['x-request-id'];
      expect(named).toMatch(/^[0-9a-f]{32}$/);
      expect(named).not.toBe(nonsense);
    }
  });

  test('the settings say which share is recorded', async () => {
    const rarely = await world.startAnother({ settings: { MINT_EDGE_TRACED: '0.01%' } });
    const flags = new Set<string>();
    for (let n = 0; n < 10; n += 1) {
      await world.ask('/graphql', { at: rarely.url });
      flags.add(String(world.asked().at(-1)?.headers.traceparent).slice(-2));
    }
    expect(flags).toContain('00');
  });

  test('whom a request is for is the address nginx saw, whatever the client says', async () => {
    const outermost = await world.startAnother({ settings: { MINT_EDGE_TRUSTED_PROXY: 'unix:' } });
    await world.ask('/graphql', {
      at: outermost.url,
      headers: { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' },
    });
    expect(told()).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
    expect(told().forwarded).toBeUndefined();
  });

  test('behind a load balancer it is the last address that this one did not vouch for', async () => {
    await world.ask('/graphql', { headers: { 'x-forwarded-for': '198.18.0.1, 203.0.113.9' } });
    expect(told()['x-forwarded-for']).toBe('203.0.113.9');
  });

  test('every answer carries the headers of safety once, and the page its own policy', async () => {
    world.web.answer = (_request, response) =>
      response
        .writeHead(200, {
          'content-security-policy': "default-src 'none'",
          'referrer-policy': 'origin',
          'x-content-type-options': 'x',
        })
        .end('page');
    for (const path of ['/', '/app-admin', '/health', '/metrics', '/graphql']) {
      const { headers } = await world.ask(path);
      expect([path, headers]).toEqual([
        path,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'x-frame-options': 'DENY',
          server: 'nginx',
        }),
      ]);
      expect(headers['strict-transport-security']).toBeUndefined();
    }
    expect((await world.ask('/')).headers['content-security-policy']).toBe("default-src 'none'");
  });

  test('what is written down has the trace, and no word of what was asked for or by whom', async () => {
    const { headers } = await world.ask('/api/v1/users/rosalind?token=secret', {
      headers: { 'x-forwarded-for': '203.0.113.77' },
    });
    await world.ask('/reset-password?token=secret');
    const lines = await eventually(() => {
      const text = readFileSync(world.nginx.accessLog, 'utf8');
      expect(text).toContain('/reset-password');
      return text;
    });
    expect(lines).not.toMatch(/secret|rosalind|203\.0\.113\.77/);
    const line = lines.split('\n').find((text) => text.includes(String(headers['x-request-id'])));
    expect(JSON.parse(line ?? '')).toMatchObject({
      level: 'info',
      service: 'nginx',
      method: 'GET',
      path: '/api/v1/users/…',
      status: 200,
      trace_id: headers['x-request-id'],
    });
  });

  test('what is compressed already is not compressed again, and what is not is', async () => {
    const body = JSON.stringify({ text: 'a'.repeat(5_000) });
    const headers = { 'accept-encoding': 'gzip' };
    world.web.answer = (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(body));
    const there = await world.ask('/x', { headers });
    expect([there.headers['content-encoding'], Buffer.from(there.text, 'latin1')]).toEqual(['gzip', gzipSync(body)]);
    for (const upstream of world.gateways)
      upstream.answer = (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    const here = await world.ask('/graphql', { headers });
    expect(here.headers['content-encoding']).toBe('gzip');
    expect(here.text.length).toBeLessThan(1_000);
  });
});

test('what nginx makes no sense of is said at once, in its words', async () => {
  const starting = world.startAnother({ settings: { MINT_EDGE_RATE: 'often' } });
  await expect(starting).rejects.toThrow(ServiceError);
  await expect(starting).rejects.toThrow(/invalid rate/);
});

test('every setting of the templates has its usual value', () => {
  const folder = fileURLToPath(new URL('../../nginx/', import.meta.url));
  const texts = ['templates/edge', 'profiles/plain', 'profiles/tls'].map((path) =>
    readFileSync(`${folder}${path}.conf.template`, 'utf8'),
  );
  const used = new Set(texts.flatMap((text) => [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name)));
  expect([...used].filter((name) => name.startsWith('MINT_EDGE_')).sort()).toEqual(
    Object.keys(parseEnv(readFileSync(`${folder}edge.env`, 'utf8'))).sort(),
  );
});
