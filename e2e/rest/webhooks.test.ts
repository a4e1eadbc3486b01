import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct } from '../contract/product.ts';
import type { Stack } from '../stack.ts';
import { dollars, joinByRest, type RestPerson } from './people.ts';
import { RestClient } from './rest-client.ts';

let stack: Stack;
let rest: RestClient;
let ada: RestPerson;
let bob: RestPerson;
const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
let receiver: Server;
let receiverUrl: string;
beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    received.push({ headers: request.headers, body });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/mint`;
  stack = await startProduct();
  rest = await RestClient.open(stack.url);
  [ada, bob] = await Promise.all([joinByRest(rest, 'Ada'), joinByRest(rest, 'Bob')]);
  await rest.pay('/transactions/top-ups', ada.token, { amount: dollars('100.00') });
});
afterAll(async () => {
  await stack?.stop();
  await new Promise((resolve) => receiver.close(resolve));
});

const get = (path: string) => rest.ask('GET', path, { token: ada.token });
const post = (path: string, body?: unknown) => rest.ask('POST', path, { token: ada.token, body });

test('a partner is told of a payment, tests, changes and removes what is told, all by REST', async () => {
  const made = await post('/webhooks/endpoints', { url: receiverUrl, events: ['TRANSACTION_COMPLETED'] });
  const { endpoint, secret } = made.body;
  const path = `/webhooks/endpoints/${endpoint.id}`;
  expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1${path}`]);
  expect((await get('/webhooks/endpoints')).body.nodes).toEqual([endpoint]);
  expect((await get(path)).body).toEqual(endpoint);

  const { body: paid } = await rest.pay('/transactions/transfers', ada.token, { recipientId: bob.id, amount: dollars('2.00') });
  const told = await eventually(
    () => {
      const found = received.find(({ body }) => body.includes(paid.id));
      if (!found) throw new Error('nothing was told');
      return found;
    },
    { timeoutMs: 20_000 },
  );
  expect(new Webhook(secret).verify(told.body, told.headers as Record<string, string>)).toBeTruthy();
  const delivered = async () => {
    const { nodes } = (await get(`${path}/deliveries?status=DELIVERED&first=5`)).body;
    expect(nodes).toContainEqual(expect.objectContaining({ event: 'TRANSACTION_COMPLETED', body: told.body }));
  };
  await eventually(delivered);

  expect((await post(`${path}/test`, { event: 'SPLIT_SETTLED' })).body).toMatchObject({ event: 'SPLIT_SETTLED', isTest: true });
  expect((await post(`${path}/redeliver`, { from: '2020-01-01T00:00:00Z' })).body.queuedCount).toBeGreaterThan(0);
  const rotated = await post(`${path}/rotate-secret`, { overlapSeconds: 60 });
  expect(rotated.body.secret).not.toBe(secret);
  const change = { token: ada.token, body: { enabled: false, description: 'Shop' } };
  expect((await rest.ask('PATCH', path, change)).body).toMatchObject({ enabled: false, description: 'Shop' });
  expect((await rest.ask('DELETE', path, { token: ada.token })).status).toBe(204);
  expect((await get(path)).status).toBe(404);
  expect((await post(`${path}/rotate-secret`, {})).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  const refused = await post('/webhooks/endpoints', { url: 'ftp://nowhere', events: ['TRANSACTION_COMPLETED'] });
  expect(refused.body).toMatchObject({ status: 422, code: 'INVALID_URL', errors: [{ pointer: '#/url' }] });

  expect(rest.unanswered(/^\/webhooks\//)).toEqual([]);
});
