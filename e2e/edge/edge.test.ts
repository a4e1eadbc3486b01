import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { CreateWebhookEndpointDocument, MeDocument, TransferDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { MintClient } from '@mint/sdk/client.ts';
import { openReceiver, type Receiver } from '@mint/webhooks/test/receiver.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailTo } from '../contract/mailbox.ts';
import { join, type Person, topUp } from '../contract/people.ts';
import { send } from '../contract/wire.ts';
import { startReadLoad } from '../read-load.ts';
import { listen } from '../rest/event-stream.ts';
import { type EdgeProduct, startEdgeProduct } from './edge-product.ts';
import type { ReceivedSpan } from './otlp-receiver.ts';

let product: EdgeProduct;
let receiver: Receiver;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  receiver = await openReceiver();
  product = await startEdgeProduct();
  ada = await join(product.url, 'Ada Augusta');
  bob = await join(product.url, 'Bob Builder');
}, 240_000);
afterAll(async () => {
  await product?.stop();
  await receiver?.close();
}, 60_000);

const patience = { timeoutMs: 30_000, intervalMs: 100 };
const transfer = (amount: string, idempotencyKey: string = randomUUID()) => ({
  input: { recipientId: bob.id, amount: { amount, currency: 'USD' }, note: 'lunch at Rosa’s', idempotencyKey },
});
const balanceOf = async ({ client }: Person) => (await client.execute(WalletsDocument, {})).wallets[0]?.balance.amount;

test('money goes from hand to hand through it, and who listens is told, over WebSocket and as a stream', async () => {
  const heard: string[] = [];
  const end = bob.client.followNotifications({
    next: ({ kind }) => void heard.push(kind),
    error: (error) => heard.push(error.code),
  });
  const stream = await listen(product.url, bob.session.accessToken);
  await topUp(ada, '10000.00');
  await send(product.url, TransferDocument, transfer('10.00'), { token: ada.session.accessToken });
  await eventually(() => expect(heard).toContain('TRANSFER_RECEIVED'), patience);
  await eventually(() => expect(stream.heard()).toContain('TRANSFER_RECEIVED'), patience);
  expect(await Promise.all([balanceOf(ada), balanceOf(bob)])).toEqual(['9990.00', '10.00']);
  end();
  await stream.close();
});

test('what the processes measure is not to be had from outside', async () => {
  for (const path of ['/metrics', '/health/ready', '/graphql/../metrics']) {
    const response = await fetch(product.nginx.url + path);
    expect([path, response.status]).toEqual([path, 404]);
  }
});

/** What a span of each room of the house looks like in the trace of a transfer. */
const expected: readonly (readonly [service: string, name: string | RegExp, attributes: Readonly<Record<string, unknown>>])[] = [
  ['gateway', 'POST /graphql', { 'http.request.method': 'POST', 'http.route': '/graphql', 'http.response.status_code': 200 }],
  ['gateway', 'mutation transferCreate', { 'graphql.operation.type': 'mutation' }],
  ['transactions', 'POST /graphql', { 'mint.operation': 'mutation transferCreate' }],
  ['transactions', /FraudService\/Score$/, { 'rpc.system.name': 'connectrpc', 'rpc.method': 'mint.fraud.v1.FraudService/Score' }],
  ['fraud', /FraudService\/Score$/, { 'rpc.system.name': 'connectrpc' }],
  ['wallet', /WalletService\/Post$/, { 'rpc.system.name': 'connectrpc', 'rpc.method': 'mint.wallet.v1.WalletService/Post' }],
  ['transactions', /^(with|insert|select) transactions$/, { 'db.system.name': 'postgresql', 'db.namespace': 'transactions' }],
  ['transactions', /^send .*transaction\.events$/, { 'messaging.system': 'kafka', 'messaging.operation.type': 'send' }],
  [
    'notifications',
    'process transaction.events',
    { 'messaging.operation.type': 'process', 'mint.event': 'transaction.completed' },
  ],
  ['notifications', /send-mail/, { 'bullmq.queue.name': 'send-mail' }],
  ['notifications', 'send mail', { 'network.protocol.name': 'smtp' }],
  ['analytics', 'process transaction.events', {}],
  ['audit', 'process transaction.events', {}],
  ['webhooks', 'process transaction.events', {}],
  ['webhooks', 'deliver webhook', {}],
  ['webhooks', 'POST', { 'server.address': '127.0.0.1', 'http.response.status_code': 204 }],
];

