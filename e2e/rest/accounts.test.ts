import { randomUUID } from 'node:crypto';
import { startGateway } from '@mint/gateway/server.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailTo, tokenIn } from '../contract/mailbox.ts';
import { newcomer } from '../contract/people.ts';
import { startProduct } from '../contract/product.ts';
import type { Stack } from '../stack.ts';
import { dollars, joinByRest, type RestPerson } from './people.ts';
import { RestClient } from './rest-client.ts';

let stack: Stack;
let rest: RestClient;
let ada: RestPerson;
let bob: RestPerson;
beforeAll(async () => {
  stack = await startProduct();
  rest = await RestClient.open(stack.url);
  [ada, bob] = await Promise.all([joinByRest(rest, 'Ada'), joinByRest(rest, 'Bob')]);
});
afterAll(() => stack?.stop());

const get = (path: string, { token }: RestPerson = ada) => rest.ask('GET', path, { token });
const post = (path: string, body?: unknown, { token }: RestPerson = ada) => rest.ask('POST', path, { token, body });

test('sessions: refreshed by cookie and by body, listed, ended; a password is changed, forgotten and set anew', async () => {
  const cy = await joinByRest(rest, 'Cy');
  const login = await rest.ask('POST', '/auth/login', { body: { email: cy.email, password: cy.password } });
  const cookies = login.headers.getSetCookie();
  expect(cookies).toEqual([
    expect.stringMatching(/^mint_access=.*HttpOnly/),
    expect.stringMatching(/^mint_refresh=.*Path=\/api\/v1;/),
  ]);
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const json = { cookie, 'content-type': 'application/json' };
  expect((await rest.ask('POST', '/auth/refresh', { headers: { cookie } })).status).toBe(415);
  expect((await rest.ask('POST', '/auth/refresh', { headers: { ...json, origin: 'https://evil.test' } })).status).toBe(401);
  const refreshed = await rest.ask('POST', '/auth/refresh', { headers: json });
  expect(refreshed.body.id).toBe(login.body.id);
  const byBody = await rest.ask('POST', '/auth/refresh', { body: { refreshToken: cy.refreshToken } });
  expect(byBody.status).toBe(200);

  const { nodes } = (await get('/auth/sessions', cy)).body;
  expect(nodes).toHaveLength(2);
  const other = nodes.find((session: { current: boolean }) => !session.current);
  expect((await rest.ask('DELETE', `/auth/sessions/${other.id}`, { token: cy.token })).status).toBe(204);
  expect((await rest.ask('DELETE', `/auth/sessions/${randomUUID()}`, { token: cy.token })).status).toBe(404);
  const change = { password: 'not theirs at all 1', newPassword: 'another horse and battery 4' };
  expect((await post('/auth/change-password', change, cy)).body).toMatchObject({ code: 'INVALID_PASSWORD' });
  const changed = await post('/auth/change-password', { ...change, password: cy.password }, cy);
  expect([changed.status, changed.body.id]).toEqual([200, cy.id]);
  const out = await post('/auth/logout', undefined, cy);
  expect(out.body.revokedSessionIds).toHaveLength(1);
  expect(out.headers.getSetCookie()).toEqual(expect.arrayContaining([expect.stringMatching(/^mint_access=;.*Max-Age=0/)]));

  expect((await rest.ask('POST', '/auth/resend-verification', { body: { email: cy.email } })).status).toBe(202);
  expect((await rest.ask('POST', '/auth/forgot-password', { body: { email: cy.email } })).body).toEqual({ accepted: true });
  const token = tokenIn(await mailTo(cy.email, /set a new password/i));
  const reset = await rest.ask('POST', '/auth/reset-password', { body: { token, newPassword: 'a new horse and battery 7' } });
  expect(reset.status).toBe(200);
});

