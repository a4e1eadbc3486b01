import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids/ids.ts';
import { MAX_AMOUNT_MINOR } from '../money/money.ts';
import { createTestIssuer, type TestIssuer } from '../testing/tokens.ts';
import { createTokenVerifier } from './tokens.ts';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await createTestIssuer();
});
afterAll(() => issuer.stop());

const verifier = (options: { keysCooldownMs?: number } = {}) =>
  createTokenVerifier({
    jwksUrl: issuer.env.JWKS_URL,
    issuer: issuer.env.TOKEN_ISSUER,
    audience: issuer.env.TOKEN_AUDIENCE,
    ...options,
  });

describe('an access token', () => {
  it('tells who holds it', async () => {
    const userId = newId('usr');
    const token = await issuer.sign({ userId, role: 'ADMIN', scopes: ['wallet:read', 'session'] });
    const viewer = await verifier().verify(token);
    expect(viewer).toMatchObject({ userId, role: 'ADMIN', apiKeyId: null, token });
    expect(viewer.sessionId).toMatch(/^ses_/);
    expect([...viewer.scopes]).toEqual(['wallet:read', 'session']);
    expect(viewer.budget).toBeNull();
  });

  it("tells of an API key and of the key's budget", async () => {
    const apiKeyId = newId('key');
    const ofKey = await verifier().verify(await issuer.sign({ apiKeyId }));
    expect(ofKey).toMatchObject({ apiKeyId, sessionId: null, budget: null });
    const budget = { amountMinor: MAX_AMOUNT_MINOR, currency: 'USD' };
    expect((await verifier().verify(await issuer.sign({ apiKeyId, budget }))).budget).toEqual(budget);
  });

  it('is refused when anything about it is wrong', async () => {
    const valid = await issuer.sign();
    const [head = '', body = '', signature = ''] = valid.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const publicPem = JSON.stringify(issuer.keys().keys[0]);
    const asSymmetric = `${encode({ alg: 'HS256', typ: 'at+jwt' })}.${body}`;
    const forgeries = {
      'no token at all': 'nonsense',
      'a changed body': `${head}.${encode({ sub: newId('usr') })}.${signature}`,
      'no algorithm': `${encode({ alg: 'none', typ: 'at+jwt' })}.${body}.`,
      'the public key as a secret': `${asSymmetric}.${createHmac('sha256', publicPem).update(asSymmetric).digest('base64url')}`,
      'another type': await issuer.sign({}, { header: { typ: 'JWT' } }),
      'an unknown key': await issuer.sign({}, { header: { kid: 'other' } }),
      'another issuer': await issuer.sign({}, { claims: { iss: 'https://elsewhere' } }),
      'another audience': await issuer.sign({}, { claims: { aud: 'others' } }),
      'no user': await issuer.sign({}, { claims: { sub: 'root' } }),
      'no role': await issuer.sign({}, { claims: { role: 'OWNER' } }),
      'a key that is none': await issuer.sign({}, { claims: { key: 'key_1' } }),
      'a budget of nothing': await issuer.sign({}, { claims: { bud: { minor: '0', currency: 'USD' } } }),
      'a budget as a number': await issuer.sign({}, { claims: { bud: { minor: 100, currency: 'USD' } } }),
      'a budget beyond what is money': await issuer.sign(
        {},
        { claims: { bud: { minor: `${MAX_AMOUNT_MINOR + 1n}`, currency: 'USD' } } },
      ),
      'a budget in no currency': await issuer.sign({}, { claims: { bud: { minor: '100', currency: 'XXX' } } }),
      'a huge token': await issuer.sign({ scopes: ['x'.repeat(5_000)] }),
    };
    for (const [what, token] of Object.entries(forgeries)) {
      await expect(verifier({ keysCooldownMs: 0 }).verify(token), what).rejects.toMatchObject({
        name: 'TokenError',
        reason: 'INVALID',
      });
    }
    await expect(verifier().verify(await issuer.sign({ expiresInSeconds: -10 }))).rejects.toMatchObject({ reason: 'EXPIRED' });
  });

  it('is not believed for longer than it lasts, though it was verified before', async () => {
    const tokens = verifier();
    const token = await issuer.sign({ expiresInSeconds: 1 });
    const { expiresAt } = await tokens.verify(token);
    await new Promise((resolve) => setTimeout(resolve, expiresAt.getTime() - Date.now() + 5));
    await expect(tokens.verify(token)).rejects.toMatchObject({ reason: 'EXPIRED' });
  });
});

describe("the issuer's keys", () => {
  it('are fetched once for many tokens, and again for a key that is new', async () => {
    const tokens = verifier({ keysCooldownMs: 0 });
    const before = issuer.fetches();
    await Promise.all(Array.from({ length: 20 }, async () => tokens.verify(await issuer.sign())));
    expect(issuer.fetches() - before).toBe(1);
    issuer.rotate();
    await tokens.verify(await issuer.sign());
    expect(issuer.fetches() - before).toBe(2);
  });

  it('are not fetched again and again for keys that nobody has', async () => {
    const tokens = verifier();
    await tokens.verify(await issuer.sign());
    const before = issuer.fetches();
    for (let forged = 0; forged < 20; forged += 1) {
      await tokens.verify(await issuer.sign({}, { header: { kid: `forged-${forged}` } })).catch(() => {});
    }
    expect(issuer.fetches() - before).toBe(0);
  });

  it('serve on while the issuer is away; without any, that is no fault of the token', async () => {
    const tokens = verifier({ keysCooldownMs: 0 });
    await tokens.verify(await issuer.sign());
    issuer.setAway(true);
    await tokens.verify(await issuer.sign());
    await expect(tokens.verify(await issuer.sign({}, { header: { kid: 'other' } }))).rejects.toMatchObject({ reason: 'INVALID' });
    await expect(verifier().verify(await issuer.sign())).rejects.not.toMatchObject({ name: 'TokenError' });
    issuer.setAway(false);
  });
});
