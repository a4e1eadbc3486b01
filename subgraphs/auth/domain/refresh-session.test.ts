import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { createSession } from './create-session.ts';
import type { IssuedSession } from './issue-tokens.ts';
import { listSessions } from './list-sessions.ts';
import { refreshSession } from './refresh-session.ts';
import { revokeSession } from './revoke-sessions.ts';

describe('refreshing a session', () => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth();
  });
  afterAll(() => auth.close());

  async function logIn(): Promise<IssuedSession> {
    const user = await auth.register();
    const result = await createSession(auth.context, { email: user.email, password: goodPassword }, home);
    if (!result.ok) throw new Error('refused');
    return result.value;
  }
  const refresh = (token: string | null, origin = home) => refreshSession(auth.context, token, origin);
  const codeOf = async (token: string | null) => {
    const result = await refresh(token);
    return result.ok ? 'REFRESHED' : result.errors[0]?.code;
  };
  async function refreshed(token: string): Promise<IssuedSession> {
    const result = await refresh(token);
    if (!result.ok) throw new Error(String(result.errors[0]?.code));
    return result.value;
  }
  const alter = (token: string, at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);

  test('gives new tokens for the same session, and notes from where', async () => {
    const first = await logIn();
    const result = await refresh(first.refreshToken, { ip: '203.0.113.9', userAgent: 'Safari' });
    if (!result.ok) throw new Error('refused');
    expect(result.value.id).toBe(first.id);
    expect(result.value.refreshToken).not.toBe(first.refreshToken);
    expect(result.value.accessToken).not.toBe(first.accessToken);
    const [session] = await listSessions(auth.context, first.user.id);
    expect(session).toMatchObject({ ipAddress: '203.0.113.9', userAgent: 'Safari' });
  });

  test('goes on for as many refreshes as one likes', async () => {
    let session = await logIn();
    for (let n = 0; n < 5; n++) session = await refreshed(session.refreshToken);
    expect(await listSessions(auth.context, session.user.id)).toHaveLength(1);
  });

  test('ends the session when a used token comes again, and tells of it', async () => {
    const first = await logIn();
    const second = await refreshed(first.refreshToken);
    expect(await codeOf(first.refreshToken)).toBe('REFRESH_TOKEN_REUSED');
    expect(await codeOf(second.refreshToken)).toBe('INVALID_REFRESH_TOKEN');
    expect(await listSessions(auth.context, first.user.id)).toEqual([]);
    const told = (await auth.events()).filter((event) => event.key === first.user.id).map((event) => event.type);
    expect(told.slice(-2)).toEqual(['session.reuse_detected', 'session.revoked']);
    expect((await auth.events('session.revoked')).at(-1)?.payload).toEqual({
      userId: first.user.id,
      sessionIds: [first.id],
      reason: 'TOKEN_REUSED',
    });
  });

  test('knows a used token however many came after it', async () => {
    const first = await logIn();
    let last = first;
    for (let n = 0; n < 4; n++) last = await refreshed(last.refreshToken);
    expect(await codeOf(first.refreshToken)).toBe('REFRESH_TOKEN_REUSED');
    expect(await codeOf(last.refreshToken)).toBe('INVALID_REFRESH_TOKEN');
  });

  test('of several who present one token at once, one gets new tokens, and the session ends', async () => {
    const first = await logIn();
    const results = await Promise.all(Array.from({ length: 8 }, () => refresh(first.refreshToken)));
    const winners = results.filter((result) => result.ok);
    expect(winners).toHaveLength(1);
    const [winner] = winners;
    expect(await codeOf(winner?.ok ? winner.value.refreshToken : null)).toBe('INVALID_REFRESH_TOKEN');
    const reuse = (await auth.events('session.reuse_detected')).filter((event) => event.key === first.user.id);
    expect(reuse).toHaveLength(1);
  });

  test('is refused to a made-up token, which ends nobody’s session', async () => {
    const session = await logIn();
    const madeUp = [
      null,
      '',
      'x',
      'A'.repeat(86),
      alter(session.refreshToken, 0),
      alter(session.refreshToken, 30),
      `${session.refreshToken}A`,
    ];
    for (const token of madeUp) expect(await codeOf(token)).toBe('INVALID_REFRESH_TOKEN');
    expect(await codeOf(session.refreshToken)).toBe('REFRESHED');
  });

  test('is refused once the session was logged out, has expired, or the account was stopped', async () => {
    const { sql } = auth.context.database;
    const loggedOut = await logIn();
    await revokeSession(auth.context, loggedOut.user.id, loggedOut.id);
    expect(await codeOf(loggedOut.refreshToken)).toBe('INVALID_REFRESH_TOKEN');

    const expired = await logIn();
    await sql`update sessions set expires_at = now() - interval '1 second' where user_id = (select id from users where handle = ${expired.user.handle})`;
    expect(await codeOf(expired.refreshToken)).toBe('INVALID_REFRESH_TOKEN');

    const frozen = await logIn();
    await sql`update users set status = 'FROZEN' where handle = ${frozen.user.handle}`;
    expect(await codeOf(frozen.refreshToken)).toBe('ACCOUNT_FROZEN');
    expect(await listSessions(auth.context, frozen.user.id)).toEqual([]);
  });

  test('a person ends their own sessions only', async () => {
    const [mine, theirs] = [await logIn(), await logIn()];
    const refusal = { ok: false, errors: [{ code: 'SESSION_NOT_FOUND', path: ['input', 'sessionId'] }] };
    expect(await revokeSession(auth.context, mine.user.id, theirs.id)).toMatchObject(refusal);
    expect(await revokeSession(auth.context, mine.user.id, 'ses_nonsense')).toMatchObject(refusal);
    expect(await revokeSession(auth.context, mine.user.id, null)).toMatchObject(refusal);
    expect(await revokeSession(auth.context, mine.user.id, mine.id)).toEqual({ ok: true, value: [mine.id] });
    expect(await revokeSession(auth.context, mine.user.id, mine.id)).toMatchObject(refusal);
    expect(await codeOf(theirs.refreshToken)).toBe('REFRESHED');
  });
});
