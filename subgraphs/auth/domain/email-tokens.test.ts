import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { createSession } from './create-session.ts';
import { type EmailPurpose, mintEmailToken } from './email-tokens.ts';
import { listSessions } from './list-sessions.ts';
import { requestEmailFor } from './request-email.ts';
import { resetPassword } from './reset-password.ts';
import type { User } from './users.ts';
import { verifyEmail } from './verify-email.ts';

const newPassword = 'cobalt-heron-avenue-3';

describe('mailed tokens', () => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth({ EMAIL_REQUESTS_PER_ACCOUNT: '3', LOGIN_ATTEMPTS_PER_ACCOUNT: '3', EMAIL_REQUESTS_PER_ADDRESS: '20' });
  });
  afterAll(() => auth.close());

  let lastAddress = 0;
  const somewhere = () => ({ ip: `198.51.100.${++lastAddress}`, userAgent: null });
  const types = { VERIFY_EMAIL: 'user.email_verification_requested', RESET_PASSWORD: 'user.password_reset_requested' };
  async function requestsOf(user: User, purpose: EmailPurpose): Promise<string[]> {
    const events = await auth.events(types[purpose]);
    return events.filter((event) => event.key === user.id).map((event) => String(event.payload.requestId));
  }
  async function mint(user: User, purpose: EmailPurpose): Promise<string> {
    const requestId = (await requestsOf(user, purpose)).at(-1) ?? '';
    const minted = await mintEmailToken(auth.context, { userId: user.id, requestId, purpose });
    if (!minted) throw new Error('not wanted');
    return minted.token;
  }
  async function askReset(user: User): Promise<string> {
    await requestEmailFor(auth.context, user.email, 'RESET_PASSWORD', somewhere());
    return mint(user, 'RESET_PASSWORD');
  }
  const codeOf = (result: Awaited<ReturnType<typeof verifyEmail>> | Awaited<ReturnType<typeof resetPassword>>) =>
    result.ok ? 'DONE' : result.errors[0]?.code;
  const expireTokens = (user: User) =>
    auth.context.database.sql`
      update email_tokens set expires_at = now() - interval '1 second' where user_id = (select id from users where handle = ${user.handle})`;

  test('a token proves the address, once', async () => {
    const user = await auth.register();
    const token = await mint(user, 'VERIFY_EMAIL');
    const verified = await verifyEmail(auth.context, token);
    expect(verified.ok && verified.value.emailVerifiedAt).toBeInstanceOf(Date);
    expect(codeOf(await verifyEmail(auth.context, token))).toBe('INVALID_TOKEN');
    expect((await auth.events('user.email_verified')).filter((event) => event.key === user.id)).toHaveLength(1);
  });

  test('of several uses at once one succeeds', async () => {
    const token = await mint(await auth.register(), 'VERIFY_EMAIL');
    const codes = (await Promise.all([1, 2, 3, 4].map(() => verifyEmail(auth.context, token)))).map(codeOf);
    expect(codes.sort()).toEqual(['DONE', 'INVALID_TOKEN', 'INVALID_TOKEN', 'INVALID_TOKEN']);
  });

  test('a token minted again for the same e-mail replaces the one before', async () => {
    const user = await auth.register();
    const [first, second] = [await mint(user, 'VERIFY_EMAIL'), await mint(user, 'VERIFY_EMAIL')];
    expect(codeOf(await verifyEmail(auth.context, first))).toBe('INVALID_TOKEN');
    expect(codeOf(await verifyEmail(auth.context, second))).toBe('DONE');
  });

  test('no token is minted for an e-mail that is not wanted any more', async () => {
    const user = await auth.register();
    const other = await auth.register();
    const [requestId = ''] = await requestsOf(user, 'VERIFY_EMAIL');
    const purpose = 'VERIFY_EMAIL' as const;
    expect(await mintEmailToken(auth.context, { userId: other.id, requestId, purpose })).toBeNull();
    expect(await mintEmailToken(auth.context, { userId: user.id, requestId, purpose: 'RESET_PASSWORD' })).toBeNull();
    expect(await mintEmailToken(auth.context, { userId: user.id, requestId: crypto.randomUUID(), purpose })).toBeNull();
    await verifyEmail(auth.context, await mint(user, 'VERIFY_EMAIL'));
    expect(await mintEmailToken(auth.context, { userId: user.id, requestId, purpose })).toBeNull();
    const [late = ''] = await requestsOf(other, 'VERIFY_EMAIL');
    await expireTokens(other);
    expect(await mintEmailToken(auth.context, { userId: other.id, requestId: late, purpose })).toBeNull();
  });

  test('a token is refused when it is too old, made up, or for something else', async () => {
    const user = await auth.register();
    const verification = await mint(user, 'VERIFY_EMAIL');
    expect(codeOf(await resetPassword(auth.context, verification, newPassword))).toBe('INVALID_TOKEN');
    for (const madeUp of ['', 'x', 'A'.repeat(43), `${verification} `]) {
      expect(codeOf(await verifyEmail(auth.context, madeUp))).toBe('INVALID_TOKEN');
      expect(codeOf(await resetPassword(auth.context, madeUp, newPassword))).toBe('INVALID_TOKEN');
    }
    const reset = await askReset(user);
    await expireTokens(user);
    expect(codeOf(await verifyEmail(auth.context, verification))).toBe('TOKEN_EXPIRED');
    expect(codeOf(await resetPassword(auth.context, reset, newPassword))).toBe('TOKEN_EXPIRED');
  });

  test('a reset sets the password, ends every session, proves the address and lets the owner in again', async () => {
    const user = await auth.register();
    const logIn = (password: string) => createSession(auth.context, { email: user.email, password }, home);
    await logIn(goodPassword);
    await logIn(goodPassword);
    for (let n = 0; n < 4; n++) await logIn('wrong-horse-7');
    const token = await askReset(user);
    const reset = await resetPassword(auth.context, token, newPassword);
    expect(reset.ok && reset.value.emailVerifiedAt).toBeInstanceOf(Date);
    expect(await listSessions(auth.context, user.id)).toEqual([]);
    expect((await auth.events('session.revoked')).at(-1)?.payload).toMatchObject({ userId: user.id, reason: 'PASSWORD_RESET' });
    expect((await auth.events('user.password_reset')).at(-1)?.payload).toEqual({ userId: user.id });
    expect((await logIn(goodPassword)).ok).toBe(false);
    expect((await logIn(newPassword)).ok).toBe(true);
    expect(codeOf(await resetPassword(auth.context, token, 'another-cobalt-heron-4'))).toBe('INVALID_TOKEN');
  });

  test('a reset to a weak password is refused and leaves the token good', async () => {
    const user = await auth.register();
    const token = await askReset(user);
    expect(codeOf(await resetPassword(auth.context, token, 'password1'))).toBe('PASSWORD_TOO_WEAK');
    expect(codeOf(await resetPassword(auth.context, token, newPassword))).toBe('DONE');
  });

  test('a log-in that was under way when the password was reset gets no session', async () => {
    const user = await auth.register();
    const token = await askReset(user);
    const { hasher } = auth.context;
    const slow = {
      ...auth.context,
      // The reset happens between the look at the old password and the opening of the session.
      hasher: {
        ...hasher,
        verify: async (digest: string, password: string) => {
          const right = await hasher.verify(digest, password);
          await resetPassword(auth.context, token, newPassword);
          return right;
        },
      },
    };
    const result = await createSession(slow, { email: user.email, password: goodPassword }, home);
    expect(result).toMatchObject({ ok: false, errors: [{ code: 'INVALID_CREDENTIALS' }] });
    expect(await listSessions(auth.context, user.id)).toEqual([]);
  });

  test('asking answers the same for known, unknown and proven addresses, and no sooner for any', async () => {
    const user = await auth.register();
    await verifyEmail(auth.context, await mint(user, 'VERIFY_EMAIL'));
    const startedAt = performance.now();
    const answers = await Promise.all([
      requestEmailFor(auth.context, user.email, 'RESET_PASSWORD', somewhere()),
      requestEmailFor(auth.context, 'nobody@example.com', 'RESET_PASSWORD', somewhere()),
      requestEmailFor(auth.context, user.email, 'VERIFY_EMAIL', somewhere()),
      requestEmailFor(auth.context, 'nobody@example.com', 'VERIFY_EMAIL', somewhere()),
    ]);
    expect(performance.now() - startedAt).toBeGreaterThan(145);
    expect(answers).toEqual(Array(4).fill({ ok: true, value: true }));
    expect(await requestsOf(user, 'RESET_PASSWORD')).toHaveLength(1);
    expect(await requestsOf(user, 'VERIFY_EMAIL')).toHaveLength(1);
    expect(await requestEmailFor(auth.context, 'nonsense', 'RESET_PASSWORD', home)).toMatchObject({
      ok: false,
      errors: [{ code: 'INVALID_EMAIL', path: ['input', 'email'] }],
    });
  });

  test('an account gets no more e-mails than it may, whatever is asked, and nobody is told', async () => {
    const user = await auth.register();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => requestEmailFor(auth.context, user.email, 'RESET_PASSWORD', somewhere())),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await requestsOf(user, 'RESET_PASSWORD')).toHaveLength(3);
  });

  test('no event carries a token', async () => {
    const user = await auth.register();
    const tokens = [await mint(user, 'VERIFY_EMAIL'), await askReset(user)];
    const events = JSON.stringify(await auth.events());
    expect(tokens.some((token) => events.includes(token))).toBe(false);
  });
});
