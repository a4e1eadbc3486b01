import { newApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Collected, overSse, overWebsocket } from './fixture/clients.ts';
import { userIdOf } from './fixture/data.ts';
import { type Stack, startStack } from './fixture/stack.ts';

const me = '{ me { id } }';
const listen = { query: 'subscription { notificationReceived { id } }' };

describe.each([
  ['with Redis', {}],
  ['without Redis', { REDIS_URL: 'redis://127.0.0.1:9' }],
])('what ended before its time, %s', (_how, env: Record<string, string>) => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ env });
  });
  afterAll(() => stack.stop());

  const reasonOf = async (token: string) => (await stack.query(me, { token })).errors[0]?.extensions.reason ?? 'ok';

  /** Both transports listening with a token; neither comes back once it is closed. */
  async function listening(token: string): Promise<readonly Collected[]> {
    const before = stack.gateway.live.state.subscribers;
    const both = [overWebsocket(stack.gateway.url, token, listen, 0), overSse(stack.gateway.url, token, listen, 0)];
    await eventually(() => expect(stack.gateway.live.state.subscribers).toBe(before + 2));
    return both;
  }

  test('a session’s token is refused by every gateway, and its listeners are sent away; other sessions go on', async () => {
    const [ended, other] = [newId('ses'), newId('ses')];
    const token = await stack.token('u1', { sessionId: ended });
    const still = await stack.token('u1', { sessionId: other });
    const second = await stack.anotherGateway();
    const atSecond = async () => {
      const response = await fetch(`${second.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: me }),
      });
      return response.status;
    };
    expect([await reasonOf(token), await atSecond()]).toEqual(['ok', 200]);
    const [socket, stream] = await listening(token);
    const others = await listening(still);
    stack.auth.revoke('SESSION', ended);
    await eventually(async () => expect([await reasonOf(token), await atSecond()]).toEqual(['SESSION_ENDED', 401]));
    await eventually(() => {
      expect(socket?.closes).toEqual([4403]);
      expect(stream?.error).toBeDefined();
    });
    expect(await reasonOf(still)).toBe('ok');
    stack.inbox.publish('u1', { title: 'hello', kind: 'SYSTEM' });
    await eventually(() => expect(others.map(({ results }) => results.length)).toEqual([1, 1]));
    expect([socket?.results, stream?.results]).toEqual([[], []]);
    for (const { dispose } of others) dispose();
  });

  test('a key is asked for again, and its listeners are sent away; another secret of it works on', async () => {
    const [first, second] = [newApiKeySecret(), newApiKeySecret()];
    const key = { id: newId('key'), viewer: { userId: userIdOf('u2'), scopes: ['notifications:read'] } };
    stack.auth.setKey(first, key);
    stack.auth.setKey(second, key);
    expect(await reasonOf(first)).toBe('ok');
    const [socket, stream] = await listening(first);
    stack.auth.setKey(first, 'REVOKED');
    stack.auth.revoke('API_KEY', key.id);
    await eventually(async () => expect(await reasonOf(first)).toBe('API_KEY_REVOKED'));
    await eventually(() => {
      expect(socket?.closes).toEqual([4403]);
      expect(stream?.error).toBeDefined();
    });
    expect(await reasonOf(second)).toBe('ok');
  });
});