test('an API key does what its scopes let it, until it is revoked', async () => {
  const made = await post('/auth/api-keys', {
    name: 'Shop',
    scopes: ['PROFILE_READ', 'REQUESTS_WRITE'],
    dailyLimit: dollars('50.00'),
  });
  expect([made.status, made.body.secret]).toEqual([201, expect.stringMatching(/^mint_sk_/)]);
  const { id } = made.body.apiKey;
  const byKey = (method: string, path: string, secret: string, body?: unknown) =>
    rest.ask(method, path, { body, headers: { 'x-api-key': secret } });
  expect((await byKey('GET', '/users/me', made.body.secret)).body.id).toBe(ada.id);
  const asked = await byKey('POST', '/social/requests', made.body.secret, { payerId: bob.id, amount: dollars('1.00') });
  expect(asked.status).toBe(201);
  const refused = await rest.ask('GET', '/wallet', { token: made.body.secret });
  expect(refused.body).toMatchObject({ status: 403, code: 'FORBIDDEN', requiredScopes: ['wallet:read'] });
  expect((await byKey('POST', '/auth/api-keys', made.body.secret, { name: 'More', scopes: ['WALLET_READ'] })).status).toBe(403);

  const rotated = await post(`/auth/api-keys/${id}/rotate`, { overlapSeconds: 0 });
  expect((await byKey('GET', '/users/me', rotated.body.secret)).status).toBe(200);
  await eventually(async () => expect((await byKey('GET', '/users/me', made.body.secret)).status).toBe(401));
  expect((await get('/auth/api-keys?days=7')).body.nodes).toEqual([expect.objectContaining({ id, name: 'Shop' })]);
  const revoke = () => rest.ask('DELETE', `/auth/api-keys/${id}`, { token: ada.token });
  expect((await revoke()).status).toBe(204);
  await eventually(async () => expect((await byKey('GET', '/users/me', rotated.body.secret)).status).toBe(401));
  expect((await post(`/auth/api-keys/${id}/rotate`, {})).body).toMatchObject({ status: 409, code: 'KEY_ENDED' });
});

test('a second factor is begun, confirmed, asked for at log-in and ended', async () => {
  const cy = await joinByRest(rest, 'Cy');
  expect((await get('/auth/totp', cy)).body).toMatchObject({ enabled: false, recoveryCodesLeft: 0 });
  expect((await post('/auth/totp/enroll', { password: 'wrong horse' }, cy)).body).toMatchObject({
    status: 403,
    code: 'INVALID_PASSWORD',
  });
  const { body: enrolled } = await post('/auth/totp/enroll', { password: cy.password }, cy);
  expect(enrolled.otpauthUri).toContain(enrolled.secret);
  const app = URI.parse(enrolled.otpauthUri) as TOTP;
  const { body: confirmed } = await post('/auth/totp/confirm', { code: app.generate() }, cy);
  expect([confirmed.recoveryCodes.length, confirmed.totp.enabled]).toEqual([10, true]);
  const [first, second, third, fourth] = confirmed.recoveryCodes;

  const logIn = (totpCode?: string) =>
    rest.ask('POST', '/auth/login', { body: { email: cy.email, password: cy.password, totpCode } });
  expect((await logIn()).body).toMatchObject({ status: 401, code: 'TOTP_REQUIRED' });
  expect((await logIn('000000')).body).toMatchObject({ status: 401, code: 'TOTP_INVALID' });
  expect((await logIn(first)).status).toBe(200);
  const threshold = { token: cy.token, body: { amount: dollars('5.00'), code: second } };
  expect((await rest.ask('PUT', '/auth/totp/threshold', threshold)).body.transferThreshold.amount).toBe('5.00');
  await rest.pay('/transactions/top-ups', cy.token, { amount: dollars('20.00') });
  const asked = await rest.pay('/transactions/transfers', cy.token, { recipientId: bob.id, amount: dollars('6.00') });
  expect(asked.body).toMatchObject({ status: 403, code: 'TOTP_REQUIRED' });
  const { body: anew } = await post('/auth/totp/recovery-codes', { code: third }, cy);
  expect((await post('/auth/totp/disable', { password: cy.password, code: fourth }, cy)).body).toMatchObject({
    status: 403,
    code: 'TOTP_INVALID',
  });
  expect((await post('/auth/totp/disable', { password: cy.password, code: anew.recoveryCodes[0] }, cy)).body.enabled).toBe(false);
});

test('what tries a password is held to its rate, by address, whatever else is asked', async () => {
  const env = {
    ...stack.environment.gateway,
    PORT: '0',
    REDIS_PREFIX: randomUUID(),
    GUARDED_BURST: '5',
    GUARDED_PER_SECOND: '0.01',
  };
  const gateway = await startGateway({ env });
  try {
    const guarded = await RestClient.open(`${gateway.url}/graphql`);
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1)
      statuses.push((await guarded.ask('POST', '/auth/login', { body: { email: 'nobody@example.com', password: 'x' } })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const registration = await guarded.ask('POST', '/auth/register', { body: newcomer() });
    expect([registration.status, Number(registration.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect((await guarded.ask('GET', '/users/me', { token: ada.token })).status).toBe(200);
  } finally {
    await gateway.drain();
  }
});

test('every route about accounts has given the answer that it describes', () => {
  expect(rest.unanswered(/^\/auth\//)).toEqual([]);
});
