import { newApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userIdOf } from './fixture/data.ts';
import { type Stack, startStack } from './fixture/stack.ts';

let stack: Stack;
let token: string;
beforeAll(async () => {
  stack = await startStack({
    env: { GUARDED_BURST: '5', GUARDED_PER_SECOND: '0.01', MAX_BODY_BYTES: '20000', ALLOWED_ORIGINS: 'https://app.mint.test' },
  });
  token = await stack.token('u1', { scopes: ['transactions:read', 'transfers:write', 'profile:write'] });
});
afterAll(() => stack.stop());

interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly by?: string | null;
  readonly url?: string;
}

/** Asks as a client with a token does, unless told otherwise. */
async function ask(method: string, path: string, { body, headers = {}, by = token, url = stack.gateway.url }: Sending = {}) {
  const response = await request(`${url}/api/v1${path}`, {
    method: method as 'GET',
    headers: {
      ...(by !== null && { authorization: `Bearer ${by}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.body.text();
  const type = String(response.headers['content-type'] ?? '');
  return {
    status: response.statusCode,
    headers: response.headers,
    type,
    body: type.includes('json') && text !== '' ? JSON.parse(text) : text,
  };
}

const payment = { to: 'u2', amount: { value: '1.50' } };
const key = (name: string) => ({ 'idempotency-key': name });

describe('what is asked for', () => {
  test('a thing is its own body, a list stands under nodes, a number under its name', async () => {
    expect(await ask('GET', '/me')).toMatchObject({
      status: 200,
      type: expect.stringContaining('application/json'),
      body: { id: 'u1', displayName: 'Name of u1' },
      headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
    expect((await ask('GET', '/people/u1/friends')).body).toEqual({ nodes: [{ id: 'u2' }] });
    expect((await ask('GET', '/client')).body).toEqual({ client: expect.any(String) });
  });

  test('a page has the parameters it was asked with; a HEAD has its headers', async () => {
    const page = await ask('GET', '/people?first=2');
    expect(page.body).toEqual({ nodes: [{ id: 'u1' }, { id: 'u2' }], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(page.headers.link).toBeUndefined();
    const head = await ask('HEAD', '/people?first=2');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  test('what is not there is a problem, and so is a path that is none', async () => {
    for (const [path, detail] of [
      ['/people/u99', 'There is nothing here that you may see.'],
      ['/nowhere', 'There is nothing at this path.'],
    ] as const) {
      expect(await ask('GET', path)).toMatchObject({
        status: 404,
        type: 'application/problem+json',
        body: {
          type: expect.stringMatching(/#not-found$/),
          title: 'Not Found',
          status: 404,
          detail,
          code: 'NOT_FOUND',
          instance: `/api/v1${path}`,
        },
      });
    }
  });

  test('what could not be read of it is null and named', async () => {
    const answer = await ask('POST', '/payments', { body: payment, headers: key('1') });
    expect(answer.headers['mint-missing']).toBeUndefined();
    const page = await ask('GET', '/payments?first=1');
    expect(page.body.nodes[0].counterparty).toEqual({ id: 'u2', displayName: 'Name of u2' });
    await stack.subgraphs.people?.stop();
    try {
      const partial = await ask('GET', '/payments?first=1');
      expect(partial.status).toBe(200);
      expect(partial.body.nodes[0]).toMatchObject({ id: 'tx-u1-1', counterparty: null });
      expect(partial.headers['mint-missing']).toContain('#/nodes');
      const away = await ask('GET', '/me');
      expect(away).toMatchObject({ status: 503, body: { code: 'SERVICE_UNAVAILABLE' } });
      expect(Number(away.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    } finally {
      await stack.restart('people');
    }
  });

  test('a bug says nothing of itself', async () => {
    const { status, body } = await ask('GET', '/broken?how=x');
    expect([status, body.code, body.detail]).toEqual([500, 'INTERNAL_SERVER_ERROR', 'Something went wrong']);
    expect(body.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(body)).not.toMatch(/secret|srv/);
  });
});

describe('what is made', () => {
  test('says where it is, and whether the key had been used before', async () => {
    const first = await ask('POST', '/payments', { body: payment, headers: key('new') });
    expect(first).toMatchObject({
      status: 201,
      headers: { location: '/api/v1/payments/tx-u1-1', 'idempotent-replayed': 'false' },
      body: { id: 'tx-u1-1', amount: '1.50', counterparty: { id: 'u2' } },
    });
    const again = await ask('POST', '/payments', { body: payment, headers: key('"again"') });
    expect([again.status, again.headers['idempotent-replayed'], again.body]).toEqual([201, 'true', first.body]);
  });

  test('a refusal is a problem with its reason, a pointer, and what there is all the same', async () => {
    const poor = await ask('POST', '/payments', { body: { to: 'u2', amount: { value: '500' } }, headers: key('2') });
    expect(poor).toMatchObject({ status: 422, type: 'application/problem+json' });
    expect(poor.body).toMatchObject({
      title: 'There is too little money.',
      code: 'TOO_POOR',
      detail: 'Refused as TOO_POOR.',
      errors: [{ code: 'TOO_POOR', detail: 'Refused as TOO_POOR.', pointer: '#/amount/value' }],
      resource: { id: 'tx-u1-1', amount: '500' },
    });
    const used = await ask('POST', '/payments', { body: payment, headers: key('used') });
    expect([used.status, used.body.errors]).toEqual([409, [expect.objectContaining({ header: 'Idempotency-Key' })]]);
    const nobody = await ask('POST', '/payments', { body: { ...payment, to: 'u99' }, headers: key('3') });
    expect([nobody.status, nobody.body.code, nobody.body.resource]).toEqual([404, 'NO_SUCH_PERSON', undefined]);
  });

  test('a path names what is changed, and the body how', async () => {
    expect((await ask('PATCH', '/people/u3', { body: { name: 'Cy' } })).body).toEqual({ id: 'u3', displayName: 'Cy' });
    const wrong = await ask('PATCH', '/people/u3', { body: { id: 'u4', name: 'Cy' } });
    expect([wrong.status, wrong.body.errors]).toEqual([400, [expect.objectContaining({ pointer: '#/id' })]]);
  });
});

describe('what is wrong with a request', () => {
  const faults = async (...args: Parameters<typeof ask>) => {
    const { status, body } = await ask(...args);
    return [
      status,
      body.code,
      body.errors?.map(({ code: _, detail, ...at }: Record<string, string>) => [Object.entries(at)[0], detail]),
    ];
  };

  test('is told all at once, each with its place', async () => {
    const body = { amount: { value: 5, currency: null, extra: 1 }, notes: ['a', 7], idempotencyKey: 'k', 'odd/name': 1 };
    expect(await faults('POST', '/payments', { body })).toEqual([
      400,
      'BAD_USER_INPUT',
      [
        [['pointer', '#/to'], 'is required'],
        [['pointer', '#/amount/value'], expect.stringContaining('Decimal must be')],
        [['pointer', '#/amount/extra'], 'is not known here'],
        [['pointer', '#/notes/1'], expect.stringContaining('String cannot represent')],
        [['header', 'Idempotency-Key'], 'is required'],
        [['pointer', '#/idempotencyKey'], 'is not known here'],
        [['pointer', '#/odd~1name'], 'is not known here'],
      ],
    ]);
  });

  test.each([
    ['GET', '/people?first=two', ['parameter', 'first']],
    ['GET', '/people?first=1&first=2', ['parameter', 'first']],
    ['GET', '/people?frist=2', ['parameter', 'frist']],
    ['GET', '/broken', ['parameter', 'how']],
    ['GET', '/stream?kinds=PAYMENT&kinds=ODD', ['parameter', 'kinds[1]']],
  ])('%s %s', async (method, path, at) => {
    expect(await faults(method, path)).toEqual([400, 'BAD_USER_INPUT', [[at, expect.any(String)]]]);
  });

  test.each([
    ['no object', '[1]', 400, 'BAD_USER_INPUT'],
    ['no JSON', '{"to":', 400, 'BAD_REQUEST'],
    ['out to change what objects are', '{"__proto__":{"to":"u2"}}', 400, 'BAD_REQUEST'],
    ['too large', `{"to":"${'u'.repeat(30_000)}"}`, 413, 'BODY_TOO_LARGE'],
  ])('a body that is %s', async (_, body, status, code) => {
    const answer = await ask('POST', '/payments', { body, headers: key('4') });
    expect([answer.status, answer.type, answer.body.code]).toEqual([status, 'application/problem+json', code]);
  });

  test('a body of another type is not taken', async () => {
    const headers = { 'content-type': 'text/plain', ...key('5') };
    const answer = await ask('POST', '/payments', { body: JSON.stringify(payment), headers });
    expect([answer.status, answer.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test.each([
    ['can not be read', '/people/%ZZ'],
    ['is too long', `/people/${'u'.repeat(2_000)}`],
    ['is none', '/'],
  ])('a path that %s', async (_, path) => {
    const answer = await ask('GET', path);
    expect([answer.status, answer.type, answer.body.code]).toEqual([404, 'application/problem+json', 'NOT_FOUND']);
  });

  test('another method is told which there are; OPTIONS asks for them', async () => {
    const wrong = await ask('DELETE', '/people/u1');
    expect([wrong.status, wrong.type, wrong.body.code]).toEqual([405, 'application/problem+json', 'METHOD_NOT_ALLOWED']);
    expect(wrong.headers.allow).toBe('GET, PATCH, HEAD, OPTIONS');
    const options = await ask('OPTIONS', '/people/u1', { by: null });
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, PATCH, HEAD, OPTIONS']);
    expect((await ask('HEAD', '/stream')).status).toBe(405);
  });
});

describe('who asks', () => {
  test('nobody, by a token that is none, and without the scope', async () => {
    const nobody = await ask('GET', '/me', { by: null });
    expect([nobody.status, nobody.body.code, nobody.headers['www-authenticate']]).toEqual([
      401,
      'UNAUTHENTICATED',
      'Bearer realm="mint"',
    ]);
    expect((await ask('GET', '/me', { by: 'nonsense' })).body.detail).toBe('The access token is not valid');
    const poor = await ask('GET', '/unread');
    expect([poor.status, poor.body.code, poor.body.requiredScopes]).toEqual([403, 'FORBIDDEN', ['notifications:read']]);
    expect(poor.body.detail).toContain('notifications:read');
  });

  test('by a cookie, unless a page of another site sends it', async () => {
    const cookie = `mint_access=${token}`;
    const json = { 'content-type': 'application/json' };
    expect((await ask('GET', '/me', { by: null, headers: { cookie } })).status).toBe(200);
    expect((await ask('GET', '/me', { by: null, headers: { cookie, origin: 'https://evil.test' } })).status).toBe(401);
    expect((await ask('GET', '/me', { by: null, headers: { cookie, origin: 'https://app.mint.test' } })).status).toBe(200);
    expect((await ask('POST', '/sign-out', { by: null, headers: { cookie } })).status).toBe(415);
    expect((await ask('POST', '/sign-out', { by: null, headers: { cookie, ...json } })).status).toBe(200);
  });

  test('by a header for keys', async () => {
    const secret = newApiKeySecret();
    stack.auth.setKey(secret, { id: newId('key'), viewer: { userId: userIdOf('u1'), scopes: [] } });
    expect((await ask('GET', '/me', { by: null, headers: { 'x-api-key': secret } })).body).toMatchObject({ id: 'u1' });
    const refused = await ask('GET', '/me', { by: null, headers: { 'x-api-key': 'nonsense' } });
    expect([refused.status, refused.body.reason]).toEqual([401, 'API_KEY_INVALID']);
  });

  test('cookies that the graph sets for its own door are set for this one', async () => {
    const { headers } = await ask('POST', '/sign-in', { body: { name: 'ann' }, by: null });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^mint_access=token%20of%20ann; Path=\/;.*HttpOnly/),
      expect.stringMatching(/^mint_refresh=refresh%20of%20ann; Path=\/api\/v1;/),
    ]);
  });

  test('a page that is allowed may send and read what the face is made of', async () => {
    const { headers } = await ask('OPTIONS', '/payments', { by: null, headers: { origin: 'https://app.mint.test' } });
    expect(headers['access-control-allow-methods']).toContain('DELETE');
    expect(headers['access-control-allow-headers']).toContain('idempotency-key');
    expect(headers['access-control-expose-headers']).toContain('link');
    const other = await ask('OPTIONS', '/payments', { by: null, headers: { origin: 'https://evil.test' } });
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('how much', () => {
  test('what tries a secret is guarded by address, together with the graph’s own door', async () => {
    const { url } = await stack.anotherGateway({ REDIS_PREFIX: `${stack.redisPrefix}-guarded` });
    const attempt = () => ask('POST', '/sign-in', { url, by: null, body: { name: 'x' } });
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) statuses.push((await attempt()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await attempt();
    expect(refused.body).toMatchObject({ code: 'THROTTLED', detail: 'Too many attempts from this address' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(1);
  });

  test('every request costs its caller as much as the operation does, and a wrong one costs too', async () => {
    const { url } = await stack.anotherGateway({
      REDIS_PREFIX: `${stack.redisPrefix}-costly`,
      COST_BUCKET_SIZE: '20',
      COST_RESTORE_PER_SECOND: '1',
    });
    const pay = () => ask('POST', '/payments', { url, body: payment, headers: key('6') });
    const paid = await pay();
    expect([paid.status, paid.headers['ratelimit-policy']]).toEqual([201, '"points";q=20;w=20']);
    expect(paid.headers.ratelimit).toMatch(/^"points";r=\d+$/);
    for (let turn = 0; turn < 6; turn += 1) await ask('POST', '/payments', { url, body: {} });
    expect(await pay()).toMatchObject({ status: 429, body: { code: 'THROTTLED' } });
  });
});
