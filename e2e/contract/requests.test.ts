import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { openDatabase } from '@mint/platform/database/database.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { MeDocument, TransactionsDocument, TransferDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { decodeJwt, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorOf } from '../operator.ts';
import type { Stack } from '../stack.ts';
import { join, logIn, type Person } from './people.ts';
import { startProduct } from './product.ts';
import { openSigner, type Signer } from './tokens.ts';
import { outcomeOf, send } from './wire.ts';

let stack: Stack;
let signer: Signer;
let ada: Person;
beforeAll(async () => {
  // One test breaks the wallet on purpose: what it writes to its log of that is known.
  stack = await startProduct({ wallet: { LOG_LEVEL: 'fatal' } });
  signer = await openSigner(stack);
  ada = await join(stack.url, 'Ada');
});
afterAll(async () => {
  await signer?.close();
  await stack?.stop();
});

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const me = async (token: string) => outcomeOf(await send(stack.url, MeDocument, {}, { token }));
const scopes = ['profile:read'];

describe('a token', () => {
  /** What auth would have said of Ada. */
  const claims = () => decodeJwt(ada.session.accessToken);
  const publicKey = async (): Promise<JWK> => {
    const response = await fetch(new URL('/.well-known/jwks.json', stack.url));
    const { keys } = (await response.json()) as JSONWebKeySet;
    const { kid } = await signer.keys.current();
    const key = keys.find((candidate) => candidate.kid === kid);
    if (!key) throw new Error('the key that signs is not published');
    return key;
  };
  const signed = (
    header: { alg: string; typ?: string; kid?: string },
    key: Parameters<SignJWT['sign']>[0],
    change: object = {},
  ) => new SignJWT({ ...claims(), ...change }).setProtectedHeader({ typ: 'at+jwt', ...header }).sign(key);

  const forgeries: Record<string, () => Promise<string>> = {
    'that has expired': () => signer.sign({ userId: ada.id, scopes, expiresInSeconds: -30 }),
    'of another issuer, with our key': () => signer.sign({ userId: ada.id, scopes, issuer: 'https://elsewhere.example' }),
    'for another audience': async () => {
      const { kid, privateKey } = await signer.keys.current();
      return signed({ alg: 'RS256', kid }, privateKey, { aud: 'elsewhere' });
    },
    'of another type': async () => {
      const { kid, privateKey } = await signer.keys.current();
      return signed({ alg: 'RS256', kid, typ: 'JWT' }, privateKey);
    },
    'that nobody signed': async () => `${base64url({ alg: 'none', typ: 'at+jwt' })}.${base64url(claims())}.`,
    'signed with our public key as if it were a secret': async () => {
      const key = await publicKey();
      const pem = createPublicKey({ key: key as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
      return signed({ alg: 'HS256', kid: key.kid }, Buffer.from(pem));
    },
    'signed by another key under our key’s name': async () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      return signed({ alg: 'RS256', kid: (await publicKey()).kid }, privateKey);
    },
    'of a key that nobody knows': async () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      return signed({ alg: 'RS256', kid: randomUUID() }, privateKey);
    },
    'whose claims were changed after it was signed': async () => {
      const [header, , signature] = ada.session.accessToken.split('.');
      return [header, base64url({ ...claims(), sub: newId('usr') }), signature].join('.');
    },
    'by which services know each other': async () => {
      const { SERVICE_PRIVATE_KEY = '', SERVICE_TRUST = '' } = stack.environment.operator ?? {};
      const identity = createServiceIdentity({
        name: 'operator',
        privateJwk: JSON.parse(SERVICE_PRIVATE_KEY),
        trust: JSON.parse(SERVICE_TRUST),
      });
      return identity.tokenFor('gateway');
    },
    'that is none': async () => 'nonsense',
  };

  test.each(Object.keys(forgeries))('%s signs nobody in', async (name) => {
    const token = (await forgeries[name]?.()) ?? '';
    expect(await me(token)).toEqual([401, 'UNAUTHENTICATED']);
    // And by cookie neither.
    const byCookie = await send(stack.url, MeDocument, {}, { headers: { cookie: `mint_access=${token}` } });
    expect(outcomeOf(byCookie)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('outlives a rotation of its key, and not the end of the key', async () => {
    const earlier = await signer.sign({ userId: ada.id, scopes });
    const unseen = await signer.sign({ userId: ada.id, scopes });
    const operator = operatorOf(stack);
    const { currentKid } = await operator.auth.rotateSigningKey({});
    await signer.keys.reload();
    expect((await signer.keys.current()).kid).toBe(currentKid);
    expect(await me(earlier)).toBe('ok');
    expect(await me((await logIn(stack.url, ada)).accessToken)).toBe('ok');

    // As when the time of the retired key is over.
    await signer.database.sql`update signing_keys set retire_at = now() - interval '1 second' where state = 'RETIRED'`;
    await operator.auth.rotateSigningKey({});
    // The door learns of the new keys, and that the old one is gone, by the first token of a key it does not know.
    await eventually(async () => expect(await me((await logIn(stack.url, ada)).accessToken)).toBe('ok'), {
      timeoutMs: 20_000,
      intervalMs: 500,
    });
    expect(await me(unseen)).toEqual([401, 'UNAUTHENTICATED']);
    // Her own tokens went with their key.
    ada = await join(stack.url, 'Ada');
  });
});

describe('a request that asks too much', () => {
  const ask = async (query: string, variables: Record<string, unknown> = {}) =>
    outcomeOf(
      await send(stack.url, query, variables, {
        token: await signer.sign({
          userId: ada.id,
          scopes: [...scopes, 'wallet:read', 'transactions:read', 'notifications:read'],
        }),
      }),
    );
  const nested = (depth: number): string =>
    depth === 0 ? 'id' : `wallets { entries(first: 1) { nodes { transaction { counterparty { ${nested(depth - 1)} } } } } }`;

  test.each<[what: string, query: string, code: string, variables?: Record<string, unknown>]>([
    ['too deep', `{ me { ${nested(3)} } }`, 'MAX_DEPTH_EXCEEDED'],
    [
      'too wide at the root',
      `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: me { id }`).join(' ')} }`,
      'MAX_ROOT_FIELDS_EXCEEDED',
    ],
    ['by too many names', `{ me { ${Array.from({ length: 31 }, (_, n) => `a${n}: id`).join(' ')} } }`, 'MAX_ALIASES_EXCEEDED'],
    ['in too many words', `{ me { ${'id '.repeat(2_001)} } }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'pages of pages',
      '{ transactions(first: 100) { nodes { counterparty { wallets { entries(first: 100) { nodes { id } } } } } } }',
      'MAX_COST_EXCEEDED',
    ],
    ['a page of 1,000', '{ transactions(first: 1000) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a page of less than nothing', '{ transactions(first: -1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['by a cursor that is none', '{ transactions(after: "AAAA") { nodes { id } } }', 'BAD_USER_INPUT'],
    [
      'by a cursor of another list',
      `{ notifications(after: "${Buffer.from('2026-01-01T00:00:00.000Z|x').toString('base64url')}") { nodes { id } } }`,
      'BAD_USER_INPUT',
    ],
    ['for what is not there', '{ me { secret } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with a variable of another type',
      'query ($first: Int) { transactions(first: $first) { nodes { id } } }',
      'BAD_USER_INPUT',
      { first: 'ten' },
    ],
  ])('%s is refused with its code', async (_what, query, code, variables = {}) => {
    const [status, given] = [...((await ask(query, variables)) as [number, string])];
    expect(given).toBe(code);
    // A fault that only the subgraph sees comes with an answer; the door's own refusals come instead of one.
    expect([200, 400]).toContain(status);
  });

  test('in one array of requests is refused', async () => {
    const response = await fetch(stack.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
  });
});

describe('by GET', () => {
  const get = async (query: string, headers: Record<string, string>) => {
    const response = await fetch(`${stack.url}?query=${encodeURIComponent(query)}`, { headers });
    return {
      status: response.status,
      body: (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] },
    };
  };

  test('queries may be asked for, mutations may not', async () => {
    const headers = { authorization: `Bearer ${ada.session.accessToken}`, 'apollo-require-preflight': 'true' };
    expect(await get('{ me { id } }', headers)).toMatchObject({ status: 200, body: { data: { me: { id: ada.id } } } });
    const mutation = await get('mutation { sessionRevoke(input: {}) { revokedSessionIds } }', headers);
    expect(mutation.status).toBe(405);
    expect(await me(ada.session.accessToken)).toBe('ok');
  });
});

describe('a page of another site', () => {
  const mutation = JSON.stringify({ query: 'mutation { sessionRevoke(input: {}) { revokedSessionIds userErrors { code } } }' });
  const cookie = () => `mint_access=${ada.session.accessToken}`;

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'can not have the browser send %s with the cookie',
    async (contentType) => {
      const response = await fetch(stack.url, {
        method: 'POST',
        headers: { 'content-type': contentType, cookie: cookie() },
        body: mutation,
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      await response.body?.cancel();
    },
  );

  test('has no use of the cookie even where it gets a request through', async () => {
    const answer = await send(stack.url, MeDocument, {}, { headers: { cookie: cookie(), origin: 'https://evil.example' } });
    expect(outcomeOf(answer)).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const simple = await fetch(`${stack.url}?query=${encodeURIComponent('{ me { id } }')}`, { headers: { cookie: cookie() } });
    expect(simple.status).toBe(400);
    await simple.body?.cancel();
    expect(await me(ada.session.accessToken)).toBe('ok');
  });
});

describe('what goes wrong inside', () => {
  test('leaves with a trace to name and nothing else; the rest of the answer stands', async () => {
    const wallet = openDatabase({ url: stack.environment.wallet?.DATABASE_URL ?? '', name: 'contract', maxConnections: 1 });
    try {
      await wallet.sql`alter table wallets rename to wallets_away`;
      const { status, data, errors } = await send(
        stack.url,
        '{ me { id } wallet(id: "wal_00000000000000000000000000") { id } }',
        {},
        { token: ada.session.accessToken },
      );
      expect([status, data]).toEqual([200, { me: { id: ada.id }, wallet: null }]);
      expect(errors).toEqual([
        {
          message: 'Something went wrong',
          path: ['wallet'],
          extensions: {
            code: 'INTERNAL_SERVER_ERROR',
            docUrl: expect.any(String),
            traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
          },
        },
      ]);
      const client = ada.client.execute(WalletsDocument, {});
      await expect(client).rejects.toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
        traceId: expect.any(String),
        retryable: false,
      });
    } finally {
      await wallet.sql`alter table if exists wallets_away rename to wallets`;
      await wallet.close();
    }
    expect(await ada.client.execute(WalletsDocument, {})).toMatchObject({ wallets: [{ currency: 'USD' }] });
  });

  test('is told of even when a refusal names a field: every error has its trace', async () => {
    const refused = await send(stack.url, TransactionsDocument, { first: 101 }, { token: ada.session.accessToken });
    expect(refused.errors).toMatchObject([
      { path: ['transactions'], extensions: { code: 'BAD_USER_INPUT', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) } },
    ]);
    const nobody = await send(stack.url, TransferDocument, {
      input: { amount: { amount: '1.00', currency: 'USD' }, idempotencyKey: randomUUID() },
    });
    expect(nobody.errors[0]?.extensions.traceId).toMatch(/^[0-9a-f]{32}$/);
  });
});
