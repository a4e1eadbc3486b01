import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enableTotp, wrongCodeOf } from '../test/authenticator.ts';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { changePassword } from './change-password.ts';
import { createSession } from './create-session.ts';
import { listSessions } from './list-sessions.ts';
import { revokeOtherSessions } from './revoke-sessions.ts';
import type { User } from './users.ts';

const newPassword = 'cobalt-heron-avenue-3';
const change = { password: goodPassword, newPassword, totpCode: null };
const refusal = (result: { ok: boolean; errors?: readonly { code: string }[] }) => result.errors?.[0]?.code ?? 'DONE';

describe('a password that is changed in a session', () => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth({ LOGIN_ATTEMPTS_PER_ACCOUNT: '4' });
  });
  afterAll(() => auth.close());

  const logIn = (user: User, password: string) => createSession(auth.context, { email: user.email, password }, home);
  async function open(user: User) {
    const session = await logIn(user, goodPassword);
    if (!session.ok) throw new Error('not logged in');
    return session.value.id;
  }
  const sessionsOf = async (user: User) => (await listSessions(auth.context, user.id)).map(({ id }) => id);

  test('is the one to log in with, and ends every other session', async () => {
    const user = await auth.register();
    const kept = await open(user);
    await open(user);
    await open(user);
    expect(refusal(await changePassword(auth.context, user.id, kept, change))).toBe('DONE');
    expect(await sessionsOf(user)).toEqual([kept]);
    expect((await logIn(user, goodPassword)).ok).toBe(false);
    expect((await logIn(user, newPassword)).ok).toBe(true);
    expect((await auth.events('user.password_changed')).at(-1)?.payload).toEqual({ userId: user.id });
  });

  test('stays as it is without the one before, and for one that is easy to guess', async () => {
    const user = await auth.register();
    const kept = await open(user);
    const tried = (input: Partial<typeof change>) => changePassword(auth.context, user.id, kept, { ...change, ...input });
    expect(refusal(await tried({ password: 'not-hers-at-all-5' }))).toBe('INVALID_PASSWORD');
    expect(refusal(await tried({ newPassword: 'password1' }))).toBe('PASSWORD_TOO_WEAK');
    for (let n = 0; n < 4; n++) await tried({ password: 'not-hers-at-all-5' });
    expect(refusal(await tried({}))).toBe('TOO_MANY_ATTEMPTS');
    expect(await sessionsOf(user)).toEqual([kept]);
  });

  test('asks whoever has a second factor for a code of it', async () => {
    const user = await auth.register();
    const kept = await open(user);
    const { secret, recoveryCodes } = await enableTotp(auth, user.id);
    const tried = (totpCode: string | null) => changePassword(auth.context, user.id, kept, { ...change, totpCode });
    expect(refusal(await tried(null))).toBe('TOTP_REQUIRED');
    expect(refusal(await tried(wrongCodeOf(secret)))).toBe('TOTP_INVALID');
    expect(refusal(await tried(recoveryCodes[0] ?? ''))).toBe('DONE');
  });

  test('of two changes at once, one counts', async () => {
    const user = await auth.register();
    const kept = await open(user);
    const both = await Promise.all(
      [newPassword, 'walnut-harbour-tulip-8'].map((wanted) =>
        changePassword(auth.context, user.id, kept, { ...change, newPassword: wanted }),
      ),
    );
    expect(both.map(refusal).sort()).toEqual(['DONE', 'INVALID_PASSWORD']);
  });
});

test('who logs out everywhere else is logged in here alone, and nobody else is logged out', async () => {
  const auth = await openAuth();
  try {
    const [user, stranger] = [await auth.register(), await auth.register()];
    const open = async (who: User) => {
      const session = await createSession(auth.context, { email: who.email, password: goodPassword }, home);
      if (!session.ok) throw new Error('not logged in');
      return session.value.id;
    };
    const kept = await open(user);
    const others = [await open(user), await open(user)];
    const theirs = await open(stranger);
    expect((await revokeOtherSessions(auth.context, user.id, kept)).toSorted()).toEqual(others.toSorted());
    expect(await revokeOtherSessions(auth.context, user.id, kept)).toEqual([]);
    expect((await listSessions(auth.context, user.id)).map(({ id }) => id)).toEqual([kept]);
    expect((await listSessions(auth.context, stranger.id)).map(({ id }) => id)).toEqual([theirs]);
  } finally {
    await auth.close();
  }
});
