import {
  LogInDocument,
  LogOutDocument,
  MeDocument,
  RefreshSessionDocument,
  RegisterDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  SearchUsersDocument,
  SessionsDocument,
  UpdateProfileDocument,
  UserByHandleDocument,
  VerifyEmailDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { mailTo, tokenIn } from './mailbox.ts';
import { join, logIn, newcomer, type Person } from './people.ts';
import { startProduct } from './product.ts';
import { outcomeOf, send } from './wire.ts';

let stack: Stack;
let url: string;
beforeAll(async () => {
  stack = await startProduct({ auth: { LOGIN_ATTEMPTS_PER_ACCOUNT: '3' } });
  url = stack.url;
});
afterAll(() => stack?.stop());

/** What each refusal says: its code and the field at fault. */
const refusals = (errors: readonly { readonly code: string; readonly path?: readonly string[] | null }[] | undefined) =>
  errors?.map(({ code, path }) => [code, path?.join('.') ?? null]);

/** A cookie's value out of Set-Cookie lines. */
const cookieOf = (cookies: readonly string[], name: string) =>
  cookies.find((line) => line.startsWith(`${name}=`))?.match(/^[^=]+=([^;]*)/)?.[1] ?? '';

describe('signing up', () => {
  test('answers with the account, and an e-mail with a token proves the address, once', async () => {
    const input = newcomer('Ana María');
    const { data } = await send(url, RegisterDocument, { input });
    expect(data?.userRegister).toEqual({
      user: {
        id: expect.stringMatching(/^usr_/),
        handle: input.handle,
        displayName: 'Ana María',
        email: input.email,
        emailVerified: false,
        country: 'US',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      },
      userErrors: [],
    });
    const id = data?.userRegister.user?.id;
    const token = tokenIn(await mailTo(input.email, /confirm/i));
    const verified = await send(url, VerifyEmailDocument, { input: { token } });
    expect(verified.data?.emailVerify).toEqual({ user: { id, emailVerified: true }, userErrors: [] });
    for (const worthless of [token, 'nonsense']) {
      const refused = await send(url, VerifyEmailDocument, { input: { token: worthless } });
      expect(refused.data?.emailVerify.user).toBeNull();
      expect(refusals(refused.data?.emailVerify.userErrors)).toEqual([['INVALID_TOKEN', 'input.token']]);
    }
    const session = await logIn(url, input);
    const me = await send(url, MeDocument, {}, { token: session.accessToken });
    expect(me.data?.me).toMatchObject({ id, emailVerified: true, role: 'USER', status: 'ACTIVE', country: 'US' });
  });

  test('is refused with a code and the field at fault', async () => {
    const taken = newcomer();
    await send(url, RegisterDocument, { input: taken });
    const cases = [
      [{ email: taken.email }, 'EMAIL_TAKEN', 'input.email'],
      [{ email: taken.email.toUpperCase() }, 'EMAIL_TAKEN', 'input.email'],
      [{ handle: taken.handle }, 'HANDLE_TAKEN', 'input.handle'],
      [{ password: 'password1' }, 'PASSWORD_TOO_WEAK', 'input.password'],
      [{ email: 'nonsense' }, 'INVALID_EMAIL', 'input.email'],
      [{ handle: 'a!' }, 'INVALID_HANDLE', 'input.handle'],
      [{ displayName: '  ' }, 'INVALID_DISPLAY_NAME', 'input.displayName'],
      [{ country: 'EU' }, 'INVALID_COUNTRY', 'input.country'],
    ] as const;
    for (const [change, code, path] of cases) {
      const { data, errors } = await send(url, RegisterDocument, { input: { ...newcomer(), ...change } });
      expect(errors).toEqual([]);
      expect(data?.userRegister.user).toBeNull();
      expect(refusals(data?.userRegister.userErrors)).toEqual([[code, path]]);
    }
  });
});

describe('a session', () => {
  test('is opened with cookies that scripts can not read, which sign in by themselves', async () => {
    const person = await join(url, 'Grace');
    const answer = await send(url, LogInDocument, { input: { email: person.email, password: person.password } });
    expect(answer.data?.sessionCreate).toEqual({
      session: {
        id: expect.stringMatching(/^ses_/),
        accessToken: expect.any(String),
        accessTokenExpiresAt: expect.any(String),
        refreshToken: expect.any(String),
        user: { id: person.id, displayName: 'Grace' },
      },
      userErrors: [],
    });
    expect(answer.cookies.map((line) => line.split('=')[0]).sort()).toEqual(['mint_access', 'mint_refresh']);
    for (const line of answer.cookies) expect(line).toMatch(/; HttpOnly/);
    expect(cookieOf(answer.cookies, 'mint_access')).toBe(answer.data?.sessionCreate.session?.accessToken);
    const cookie = `mint_access=${cookieOf(answer.cookies, 'mint_access')}`;
    expect((await send(url, MeDocument, {}, { headers: { cookie } })).data?.me?.id).toBe(person.id);
  });

  test('is refused alike for an unknown e-mail address and a wrong password', async () => {
    const person = await join(url);
    const wrong = await send(url, LogInDocument, { input: { email: person.email, password: 'not-the-password' } });
    const unknown = await send(url, LogInDocument, { input: { email: 'nobody@example.com', password: 'not-the-password' } });
    expect(wrong.data).toEqual(unknown.data);
    expect([wrong.status, wrong.cookies]).toEqual([unknown.status, unknown.cookies]);
    expect(refusals(wrong.data?.sessionCreate.userErrors)).toEqual([['INVALID_CREDENTIALS', null]]);
  });

  test('can not be guessed: after some failures even the right password is refused for a while', async () => {
    const person = await join(url);
    for (let attempt = 0; attempt < 3; attempt += 1)
      await send(url, LogInDocument, { input: { email: person.email, password: `guess ${attempt}` } });
    const { data } = await send(url, LogInDocument, { input: { email: person.email, password: person.password } });
    expect(data?.sessionCreate.session).toBeNull();
    expect(refusals(data?.sessionCreate.userErrors)).toEqual([['TOO_MANY_ATTEMPTS', null]]);
  });

  test('is refreshed by its token or by the cookie; a token used twice ends the whole family', async () => {
    const { session } = await join(url);
    const byBody = await send(url, RefreshSessionDocument, { input: { refreshToken: session.refreshToken } });
    const second = byBody.data?.sessionRefresh.session;
    expect(second).toMatchObject({ id: session.id, refreshToken: expect.not.stringMatching(session.refreshToken) });
    const cookie = `mint_refresh=${cookieOf(byBody.cookies, 'mint_refresh')}`;
    const byCookie = await send(url, RefreshSessionDocument, { input: {} }, { headers: { cookie } });
    const third = byCookie.data?.sessionRefresh.session;
    expect(third?.id).toBe(session.id);
    expect(byCookie.cookies.map((line) => line.split('=')[0]).sort()).toEqual(['mint_access', 'mint_refresh']);

    const reused = await send(url, RefreshSessionDocument, { input: { refreshToken: session.refreshToken } });
    expect(reused.data?.sessionRefresh.session).toBeNull();
    expect(refusals(reused.data?.sessionRefresh.userErrors)).toEqual([['REFRESH_TOKEN_REUSED', 'input.refreshToken']]);
    const newest = await send(url, RefreshSessionDocument, { input: { refreshToken: third?.refreshToken ?? '' } });
    expect(newest.data?.sessionRefresh.session).toBeNull();
    expect(refusals(newest.data?.sessionRefresh.userErrors)).toEqual([['INVALID_REFRESH_TOKEN', 'input.refreshToken']]);
    const none = await send(url, RefreshSessionDocument, { input: {} });
    expect(refusals(none.data?.sessionRefresh.userErrors)).toEqual([['INVALID_REFRESH_TOKEN', 'input.refreshToken']]);
  });

  test('stands in the list with its place, and is ended from another or from itself', async () => {
    const person = await join(url);
    const token = person.session.accessToken;
    const there = await logIn(url, person);
    const list = async () =>
      (await send(url, SessionsDocument, {}, { token, headers: { 'user-agent': 'contract/1' } })).data?.sessions;
    expect(await list()).toEqual([
      {
        id: there.id,
        createdAt: expect.any(String),
        lastUsedAt: expect.any(String),
        userAgent: 'node',
        ipAddress: '127.0.0.1',
        current: false,
      },
      expect.objectContaining({ id: person.session.id, current: true }),
    ]);
    const ended = await send(url, LogOutDocument, { input: { sessionId: there.id } }, { token });
    expect(ended.data?.sessionRevoke).toEqual({ revokedSessionIds: [there.id], userErrors: [] });
    expect((await list())?.map(({ id }) => id)).toEqual([person.session.id]);
    const stranger = await join(url);
    const foreign = await send(url, LogOutDocument, { input: { sessionId: stranger.session.id } }, { token });
    expect(refusals(foreign.data?.sessionRevoke.userErrors)).toEqual([['SESSION_NOT_FOUND', 'input.sessionId']]);
    const own = await send(url, LogOutDocument, { input: {} }, { token });
    expect(own.data?.sessionRevoke.revokedSessionIds).toEqual([person.session.id]);
    for (const line of own.cookies) expect(line).toContain('Max-Age=0');
    for (const { refreshToken } of [person.session, there]) {
      const { data } = await send(url, RefreshSessionDocument, { input: { refreshToken } });
      expect(data?.sessionRefresh.session).toBeNull();
    }
  });
});

test('a password is reset by the token in an e-mail; every session ends', async () => {
  const person = await join(url);
  const ask = (email: string) => send(url, RequestPasswordResetDocument, { input: { email } });
  const known = await ask(person.email);
  expect(known.data?.passwordResetRequest).toEqual({ accepted: true, userErrors: [] });
  expect((await ask('nobody-at-all@example.com')).data).toEqual(known.data);
  const token = tokenIn(await mailTo(person.email, /new password/i));
  const reset = async (newPassword: string) =>
    (await send(url, ResetPasswordDocument, { input: { token, newPassword } })).data?.passwordReset;
  expect(refusals((await reset('password'))?.userErrors)).toEqual([['PASSWORD_TOO_WEAK', 'input.newPassword']]);
  const { password } = newcomer();
  expect(await reset(password)).toEqual({ user: { id: person.id }, userErrors: [] });
  expect(refusals((await reset(password))?.userErrors)).toEqual([['INVALID_TOKEN', 'input.token']]);

  const refreshed = await send(url, RefreshSessionDocument, { input: { refreshToken: person.session.refreshToken } });
  expect(refreshed.data?.sessionRefresh.session).toBeNull();
  const old = await send(url, LogInDocument, { input: { email: person.email, password: person.password } });
  expect(refusals(old.data?.sessionCreate.userErrors)).toEqual([['INVALID_CREDENTIALS', null]]);
  expect((await logIn(url, { email: person.email, password })).user?.id).toBe(person.id);
});

describe('people', () => {
  let ada: Person;
  let bob: Person;
  beforeAll(async () => {
    [ada, bob] = [await join(url, 'Zuzana Nováková'), await join(url, 'Bob')];
  });

  test('see their own e-mail address and not another’s', async () => {
    const look = async (handle: string) => (await ada.client.execute(UserByHandleDocument, { handle })).userByHandle;
    expect(await look(bob.handle)).toEqual({ id: bob.id, handle: bob.handle, displayName: 'Bob', email: null });
    expect((await look(ada.handle))?.email).toBe(ada.email);
    expect((await look(`@${bob.handle.toUpperCase()}`))?.id).toBe(bob.id);
    expect(await look('nobody_at_all')).toBeNull();
  });

  test('are found by the beginning of a handle or of a word of their name, page by page', async () => {
    const search = async (query: string, first?: number) =>
      (await bob.client.execute(SearchUsersDocument, { query, first })).userSearch;
    expect((await search(ada.handle.slice(0, 12)))?.nodes).toContainEqual({
      id: ada.id,
      handle: ada.handle,
      displayName: 'Zuzana Nováková',
    });
    expect((await search('novako'))?.nodes.map(({ id }) => id)).toEqual([ada.id]);
    const page = await search('u_', 1);
    expect(page?.nodes).toHaveLength(1);
    expect(page?.pageInfo).toEqual({ hasNextPage: true, endCursor: expect.any(String) });
    await expect(search('u_', 101)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('change their name and handle, seen by others at once; a handle has one owner', async () => {
    const update = (input: { displayName?: string; handle?: string }) => ada.client.execute(UpdateProfileDocument, { input });
    const handle = newcomer().handle;
    expect((await update({ displayName: 'Zuzana N.', handle })).profileUpdate).toEqual({
      user: { id: ada.id, displayName: 'Zuzana N.', handle },
      userErrors: [],
    });
    expect((await bob.client.execute(UserByHandleDocument, { handle })).userByHandle?.displayName).toBe('Zuzana N.');
    const cases = [
      [{ handle: bob.handle }, 'HANDLE_TAKEN', 'input.handle'],
      [{ handle: '!' }, 'INVALID_HANDLE', 'input.handle'],
      [{ displayName: ' ' }, 'INVALID_DISPLAY_NAME', 'input.displayName'],
    ] as const;
    for (const [input, code, path] of cases) {
      const { profileUpdate } = await update(input);
      expect(profileUpdate.user).toBeNull();
      expect(refusals(profileUpdate.userErrors)).toEqual([[code, path]]);
    }
  });

  test('are told nothing without a token', async () => {
    expect(outcomeOf(await send(url, MeDocument, {}))).toEqual([401, 'UNAUTHENTICATED']);
    expect(outcomeOf(await send(url, SessionsDocument, {}))).toEqual([401, 'UNAUTHENTICATED']);
  });
});
