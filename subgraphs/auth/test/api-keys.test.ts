import { randomBytes } from 'node:crypto';
import { Code, type ConnectError } from '@connectrpc/connect';
import { newApiKeySecret, readApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import { REVOCATIONS_CHANNEL } from '@mint/platform/auth/revocations-channel.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { newId, newUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { AuthService, ExchangeApiKeyOutcome, RevocationKind } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authSubgraph } from '../subgraph.ts';
import { goodPassword } from './open-auth.ts';

const create = `mutation ($input: ApiKeyCreateInput!) {
  apiKeyCreate(input: $input) { apiKey { id scopes ipAllowlist dailyLimit { amount currency } } secret userErrors { code path } } }`;
const revoke =
  'mutation ($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { apiKey { revokedAt } userErrors { code } } }';

interface Created {
  readonly apiKeyCreate: { readonly apiKey: { readonly id: string }; readonly secret: string };
}

let subgraph: TestSubgraph;
let ada: Viewer;
beforeAll(async () => {
  subgraph = await startTestSubgraph(authSubgraph, {
    env: {
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ARGON2_MEMORY_KIB: '64',
      ARGON2_PASSES: '1',
      SIGNING_KEY_RELOAD_SECONDS: '0',
    },
  });
  const handle = `u${randomBytes(6).toString('hex')}`;
  const input = { email: `${handle}@example.com`, password: goodPassword, displayName: 'Ada', handle, country: 'BR' };
  const { userRegister } = await subgraph.data<{ userRegister: { user: { id: Viewer['userId'] } } }>(
    'mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }',
    { input },
  );
  ada = await subgraph.viewer({ userId: userRegister.user.id });
});
afterAll(() => subgraph?.stop());

const makeKey = async (input: Record<string, unknown> = {}) =>
  (await subgraph.data<Created>(create, { input: { name: 'Shop', scopes: ['WALLET_READ'], ...input } }, { as: ada }))
    .apiKeyCreate;
const gateway = () => subgraph.rpc(AuthService, 'gateway');
const proofOf = (secret: string) => {
  const traits = readApiKeySecret(secret);
  return { prefix: traits?.prefix ?? '', digest: traits?.digest ?? new Uint8Array() };
};
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: ConnectError) => Code[error.code],
  );

test('a key is made as it was asked for, and names what is wrong with it otherwise', async () => {
  const dailyLimit = { amount: '5.00', currency: 'USD' };
  expect(await makeKey({ scopes: ['TRANSFERS_WRITE'], ipAllowlist: ['::1'], dailyLimit })).toMatchObject({
    apiKey: { scopes: ['TRANSFERS_WRITE'], ipAllowlist: ['::1'], dailyLimit },
    userErrors: [],
  });
  expect(await makeKey({ scopes: [], ipAllowlist: ['x'] })).toEqual({
    apiKey: null,
    secret: null,
    userErrors: [
      { code: 'INVALID_SCOPES', path: ['input', 'scopes'] },
      { code: 'INVALID_IP_ALLOWLIST', path: ['input', 'ipAllowlist', '0'] },
    ],
  });
  for (const days of [0, 91]) {
    const { errors } = await subgraph.query(`{ apiKeys { usage(days: ${days}) { day } } }`, {}, { as: ada });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

describe('the gateway', () => {
  test('alone exchanges keys, and reads what ended', async () => {
    const { apiKey, secret } = await makeKey({ ipAllowlist: ['10.0.0.0/8'] });
    const exchanged = await gateway().exchangeApiKey(proofOf(secret));
    expect(exchanged).toMatchObject({ outcome: ExchangeApiKeyOutcome.ISSUED, apiKeyId: apiKey.id, ipAllowlist: ['10.0.0.0/8'] });
    expect((await gateway().exchangeApiKey(proofOf(newApiKeySecret()))).outcome).toBe(ExchangeApiKeyOutcome.UNKNOWN);
    const other = subgraph.rpc(AuthService, 'wallet');
    expect(await codeOf(other.exchangeApiKey(proofOf(secret)))).toBe('PermissionDenied');
    expect(await codeOf(other.listRevocations({}))).toBe('PermissionDenied');
    expect(await codeOf(other.recordApiKeyUsage({}))).toBe('PermissionDenied');
  });

  test('is told at once that something ended, and then what', async () => {
    const { apiKey, secret } = await makeKey();
    const { cursor } = await gateway().listRevocations({});
    const heard: string[] = [];
    const redis = new Redis(process.env.REDIS_URL ?? '');
    redis.on('pmessage', (_pattern, channel: string) => void heard.push(channel));
    await redis.psubscribe(`*:${REVOCATIONS_CHANNEL}`);
    await subgraph.data(revoke, { input: { id: apiKey.id } }, { as: ada });
    await eventually(() => expect(heard.length).toBeGreaterThan(0));
    redis.disconnect();
    const { revocations } = await gateway().listRevocations({ cursor });
    expect(revocations.map(({ kind, id }) => [kind, id])).toEqual([[RevocationKind.API_KEY, apiKey.id]]);
    expect((await gateway().exchangeApiKey(proofOf(secret))).outcome).toBe(ExchangeApiKeyOutcome.REVOKED);
  });

  test('reports counts that are counts', async () => {
    const { apiKey } = await makeKey();
    const lastUsedAt = { seconds: 1_795_000_000n, nanos: 0 };
    const good = { apiKeyId: apiKey.id, day: '2026-11-22', requests: 2n, lastUsedAt };
    const report = (batch: bigint, ...usage: object[]) =>
      codeOf(gateway().recordApiKeyUsage({ reporter: newUuid(), batch, usage }));
    expect(await report(1n, good, { ...good, apiKeyId: newId('key') })).toBe('answered');
    for (const wrong of [
      { apiKeyId: 'x' },
      { day: '2026-13-01' },
      { day: 'today' },
      { requests: 0n },
      { lastUsedAt: undefined },
    ]) {
      expect(await report(1n, { ...good, ...wrong })).toBe('InvalidArgument');
    }
    expect(await report(0n, good)).toBe('InvalidArgument');
    expect(await report(1n, ...Array.from({ length: 1_001 }, () => good))).toBe('InvalidArgument');
    expect(await codeOf(gateway().recordApiKeyUsage({ reporter: 'x', batch: 1n, usage: [good] }))).toBe('InvalidArgument');
  });
});
