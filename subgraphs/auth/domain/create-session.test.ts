import { createTokenVerifier } from '@mint/platform/auth/tokens.ts';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { createSession } from './create-session.ts';
import { createPasswordHasher } from './password-hasher.ts';

const attempts = { LOGIN_ATTEMPTS_PER_ACCOUNT: '3', LOGIN_ATTEMPTS_PER_ADDRESS: '6' };

/** An address that no other test uses, so that its count is its own. */
let lastAddress = 0;
const somewhere = () => ({ ip: `198.51.100.${++lastAddress}`, userAgent: null });

describe.each([
  ['counting in Redis', {}],
  ['without Redis', { REDIS: 'away' }],
])('logging in, %s', (_where, settings) => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth({ ...attempts, ...settings });
  });
  afterAll(() => auth.close());

  const logIn = async (email: string, password: string, origin = somewhere()) => {
    const result = await createSession(auth.context, { email, password }, origin);
    return result.ok ? 'IN' : result.errors[0]?.code;
  };

  test('answers with tokens that name the person, their session and what they may do', async () => {
    const user = await auth.register();
    const result = await createSession(auth.context, { email: ` ${user.email.toUpperCase()}`, password: goodPassword }, home);
    if (!result.ok) throw new Error('refused');
    const { issuer, audience } = { issuer: auth.context.config.TOKEN_ISSUER, audience: auth.context.config.TOKEN_AUDIENCE };
    const verifier = createTokenVerifier({ keys: auth.context.keyRing.published, issuer, audience });
    const viewer = await verifier.verify(result.value.accessToken);
    expect(viewer).toMatchObject({ userId: user.id, sessionId: result.value.id, role: 'USER', apiKeyId: null });
    expect(viewer.scopes.has('session')).toBe(true);
    expect(viewer.scopes.has('admin')).toBe(false);
    expect(decodeProtectedHeader(result.value.accessToken)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    expect(result.value.accessTokenExpiresAt.getTime() - Date.now()).toBeGreaterThan(14 * 60_000);
    const [event] = await auth.events('session.created');
    expect(event).toMatchObject({
      key: user.id,
      payload: { sessionId: result.value.id, ipAddress: home.ip, userAgent: 'Firefox' },
    });
  });

  test('keeps no token that could be used: only hashes', async () => {
    const user = await auth.register();
    const result = await createSession(auth.context, { email: user.email, password: goodPassword }, home);
    const rows = await auth.context.database.sql`select sessions::text as row from sessions`;
    expect(result.ok && rows.some(({ row }) => String(row).includes(result.value.refreshToken))).toBe(false);
  });

  test('does not tell a wrong password from an unknown address, nor from what is no address', async () => {
    const user = await auth.register();
    const refused = await createSession(auth.context, { email: user.email, password: 'wrong-horse-7' }, somewhere());
    expect(refused).toMatchObject({ ok: false, errors: [{ code: 'INVALID_CREDENTIALS', path: null }] });
    expect(await createSession(auth.context, { email: 'nobody@example.com', password: 'wrong-horse-7' }, somewhere())).toEqual(
      refused,
    );
    for (const email of ['no address', '', 'nul\u0000@example.com', '\ud800@example.com', 'x'.repeat(10_000)]) {
      expect(await createSession(auth.context, { email, password: '' }, somewhere())).toEqual(refused);
    }
    expect(await createSession(auth.context, { email: user.email, password: '\u0000\ud800' }, somewhere())).toEqual(refused);
    expect(await createSession(auth.context, { email: user.email, password: 'x'.repeat(10_000) }, somewhere())).toEqual(refused);
  });

  test('stops an account after too many failures from anywhere, and an unknown one alike', async () => {
    const user = await auth.register();
    for (const email of [user.email, 'unknown@example.com']) {
      for (let n = 0; n < 3; n++) expect(await logIn(email, 'wrong-horse-7')).toBe('INVALID_CREDENTIALS');
      expect(await logIn(email, goodPassword)).toBe('TOO_MANY_ATTEMPTS');
    }
  });

  test('lets no more attempts through at the same time than one after another', async () => {
    const user = await auth.register();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => logIn(user.email, 'wrong-horse-7')));
    expect(outcomes.filter((outcome) => outcome === 'INVALID_CREDENTIALS')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'TOO_MANY_ATTEMPTS')).toHaveLength(9);
  });

  test('forgets failures once the right password comes', async () => {
    const user = await auth.register();
    for (let round = 0; round < 3; round++) {
      expect(await logIn(user.email, 'wrong-horse-7')).toBe('INVALID_CREDENTIALS');
      expect(await logIn(user.email, 'wrong-horse-7')).toBe('INVALID_CREDENTIALS');
      expect(await logIn(user.email, goodPassword)).toBe('IN');
    }
  });

  test('stops a network address that tries many accounts, and nobody else', async () => {
    const user = await auth.register();
    const origin = somewhere();
    for (let n = 0; n < 6; n++)
      expect(await logIn(`guess-${n}@example.com`, 'wrong-horse-7', origin)).toBe('INVALID_CREDENTIALS');
    expect(await logIn(user.email, goodPassword, origin)).toBe('TOO_MANY_ATTEMPTS');
    expect(await logIn(user.email, goodPassword)).toBe('IN');
  });

  test('tells of a stopped account only whoever has its password', async () => {
    const user = await auth.register();
    await auth.context.database.sql`update users set status = 'FROZEN' where handle = ${user.handle}`;
    expect(await logIn(user.email, 'wrong-horse-7')).toBe('INVALID_CREDENTIALS');
    expect(await logIn(user.email, goodPassword)).toBe('ACCOUNT_FROZEN');
    const sessions = await auth.context.database.sql`
      select s.id from sessions s join users u on u.id = s.user_id where u.handle = ${user.handle}`;
    expect(sessions).toHaveLength(0);
  });

  test('renews a hash that was made with other settings', async () => {
    const user = await auth.register();
    const read = async () => {
      const [row] = await auth.context.database.sql`select password_hash from users where handle = ${user.handle}`;
      return String(row?.password_hash);
    };
    const before = await read();
    expect(await logIn(user.email, goodPassword)).toBe('IN');
    expect(await read()).toBe(before);
    const stronger = {
      ...auth.context,
      hasher: await createPasswordHasher({ memoryKib: 128, passes: 1, concurrency: 1, maxWaiting: 10 }),
    };
    const result = await createSession(stronger, { email: user.email, password: goodPassword }, home);
    expect(result.ok).toBe(true);
    expect(await read()).toContain('m=128,');
    expect(await logIn(user.email, goodPassword)).toBe('IN');
  });
});
