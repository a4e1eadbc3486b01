import { randomBytes } from 'node:crypto';
import type { EncryptionKeys } from '@mint/platform/encryption/encryption.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { given, openWorld, type World } from '../test/world.ts';
import { reencryptSecrets } from './reencrypt-secrets.ts';
import { rotateSecret } from './rotate-secret.ts';
import { openSecret } from './signing-secrets.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

test('the secret that signs and the one before it come under a new key', async () => {
  const { context, database } = world;
  const { endpoint, ownerId, secret } = await world.endpoint('https://example.com/hook');
  const { secret: next } = given(await rotateSecret(context, ownerId, { id: endpoint.id, overlapSeconds: 600 }));
  await world.endpoint('https://example.com/other');

  const newer: EncryptionKeys = [randomBytes(32).toString('base64')];
  const both: EncryptionKeys = [newer[0], ...context.config.WEBHOOK_SECRET_KEY];
  expect(await reencryptSecrets(context, both)).toBe(3);
  expect(await reencryptSecrets(context, both)).toBe(0);

  const [row] = await database.sql<[{ secret: Uint8Array; previous: Uint8Array }]>`
    select secret, previous_secret as previous from endpoints where previous_secret is not null`;
  expect(openSecret(row.secret, newer, endpoint.id)).toBe(next);
  expect(openSecret(row.previous, newer, endpoint.id)).toBe(secret);
});
