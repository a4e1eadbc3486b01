import { eventually } from '@mint/platform/testing/eventually.ts';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from './fixture/stack.ts';

let stack: Stack;
let token: string;
beforeAll(async () => {
  stack = await startStack();
  token = await stack.token('u1');
});
afterAll(() => stack.stop());

describe('what leaves the gateway of a failure', () => {
  test('a bug’s message stays inside; the client gets a trace id and the rest of the answer', async () => {
    const answer = await stack.query('{ fails(how: "x") ledgerName }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ fails: null, ledgerName: 'main' });
    expect(answer.errors).toEqual([
      {
        message: 'Something went wrong',
        path: ['fails'],
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          docUrl: expect.stringContaining('#internal-server-error'),
          traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      },
    ]);
    expect(answer.text).not.toMatch(/secret|srv|people|serviceName|stacktrace/);
  });

  test('null where null can not be climbs to the nearest field that may be null, and is an error', async () => {
    const answer = await stack.query('{ failsNonNull { id } ledgerName }');
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    const inner = await stack.query('{ transaction(id: "tx-u1-5") { id counterparty { displayName secret } } }', { token });
    expect(inner.data).toEqual({ transaction: { id: 'tx-u1-5', counterparty: null } });
    expect(inner.errors).toMatchObject([
      { path: ['transaction', 'counterparty', 'secret'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
  });

  test('an entity that is gone is null with an error that says what is missing', async () => {
    const answer = await stack.query('mutation { pay(to: "u99", amount: "1") { id counterparty { displayName } } }', { token });
    expect(answer.data).toEqual({ pay: { id: 'tx-u1-1', counterparty: null } });
    expect(answer.errors).toMatchObject([
      { path: ['pay', 'counterparty', 'displayName'], extensions: { code: 'MISSING_VALUE' } },
    ]);
  });
});

describe('a subgraph that is not there', () => {
  test('its fields are null with an error, the rest answers, and it is back as soon as it is up', async () => {
    const query =
      '{ transactions(first: 1) { nodes { id counterparty { displayName } } } ledgerName user(id: "u1") { displayName } }';
    const port = stack.subgraphs.people?.port;
    await stack.subgraphs.people?.stop();
    const answer = await stack.query(query, { token });
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({
      transactions: { nodes: [{ id: 'tx-u1-1', counterparty: null }] },
      ledgerName: 'main',
      user: null,
    });
    for (const { message, extensions } of answer.errors) {
      expect(message).not.toMatch(/127\.0\.0\.1|ECONN/);
      expect(extensions.code).toBe('SERVICE_UNAVAILABLE');
    }
    const health = await request(`${stack.gateway.url}/health/ready`);
    expect([health.statusCode, await health.body.json()]).toMatchObject([200, { status: 'ready' }]);
    await stack.restart('people');
    expect(stack.subgraphs.people?.port).toBe(port);
    await eventually(async () => expect((await stack.query(query, { token })).errors).toEqual([]));
  });

  test('one that takes too long counts as gone when its deadline passes', async () => {
    const slow = await startStack({ pauseMs: 5_000, env: { SUBGRAPH_DEADLINE_MS: '300' } });
    try {
      const startedAt = Date.now();
      const answer = await slow.query('{ transactions(first: 1) { nodes { id counterparty { displayName } } } }', {
        token: await slow.token('u1'),
      });
      expect(Date.now() - startedAt).toBeLessThan(2_000);
      expect(answer.data).toEqual({ transactions: { nodes: [{ id: 'tx-u1-1', counterparty: null }] } });
      expect(answer.errors).toMatchObject([{ path: ['transactions', 'nodes'], extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    } finally {
      await slow.stop();
    }
  }, 60_000);
});

describe('a subgraph of several processes, of which one is not there', () => {
  test('answers all that is asked, mutations too: what could not be sent goes to another', async () => {
    const gone = await stack.anotherGateway();
    await gone.drain();
    const urls = (name: string) => `${gone.url},${stack.subgraphs[name]?.url}`;
    const gateway = await stack.anotherGateway({ LEDGER_URL: urls('ledger'), PEOPLE_URL: urls('people') });
    for (const query of ['{ transactions(first: 1) { nodes { id } } }', 'mutation { pay(to: "u2", amount: "1") { id } }']) {
      for (let turn = 0; turn < 4; turn += 1) {
        const { body } = await request(`${gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query }),
        });
        expect(await body.json()).not.toHaveProperty('errors');
      }
    }
    const health = await request(`${gateway.url}/health/ready`);
    expect(await health.body.json()).toMatchObject({ subgraphs: { ledger: 'up', people: 'up' } });
  });
});

describe('a gateway in one process with its subgraphs', () => {
  test('answers, authorises, sets cookies and masks as over HTTP', async () => {
    const local = await startStack({ local: true });
    try {
      const mine = await local.token('u1');
      const answer = await local.query(
        '{ me { id balance } transactions(first: 1) { nodes { id counterparty { displayName } } } }',
        { token: mine },
      );
      expect(answer.errors).toEqual([]);
      expect(answer.data).toEqual({
        me: { id: 'u1', balance: '1.50' },
        transactions: { nodes: [{ id: 'tx-u1-1', counterparty: { displayName: 'Name of u2' } }] },
      });
      expect((await local.query('{ me { id } }')).status).toBe(401);
      const failed = await local.query('{ fails(how: "x") ledgerName }');
      expect(failed.data).toEqual({ fails: null, ledgerName: 'main' });
      expect(failed.text).not.toMatch(/secret|srv/);
      const signedIn = await local.query('mutation { signIn(name: "ann") { accessToken } }');
      expect(signedIn.headers['set-cookie']).toHaveLength(2);
      const client = await local.query('{ client }', { headers: { 'user-agent': 'Mint/1.0', cookie: 'mint_refresh=x; a=b' } });
      expect(JSON.parse(String(client.data?.client))).toEqual({
        ip: '127.0.0.1',
        userAgent: 'Mint/1.0',
        cookies: { mint_refresh: 'x' },
      });
    } finally {
      await local.stop();
    }
  });
});

describe('settings', () => {
  test('every fault is named at once, without its value', async () => {
    const starting = stack.anotherGateway({ REDIS_URL: 'hunter2', MAX_DEPTH: 'hunter2' });
    await expect(starting).rejects.toThrow(/REDIS_URL[\s\S]*MAX_DEPTH|MAX_DEPTH[\s\S]*REDIS_URL/);
    await expect(starting).rejects.not.toThrow(/hunter2/);
  });

  test('a subgraph of the supergraph without an address keeps the gateway from starting', async () => {
    await expect(stack.anotherGateway({ LEDGER_URL: '' })).rejects.toThrow(/LEDGER_URL/);
  });
});
