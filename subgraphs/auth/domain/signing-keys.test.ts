import { randomBytes } from 'node:crypto';
import { createTokenVerifier } from '@mint/platform/auth/tokens.ts';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { createSession } from './create-session.ts';
import { openKeyRing } from './key-ring.ts';
import { maintainSigningKeys, readSigningKeys, rotateSigningKey } from './signing-keys.ts';
import type { User } from './users.ts';

describe('the signing keys', () => {
  let auth: OpenAuth;
  let alice: User;
  beforeAll(async () => {
    auth = await openAuth();
    alice = await auth.register();
  });
  afterAll(() => auth.close());
  beforeEach(async () => {
    await auth.context.database.sql`delete from signing_keys`;
    await maintainSigningKeys(auth.context.database, auth.context.config);
  });

  const states = async () => (await readSigningKeys(auth.context.database)).map((key) => key.state).sort();
  const maintain = () => maintainSigningKeys(auth.context.database, auth.context.config);
  const rotate = () => rotateSigningKey(auth.context.database, auth.context.config);
  const age = (interval: string) =>
    auth.context.database.sql`
      update signing_keys set created_at = created_at - ${interval}::interval, not_before = not_before - ${interval}::interval,
        current_since = current_since - ${interval}::interval, retire_at = retire_at - ${interval}::interval`;
  async function accessToken(): Promise<string> {
    const result = await createSession(auth.context, { email: alice.email, password: goodPassword }, home);
    if (!result.ok) throw new Error('refused');
    return result.value.accessToken;
  }
  /** A verifier that has just started, and so knows only what is published now. */
  const freshVerifier = () =>
    createTokenVerifier({
      keys: () => auth.context.keyRing.published(),
      issuer: auth.context.config.TOKEN_ISSUER,
      audience: auth.context.config.TOKEN_AUDIENCE,
    });
  const claims = () =>
    new SignJWT({ sid: undefined, role: 'ADMIN', scope: 'admin' }).setSubject(alice.id).setJti('x').setIssuedAt();

  test('begin as one that signs and one published to follow it', async () => {
    expect(await states()).toEqual(['CURRENT', 'NEXT']);
    const { keys } = await auth.context.keyRing.published();
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  test('stay as they are until their time', async () => {
    const before = await readSigningKeys(auth.context.database);
    await Promise.all([maintain(), maintain(), maintain()]);
    expect(await readSigningKeys(auth.context.database)).toEqual(before);
  });

  test('rotate when their time has come, once, whoever notices', async () => {
    const next = (await readSigningKeys(auth.context.database)).find((key) => key.state === 'NEXT');
    await age('31 days');
    await Promise.all([maintain(), maintain(), maintain(), maintain()]);
    expect(await states()).toEqual(['CURRENT', 'NEXT', 'RETIRED']);
    expect((await auth.context.keyRing.current()).kid).toBe(next?.kid);
  });

  test('rotate without logging anybody out: a token of the retired key is good as long as it lives', async () => {
    const before = await accessToken();
    await rotate();
    const after = await accessToken();
    const verifier = freshVerifier();
    expect((await verifier.verify(before)).userId).toBe(alice.id);
    expect((await verifier.verify(after)).userId).toBe(alice.id);
    await age('10 minutes');
    await maintain();
    expect((await freshVerifier().verify(before)).userId).toBe(alice.id);
  });

  test('a verifier that has seen the next key needs no other look when it comes into use', async () => {
    let looks = 0;
    const verifier = createTokenVerifier({
      keys: () => {
        looks += 1;
        return auth.context.keyRing.published();
      },
      issuer: auth.context.config.TOKEN_ISSUER,
      audience: auth.context.config.TOKEN_AUDIENCE,
    });
    await verifier.verify(await accessToken());
    await rotate();
    await verifier.verify(await accessToken());
    expect(looks).toBe(1);
  });

  test('a retired key goes once no token of it can live, and its tokens are refused then', async () => {
    const old = await accessToken();
    await rotate();
    await age('20 minutes');
    await maintain();
    expect(await states()).toEqual(['CURRENT', 'NEXT']);
    await expect(freshVerifier().verify(old)).rejects.toMatchObject({ reason: 'INVALID' });
  });

  test('an operator may rotate again and again', async () => {
    const first = await rotate();
    const second = await rotate();
    expect(second.currentKid).toBe(first.nextKid);
    expect(await states()).toEqual(['CURRENT', 'NEXT', 'RETIRED', 'RETIRED']);
  });

  test('tokens that we did not sign, or not so, are refused', async () => {
    const { config, keyRing } = auth.context;
    const { kid, privateKey } = await keyRing.current();
    const stranger = await generateKeyPair('RS256');
    const header = { alg: 'RS256', typ: 'at+jwt', kid };
    const ours = () => claims().setIssuer(config.TOKEN_ISSUER).setAudience(config.TOKEN_AUDIENCE).setExpirationTime('5m');
    const refused = {
      unsigned: new UnsecuredJWT({ sub: alice.id, role: 'ADMIN', scope: 'admin' })
        .setIssuer(config.TOKEN_ISSUER)
        .setAudience(config.TOKEN_AUDIENCE)
        .setExpirationTime('5m')
        .encode(),
      'signed by a stranger': await ours().setProtectedHeader(header).sign(stranger.privateKey),
      'signed with the public key as a secret': await ours()
        .setProtectedHeader({ ...header, alg: 'HS256' })
        .sign(randomBytes(32)),
      'of another type': await ours()
        .setProtectedHeader({ ...header, typ: 'JWT' })
        .sign(privateKey),
      'of another issuer': await ours().setIssuer('https://elsewhere.example').setProtectedHeader(header).sign(privateKey),
      'for somebody else': await ours().setAudience('elsewhere').setProtectedHeader(header).sign(privateKey),
      expired: await ours().setExpirationTime('-1m').setProtectedHeader(header).sign(privateKey),
    };
    const verifier = freshVerifier();
    for (const [what, token] of Object.entries(refused)) {
      await expect(verifier.verify(token), what).rejects.toMatchObject({ name: 'TokenError' });
    }
    await expect(verifier.verify(await ours().setProtectedHeader(header).sign(privateKey))).resolves.toMatchObject({
      userId: alice.id,
    });
  });

  test('rest encrypted, and open only with the key they were closed with', async () => {
    const rows = await readSigningKeys(auth.context.database);
    for (const row of rows) expect(Buffer.from(row.encryptedPrivateJwk).toString('latin1')).not.toContain('"d"');
    const other = { ...auth.context.config, KEY_ENCRYPTION_KEY: [randomBytes(32).toString('base64')] as const };
    await expect(openKeyRing(auth.context.database, other, auth.context.log)).rejects.toThrow();
  });

  test('serve on while the database is away', async () => {
    const gone = await openAuth();
    const { kid } = await gone.context.keyRing.current();
    await gone.close();
    expect((await gone.context.keyRing.current()).kid).toBe(kid);
    expect((await gone.context.keyRing.published()).keys).toHaveLength(2);
  });
});
