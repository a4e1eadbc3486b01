import { randomBytes } from 'node:crypto';
import { createTokenVerifier } from '@mint/platform/auth/tokens.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { startTestSubgraph, type TestCall, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { AuthService, EmailTokenPurpose, UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authSubgraph } from '../subgraph.ts';
import { goodPassword } from './open-auth.ts';

const register = `mutation ($input: UserRegisterInput!) {
  userRegister(input: $input) { user { id handle displayName email emailVerified country createdAt role status } userErrors { code message path } } }`;
const logIn = `mutation ($input: SessionCreateInput!) {
  sessionCreate(input: $input) {
    session { id accessToken accessTokenExpiresAt refreshToken user { id displayName } } userErrors { code message path } } }`;
const refresh = `mutation ($input: SessionRefreshInput!) {
  sessionRefresh(input: $input) { session { id accessToken accessTokenExpiresAt refreshToken } userErrors { code message path } } }`;
const logOut = `mutation ($input: SessionRevokeInput!) { sessionRevoke(input: $input) { revokedSessionIds userErrors { code message path } } }`;
const me = '{ me { id handle displayName email emailVerified country role status createdAt } }';

interface Person {
  readonly id: string;
  readonly email: string;
  readonly handle: string;
  readonly displayName: string;
}
interface Tokens {
  readonly id: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

describe('the people domain through its doors', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(authSubgraph, {
      env: {
        KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
        ARGON2_MEMORY_KIB: '64',
        ARGON2_PASSES: '1',
        SIGNING_KEY_RELOAD_SECONDS: '0',
      },
    });
  });
  afterAll(() => subgraph?.stop());

  async function signUp(change: Record<string, string> = {}): Promise<Person> {
    const handle = `u${randomBytes(6).toString('hex')}`;
    const input = {
      email: `${handle}@example.com`,
      password: goodPassword,
      displayName: 'Alice Doe',
      handle,
      country: 'BR',
      ...change,
    };
    const { userRegister } = await subgraph.data<{ userRegister: { user: Person; userErrors: unknown[] } }>(register, { input });
    expect(userRegister.userErrors).toEqual([]);
    return userRegister.user;
  }
  async function open(person: Person): Promise<Tokens> {
    const input = { email: person.email, password: goodPassword };
    const { sessionCreate } = await subgraph.data<{ sessionCreate: { session: Tokens } }>(logIn, { input });
    return sessionCreate.session;
  }
  /** A viewer as the test's own issuer makes them: the doors are told to trust it in place of themselves. */
  const asViewer = (person: Person, sessionId?: string) =>
    subgraph.issuer.viewer({
      userId: person.id as Viewer['userId'],
      ...(sessionId && { sessionId: sessionId as `ses_${string}` }),
    });
  /** An answer's one mutation payload. */
  async function payload(document: string, variables: Record<string, unknown>, call?: TestCall) {
    const answer = await subgraph.data<Record<string, { userErrors: { code: string; path: string[] | null }[] }>>(
      document,
      variables,
      call,
    );
    return Object.values(answer)[0] as { userErrors: { code: string; path: string[] | null }[] } & Record<string, unknown>;
  }

  test('whoever signs up is shown their own data, before any log-in', async () => {
    const person = await signUp({ displayName: 'Ana Souza', country: 'PT' });
    expect(person).toMatchObject({
      displayName: 'Ana Souza',
      email: person.email,
      emailVerified: false,
      country: 'PT',
      role: 'USER',
      status: 'ACTIVE',
    });
    expect(person.id).toMatch(/^usr_/);
  });

  test('a refusal to sign up is data, with a code and the field', async () => {
    const taken = await signUp();
    const input = { email: taken.email, password: 'password', displayName: ' ', handle: '!', country: 'EU' };
    const { user, userErrors } = await payload(register, { input });
    expect(user).toBeNull();
    expect(userErrors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['INVALID_HANDLE', 'input.handle'],
      ['INVALID_DISPLAY_NAME', 'input.displayName'],
      ['INVALID_COUNTRY', 'input.country'],
      ['PASSWORD_TOO_WEAK', 'input.password'],
    ]);
    const again = await payload(register, {
      input: { ...input, password: goodPassword, displayName: 'A', handle: taken.handle, country: 'BR' },
    });
    expect(again.userErrors.map((error) => error.code)).toEqual(['EMAIL_TAKEN', 'HANDLE_TAKEN']);
  });

  test('logging in sets cookies that scripts and other sites can’t use', async () => {
    const person = await signUp();
    const answer = await subgraph.query(logIn, { input: { email: person.email, password: goodPassword } });
    const [access = '', refreshing = ''] = answer.cookies;
    expect(access).toMatch(/^mint_access=[^;]+; Path=\/; SameSite=Lax; Max-Age=900; HttpOnly; Secure$/);
    expect(refreshing).toMatch(/^mint_refresh=[^;]+; Path=\/graphql; SameSite=Strict; Max-Age=2592000; HttpOnly; Secure$/);
    const refused = await subgraph.query(logIn, { input: { email: person.email, password: 'wrong-horse-7' } });
    expect(refused.cookies).toEqual([]);
    expect(refused.data).toMatchObject({
      sessionCreate: { session: null, userErrors: [{ code: 'INVALID_CREDENTIALS', path: null }] },
    });
  });

  test('its tokens verify with the keys at /.well-known/jwks.json', async () => {
    const person = await signUp();
    const tokens = await open(person);
    const jwksUrl = new URL('/.well-known/jwks.json', subgraph.running.url ?? '').href;
    const response = await fetch(jwksUrl);
    expect(response.headers.get('cache-control')).toContain('max-age=300');
    expect(((await response.json()) as { keys: object[] }).keys.every((key) => !('d' in key))).toBe(true);
    const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = subgraph.issuer.env;
    const viewer = await createTokenVerifier({ jwksUrl, issuer, audience }).verify(tokens.accessToken);
    expect(viewer).toMatchObject({ userId: person.id, sessionId: tokens.id });
  });

  test('a refresh takes its token from the input, or else from the cookie', async () => {
    const tokens = await open(await signUp());
    const byInput = await subgraph.data<{ sessionRefresh: { session: Tokens } }>(refresh, {
      input: { refreshToken: tokens.refreshToken },
    });
    const next = byInput.sessionRefresh.session;
    expect(next.id).toBe(tokens.id);
    const byCookie = await subgraph.query<{ sessionRefresh: { session: Tokens } }>(
      refresh,
      { input: {} },
      { client: { cookies: { mint_refresh: next.refreshToken } } },
    );
    expect(byCookie.data?.sessionRefresh.session.id).toBe(tokens.id);
    expect(byCookie.cookies).toHaveLength(2);

    const reused = await subgraph.query(refresh, { input: {} }, { client: { cookies: { mint_refresh: next.refreshToken } } });
    expect(reused.data).toMatchObject({ sessionRefresh: { session: null, userErrors: [{ code: 'REFRESH_TOKEN_REUSED' }] } });
    expect(reused.cookies.every((cookie) => cookie.includes('Max-Age=0'))).toBe(true);
    const none = await payload(refresh, { input: {} });
    expect(none.userErrors).toMatchObject([{ code: 'INVALID_REFRESH_TOKEN', path: ['input', 'refreshToken'] }]);
  });

  test('a person sees where they are logged in, and logs out of one place or this one', async () => {
    const person = await signUp();
    const [here, there] = [await open(person), await open(person)];
    const as = await asViewer(person, here.id);
    const list = async () => {
      const { sessions } = await subgraph.data<{ sessions: { id: string; current: boolean }[] }>(
        '{ sessions { id createdAt lastUsedAt userAgent ipAddress current } }',
        {},
        { as },
      );
      return sessions.map(({ id, current }) => [id, current]);
    };
    expect(await list()).toEqual([
      [there.id, false],
      [here.id, true],
    ]);
    const other = await subgraph.query(logOut, { input: { sessionId: there.id } }, { as });
    expect(other).toMatchObject({ data: { sessionRevoke: { revokedSessionIds: [there.id], userErrors: [] } }, cookies: [] });
    const again = await payload(logOut, { input: { sessionId: there.id } }, { as });
    expect(again.userErrors).toMatchObject([{ code: 'SESSION_NOT_FOUND', path: ['input', 'sessionId'] }]);
    const own = await subgraph.query(logOut, { input: {} }, { as });
    expect(own.data).toMatchObject({ sessionRevoke: { revokedSessionIds: [here.id] } });
    expect(own.cookies).toHaveLength(2);
    expect(await list()).toEqual([]);
  });

  test('a person sees themselves whole, others see the public profile, an administrator sees all', async () => {
    const [alice, bob] = [await signUp(), await signUp()];
    const byHandle =
      '($handle: String!) { userByHandle(handle: $handle) { id handle displayName email emailVerified country role status } }';
    const look = async (as: Viewer) =>
      (await subgraph.data(`query ${byHandle}`, { handle: `@${alice.handle.toUpperCase()}` }, { as })).userByHandle;
    const whole = {
      id: alice.id,
      handle: alice.handle,
      displayName: alice.displayName,
      email: alice.email,
      emailVerified: false,
      country: 'BR',
      role: 'USER',
      status: 'ACTIVE',
    };
    expect((await subgraph.data<{ me: unknown }>(me, {}, { as: await asViewer(alice) })).me).toMatchObject(whole);
    expect(await look(await asViewer(alice))).toEqual(whole);
    expect(await look(await asViewer(bob))).toEqual({
      ...whole,
      email: null,
      emailVerified: null,
      country: null,
      role: null,
      status: null,
    });
    expect(await look(await subgraph.issuer.viewer({ role: 'ADMIN' }))).toEqual(whole);
    const nobody = await subgraph.data(
      'query { userByHandle(handle: "no_such_person") { id } }',
      {},
      { as: await asViewer(bob) },
    );
    expect(nobody.userByHandle).toBeNull();
  });

  test('other domains get users by reference, in one query, and unknown ones as null', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => signUp()));
    const representations = [
      ...people.map(({ id }) => ({ __typename: 'User', id })),
      { __typename: 'User', id: 'usr_00000000000000000000000000' },
    ];
    const ask =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { handle email } } }';
    const { _entities } = await subgraph.data<{ _entities: unknown[] }>(
      ask,
      { representations },
      { as: await subgraph.viewer() },
    );
    expect(_entities).toEqual([...people.map(({ handle }) => ({ handle, email: null })), null]);
  });

  test('a profile is changed, and seen changed by reference at once', async () => {
    const person = await signUp();
    const as = await asViewer(person);
    const update = `mutation ($input: ProfileUpdateInput!) { profileUpdate(input: $input) { user { id displayName handle email } userErrors { code message path } } }`;
    await subgraph.data(me, {}, { as });
    const { user } = await payload(update, { input: { displayName: 'New Name' } }, { as });
    expect(user).toEqual({ id: person.id, displayName: 'New Name', handle: person.handle, email: person.email });
    expect((await subgraph.data<{ me: Person }>(me, {}, { as })).me.displayName).toBe('New Name');
    const other = await signUp();
    const taken = await payload(update, { input: { handle: other.handle } }, { as });
    expect(taken.userErrors).toMatchObject([{ code: 'HANDLE_TAKEN', path: ['input', 'handle'] }]);
  });

  test('a search pages through everybody it finds, each once', async () => {
    const name = `Xq${randomBytes(4).toString('hex')}`;
    const people = await Promise.all(Array.from({ length: 5 }, () => signUp({ displayName: `Jo ${name}` })));
    const as = await subgraph.viewer();
    const search =
      'query ($query: String!, $first: Int, $after: String) { userSearch(query: $query, first: $first, after: $after) { nodes { handle } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }';
    const found: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const {
        userSearch,
      }: { userSearch: { nodes: Person[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string } } } =
        await subgraph.data(search, { query: name, first: 2, after }, { as });
      found.push(...userSearch.nodes.map((node) => node.handle));
      after = userSearch.pageInfo.endCursor;
      expect(userSearch.pageInfo).toMatchObject({ hasNextPage: page < 2, hasPreviousPage: page > 0 });
    }
    expect(found).toEqual(people.map(({ handle }) => handle).sort());
    for (const variables of [{ query: name, after: 'nonsense!' }, { query: name, first: 101 }, { query: 'x'.repeat(65) }]) {
      const { errors } = await subgraph.query(search, variables, { as });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('what is a person’s own needs their log-in; a key without the scope is refused', async () => {
    const guarded = [
      me,
      '{ sessions { id } }',
      '{ userSearch(query: "al") { nodes { id } } }',
      '{ userByHandle(handle: "alice") { id } }',
    ];
    for (const document of guarded) {
      expect((await subgraph.query(document)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      const key = await subgraph.issuer.viewer({ apiKeyId: newId('key'), scopes: ['wallet:read'] });
      expect((await subgraph.query(document, {}, { as: key })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const reader = await subgraph.issuer.viewer({ apiKeyId: newId('key'), scopes: ['profile:read'] });
    expect((await subgraph.query(logOut, { input: {} }, { as: reader })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await subgraph.query('{ sessions { id } }', {}, { as: reader })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('mail is asked for, minted for, and used', async () => {
    const person = await signUp();
    const notifications = subgraph.rpc(AuthService, 'notifications');
    const requestIds = async (type: string) => {
      const rows = await subgraph.database
        .sql`select payload from outbox where type = ${type} and key = ${person.id} order by seq`;
      return rows.map((row) => (row.payload as { requestId: string }).requestId);
    };
    const mint = async (type: string, purpose: EmailTokenPurpose) =>
      notifications.mintEmailToken({ userId: person.id, requestId: (await requestIds(type)).at(-1) ?? '', purpose });

    const resend =
      'mutation ($input: EmailVerificationResendInput!) { emailVerificationResend(input: $input) { accepted userErrors { code path } } }';
    expect(await payload(resend, { input: { email: person.email } })).toEqual({ accepted: true, userErrors: [] });
    expect(await requestIds('user.email_verification_requested')).toHaveLength(2);
    const verification = await mint('user.email_verification_requested', EmailTokenPurpose.VERIFY_EMAIL);
    expect(verification).toMatchObject({ stillWanted: true, email: person.email, displayName: person.displayName });
    const verify =
      'mutation ($input: EmailVerifyInput!) { emailVerify(input: $input) { user { id emailVerified } userErrors { code message path } } }';
    expect((await payload(verify, { input: { token: verification.token } })).user).toEqual({
      id: person.id,
      emailVerified: true,
    });
    const again = await payload(verify, { input: { token: verification.token } });
    expect(again.userErrors).toMatchObject([{ code: 'INVALID_TOKEN', path: ['input', 'token'] }]);
    expect(await mint('user.email_verification_requested', EmailTokenPurpose.VERIFY_EMAIL)).toMatchObject({
      stillWanted: false,
      token: '',
      email: '',
    });

    const askReset =
      'mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { accepted userErrors { code message path } } }';
    expect(await payload(askReset, { input: { email: 'nobody@example.com' } })).toEqual({ accepted: true, userErrors: [] });
    expect(await payload(askReset, { input: { email: person.email } })).toEqual({ accepted: true, userErrors: [] });
    expect((await payload(askReset, { input: { email: 'nonsense' } })).userErrors).toMatchObject([{ code: 'INVALID_EMAIL' }]);
    const reset = await mint('user.password_reset_requested', EmailTokenPurpose.RESET_PASSWORD);
    const resetPassword =
      'mutation ($input: PasswordResetInput!) { passwordReset(input: $input) { user { id } userErrors { code message path } } }';
    const weak = await payload(resetPassword, { input: { token: reset.token, newPassword: 'password' } });
    expect(weak.userErrors).toMatchObject([{ code: 'PASSWORD_TOO_WEAK', path: ['input', 'newPassword'] }]);
    const session = await open(person);
    expect((await payload(resetPassword, { input: { token: reset.token, newPassword: 'cobalt-heron-avenue-3' } })).user).toEqual({
      id: person.id,
    });
    const ended = await payload(refresh, { input: { refreshToken: session.refreshToken } });
    expect(ended.userErrors).toMatchObject([{ code: 'INVALID_REFRESH_TOKEN' }]);
  });

  test('only who is named may call its commands', async () => {
    const person = await signUp();
    for (const caller of ['transactions', 'notifications', 'wallet']) {
      const { users } = await subgraph
        .rpc(AuthService, caller)
        .getUsers({ ids: [person.id, 'usr_nonsense'], handles: [person.handle.toUpperCase(), 'no_such'] });
      expect(users).toMatchObject([
        {
          id: person.id,
          handle: person.handle,
          email: person.email,
          emailVerified: false,
          country: 'BR',
          status: UserStatus.ACTIVE,
          role: UserRole.USER,
        },
      ]);
    }
    const mint = { userId: person.id, requestId: crypto.randomUUID(), purpose: EmailTokenPurpose.RESET_PASSWORD };
    for (const caller of ['wallet', 'transactions', 'gateway', 'operator']) {
      await expect(subgraph.rpc(AuthService, caller).mintEmailToken(mint)).rejects.toThrow(/may not call/);
    }
    await expect(subgraph.rpc(AuthService, 'gateway').getUsers({ ids: [person.id] })).rejects.toThrow(/may not call/);
    await expect(subgraph.rpc(AuthService, 'notifications').rotateSigningKey({})).rejects.toThrow(/may not call/);
    await expect(subgraph.rpc(AuthService, 'wallet').getUsers({ handles: Array(101).fill('alice') })).rejects.toThrow(
      /At most 100/,
    );
    const rotated = await subgraph.rpc(AuthService, 'operator').rotateSigningKey({});
    expect(rotated.currentKid).not.toBe(rotated.nextKid);
  });
});
