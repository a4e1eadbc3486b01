import { randomBytes } from 'node:crypto';
import type { EncryptionKeys } from '@mint/platform/encryption/encryption.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../test/authenticator.ts';
import { goodPassword, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { enrollTotp } from './enroll-totp.ts';
import { openKeyRing } from './key-ring.ts';
import { reencryptSecrets } from './reencrypt-secrets.ts';
import { freshStep, lockSecondFactor } from './second-factor.ts';

let auth: OpenAuth;
beforeAll(async () => {
  auth = await openAuth();
});
afterAll(() => auth?.close());

test('whatever rests encrypted comes under a new key, after which the old one is not missed', async () => {
  const { context } = auth;
  const alice = await auth.register();
  const enrolled = await enrollTotp(context, alice.id, goodPassword);
  if (!enrolled.ok) throw new Error('no second factor');
  const { secret } = enrolled.value;
  const { kid } = await context.keyRing.current();

  const newer: EncryptionKeys = [randomBytes(32).toString('base64')];
  const both: EncryptionKeys = [newer[0], ...context.config.KEY_ENCRYPTION_KEY];
  expect(await reencryptSecrets(context, both)).toBe(3);
  expect(await reencryptSecrets(context, both)).toBe(0);

  const config = { ...context.config, KEY_ENCRYPTION_KEY: newer };
  expect((await (await openKeyRing(context.database, config, context.log)).current()).kid).toBe(kid);
  await context.database.transaction(async (tx) => {
    const row = await lockSecondFactor(tx, alice.id);
    if (row === null) throw new Error('no second factor');
    expect(freshStep({ ...context, config }, row, codeOf(secret))).toEqual(expect.any(Number));
  });
});
