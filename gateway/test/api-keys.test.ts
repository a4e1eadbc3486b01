import { newApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FixtureKey } from './fixture/auth-commands.ts';
import { overSse, overWebsocket, rawSocket } from './fixture/clients.ts';
import { userIdOf } from './fixture/data.ts';
import { type Stack, startStack } from './fixture/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const me = '{ me { id } }';
const listen = { query: 'subscription { notificationReceived { id } }' };

/** Gives one of the people a key. */
function makeKey(key: Partial<FixtureKey> = {}, person = 'u1'): { readonly id: string; readonly secret: string } {
  const secret = newApiKeySecret();
  const id = newId('key');
  stack.auth.setKey(secret, { id, viewer: { userId: userIdOf(person), scopes: ['profile:read', 'notifications:read'] }, ...key });
  return { id, secret };
}

const ask = async (headers: Record<string, string>, query = me) => {
  const { status, data, errors } = await stack.query(query, { headers });
  return errors.length === 0 ? data : [status, errors[0]?.extensions.code, errors[0]?.extensions.reason];
};

describe('an API key', () => {
  test('lets its holder in, as a bearer or in a header of its own; the bearer goes first', async () => {
    const [one, two] = [makeKey(), makeKey({}, 'u2')];
    expect(await ask({ authorization: `Bearer ${one.secret}` })).toEqual({ me: { id: 'u1' } });
    expect(await ask({ 'x-api-key': two.secret })).toEqual({ me: { id: 'u2' } });
    expect(await ask({ authorization: `Bearer ${one.secret}`, 'x-api-key': two.secret })).toEqual({ me: { id: 'u1' } });
    expect(await ask({ cookie: `mint_access=${await stack.token('u3')}`, 'x-api-key': two.secret })).toEqual({
      me: { id: 'u2' },
    });
  });

  test('is asked of auth once, however many come with it at once', async () => {
    // On a machine that stands still for a second nobody hears of revocations, and the key is asked for again: another is tried then.
    await eventually(async () => {
      const { secret } = makeKey();
      const before = stack.auth.exchanges();
      await Promise.all(Array.from({ length: 20 }, () => ask({ 'x-api-key': secret })));
      await ask({ 'x-api-key': secret });
      expect(stack.auth.exchanges() - before).toBe(1);
    });
  });

  test('is asked of auth again before its token is half over', async () => {
    const { secret } = makeKey({ viewer: { userId: userIdOf('u1'), scopes: [], expiresInSeconds: 2 } });
    const before = stack.auth.exchanges();
    await eventually(async () => {
      expect(await ask({ 'x-api-key': secret })).toEqual({ me: { id: 'u1' } });
      expect(stack.auth.exchanges() - before).toBeGreaterThan(2);
    });
  });

  test('without the scope is told which one it lacks', async () => {
    const { secret } = makeKey({ viewer: { userId: userIdOf('u1'), scopes: ['profile:read'] } });
    const { status, errors } = await stack.query('{ transactions { nodes { id } } }', { headers: { 'x-api-key': secret } });
    expect([status, errors[0]?.extensions]).toMatchObject([403, { code: 'FORBIDDEN', requiredScopes: ['transactions:read'] }]);
    expect(errors[0]?.message).toContain('transactions:read');
  });

  test('is taken only from where it may be used', async () => {
    const elsewhere = makeKey({ ipAllowlist: ['203.0.113.0/24', '2001:db8::/32'] });
    expect(await ask({ 'x-api-key': elsewhere.secret })).toEqual([401, 'UNAUTHENTICATED', 'API_KEY_ADDRESS_NOT_ALLOWED']);
    const here = makeKey({ ipAllowlist: ['203.0.113.0/24', '127.0.0.0/8'] });
    expect(await ask({ 'x-api-key': here.secret })).toEqual({ me: { id: 'u1' } });
  });

  test('that is none, or was revoked, signs nobody in, and does not keep anyone from what is public', async () => {
    const revoked = newApiKeySecret();
    stack.auth.setKey(revoked, 'REVOKED');
    for (const [key, reason] of [
      ['mint_sk_nonsense', 'API_KEY_INVALID'],
      [newApiKeySecret(), 'API_KEY_INVALID'],
      [revoked, 'API_KEY_REVOKED'],
    ] as const) {
      expect(await ask({ authorization: `Bearer ${key}` })).toEqual([401, 'UNAUTHENTICATED', reason]);
      expect(await ask({ authorization: `Bearer ${key}` }, '{ ledgerName }')).toEqual({ ledgerName: 'main' });
    }
  });

  test('the token that stands for one is no way in for who got hold of it', async () => {
    const token = await stack.token('u1', { apiKeyId: newId('key') });
    expect(await ask({ authorization: `Bearer ${token}` })).toEqual([401, 'UNAUTHENTICATED', 'TOKEN_INVALID']);
  });

  test('lets its holder listen over both transports', async () => {
    const { secret } = makeKey({}, 'u7');
    for (const subscribe of [overWebsocket, overSse]) {
      const collected = subscribe(stack.gateway.url, secret, listen);
      await eventually(() => expect(stack.gateway.live.state.flowing).toBe(1));
      stack.inbox.publish('u7', { title: 'hello', kind: 'SYSTEM' });
      await eventually(() => expect(collected.results).toHaveLength(1));
      collected.dispose();
      await eventually(() => expect(stack.gateway.live.state.subscribers).toBe(0));
    }
    const byHeader = await rawSocket(stack.gateway.url, { headers: { 'x-api-key': secret } });
    await eventually(() => expect(byHeader.messages).toMatchObject([{ type: 'connection_ack' }]));
    byHeader.socket.close();
    const refused = await rawSocket(stack.gateway.url, { token: newApiKeySecret() });
    expect(await refused.closed).toEqual({ code: 4403, reason: 'The API key is not valid' });
  });

  test('has each of its operations counted once, let in or not', async () => {
    const { id, secret } = makeKey();
    await ask({ 'x-api-key': secret });
    await ask({ 'x-api-key': secret });
    await ask({ 'x-api-key': secret }, '{ transactions { nodes { id } } }');
    await eventually(() => expect(stack.auth.usage.get(id)).toBe(3n));
  });

  test('is counted, too, by a gateway that goes, and once though the answer to a report was lost', async () => {
    const { id, secret } = makeKey();
    const leaving = await stack.anotherGateway();
    stack.auth.loseAnswers(true);
    const response = await fetch(`${leaving.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': secret },
      body: JSON.stringify({ query: me }),
    });
    expect(response.status).toBe(200);
    await eventually(() => expect(stack.auth.usage.get(id)).toBe(1n));
    stack.auth.loseAnswers(false);
    await leaving.drain();
    expect(stack.auth.usage.get(id)).toBe(1n);
  });
});

test('who guesses keys is soon held up, and only who guesses', async () => {
  const gateway = await stack.anotherGateway({ KEY_GUESSES_BURST: '3', KEY_GUESSES_PER_SECOND: '0.001', TRUST_PROXY: 'true' });
  const { secret } = makeKey();
  const before = stack.auth.exchanges();
  const from = async (ip: string, key: string) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': ip, 'x-api-key': key },
      body: JSON.stringify({ query: me }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? 'ok';
  };
  for (let guess = 0; guess < 3; guess += 1) expect(await from('198.51.100.1', newApiKeySecret())).toBe('UNAUTHENTICATED');
  expect(await from('198.51.100.1', newApiKeySecret())).toBe('THROTTLED');
  expect(stack.auth.exchanges() - before).toBe(3);
  expect(await from('198.51.100.2', secret)).toBe('ok');
});

describe('while auth is silent', () => {
  test('a key is not taken from memory for longer than a second; what came before it may be tried again', async () => {
    const quiet = await startStack();
    try {
      const secret = newApiKeySecret();
      quiet.auth.setKey(secret, { id: newId('key'), viewer: { userId: userIdOf('u1'), scopes: [] } });
      const codeOf = async () => (await quiet.query(me, { headers: { 'x-api-key': secret } })).errors[0]?.extensions.code ?? 'ok';
      expect(await codeOf()).toBe('ok');
      quiet.auth.setAway(true);
      await eventually(async () => expect(await codeOf()).toBe('SERVICE_UNAVAILABLE'));
      // Sessions are known by their tokens alone.
      expect((await quiet.query(me, { token: await quiet.token('u1') })).data).toEqual({ me: { id: 'u1' } });
      quiet.auth.setAway(false);
      await eventually(async () => expect(await codeOf()).toBe('ok'));
    } finally {
      await quiet.stop();
    }
  });

  test('a gateway that has never heard of what ended takes no token at all', async () => {
    stack.auth.setAway(true);
    const deaf = await stack.anotherGateway();
    const asked = async () => {
      const response = await fetch(`${deaf.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await stack.token('u1')}` },
        body: JSON.stringify({ query: me }),
      });
      return response.status;
    };
    expect(await asked()).toBe(503);
    stack.auth.setAway(false);
    await eventually(async () => expect(await asked()).toBe(200));
  });
});
