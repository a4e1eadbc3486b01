import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Authenticator, enableTotp } from '../test/authenticator.ts';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { setTotpThreshold } from './change-second-factor.ts';
import { createApiKey } from './create-api-key.ts';
import { createSession } from './create-session.ts';
import { refreshSession } from './refresh-session.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { listRevocations } from './revocations.ts';
import { findSecondFactors } from './second-factor.ts';
import { findThreshold, verifyStepUp } from './step-up.ts';
import type { User } from './users.ts';

let auth: OpenAuth;
let user: User;
let app: Authenticator;
beforeAll(async () => {
  auth = await openAuth();
});
afterAll(() => auth.close());
beforeEach(async () => {
  user = await auth.register();
  app = await enableTotp(auth, user.id);
});

const logIn = async (totpCode: string | null) =>
  createSession(auth.context, { email: user.email, password: goodPassword, totpCode }, home);
const inForceSince = async () => (await findSecondFactors(auth.context.database, [user.id]))[0]?.enabledAt;
const reset = async (enabledAt?: Date) =>
  resetSecondFactor(auth.context, {
    userId: user.id,
    actor: newId('usr'),
    reason: 'lost the phone',
    enabledAt: enabledAt ?? (await inForceSince()) ?? new Date(0),
  });
const told = async () => (await auth.events()).filter(({ key }) => key === user.id).map(({ type }) => type);
async function keyOf(scopes: Parameters<typeof createApiKey>[2]['scopes']) {
  const made = await createApiKey(auth.context, user.id, {
    name: 'Shop',
    scopes,
    expiresAt: null,
    ipAllowlist: [],
    dailyLimit: null,
    totpCode: await app.freshCode(),
  });
  if (!made.ok) throw new Error(made.errors.map(({ code }) => code).join());
  return made.value.apiKey.id;
}

describe('a second factor that was lost', () => {
  test('ends with its recovery codes, its amount and what its codes were taken for', async () => {
    const threshold = { amount: { amount: '10.00', currency: 'USD' }, code: await app.freshCode() };
    expect((await setTotpThreshold(auth.context, user.id, threshold)).ok).toBe(true);
    const operation = { userId: user.id, operation: 'one transfer' };
    expect(await verifyStepUp(auth.context, { ...operation, code: await app.freshCode() })).toBe('ACCEPTED');
    expect(await reset()).toBe('CHANGED');
    expect(await inForceSince()).toBeUndefined();
    expect(await findThreshold(auth.context.database, user.id)).toBeNull();
    expect(await verifyStepUp(auth.context, { ...operation, code: '' })).toBe('REQUIRED');
    const left = await auth.context.database.sql`select from recovery_codes where user_id = ${toUuid(user.id, 'usr')}`;
    expect(left).toHaveLength(0);
    expect((await logIn(null)).ok).toBe(true);
  });

  test('takes the sessions and the keys that move money with it, and leaves keys that do not', async () => {
    const session = await logIn(await app.freshCode());
    if (!session.ok) throw new Error('not logged in');
    const ended = [await keyOf(['transfers:write', 'wallet:read']), await keyOf(['requests:write'])];
    const goesOn = await keyOf(['wallet:read', 'webhooks:write']);
    expect(await reset()).toBe('CHANGED');
    expect((await refreshSession(auth.context, session.value.refreshToken, home)).ok).toBe(false);
    const refused = (await listRevocations(auth.context, '')).revocations.map(({ id }) => id);
    expect(refused).toEqual(expect.arrayContaining([session.value.id, ...ended]));
    expect(refused).not.toContain(goesOn);
    expect((await told()).slice(-3)).toEqual(['session.revoked', 'api_key.revoked', 'user.totp_reset']);
  });

  test('ends once, and not the one that its owner has put in force since', async () => {
    const lost = await inForceSince();
    expect(await reset(lost)).toBe('CHANGED');
    expect(await reset(lost)).toBe('UNCHANGED');
    await enableTotp(auth, user.id);
    expect(await reset(lost)).toBe('UNCHANGED');
    expect(await inForceSince()).toEqual(expect.any(Date));
    expect((await told()).filter((type) => type === 'user.totp_reset')).toHaveLength(1);
  });

  test('belongs to somebody', async () => {
    user = { ...user, id: newId('usr') };
    expect(await reset(new Date())).toBe('NOT_FOUND');
  });
});
