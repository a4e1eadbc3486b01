import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  CreateApiKeyDocument,
  CreateWebhookEndpointDocument,
  DeleteWebhookEndpointDocument,
  NotificationsDocument,
  RedeliverDocument,
  RotateWebhookSecretDocument,
  SendTestWebhookDocument,
  TransferDocument,
  UpdateWebhookEndpointDocument,
  type WebhookEndpointCreateInput,
  WebhookEndpointsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { openReceiver, type Received, type Receiver } from '@mint/webhooks/test/receiver.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { send } from './wire.ts';

let stack: Stack;
let receivers: Receiver[];
beforeAll(async () => {
  receivers = await Promise.all([openReceiver(), openReceiver(), openReceiver()]);
  stack = await startProduct({ webhooks: { RETRY_FIRST_MS: '50' } });
});
afterAll(async () => {
  await stack?.stop();
  await Promise.all((receivers ?? []).map((receiver) => receiver.close()));
});

/** What somebody signs their requests with: a session, or a key of the webhooks' scope alone. */
async function keyOf({ client }: Person): Promise<string> {
  const { apiKeyCreate } = await client.execute(CreateApiKeyDocument, { input: { name: 'hooks', scopes: ['WEBHOOKS_WRITE'] } });
  if (!apiKeyCreate.secret) throw new Error(`no key was made: ${JSON.stringify(apiKeyCreate.userErrors)}`);
  return apiKeyCreate.secret;
}
async function listen(token: string, input: WebhookEndpointCreateInput) {
  const { data, errors } = await send(stack.url, CreateWebhookEndpointDocument, { input }, { token });
  const made = data?.webhookEndpointCreate;
  if (!made?.endpoint || !made.secret) throw new Error(`nobody listens: ${JSON.stringify([made?.userErrors, errors])}`);
  return { endpoint: made.endpoint, secret: made.secret };
}
const verified = (secret: string, { text, headers }: Received) =>
  new Webhook(secret).verify(text, headers as Record<string, string>);
const receiverOf = (place: number): Receiver => receivers[place] as Receiver;

