import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { fastify } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import type { KycContext } from './context.ts';
import { serveWebhooks } from './webhook-route.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** Asks a subgraph whose database answers with `failure`. */
async function ask(failure: Error, { provider = { name: 'sandbox' } as object | null } = {}) {
  const app = fastify();
  const context = {
    provider,
    config: { VERIFICATION_WEBHOOK_SECRET: secret },
    database: { transaction: () => Promise.reject(failure) },
    log: createLogger({ service: 'kyc', level: 'silent' }),
  };
  await serveWebhooks(app, context as unknown as KycContext);
  const now = new Date();
  const data = { reference: '018f0000-0000-7000-8000-000000000000', decision: 'APPROVED', reason: 'Fine' };
  const payload = JSON.stringify({ type: 'verification.decided', data });
  const headers = {
    'content-type': 'application/json',
    'webhook-id': 'msg',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('msg', now, payload),
  };
  const response = await app.inject({ method: 'POST', url: '/webhooks/kyc', payload, headers });
  await app.close();
  return response;
}

test('while the database is away the provider is told to come again', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED' });
  const response = await ask(away);
  expect([response.statusCode, response.json()]).toEqual([503, { status: 'try again' }]);
});

test('of what went wrong inside, nothing is told', async () => {
  const response = await ask(new TypeError('secrets is undefined'));
  expect([response.statusCode, response.json()]).toEqual([500, { status: 'try again' }]);
});

test('without a provider there is no such route', async () => {
  expect((await ask(new Error(), { provider: null })).statusCode).toBe(404);
});
