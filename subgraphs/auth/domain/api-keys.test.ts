import { newApiKeySecret, readApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import { createTokenVerifier } from '@mint/platform/auth/tokens.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { newId, newUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enableTotp, wrongCodeOf } from '../test/authenticator.ts';
import { type OpenAuth, openAuth } from '../test/open-auth.ts';
import { dayBefore, findApiKeyUsage, recordApiKeyUsage } from './api-key-usage.ts';
import { keptEndedKeys, listApiKeys } from './api-keys.ts';
import { createApiKey, type NewApiKey } from './create-api-key.ts';
import { exchangeApiKey } from './exchange-api-key.ts';
import { listRevocations } from './revocations.ts';
import { endApiKeys, revokeApiKey } from './revoke-api-keys.ts';
import { rotateApiKey } from './rotate-api-key.ts';

let auth: OpenAuth;
beforeAll(async () => {
  auth = await openAuth({ API_KEYS_PER_USER: '3', API_KEY_TOKEN_TTL_SECONDS: '600' });
});
afterAll(() => auth.close());

const plain: NewApiKey = {
  name: 'Shop',
  scopes: ['wallet:read'],
  expiresAt: null,
  ipAllowlist: [],
  dailyLimit: null,
  totpCode: null,
};

async function make(userId: Id<'usr'>, wanted: Partial<NewApiKey> = {}) {
  const created = await createApiKey(auth.context, userId, { ...plain, ...wanted });
  if (!created.ok) throw new Error(created.errors.map(({ code }) => code).join());
  return created.value;
}

/** How a key is rotated by somebody without a second factor. */
const within = (overlapSeconds: number | null) => ({ overlapSeconds, totpCode: null });

async function refusal(wanted: Partial<NewApiKey>) {
  const { id } = await auth.register();
  const created = await createApiKey(auth.context, id, { ...plain, ...wanted });
  return created.ok ? null : created.errors.map(({ code, path }) => [code, path?.join('.')]);
}

function exchange(secret: string) {
  const traits = readApiKeySecret(secret);
  if (traits === null) throw new Error('no secret');
  return exchangeApiKey(auth.context, traits);
}

async function viewerOf(secret: string) {
  const exchanged = await exchange(secret);
  if (typeof exchanged === 'string') throw new Error(exchanged);
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = auth.context.config;
  return createTokenVerifier({ keys: auth.context.keyRing.published, issuer, audience }).verify(exchanged.accessToken);
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

describe('a new API key', () => {
  test('is exchanged for a token that speaks for its owner, with its scopes and its budget and no more', async () => {
    const user = await auth.register();
    const { apiKey, secret } = await make(user.id, {
      scopes: ['wallet:read', 'transfers:write', 'wallet:read'],
      dailyLimit: { amount: '12.34', currency: 'USD' },
    });
    const viewer = await viewerOf(secret);
    expect(viewer).toMatchObject({
      userId: user.id,
      sessionId: null,
      apiKeyId: apiKey.id,
      role: 'USER',
      budget: { amountMinor: 1234n, currency: 'USD' },
    });
    expect([...viewer.scopes]).toEqual(['wallet:read', 'transfers:write']);
    const lifetimeMs = viewer.expiresAt.getTime() - Date.now();
    expect(lifetimeMs).toBeGreaterThan(590_000);
    expect(lifetimeMs).toBeLessThanOrEqual(600_000);
  });

  test('never has the office of whoever made it', async () => {
    const admin = await auth.register();
    await auth.context.database.sql`update users set role = 'ADMIN' where handle = ${admin.handle}`;
    const viewer = await viewerOf((await make(admin.id)).secret);
    expect([viewer.role, [...viewer.scopes]]).toEqual(['USER', ['wallet:read']]);
  });

  test('is told of without its secret, which the database does not know either', async () => {
    const user = await auth.register();
    const { apiKey, secret } = await make(user.id, { ipAllowlist: ['2001:DB8::/32', '203.0.113.7', '203.0.113.7'] });
    const told = (await auth.events('api_key.created')).filter(({ key }) => key === user.id);
    expect(told).toMatchObject([
      {
        payload: {
          userId: user.id,
          apiKeyId: apiKey.id,
          name: 'Shop',
          prefix: secret.slice(0, 16),
          scopes: ['wallet:read'],
          ipAllowlist: ['2001:db8::/32', '203.0.113.7'],
          dailyLimit: null,
          expiresAt: null,
        },
      },
    ]);
    const rows = await auth.context.database.sql`
      select api_keys::text as row from api_keys union all select api_key_secrets::text from api_key_secrets
      union all select outbox::text from outbox`;
    expect(rows.filter(({ row }) => String(row).includes(secret))).toEqual([]);
    expect(await listApiKeys(auth.context, user.id)).toEqual([apiKey]);
  });

  test.each<[string, Partial<NewApiKey>, string, string]>([
    ['a name of nothing', { name: ' ' }, 'INVALID_NAME', 'input.name'],
    ['a name too long', { name: 'x'.repeat(81) }, 'INVALID_NAME', 'input.name'],
    ['no scope', { scopes: [] }, 'INVALID_SCOPES', 'input.scopes'],
    ['an end in the past', { expiresAt: inSeconds(-1) }, 'INVALID_EXPIRY', 'input.expiresAt'],
    ['an end far away', { expiresAt: inSeconds(11 * 366 * 86_400) }, 'INVALID_EXPIRY', 'input.expiresAt'],
    ['a name for an address', { ipAllowlist: ['10.0.0.1', 'localhost'] }, 'INVALID_IP_ALLOWLIST', 'input.ipAllowlist.1'],
    ['too many addresses', { ipAllowlist: Array(51).fill('10.0.0.1') }, 'INVALID_IP_ALLOWLIST', 'input.ipAllowlist'],
    ['a limit of nothing', { dailyLimit: { amount: '0', currency: 'USD' } }, 'INVALID_DAILY_LIMIT', 'input.dailyLimit'],
    ['a limit in no currency', { dailyLimit: { amount: '1', currency: 'XXX' } }, 'INVALID_DAILY_LIMIT', 'input.dailyLimit'],
    ['parts of cents', { dailyLimit: { amount: '1.001', currency: 'USD' } }, 'INVALID_DAILY_LIMIT', 'input.dailyLimit'],
  ])('is not made with %s', async (_what, wanted, code, path) => {
    expect(await refusal(wanted)).toEqual([[code, path]]);
  });

  test('hears of all that is wrong at once', async () => {
    expect((await refusal({ name: '', scopes: [], expiresAt: inSeconds(-1) }))?.map(([code]) => code)).toEqual([
      'INVALID_NAME',
      'INVALID_SCOPES',
      'INVALID_EXPIRY',
    ]);
  });

  test('is one of so many, also when many are made at once; one that ended makes room', async () => {
    const user = await auth.register();
    const made = await Promise.all(Array.from({ length: 6 }, () => createApiKey(auth.context, user.id, plain)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(3);
    expect(made.flatMap((one) => (one.ok ? [] : one.errors.map(({ code }) => code)))).toEqual(Array(3).fill('TOO_MANY_KEYS'));
    const [first] = await listApiKeys(auth.context, user.id);
    await revokeApiKey(auth.context, user.id, first?.id ?? '');
    await make(user.id);
    expect((await listApiKeys(auth.context, user.id)).map(({ revokedAt }) => revokedAt === null)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('takes the place of the oldest of many that ended', async () => {
    const user = await auth.register();
    const { apiKey } = await make(user.id);
    await auth.context.database.sql`
      insert into api_keys (id, user_id, name, prefix, scopes, ip_allowlist, created_at, revoked_at, revoked_reason)
      select uuidv7(), user_id, 'Old ' || n, prefix, scopes, ip_allowlist, created_at - n * interval '1 day', now(), 'REVOKED_BY_OWNER'
      from api_keys, generate_series(1, ${keptEndedKeys + 5}) as n where user_id = (select id from users where handle = ${user.handle})`;
    const second = await make(user.id);
    const names = (await listApiKeys(auth.context, user.id)).map(({ id, name }) => (name === 'Shop' ? id : name));
    expect(names.slice(0, 3)).toEqual([second.apiKey.id, apiKey.id, 'Old 1']);
    expect(names.slice(2)).toHaveLength(keptEndedKeys);
  });
});

describe('a key that is no good', () => {
  test('is refused with the reason, to who has all of it', async () => {
    const user = await auth.register();
    const expired = await make(user.id, { expiresAt: inSeconds(60) });
    await auth.context.database
      .sql`update api_keys set expires_at = now() - interval '1 millisecond' where prefix = ${expired.apiKey.prefix}`;
    expect(await exchange(expired.secret)).toBe('EXPIRED');
    const revoked = await make(user.id);
    await revokeApiKey(auth.context, user.id, revoked.apiKey.id);
    expect(await exchange(revoked.secret)).toBe('REVOKED');
    expect(await exchange(newApiKeySecret())).toBe('UNKNOWN');
    const guessed = readApiKeySecret(newApiKeySecret());
    expect(
      await exchangeApiKey(auth.context, { prefix: revoked.apiKey.prefix, digest: guessed?.digest ?? new Uint8Array() }),
    ).toBe('UNKNOWN');
    expect(await exchangeApiKey(auth.context, { prefix: revoked.apiKey.prefix, digest: new Uint8Array() })).toBe('UNKNOWN');
  });

  test('is every key of an account that is stopped', async () => {
    const user = await auth.register();
    const { secret } = await make(user.id);
    await auth.context.database.sql`update users set status = 'FROZEN' where handle = ${user.handle}`;
    expect(await exchange(secret)).toBe('ACCOUNT_FROZEN');
    await expect(createApiKey(auth.context, user.id, plain)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('gets no token that outlasts it', async () => {
    const user = await auth.register();
    const expiresAt = inSeconds(30);
    const { secret } = await make(user.id, { expiresAt });
    expect((await viewerOf(secret)).expiresAt.getTime()).toBeLessThanOrEqual(expiresAt.getTime());
  });
});

describe('another secret', () => {
  test('works beside the one before it until the overlap is over', async () => {
    const user = await auth.register();
    const { apiKey, secret: first } = await make(user.id);
    const rotated = await rotateApiKey(auth.context, user.id, apiKey.id, within(100));
    if (!rotated.ok) throw new Error('refused');
    const { secret: second, previousSecretsEndAt } = rotated.value;
    expect(rotated.value.apiKey).toEqual({ ...apiKey, prefix: second.slice(0, 16) });
    expect([await viewerOf(first), await viewerOf(second)]).toMatchObject([{ apiKeyId: apiKey.id }, { apiKeyId: apiKey.id }]);
    expect((await viewerOf(first)).expiresAt.getTime()).toBeLessThanOrEqual(previousSecretsEndAt.getTime());
    await auth.context.database
      .sql`update api_key_secrets set expires_at = now() - interval '1 millisecond' where prefix = ${first.slice(0, 16)}`;
    expect(await exchange(first)).toBe('ROTATED');
    expect(await viewerOf(second)).toMatchObject({ apiKeyId: apiKey.id });
    expect((await auth.events('api_key.rotated')).filter(({ key }) => key === user.id)).toMatchObject([
      { payload: { apiKeyId: apiKey.id, prefix: second.slice(0, 16), previousSecretsEndAt: previousSecretsEndAt.toISOString() } },
    ]);
  });

  test('ends those before it at once when there is no overlap, and never makes one last longer', async () => {
    const user = await auth.register();
    const { apiKey, secret: first } = await make(user.id);
    const second = await rotateApiKey(auth.context, user.id, apiKey.id, within(60));
    const third = await rotateApiKey(auth.context, user.id, apiKey.id, within(3600));
    expect((await viewerOf(first)).expiresAt.getTime()).toBeLessThanOrEqual(inSeconds(60).getTime());
    const fourth = await rotateApiKey(auth.context, user.id, apiKey.id, within(0));
    if (!second.ok || !third.ok || !fourth.ok) throw new Error('refused');
    expect(await Promise.all([first, second.value.secret, third.value.secret].map(exchange))).toEqual(Array(3).fill('ROTATED'));
    expect(await viewerOf(fourth.value.secret)).toMatchObject({ apiKeyId: apiKey.id });
  });

  test('is one of few that work', async () => {
    const user = await auth.register();
    const { apiKey } = await make(user.id);
    const code = async (overlap: number) => {
      const rotated = await rotateApiKey(auth.context, user.id, apiKey.id, within(overlap));
      return rotated.ok ? 'ok' : rotated.errors[0]?.code;
    };
    for (let n = 0; n < 4; n += 1) expect(await code(60)).toBe('ok');
    expect(await code(60)).toBe('TOO_MANY_SECRETS');
    for (let n = 0; n < 8; n += 1) expect(await code(0)).toBe('ok');
    const [kept] = await auth.context.database.sql`
      select count(*)::int as secrets from api_key_secrets where api_key_id = (select id from api_keys where user_id = (
        select id from users where handle = ${user.handle}))`;
    expect(kept?.secrets).toBe(5);
    expect([await code(-1), await code(604_801)]).toEqual(['INVALID_OVERLAP', 'INVALID_OVERLAP']);
  });

  test('is not given to another person’s key, nor to one that ended', async () => {
    const [user, other] = [await auth.register(), await auth.register()];
    const { apiKey } = await make(user.id);
    for (const id of [newId('key'), 'nonsense']) {
      expect(await rotateApiKey(auth.context, user.id, id, within(0))).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    }
    expect(await rotateApiKey(auth.context, other.id, apiKey.id, within(0))).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    await revokeApiKey(auth.context, user.id, apiKey.id);
    expect(await rotateApiKey(auth.context, user.id, apiKey.id, within(0))).toMatchObject({ errors: [{ code: 'KEY_ENDED' }] });
  });
});

describe('ending a key', () => {
  test('is done by its owner, once', async () => {
    const [user, other] = [await auth.register(), await auth.register()];
    const { apiKey } = await make(user.id);
    expect(await revokeApiKey(auth.context, other.id, apiKey.id)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    const revoked = await revokeApiKey(auth.context, user.id, apiKey.id);
    expect(revoked.ok && revoked.value.revokedAt).toBeInstanceOf(Date);
    expect(await revokeApiKey(auth.context, user.id, apiKey.id)).toEqual(revoked);
    expect((await auth.events('api_key.revoked')).filter(({ key }) => key === user.id)).toMatchObject([
      { payload: { userId: user.id, apiKeyIds: [apiKey.id], reason: 'REVOKED_BY_OWNER' } },
    ]);
  });

  test('ends all of them with an account, and is told to those who take tokens', async () => {
    const user = await auth.register();
    const ids = [(await make(user.id)).apiKey.id, (await make(user.id)).apiKey.id];
    const { cursor } = await listRevocations(auth.context, '');
    const ended = await auth.context.database.transaction((tx) => endApiKeys(tx, user.id, null, 'ACCOUNT_FROZEN'));
    expect(ended.toSorted()).toEqual(ids.toSorted());
    const { revocations } = await listRevocations(auth.context, cursor);
    expect(revocations.map(({ kind, id }) => [kind, id]).toSorted()).toEqual(ids.map((id) => ['API_KEY', id]).toSorted());
    expect(await auth.context.database.transaction((tx) => endApiKeys(tx, user.id, null, 'ACCOUNT_FROZEN'))).toEqual([]);
  });
});

describe('the use of a key', () => {
  test('adds up by day, each batch once', async () => {
    const user = await auth.register();
    const { apiKey } = await make(user.id);
    const [today, yesterday] = [dayBefore(0), dayBefore(1)];
    const [reporter, another] = [newUuid(), newUuid()];
    const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, second));
    const counted = (day: string, requests: bigint, second: number) => ({
      apiKeyId: apiKey.id,
      day,
      requests,
      lastUsedAt: at(second),
    });
    const first = { reporter, batch: 1n, usage: [counted(today, 2n, 5), counted(yesterday, 1n, 1), counted(today, 1n, 9)] };
    await Promise.all([recordApiKeyUsage(auth.context, first), recordApiKeyUsage(auth.context, first)]);
    await recordApiKeyUsage(auth.context, { reporter: another, batch: 1n, usage: [counted(today, 10n, 7)] });
    await recordApiKeyUsage(auth.context, { reporter, batch: 2n, usage: [{ ...counted(today, 1n, 2), apiKeyId: newId('key') }] });
    await recordApiKeyUsage(auth.context, first);
    expect(await findApiKeyUsage(auth.context, [apiKey.id], yesterday)).toEqual(
      new Map([
        [
          apiKey.id,
          [
            { day: today, requests: 13n },
            { day: yesterday, requests: 1n },
          ],
        ],
      ]),
    );
    expect((await findApiKeyUsage(auth.context, [apiKey.id], today)).get(apiKey.id)).toEqual([{ day: today, requests: 13n }]);
    expect((await listApiKeys(auth.context, user.id))[0]?.lastUsedAt).toEqual(at(9));
  });
});

test('whoever has a second factor gives a code for a key’s secret: the key itself will be asked for none', async () => {
  const user = await auth.register();
  const { apiKey } = await make(user.id);
  const app = await enableTotp(auth, user.id);
  const another = async (totpCode: string | null) =>
    (await createApiKey(auth.context, user.id, { ...plain, totpCode })) as object;
  const rotate = (totpCode: string | null) =>
    rotateApiKey(auth.context, user.id, apiKey.id, { overlapSeconds: 0, totpCode }) as Promise<object>;
  for (const act of [another, rotate]) {
    expect(await act(null)).toMatchObject({ errors: [{ code: 'TOTP_REQUIRED', path: ['input', 'totpCode'] }] });
    expect(await act(wrongCodeOf(app.secret))).toMatchObject({ errors: [{ code: 'TOTP_INVALID', path: ['input', 'totpCode'] }] });
    expect(await act(await app.freshCode())).toMatchObject({ ok: true });
  }
  expect(await listApiKeys(auth.context, user.id)).toHaveLength(2);
});
