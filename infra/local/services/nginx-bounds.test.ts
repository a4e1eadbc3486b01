import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as requestTls } from 'node:https';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { parseEnv } from 'node:util';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type NginxWorld, openNginxWorld, posted, someone, type Upstream } from './nginx-world.ts';
import { freeTcpPorts } from './ports.ts';

let world: NginxWorld;
beforeAll(async () => {
  world = await openNginxWorld();
}, 180_000);
beforeEach(() => world.reset());
afterAll(() => world?.stop());

describe('how often one may ask', () => {
  const statuses = async (count: number, path: string, more: object = {}) => {
    const headers = { 'x-forwarded-for': someone() };
    const answers = await Promise.all(Array.from({ length: count }, () => world.ask(path, { ...more, headers })));
    return {
      through: answers.filter(({ status }) => status === 200).length,
      refused: answers.find(({ status }) => status === 429),
    };
  };

  test('is thirty times a second, and once to log in or sign up', () => {
    const settings = parseEnv(readFileSync(new URL('../../nginx/edge.env', import.meta.url), 'utf8'));
    expect(settings).toMatchObject({ MINT_EDGE_RATE: '30r/s', MINT_EDGE_GUARDED_RATE: '1r/s' });
  });

  test('a burst goes through, what is beyond is refused in the words of its door, and others are not held up', async () => {
    // However slow this machine is, it asks faster than that.
    const { url } = await world.startAnother({ settings: { MINT_EDGE_RATE: '1r/s' } });
    const { through, refused } = await statuses(200, '/graphql', { at: url });
    expect(through).toBeGreaterThan(60);
    expect(refused?.headers['retry-after']).toBe('1');
    expect(JSON.parse(refused?.text ?? '').errors[0].extensions).toMatchObject({
      code: 'THROTTLED',
      traceId: refused?.headers['x-request-id'],
    });
    expect((await world.ask('/graphql', { at: url })).status).toBe(200);
  });

  test.each(['/api/v1/auth/login', '/api/v1/auth/register', '/api/v1/auth/%6cogin/'])(
    '%s takes five at once, and one a second',
    async (path) => {
      const { through, refused } = await statuses(60, path, { method: 'POST' });
      expect(through).toBeGreaterThan(5);
      expect(through).toBeLessThan(60);
      expect(JSON.parse(refused?.text ?? '')).toMatchObject({ status: 429, code: 'THROTTLED' });
      expect(refused?.headers['content-type']).toBe('application/problem+json');
    },
  );

  test('a whole IPv6 network is one client, and two are two', async () => {
    const path = '/api/v1/auth/login';
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => world.ask(path, { headers: { 'x-forwarded-for': `2001:db8:1:1::${n + 1}` } })),
    );
    expect(answers.map(({ status }) => status)).toContain(429);
    expect((await world.ask(path, { headers: { 'x-forwarded-for': '2001:db8:1:2::1' } })).status).toBe(200);
  });

  test('the scripts of a page are nobody too fast', async () => {
    expect((await statuses(200, '/_next/static/b.js')).refused).toBeUndefined();
  });
});

