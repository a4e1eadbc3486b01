import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from './fixture/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const code = async (query: string, token?: string, headers?: Record<string, string>) => {
  const answer = await stack.query(query, { token, headers });
  return answer.errors.length === 0 ? 'ok' : [answer.status, answer.errors[0]?.extensions.code];
};

describe('what the graph asks of the caller', () => {
  test.each([
    ['a public field', '{ ledgerName }', { nobody: 'ok', plain: 'ok', scoped: 'ok' }],
    ['a field for those who signed in', '{ me { id } }', { nobody: [401, 'UNAUTHENTICATED'], plain: 'ok', scoped: 'ok' }],
    [
      'a field that needs a scope',
      '{ transactions { nodes { id } } }',
      { nobody: [401, 'UNAUTHENTICATED'], plain: [403, 'FORBIDDEN'], scoped: 'ok' },
    ],
    [
      'one such field among public ones',
      '{ ledgerName transactions { nodes { id } } }',
      { nobody: [401, 'UNAUTHENTICATED'], plain: [403, 'FORBIDDEN'], scoped: 'ok' },
    ],
    [
      'one inside a fragment on an entity of another subgraph',
      '{ transactions(first: 1) { nodes { counterparty { ...Contact } } } } fragment Contact on User { email }',
      { nobody: [401, 'UNAUTHENTICATED'], plain: [403, 'FORBIDDEN'], scoped: [403, 'FORBIDDEN'] },
    ],
    [
      'a mutation with alternative scopes',
      'mutation { rename(id: "u1", name: "New") { displayName } }',
      { nobody: [401, 'UNAUTHENTICATED'], plain: [403, 'FORBIDDEN'], scoped: [403, 'FORBIDDEN'] },
    ],
  ])('%s', async (_what, query, expected) => {
    expect(await code(query)).toEqual(expected.nobody);
    expect(await code(query, await stack.token('u1', { scopes: [] }))).toEqual(expected.plain);
    expect(await code(query, await stack.token('u1'))).toEqual(expected.scoped);
    expect(await code(query, await stack.token('u1', { scopes: ['admin', 'transactions:read'] }))).toBe('ok');
  });

  test('a refusal names the scope that is missing', async () => {
    const answer = await stack.query('{ transactions { nodes { id } } }', { token: await stack.token('u1', { scopes: [] }) });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredScopes: ['transactions:read'] });
    expect(answer.errors[0]?.extensions.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a token that is over or forged signs nobody in, and does not keep anyone from what is public', async () => {
    const tokens = [
      await stack.token('u1', { expiresInSeconds: -60 }),
      await stack.issuer.sign({}, { claims: { aud: 'another' } }),
      await stack.issuer.sign({}, { header: { typ: 'JWT' } }),
      'nonsense',
    ];
    for (const token of tokens) {
      expect(await code('{ me { id } }', token)).toEqual([401, 'UNAUTHENTICATED']);
      expect(await code('{ ledgerName }', token)).toBe('ok');
    }
  });

  test('the access cookie signs in; a bearer token goes before it', async () => {
    const cookie = `mint_access=${await stack.token('u1')}`;
    expect((await stack.query('{ me { id } }', { headers: { cookie } })).data).toEqual({ me: { id: 'u1' } });
    expect((await stack.query('{ me { id } }', { headers: { cookie }, token: await stack.token('u2') })).data).toEqual({
      me: { id: 'u2' },
    });
  });

  test('a subgraph decides for itself as well: another’s entity is refused there, and the rest answers', async () => {
    const answer = await stack.query('{ me { id } transaction(id: "tx-u2-1") { amount } }', { token: await stack.token('u1') });
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ me: { id: 'u1' }, transaction: null });
    expect(answer.errors).toMatchObject([{ path: ['transaction'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('subgraphs take nothing that does not come by the gateway', async () => {
    const token = await stack.token('u1');
    for (const { url } of Object.values(stack.subgraphs)) {
      const response = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.statusCode).toBe(401);
      await response.body.dump();
    }
  });

  test('while the keys can not be had, what is public is served and the rest may be tried again', async () => {
    const fresh = await startStack();
    try {
      fresh.issuer.setAway(true);
      const token = await fresh.token('u1');
      expect((await fresh.query('{ ledgerName }')).data).toEqual({ ledgerName: 'main' });
      const refused = await fresh.query('{ me { id } }', { token });
      expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    } finally {
      await fresh.stop();
    }
  });
});