describe('webhooks', () => {
  test('both parties of a transfer are told of it, each signed with their own secret; one by key, one by session', async () => {
    const [ada, bob] = await Promise.all([join(stack.url, 'Ada'), join(stack.url, 'Bob')]);
    const events: WebhookEndpointCreateInput['events'] = ['TRANSACTION_COMPLETED'];
    const byKey = await listen(await keyOf(ada), { url: receiverOf(0).url, events });
    const bySession = await listen(bob.session.accessToken, { url: receiverOf(1).url, events, description: 'shop' });
    expect(byKey.endpoint).toMatchObject({ url: receiverOf(0).url, events, description: null, enabled: true });
    expect(bySession.endpoint).toMatchObject({ id: expect.stringMatching(/^whe_/), description: 'shop' });

    await topUp(ada, '50.00');
    const input = {
      recipientId: bob.id,
      amount: { amount: '12.34', currency: 'USD' },
      note: 'lunch',
      idempotencyKey: randomUUID(),
    };
    const { transferCreate } = await ada.client.execute(TransferDocument, { input });
    const id = transferCreate.transaction?.id;
    const of = (receiver: Receiver) => receiver.received.filter(({ body }) => body.objectId === id);
    await eventually(() => expect(receivers.slice(0, 2).map((receiver) => of(receiver).length)).toEqual([1, 1]), {
      timeoutMs: 20_000,
    });
    const [[toAda], [toBob]] = [of(receiverOf(0)), of(receiverOf(1))] as [[Received], [Received]];
    const transaction = {
      id,
      kind: 'TRANSFER',
      status: 'COMPLETED',
      note: 'lunch',
      amount: { amount: '12.34', currency: 'USD', minorUnits: '1234' },
    };
    expect(verified(byKey.secret, toAda)).toMatchObject({
      type: 'TRANSACTION_COMPLETED',
      version: 1,
      data: { transaction: { ...transaction, direction: 'OUTGOING', counterpartyId: bob.id } },
    });
    expect(verified(bySession.secret, toBob)).toMatchObject({
      data: { transaction: { ...transaction, direction: 'INCOMING', counterpartyId: ada.id } },
    });
    expect(() => verified(byKey.secret, toBob)).toThrow();
    // The top-up is its owner's alone.
    expect(receiverOf(0).received).toHaveLength(2);
    expect(receiverOf(1).received).toHaveLength(1);
  });

  test('an endpoint is tried out, changed, gets another secret, is sent things again, and ends', async () => {
    const ada = await join(stack.url, 'Ada');
    const token = await keyOf(ada);
    const ask = async <Data, Variables>(document: Parameters<typeof send<Data, Variables>>[1], variables: Variables) => {
      const { data, errors } = await send(stack.url, document, variables, { token });
      if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    };
    const receiver = receiverOf(2);
    const { endpoint, secret } = await listen(token, { url: receiver.url, events: ['WALLET_FROZEN'] });
    const { id } = endpoint;
    const change = { id, events: ['SPLIT_SETTLED', 'BUDGET_EXCEEDED'] as const, description: 'ours' };
    const updated = await ask(UpdateWebhookEndpointDocument, { input: { ...change, events: [...change.events] } });
    expect(updated.webhookEndpointUpdate).toEqual({
      endpoint: { id, url: receiver.url, events: change.events, enabled: true },
      userErrors: [],
    });

    const tried = await ask(SendTestWebhookDocument, { input: { id, event: 'SPLIT_SETTLED' } });
    expect(tried.webhookTestSend).toMatchObject({ delivery: { id: expect.stringMatching(/^whd_/) }, userErrors: [] });
    await eventually(() => expect(receiver.received).toHaveLength(1));
    expect(verified(secret, receiver.received[0] as Received)).toMatchObject({ type: 'SPLIT_SETTLED', test: true });

    const rotated = (await ask(RotateWebhookSecretDocument, { input: { id, overlapSeconds: 3_600 } })).webhookSecretRotate;
    const deliveryId = tried.webhookTestSend.delivery?.id;
    const again = () => ask(RedeliverDocument, { input: { endpointId: id, deliveryId } });
    await eventually(async () => {
      const { webhookEndpoints } = await ask(WebhookEndpointsDocument, {});
      expect(webhookEndpoints).toMatchObject([
        {
          ...{ id, url: receiver.url, events: change.events, enabled: true, disabledReason: null },
          deliveries: {
            nodes: [
              {
                ...{ id: deliveryId, event: 'SPLIT_SETTLED', status: 'DELIVERED', nextAttemptAt: null },
                attempts: [{ responseStatus: 204, responseBody: '', error: null }],
              },
            ],
            pageInfo: { hasNextPage: false },
          },
        },
      ]);
    });
    expect((await again()).webhookRedeliver).toEqual({ queuedCount: 1, userErrors: [] });
    await eventually(() => expect(receiver.received).toHaveLength(2));
    const [first, second] = receiver.received as [Received, Received];
    expect(second.text).toBe(first.text);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    for (const either of [secret, rotated.secret ?? ''])
      expect(verified(either, second)).toMatchObject({ type: 'SPLIT_SETTLED' });

    const removed = await ask(DeleteWebhookEndpointDocument, { input: { id } });
    expect(removed.webhookEndpointDelete).toEqual({ deletedEndpointId: id, userErrors: [] });
    expect((await ask(WebhookEndpointsDocument, {})).webhookEndpoints).toEqual([]);
    expect((await again()).webhookRedeliver).toMatchObject({
      queuedCount: 0,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'endpointId'] }],
    });
  });

  test('the owner of an endpoint that is gone is told, in the inbox and by mail', async () => {
    const ada = await join(stack.url, 'Ada');
    const receiver = receiverOf(2);
    receiver.answer((_, response) => response.writeHead(410).end('moved away'));
    await listen(ada.session.accessToken, { url: receiver.url, events: ['TRANSACTION_COMPLETED'] });
    await topUp(ada, '5.00');
    expect(await mailTo(ada.email, /Nothing is sent to 127\.0\.0\.1:\d+ any more/)).toContain('it says that it is gone');
    const { notifications } = await ada.client.execute(NotificationsDocument, { first: 50 });
    expect(notifications.nodes.map(({ kind }) => kind)).toContain('WEBHOOK_DISABLED');
    const { webhookEndpoints } = await ada.client.execute(WebhookEndpointsDocument, {});
    expect(webhookEndpoints).toMatchObject([
      {
        enabled: false,
        disabledReason: 'GONE',
        deliveries: {
          nodes: [{ status: 'FAILED', attempts: [{ responseStatus: 410, responseBody: 'moved away', error: 'STATUS_REFUSED' }] }],
        },
      },
    ]);
  });
});