describe('a gateway that dies with a request in hand', () => {
  /** The first to be asked dies of it; the other answers. */
  function killFirst(): void {
    let dead: Upstream | null = null;
    for (const upstream of world.gateways)
      upstream.answer = (incoming, response) => {
        dead ??= upstream;
        if (dead === upstream) incoming.socket.destroy();
        else response.end('answered');
      };
  }

  test.each([
    ['a query', '/graphql', posted({ query: 'query Me { me { id } }' })],
    ['a query without a name', '/graphql', posted({ query: '{ me { id } }', variables: { a: '"' } })],
    ['a query by GET', '/graphql?query=%7Bme%7Bid%7D%7D', {}],
    ['a read by REST', '/api/v1/wallet', {}],
  ])('%s is asked of another', async (_, path, sending) => {
    killFirst();
    expect(await world.ask(path, sending)).toMatchObject({ status: 200, text: 'answered' });
    expect(world.asked().length).toBe(2);
  });

  test.each([
    ['a mutation', posted({ query: 'mutation Pay { transferCreate { id } }' })],
    ['a mutation among queries', posted({ query: 'query A { me { id } } mutation B { c }', operationName: 'A' })],
    ['what could be one in disguise', posted('{"query":"\\u006dutation { pay }"}')],
    ['nothing', { method: 'POST' }],
  ])('%s is not', async (_, sending) => {
    killFirst();
    const answer = await world.ask('/graphql', sending);
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect(world.asked().length).toBe(1);
  });

  test('neither is a payment by REST', async () => {
    killFirst();
    const answer = await world.ask('/api/v1/transactions/transfers', posted({ amount: 1 }));
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(world.asked().length).toBe(1);
  });

  test('what it could not even be sent is, whatever it is', async () => {
    const [nobody = 0] = await freeTcpPorts(1);
    const halved = await world.startAnother({ gateways: [`http://127.0.0.1:${nobody}`, world.gateways[1].url] });
    for (let n = 0; n < 4; n += 1)
      expect((await world.ask('/graphql', { ...posted({ query: 'mutation { pay }' }), at: halved.url })).status).toBe(200);
  });
});

describe('what lasts', () => {
  test.each(['/graphql/stream', '/api/v1/notifications/stream'])('each event of %s comes when it is sent', async (path) => {
    let streaming: ServerResponse | null = null;
    for (const upstream of world.gateways)
      upstream.answer = (_request, response) => {
        streaming = response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: 1\n\n');
      };
    const response = await fetch(world.nginx.url + path, {
      headers: { 'x-forwarded-for': someone(), 'accept-encoding': 'gzip' },
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('data: 1\n\n');
    (streaming as ServerResponse | null)?.write('data: 2\n\n');
    expect((await reader?.read())?.value).toBe('data: 2\n\n');
    await reader?.cancel();
  });

  test('a script is asked for once, and is there when the web app is not', async () => {
    world.web.answer = (_request, response) =>
      response.writeHead(200, { 'cache-control': 'public, max-age=31536000, immutable' }).end('js');
    expect((await world.ask('/_next/static/kept.js')).text).toBe('js');
    world.web.answer = (incoming) => void incoming.socket.destroy();
    expect(await world.ask('/_next/static/kept.js')).toMatchObject({ status: 200, text: 'js' });
    expect(world.web.asked.length).toBe(1);
  });
});

describe('with TLS', () => {
  test('it speaks what is safe, says so for the time to come, and sends on what comes without', async () => {
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
    const folder = world.newFolder();
    const [certificate, key] = [join(folder, 'tls.crt'), join(folder, 'tls.key')];
    writeFileSync(certificate, pems.cert);
    writeFileSync(key, pems.private, { mode: 0o600 });
    const [port = 0] = await freeTcpPorts(1);
    const safe = await world.startAnother({ tls: { port, certificate, key } });

    const asked = (options: object) =>
      new Promise<IncomingMessage & { protocol: string | null }>((resolve, reject) => {
        requestTls(
          { host: '127.0.0.1', port, path: '/graphql', rejectUnauthorized: false, agent: false, ...options },
          (incoming) => {
            const { socket } = incoming;
            const protocol = 'getProtocol' in socket ? (socket as TLSSocket).getProtocol() : null;
            incoming.resume().on('end', () => resolve(Object.assign(incoming, { protocol })));
          },
        )
          .on('error', reject)
          .end();
      });
    const answer = await asked({});
    expect([answer.statusCode, answer.protocol]).toEqual([200, 'TLSv1.3']);
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000');
    expect(world.asked()[0]?.headers['x-forwarded-proto']).toBe('https');
    expect((await asked({ maxVersion: 'TLSv1.2' })).protocol).toBe('TLSv1.2');
    await expect(asked({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' })).rejects.toThrow();
    await expect(asked({ maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' })).rejects.toThrow();

    const plain = await world.ask('/send?to=ada', { at: safe.url });
    expect([plain.status, plain.headers.location]).toEqual([308, 'https://127.0.0.1/send?to=ada']);
    expect((await world.ask('/health', { at: safe.url })).status).toBe(200);
  });
});
