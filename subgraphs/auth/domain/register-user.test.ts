import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { type Registration, registerUser } from './register-user.ts';

const alice: Registration = {
  email: 'alice@example.com',
  password: goodPassword,
  displayName: 'Alice Doe',
  handle: 'alice',
  country: 'BR',
};

describe('signing up', () => {
  let auth: OpenAuth;
  beforeAll(async () => {
    auth = await openAuth();
  });
  afterAll(() => auth.close());

  const codesOf = async (change: Partial<Registration>) => {
    const result = await registerUser(auth.context, { ...alice, email: 'x@example.com', handle: 'somebody', ...change });
    return result.ok ? [] : result.errors.map(({ code, path }) => `${code} ${path?.join('.')}`);
  };

  test('makes an active user, and tells of it and of the wanted e-mail in the same step', async () => {
    const result = await registerUser(auth.context, {
      ...alice,
      email: ' Alice@Example.COM ',
      handle: '@Alice',
      displayName: '  Alice   Doe ',
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        email: 'alice@example.com',
        handle: 'alice',
        displayName: 'Alice Doe',
        role: 'USER',
        status: 'ACTIVE',
        emailVerifiedAt: null,
      },
    });
    const events = await auth.events();
    const userId = result.ok && result.value.id;
    expect(events.map((event) => event.type)).toEqual(['user.registered', 'user.email_verification_requested']);
    expect(events.every((event) => event.key === userId)).toBe(true);
    expect(JSON.stringify(events)).not.toContain(goodPassword);
  });

  test('keeps the password as an Argon2id hash only', async () => {
    const [row] = await auth.context.database.sql`select password_hash from users where handle = 'alice'`;
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
  });

  test('refuses an address or a handle that somebody has, however it is written', async () => {
    expect(await codesOf({ email: 'ALICE@example.com' })).toEqual(['EMAIL_TAKEN input.email']);
    expect(await codesOf({ handle: 'aLiCe' })).toEqual(['HANDLE_TAKEN input.handle']);
    expect(await codesOf({ email: 'alice@example.com', handle: 'alice' })).toEqual([
      'EMAIL_TAKEN input.email',
      'HANDLE_TAKEN input.handle',
    ]);
  });

  test.each([
    'alice',
    'a@b',
    'a b@example.com',
    '@example.com',
    'a@-x.com',
    `${'a'.repeat(65)}@example.com`,
    'a\u0000@example.com',
    'a@b@example.com',
    '',
  ])('knows that %j is no e-mail address', async (email) =>
    expect(await codesOf({ email })).toEqual(['INVALID_EMAIL input.email']),
  );

  test.each(['ab', 'a'.repeat(31), 'al ice', 'älice', 'alice!', '', 'admin'])(
    'knows that %j is no handle to choose',
    async (handle) => expect(await codesOf({ handle })).toEqual(['INVALID_HANDLE input.handle']),
  );

  test.each(['', '   ', 'a'.repeat(81), 'Alice\u0007', 'Alice\u202edoe', '\u200d\u200d', 'Ali\nce', 'Ali\ud800ce'])(
    'knows that %j is no name to show',
    async (displayName) => expect(await codesOf({ displayName })).toEqual(['INVALID_DISPLAY_NAME input.displayName']),
  );

  test.each(['XX', 'EU', 'br', 'BRA', ''])('knows that %j is no country', async (country) =>
    expect(await codesOf({ country })).toEqual(['INVALID_COUNTRY input.country']),
  );

  test.each([
    'short',
    '12345678',
    'password123',
    'qwertyuiop',
    'somebody1',
    'x'.repeat(129),
    'plum-trellis-gravel-91'.repeat(50),
  ])('finds %j too weak', async (password) => expect(await codesOf({ password })).toEqual(['PASSWORD_TOO_WEAK input.password']));

  test('names every fault at once', async () => {
    expect(await codesOf({ email: 'x', handle: '!', displayName: '', country: 'XX', password: 'x' })).toHaveLength(5);
  });

  test('gives an address and a handle to one of several who ask at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () => registerUser(auth.context, { ...alice, email: 'race@example.com', handle: 'racer' })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refused = results.flatMap((result) => (result.ok ? [] : result.errors.map((error) => error.code)));
    expect(refused.every((code) => code === 'EMAIL_TAKEN' || code === 'HANDLE_TAKEN')).toBe(true);
    expect((await auth.events('user.registered')).filter((event) => event.payload.handle === 'racer')).toHaveLength(1);
  });

  test('a person may have a name in any script', async () => {
    const names = ['李', 'Ærøskøbing Þór', 'محمد', 'Zoë 🦊', "O'Neil-Smith Jr."];
    for (const displayName of names) expect((await auth.register({ displayName })).displayName).toBe(displayName);
  });
});
