import { readConfig } from '@mint/platform/config/config.ts';
import { expect, test } from 'vitest';
import { configSchema } from './config.ts';

const env = { S3_ENDPOINT: 'http://localhost:4568', S3_ACCESS_KEY: 'key', S3_SECRET_KEY: 'secret' };
const sandbox = {
  ...env,
  VERIFICATION_PROVIDER: 'sandbox',
  VERIFICATION_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`,
  VERIFICATION_WEBHOOK_URL: 'http://127.0.0.1:4004/webhooks/kyc',
};

test('people review unless a provider is set', () => {
  expect(readConfig(configSchema, env)).toMatchObject({
    VERIFICATION_PROVIDER: 'none',
    DOCUMENTS_BUCKET: 'mint-kyc-docs',
    S3_REGION: 'us-east-1',
  });
  expect(readConfig(configSchema, sandbox)).toMatchObject({ VERIFICATION_PROVIDER: 'sandbox' });
});

test.each([
  ['a provider without a secret', { ...sandbox, VERIFICATION_WEBHOOK_SECRET: '' }, 'VERIFICATION_WEBHOOK_SECRET is missing'],
  ['a provider without a way back', { ...sandbox, VERIFICATION_WEBHOOK_URL: '' }, 'VERIFICATION_WEBHOOK_URL is missing'],
  ['a short secret', { ...sandbox, VERIFICATION_WEBHOOK_SECRET: 'whsec_abc' }, 'VERIFICATION_WEBHOOK_SECRET is not valid'],
  ['the sandbox in production', { ...sandbox, NODE_ENV: 'production' }, 'VERIFICATION_PROVIDER is not valid'],
  ['a bucket that can be none', { ...env, DOCUMENTS_BUCKET: 'No' }, 'DOCUMENTS_BUCKET is not valid'],
  ['no store', {}, 'S3_ENDPOINT is missing'],
])('%s keeps it from starting', (_, given, fault) => {
  expect(() => readConfig(configSchema, given)).toThrow(fault);
});
