import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from './fixture/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { GUARDED_BURST: '1000', MAX_BODY_BYTES: '20000', ALLOWED_ORIGINS: 'https://app.mint.test' } });
});
afterAll(() => stack.stop());

const send = (path: string, options: Parameters<typeof request>[1] = {}) => request(`${stack.gateway.url}${path}`, options);

describe('operations over HTTP', () => {
  test('an operation that reaches into several subgraphs answers with one result and its cost', async () => {
    const token = await stack.token('u1');
    const answer = await stack.query(
      '{ me { id displayName balance } transactions(first: 2) { nodes { id amount counterparty { displayName } } } }',
      { token },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      me: { id: 'u1', displayName: 'Name of u1', balance: '1.50' },
      transactions: {
        nodes: [
          { id: 'tx-u1-1', amount: '1.00', counterparty: { displayName: 'Name of u2' } },
          { id: 'tx-u1-2', amount: '2.00', counterparty: { displayName: 'Name of u3' } },
        ],
      },
    });
    expect(answer.cost).toMatchObject({
      requestedQueryCost: 5,
      actualQueryCost: 5,
      throttleStatus: { maximumAvailable: 5_000, restoreRate: 250 },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('of several operations the named one runs; without a name, or with a wrong one, none does', async () => {
    const query = 'query A { ledgerName } query B { user(id: "u1") { id } }';
    expect((await stack.query(query, { operationName: 'B' })).data).toEqual({ user: { id: 'u1' } });
    for (const operationName of [undefined, 'C']) {
      const answer = await stack.query(query, { operationName });
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
    }
  });

  test('a variable of the wrong type is the client’s mistake', async () => {
    const answer = await stack.query('query Q($id: ID!) { user(id: $id) { id } }', { variables: { id: { no: 1 } } });
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('queries may be asked for by GET, mutations may not', async () => {
    const get = (query: string) =>
      send(`/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': 'true' } });
    const read = await get('{ ledgerName }');
    expect([read.statusCode, await read.body.json()]).toMatchObject([200, { data: { ledgerName: 'main' } }]);
    const write = await get('mutation { signIn(name: "x") { accessToken } }');
    expect(write.statusCode).toBe(405);
    await write.body.dump();
  });

  test('other methods are refused as such', async () => {
    const response = await send('/graphql', { method: 'DELETE' });
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, POST']);
    await response.body.dump();
  });

  test('a request that a browser would send for any page without asking is refused', async () => {
    const simple = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ ledgerName }"}',
    });
    expect(simple.statusCode).toBeGreaterThanOrEqual(400);
    expect(await simple.body.text()).not.toContain('main');
    const get = await send('/graphql?query={ledgerName}');
    expect(get.statusCode).toBe(400);
    expect(await get.body.text()).not.toContain('main');
  });

  test('a body beyond the limit is refused without being read whole', async () => {
    const response = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ ledgerName }', variables: { x: 'y'.repeat(30_000) } }),
    });
    expect(response.statusCode).toBe(413);
    expect(await response.body.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] });
  });

  test('subscriptions are told where they are served', async () => {
    const answer = await stack.query('subscription { notificationReceived { id } }', { token: await stack.token('u1') });
    expect([answer.status, answer.errors[0]?.message]).toEqual([400, expect.stringContaining('/graphql/stream')]);
  });

  test('batches are refused', async () => {
    const response = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ ledgerName }' }, { query: '{ ledgerName }' }]),
    });
    expect(response.statusCode).toBe(400);
    await response.body.dump();
  });
});

describe('the client as subgraphs see it', () => {
  const whoami = async (headers: Record<string, string>) =>
    JSON.parse(String((await stack.query('{ client }', { headers })).data?.client));

  test('its address and agent are passed on; X-Forwarded-For is not believed unless the settings say so', async () => {
    const seen = await whoami({ 'user-agent': 'Mint/1.0', 'x-forwarded-for': '203.0.113.9', 'x-mint-client-ip': '203.0.113.10' });
    expect(seen).toMatchObject({ ip: '127.0.0.1', userAgent: 'Mint/1.0' });
    const trusting = await stack.anotherGateway({ TRUST_PROXY: '1' });
    const response = await request(`${trusting.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.1, 203.0.113.9' },
      body: JSON.stringify({ query: '{ client }' }),
    });
    const { data } = (await response.body.json()) as { data: { client: string } };
    expect(JSON.parse(data.client).ip).toBe('203.0.113.9');
  });

  test('of its cookies only Mint’s reach the subgraph that uses them', async () => {
    expect((await whoami({ cookie: 'theme=dark; mint_refresh=abc%20d; other_mint=1' })).cookies).toEqual({
      mint_refresh: 'abc d',
    });
  });

  test('cookies that a subgraph sets come back, each in its own line', async () => {
    const answer = await stack.query('mutation { signIn(name: "ann") { accessToken } }');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^mint_access=token%20of%20ann;.*HttpOnly/),
      expect.stringMatching(/^mint_refresh=refresh%20of%20ann;/),
    ]);
  });
});

describe('pages of other origins', () => {
  test('only allowed ones may read answers', async () => {
    const ask = async (origin: string) => {
      const response = await send('/graphql', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
      await response.body.dump();
      return response.headers['access-control-allow-origin'];
    };
    expect(await ask('https://app.mint.test')).toBe('https://app.mint.test');
    expect(await ask('https://evil.test')).toBeUndefined();
  });

  test('a cookie that the browser added for another origin’s page signs nobody in', async () => {
    const cookie = `mint_access=${await stack.token('u1')}`;
    const ask = async (origin?: string) =>
      (await stack.query('{ me { id } }', { headers: { cookie, ...(origin && { origin }) } })).data;
    expect(await ask()).toEqual({ me: { id: 'u1' } });
    expect(await ask(stack.gateway.url)).toEqual({ me: { id: 'u1' } });
    expect(await ask('https://app.mint.test')).toEqual({ me: { id: 'u1' } });
    expect(await ask('https://evil.test')).toBeUndefined();
  });
});

describe('routes beside the graph', () => {
  test('the explorer is one page that loads nothing from anywhere else', async () => {
    for (const path of ['/', '/explorer']) {
      const response = await send(path, { headers: { accept: 'text/html' } });
      const page = await response.body.text();
      expect(response.statusCode).toBe(200);
      expect(page).not.toMatch(/(src|href)="https?:/);
      expect(response.headers['content-security-policy']).toContain("default-src 'none'");
      for (const [, asset = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
        const loaded = await send(asset);
        expect([asset, loaded.statusCode]).toEqual([asset, 200]);
        await loaded.body.dump();
      }
    }
  });

  test('health says which subgraphs are up', async () => {
    expect(await (await send('/health/live')).body.json()).toEqual({ status: 'live' });
    expect(await (await send('/health/ready')).body.json()).toEqual({
      status: 'ready',
      subgraphs: { people: 'up', ledger: 'up', inbox: 'up' },
    });
  });

  test('the issuer’s public keys are where verifiers look for them', async () => {
    const response = await send('/.well-known/jwks.json');
    expect(await response.body.json()).toEqual(stack.issuer.keys());
  });

  test('what was done can be measured', async () => {
    const metrics = await (await send('/metrics')).body.text();
    expect(metrics).toMatch(/gateway_operations_total\{name="anonymous",type="query",outcome="ok"\} \d+/);
    expect(metrics).toMatch(/gateway_plan_cache_total\{result="hit"\} \d+/);
  });

  test('there is nothing anywhere else', async () => {
    const response = await send('/admin');
    expect(response.statusCode).toBe(404);
    await response.body.dump();
  });
});

describe('in production', () => {
  test('the schema is not told, neither by introspection nor by suggestions, and there is no explorer', async () => {
    const gateway = await stack.anotherGateway({ NODE_ENV: 'production' });
    const ask = async (query: string) => {
      const response = await request(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return response.body.text();
    };
    expect(await ask('{ __schema { queryType { name } } }')).toContain('introspection is not allowed');
    expect(await ask('{ ledgerNam }')).not.toContain('ledgerName');
    const page = await request(`${gateway.url}/explorer`);
    expect(page.statusCode).toBe(404);
    await page.body.dump();
  });
});