test('one trace follows a transfer from nginx to the e-mail and the partner’s webhook', async () => {
  const { webhookEndpointCreate } = await bob.client.execute(CreateWebhookEndpointDocument, {
    input: { url: `${receiver.url}?key=hidden`, events: ['TRANSACTION_COMPLETED'] },
  });
  expect(webhookEndpointCreate.userErrors).toEqual([]);
  const { data, headers } = await send(product.url, TransferDocument, transfer('8765.43'), { token: ada.session.accessToken });
  expect(data?.transferCreate.transaction?.status).toBe('COMPLETED');
  const traceId = String(headers.get('x-request-id'));

  await eventually(() => expect(receiver.received).toHaveLength(1), patience);
  expect(String(receiver.received[0]?.headers.traceparent)).toContain(traceId);
  await mailTo(bob.email, /8,?765\.43/);
  const spans = await eventually(() => {
    const found = product.collector.spans.filter((span) => span.traceId === traceId);
    const missing = expected.filter((wanted) => !found.some((span) => matches(span, wanted)));
    expect(missing, found.map(({ service, name }) => `${service}: ${name}`).join('\n')).toEqual([]);
    // Nothing hangs in the air: what is above each is there, and above all is the request that nginx passed on.
    const ids = new Set(found.map(({ spanId }) => spanId));
    expect(found.filter(({ parentSpanId }) => parentSpanId !== '' && !ids.has(parentSpanId)).map(({ name }) => name)).toEqual([]);
    return found;
  }, patience);
  expect(spans.filter(({ parentSpanId }) => parentSpanId === '').map(({ name }) => name)).toEqual(['POST /graphql']);
  for (const { resource } of spans)
    expect(resource).toMatchObject({
      'service.namespace': 'mint',
      'service.version': expect.any(String),
      'service.instance.id': expect.any(String),
    });
}, 60_000);

function matches(span: ReceivedSpan, [service, name, attributes]: (typeof expected)[number]): boolean {
  return (
    span.service === service &&
    (typeof name === 'string' ? span.name === name : name.test(span.name)) &&
    Object.entries(attributes).every(([key, value]) => span.attributes[key] === value)
  );
}

test('no span of any of this says anything of anybody', () => {
  const all = product.collector.spans.map(({ text }) => text).join('\n');
  const said = [ada, bob].flatMap((person) => [
    ...[person.email, person.handle, person.displayName, person.id, person.password],
    ...[person.session.accessToken, person.session.refreshToken ?? '-'],
  ]);
  const words = [...said, 'lunch', 'hidden', 'Bearer', 'User-Agent', '/?', '@'].filter((word) => all.includes(word));
  expect(words).toEqual([]);
  // The ids of traces are made of digits, too.
  expect(all.match(/\b(8765[.,]43|876543|1000000)\b/g)).toBeNull();
  expect(product.collector.spans.length).toBeGreaterThan(100);
});

test('a gateway that is killed under load fails nobody who only looks, and no payment is lost or doubled', async () => {
  const authorization = `Bearer ${ada.session.accessToken}`;
  const answered = async (response: Response) => {
    const body = await response.text();
    if (response.status !== 200 || body.includes('"errors"')) throw new Error(`${response.status} ${body}`);
  };
  const url = `${product.url}?query=${encodeURIComponent('{ me { id } }')}`;
  const load = startReadLoad(
    {
      'a query by POST': async () => {
        const { status, errors } = await send(product.url, MeDocument, {}, { token: ada.session.accessToken });
        if (status !== 200 || errors.length > 0) throw new Error(`${status} ${JSON.stringify(errors)}`);
      },
      'a query by GET': async () =>
        answered(await fetch(url, { headers: { authorization, 'apollo-require-preflight': 'true' } })),
      REST: async () => answered(await fetch(`${product.nginx.url}/api/v1/wallet`, { headers: { authorization } })),
    },
    // What is under load shall not be the machine.
    { lanes: 3, paceMs: 20 },
  );
  const payer = new MintClient({ url: product.url, tokens: ada.session });
  const [adaBefore, bobBefore] = (await Promise.all([balanceOf(ada), balanceOf(bob)])).map(Number) as [number, number];
  let paid = 0;
  let paying = true;
  const payments = (async () => {
    while (paying) {
      const input = transfer('1.00');
      await eventually(async () => {
        const { transferCreate } = await payer.execute(TransferDocument, input);
        expect(transferCreate.transaction?.status).toBe('COMPLETED');
      }, patience);
      paid += 1;
    }
  })();
  try {
    const [gateway] = product.gateways;
    if (gateway === undefined) throw new Error('there is no gateway');
    await load.untilMore(50);
    gateway.kill('SIGKILL');
    await load.untilMore(50);
    await gateway.ready();
    // It is back when nginx has found it.
    const servedBefore = gateway.served();
    await eventually(() => expect(gateway.served()).toBeGreaterThan(servedBefore), patience);
  } finally {
    paying = false;
    await Promise.all([load.stop(), payments]);
  }
  expect(load.failures.slice(0, 5)).toEqual([]);
  expect(paid).toBeGreaterThan(0);
  expect((await Promise.all([balanceOf(ada), balanceOf(bob)])).map(Number)).toEqual([adaBefore - paid, bobBefore + paid]);
}, 120_000);
