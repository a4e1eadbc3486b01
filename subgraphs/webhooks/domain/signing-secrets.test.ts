import { newId } from '@mint/platform/ids/ids.ts';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { newSecret, signedHeaders } from './signing-secrets.ts';

test('a secret has 24 bytes or more, and no two are alike', () => {
  const secrets = Array.from({ length: 20 }, newSecret);
  expect(new Set(secrets).size).toBe(20);
  for (const secret of secrets) {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]+={0,2}$/);
    expect(Buffer.from(secret.slice('whsec_'.length), 'base64').length).toBeGreaterThanOrEqual(24);
  }
});

test('a message is signed as the specification’s own example is', () => {
  const headers = signedHeaders(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], {
    messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek' as never,
    body: '{"test": 2432232314}',
    at: new Date(1_614_265_330_000),
  });
  expect(headers).toMatchObject({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('with two secrets in use, whoever has either can tell who a message is from', () => {
  const [one, two, other] = [newSecret(), newSecret(), newSecret()];
  const body = JSON.stringify({ type: 'TRANSACTION_COMPLETED' });
  const headers = signedHeaders([one, two], { messageId: newId('evt'), body, at: new Date() });
  expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
  expect(new Webhook(one).verify(body, headers)).toEqual(JSON.parse(body));
  expect(new Webhook(two).verify(body, headers)).toEqual(JSON.parse(body));
  expect(() => new Webhook(other).verify(body, headers)).toThrow();
  expect(() => new Webhook(one).verify(`${body} `, headers)).toThrow();
  expect(() => new Webhook(one).verify(body, { ...headers, 'webhook-id': newId('evt') })).toThrow();
});
