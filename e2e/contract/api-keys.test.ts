import { randomUUID } from 'node:crypto';
import { authSubgraph } from '@mint/auth/subgraph.ts';
import { type RunningGateway, startGateway } from '@mint/gateway/server.ts';
import { newApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import { startSubgraph } from '@mint/platform/graphql/run-subgraph.ts';
import type { RunningSubgraph } from '@mint/platform/graphql/running-subgraph.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  type ApiKeyCreateInput,
  ApiKeysDocument,
  CreateApiKeyDocument,
  LogOutDocument,
  MeDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
  SessionsDocument,
  TransferDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { operatorOf } from '../operator.ts';
import type { Stack } from '../stack.ts';
import { mailTo, tokenIn } from './mailbox.ts';
import { join, logIn, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { send } from './wire.ts';

let stack: Stack;
let url: string;
let ada: Person;
let bob: Person;
/** A second auth and a second gateway of the same product, each with ports of its own. */
let otherAuth: RunningSubgraph;
let otherGateway: RunningGateway;
let otherUrl: string;
beforeAll(async () => {
  stack = await startProduct({ auth: { EMAIL_REQUESTS_PER_ADDRESS: '1000', LOGIN_ATTEMPTS_PER_ADDRESS: '1000' } });
  url = stack.url;
  otherAuth = await startSubgraph(authSubgraph, { env: { ...stack.environment.auth, PORT: '0', RPC_PORT: '0' }, listen: true });
  otherGateway = await startGateway({
    env: {
      ...stack.environment.gateway,
      PORT: '0',
      AUTH_URL: otherAuth.url ?? '',
      AUTH_RPC_URL: otherAuth.rpcUrl ?? '',
    },
  });
  otherUrl = `${otherGateway.url}/graphql`;
  [ada, bob] = [await join(url, 'Ada'), await join(url, 'Bob')];
});
afterAll(async () => {
  await otherGateway?.drain();
  await otherAuth?.stop();
  await stack?.stop();
});

const as = (person: Person) => ({ token: person.session.accessToken });

async function makeKey(person: Person, input: Partial<ApiKeyCreateInput> = {}) {
  const wanted: ApiKeyCreateInput = { name: 'Shop', scopes: ['PROFILE_READ', 'NOTIFICATIONS_READ'], ...input };
  const { data, errors } = await send(url, CreateApiKeyDocument, { input: wanted }, as(person));
  expect([errors, data?.apiKeyCreate.userErrors]).toEqual([[], []]);
  const { apiKey, secret } = data?.apiKeyCreate ?? {};
  if (!apiKey || !secret) throw new Error('no key was made');
  return { ...apiKey, secret };
}

/** Why somebody is not let in at a gateway; `ok` when they are. */
async function reasonAt(gateway: string, token: string): Promise<unknown> {
  const { errors } = await send(gateway, MeDocument, {}, { token });
  const [error] = errors as readonly { extensions: { reason?: string } }[];
  return error === undefined ? 'ok' : error.extensions.reason;
}
const reasons = (token: string) => Promise.all([reasonAt(url, token), reasonAt(otherUrl, token)]);

/** Somebody who listens over both transports and never comes back. */
function listen(token: string) {
  const ended: string[] = [];
  const query = 'subscription { notificationReceived { id } }';
  const socket = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    on: { closed: (event) => void ended.push(`socket ${(event as { code: number }).code}`) },
  });
  let connections = 0;
  const connected = () => {
    connections += 1;
  };
  const stream = createSseClient({
    url: `${otherUrl}/stream`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    on: { connected },
  });
  const quietly = { next: () => {}, error: () => {}, complete: () => {} };
  socket.on('connected', connected);
  socket.subscribe({ query }, quietly);
  stream.subscribe({ query }, { ...quietly, error: () => void ended.push('stream') });
  return {
    open: () => eventually(() => expect(connections).toBe(2)),
    closed: () => eventually(() => expect(ended.toSorted()).toEqual(['socket 4403', 'stream'])),
    stillOpen: () => expect(ended).toEqual([]),
    stop() {
      Promise.resolve(socket.dispose()).catch(() => {});
      stream.dispose();
    },
  };
}

describe('an API key', () => {
  test('is made with a secret that is shown once, does what its scopes say, and stands in the list', async () => {
    const { secret, ...key } = await makeKey(ada, { scopes: ['WALLET_READ', 'PROFILE_READ'] });
    expect(key).toEqual({
      id: expect.stringMatching(/^key_/),
      name: 'Shop',
      prefix: secret.slice(0, 16),
      scopes: ['WALLET_READ', 'PROFILE_READ'],
      expiresAt: null,
      createdAt: expect.stringMatching(/Z$/),
    });
    await topUp(ada, '1.00');
    expect((await send(url, MeDocument, {}, { token: secret })).data?.me).toMatchObject({ id: ada.id, email: ada.email });
    expect((await send(otherUrl, WalletsDocument, {}, { headers: { 'x-api-key': secret } })).data?.wallets).toHaveLength(1);
    const listed = await eventually(async () => {
      const { data } = await send(url, ApiKeysDocument, {}, as(ada));
      expect(data?.apiKeys?.[0]?.lastUsedAt).not.toBeNull();
      return data?.apiKeys;
    });
    expect(listed).toEqual([{ ...key, revokedAt: null, lastUsedAt: expect.stringMatching(/Z$/) }]);
    const usage = '{ apiKeys { usage(days: 1) { day requests } ipAllowlist dailyLimit { amount currency } } }';
    await eventually(async () => {
      const { data } = await send(url, usage, {}, as(ada));
      const day = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`;
      expect(data?.apiKeys).toEqual([{ usage: [{ day, requests: '2' }], ipAllowlist: [], dailyLimit: null }]);
    });
    expect((await send(url, ApiKeysDocument, {}, as(bob))).data?.apiKeys).toEqual([]);
  });

  test('without the scope is refused with an error that names it', async () => {
    const { secret } = await makeKey(bob, { scopes: ['PROFILE_READ'] });
    const { status, errors } = await send(url, WalletsDocument, {}, { token: secret });
    expect([status, errors[0]?.extensions]).toMatchObject([403, { code: 'FORBIDDEN', requiredScopes: ['wallet:read'] }]);
    expect(errors[0]?.message).toContain('wallet:read');
  });

  test('looks after no keys: that takes the person', async () => {
    const { id, secret } = await makeKey(bob);
    const input = { name: 'More', scopes: ['PROFILE_READ' as const] };
    const answers = [
      await send(url, CreateApiKeyDocument, { input }, { token: secret }),
      await send(url, RotateApiKeyDocument, { input: { id } }, { token: secret }),
      await send(url, RevokeApiKeyDocument, { input: { id } }, { token: secret }),
      await send(url, ApiKeysDocument, {}, { token: secret }),
    ];
    for (const { errors } of answers) {
      expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredScopes: ['session'] });
    }
  });

  test('sends up to its budget in a day and not a cent more, which binds its owner’s session in nothing', async () => {
    const { secret } = await makeKey(ada, {
      scopes: ['TRANSFERS_WRITE', 'WALLET_READ'],
      dailyLimit: { amount: '2.00', currency: 'USD' },
    });
    await topUp(ada, '10.00');
    const sendTo = async (amount: string, token: string) => {
      const input = { recipientId: bob.id, amount: { amount, currency: 'USD' }, idempotencyKey: randomUUID() };
      const { data } = await send(url, TransferDocument, { input }, { token });
      return [data?.transferCreate.transaction?.status, data?.transferCreate.userErrors.map(({ code }) => code)];
    };
    const refused = ['FAILED', ['API_KEY_BUDGET_EXCEEDED']];
    expect(await sendTo('1.50', secret)).toEqual(['COMPLETED', []]);
    expect(await sendTo('0.51', secret)).toEqual(refused);
    expect(await sendTo('0.50', secret)).toEqual(['COMPLETED', []]);
    expect(await sendTo('0.01', secret)).toEqual(refused);
    expect(await sendTo('3.00', ada.session.accessToken)).toEqual(['COMPLETED', []]);
  });

  test('that is none is refused like any other that is none', async () => {
    expect(await reasons(newApiKeySecret())).toEqual(['API_KEY_INVALID', 'API_KEY_INVALID']);
    expect(await reasons('mint_sk_nonsense')).toEqual(['API_KEY_INVALID', 'API_KEY_INVALID']);
  });

  test('is taken from the addresses it is for, and until its end', async () => {
    const elsewhere = await makeKey(ada, { ipAllowlist: ['203.0.113.0/24'] });
    expect(await reasons(elsewhere.secret)).toEqual(Array(2).fill('API_KEY_ADDRESS_NOT_ALLOWED'));
    const here = await makeKey(ada, { ipAllowlist: ['127.0.0.1', '2001:db8::/32'] });
    expect(await reasons(here.secret)).toEqual(['ok', 'ok']);
    const brief = await makeKey(ada, { expiresAt: new Date(Date.now() + 1_500).toISOString() });
    await eventually(async () => expect(await reasons(brief.secret)).toEqual(Array(2).fill('API_KEY_EXPIRED')));
  });

  test('has two secrets while one takes the other’s place', async () => {
    const { id, secret: first } = await makeKey(ada);
    const rotate = async (overlapSeconds?: number) => {
      const { data } = await send(url, RotateApiKeyDocument, { input: { id, overlapSeconds } }, as(ada));
      expect(data?.apiKeyRotate).toMatchObject({ apiKey: { id, expiresAt: null }, userErrors: [] });
      expect(data?.apiKeyRotate.apiKey?.prefix).toBe(data?.apiKeyRotate.secret?.slice(0, 16));
      return data?.apiKeyRotate.secret ?? '';
    };
    const second = await rotate();
    expect([await reasons(first), await reasons(second)]).toEqual([
      ['ok', 'ok'],
      ['ok', 'ok'],
    ]);
    const third = await rotate(0);
    await eventually(async () => expect(await reasons(first)).toEqual(Array(2).fill('API_KEY_ROTATED')));
    await eventually(async () => expect(await reasons(second)).toEqual(Array(2).fill('API_KEY_ROTATED')));
    expect(await reasons(third)).toEqual(['ok', 'ok']);
  });

  test('that was revoked is refused by every gateway, and hears nothing more', async () => {
    const { id, secret } = await makeKey(ada);
    const listener = listen(secret);
    await listener.open();
    expect(await reasons(secret)).toEqual(['ok', 'ok']);
    const { data } = await send(otherUrl, RevokeApiKeyDocument, { input: { id } }, as(ada));
    expect(data?.apiKeyRevoke).toEqual({ apiKey: { id, revokedAt: expect.stringMatching(/Z$/) }, userErrors: [] });
    await eventually(async () => expect(await reasons(secret)).toEqual(Array(2).fill('API_KEY_REVOKED')));
    await listener.closed();
    listener.stop();
    const foreign = await send(url, RevokeApiKeyDocument, { input: { id: (await makeKey(ada)).id } }, as(bob));
    expect(foreign.data?.apiKeyRevoke).toMatchObject({
      apiKey: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
    });
  });
});

describe('a session that ended', () => {
  test('by logging out is over everywhere, with all that listens by it; the person’s others go on', async () => {
    const [ended, other] = [await logIn(url, ada), await logIn(url, ada)];
    const [listener, others] = [listen(ended.accessToken), listen(other.accessToken)];
    await Promise.all([listener.open(), others.open()]);
    expect(await reasons(ended.accessToken)).toEqual(['ok', 'ok']);
    await send(otherUrl, LogOutDocument, { input: {} }, { token: ended.accessToken });
    await eventually(async () => expect(await reasons(ended.accessToken)).toEqual(Array(2).fill('SESSION_ENDED')));
    await listener.closed();
    others.stillOpen();
    expect(await reasons(other.accessToken)).toEqual(['ok', 'ok']);
    for (const each of [listener, others]) each.stop();
  });

  test('by a new password is over everywhere; a key made before goes on', async () => {
    const cleo = await join(url, 'Cleo');
    const { secret } = await makeKey(cleo);
    const listener = listen(cleo.session.accessToken);
    await listener.open();
    await send(url, RequestPasswordResetDocument, { input: { email: cleo.email } });
    const token = tokenIn(await mailTo(cleo.email, /password/i));
    await send(url, ResetPasswordDocument, { input: { token, newPassword: 'plum-trellis-gravel-92' } });
    await eventually(async () => expect(await reasons(cleo.session.accessToken)).toEqual(Array(2).fill('SESSION_ENDED')));
    await listener.closed();
    listener.stop();
    expect(await reasons(secret)).toEqual(['ok', 'ok']);
    const session = await logIn(url, { email: cleo.email, password: 'plum-trellis-gravel-92' });
    expect((await send(url, SessionsDocument, {}, { token: session.accessToken })).data?.sessions).toHaveLength(1);
  });
});

test('an account that is stopped is out everywhere, with its sessions, its keys and all that listens; what ended stays ended', async () => {
  const dora = await join(url, 'Dora');
  const { secret } = await makeKey(dora);
  const listeners = [listen(dora.session.accessToken), listen(secret)];
  await Promise.all(listeners.map((listener) => listener.open()));
  expect([await reasons(dora.session.accessToken), await reasons(secret)]).toEqual([
    ['ok', 'ok'],
    ['ok', 'ok'],
  ]);
  const { auth } = operatorOf(stack);
  await auth.freezeUser({ userId: dora.id, reason: 'for a test' });
  await eventually(async () => expect(await reasons(dora.session.accessToken)).toEqual(Array(2).fill('SESSION_ENDED')));
  await eventually(async () => expect(await reasons(secret)).toEqual(Array(2).fill('ACCOUNT_FROZEN')));
  await Promise.all(listeners.map((listener) => listener.closed()));
  for (const listener of listeners) listener.stop();
  await auth.unfreezeUser({ userId: dora.id, reason: 'for a test' });
  await eventually(async () => expect(await reasons(secret)).toEqual(Array(2).fill('API_KEY_REVOKED')));
  expect(await reasons(dora.session.accessToken)).toEqual(Array(2).fill('SESSION_ENDED'));
  expect(await reasons((await logIn(url, dora)).accessToken)).toEqual(['ok', 'ok']);
});
