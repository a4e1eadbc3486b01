import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  type ApiKeyScope,
  CreateApiKeyDocument,
  CreatePayoutBatchDocument,
  CreateWebhookEndpointDocument,
  NotificationsDocument,
  type PayoutBatchCreateInput,
  PayoutBatchDocument,
  PayoutBatchesDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { openReceiver, type Receiver } from '@mint/webhooks/test/receiver.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { send } from './wire.ts';

let stack: Stack;
let payer: Person;
let workers: readonly Person[];
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  stack = await startProduct({ transactions: { PAYOUT_INTERVAL_MS: '50' } });
  payer = await join(stack.url, 'Payer');
  workers = await Promise.all(['Ada', 'Bob'].map((name) => join(stack.url, name)));
  await topUp(payer, '1000.00');
});
afterAll(async () => {
  await stack?.stop();
  await receiver?.close();
});

const usd = (amount: string) => ({ amount, currency: 'USD' });

async function keyOf(scopes: ApiKeyScope[], dailyLimit = usd('500.00')): Promise<string> {
  const input = { name: 'Payroll', scopes, dailyLimit };
  const { data } = await send(stack.url, CreateApiKeyDocument, { input }, { token: payer.session.accessToken });
  const { secret } = data?.apiKeyCreate ?? {};
  if (!secret) throw new Error(`no key was made: ${JSON.stringify(data)}`);
  return secret;
}

const payrollOf = (amount: string, more: Partial<PayoutBatchCreateInput> = {}): PayoutBatchCreateInput => ({
  payouts: workers.map(({ handle }) => ({
    recipientHandle: `@${handle}`,
    amount: usd(amount),
    note: 'November',
    reference: handle,
  })),
  allOrNothing: true,
  idempotencyKey: randomUUID(),
  ...more,
});

test('a partner pays many people with an API key, and reads how far it has come', async () => {
  const token = await keyOf(['TRANSFERS_WRITE']);
  const input = payrollOf('25.00');
  const made = await send(stack.url, CreatePayoutBatchDocument, { input }, { token });
  expect([made.errors, made.data?.payoutBatchCreate.userErrors]).toEqual([[], []]);
  const { batch } = made.data?.payoutBatchCreate ?? {};
  expect(batch?.total).toEqual({ minorUnits: '5000' });
  expect(batch?.rows.map(({ reference }) => reference)).toEqual(workers.map(({ handle }) => handle));
  const id = batch?.id ?? '';
  await eventually(
    async () => {
      const { data } = await send(stack.url, PayoutBatchDocument, { id }, { token });
      expect(data?.payoutBatch).toMatchObject({
        status: 'COMPLETED',
        error: null,
        rows: workers.map(() => ({ status: 'PAID', error: null, transaction: { status: 'COMPLETED' } })),
      });
    },
    { timeoutMs: 20_000 },
  );
  const again = await send(stack.url, CreatePayoutBatchDocument, { input }, { token });
  expect(again.data?.payoutBatchCreate.batch).toMatchObject({ id, status: 'COMPLETED' });
  const reused = await send(stack.url, CreatePayoutBatchDocument, { input: { ...input, allOrNothing: false } }, { token });
  expect(reused.data?.payoutBatchCreate).toMatchObject({ batch: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
});

test('what a key may not spend is refused as a whole', async () => {
  const token = await keyOf(['TRANSFERS_WRITE'], usd('40.00'));
  const { data } = await send(stack.url, CreatePayoutBatchDocument, { input: payrollOf('25.00') }, { token });
  expect(data?.payoutBatchCreate.batch).toMatchObject({ status: 'REJECTED', rows: workers.map(() => ({ status: 'NOT_PAID' })) });
});

test('the payer alone reads a batch, in a session or with a key of either scope; no other key makes one', async () => {
  const { data } = await send(
    stack.url,
    CreatePayoutBatchDocument,
    { input: payrollOf('1.00') },
    { token: payer.session.accessToken },
  );
  const id = data?.payoutBatchCreate.batch?.id ?? '';
  const reader = await keyOf(['TRANSACTIONS_READ']);
  const list = await send(stack.url, PayoutBatchesDocument, {}, { token: reader });
  expect(list.data?.payoutBatches.nodes[0]).toMatchObject({ id, allOrNothing: true });
  const [ada] = workers;
  const seen = await send(stack.url, PayoutBatchDocument, { id }, { token: ada?.session.accessToken ?? '' });
  expect(seen.data).toEqual({ payoutBatch: null });
  const refused = await send(stack.url, CreatePayoutBatchDocument, { input: payrollOf('1.00') }, { token: reader });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('who ordered payouts is told once that all have ended: by webhook, in the inbox and by mail', async () => {
  const owner = await join(stack.url, 'Owner');
  await topUp(owner, '30.00');
  const { token } = { token: owner.session.accessToken };
  const listening = await send(
    stack.url,
    CreateWebhookEndpointDocument,
    { input: { url: receiver.url, events: ['PAYOUT_BATCH_ENDED', 'TRANSACTION_COMPLETED'] } },
    { token },
  );
  const secret = listening.data?.webhookEndpointCreate.secret ?? '';
  const [ada] = workers;
  const row = { recipientId: ada?.id ?? '', reference: 'first' };
  const payouts = [
    { ...row, amount: usd('10.00') },
    { ...row, reference: 'second', amount: usd('100.00') },
  ];
  const input = { payouts, idempotencyKey: randomUUID() };
  const made = await send(stack.url, CreatePayoutBatchDocument, { input }, { token });
  const id = made.data?.payoutBatchCreate.batch?.id ?? '';
  const of = (type: string) => receiver.received.filter(({ body }) => body.type === type);
  // The top-up may be heard of only now, and is told as well.
  const payoutsTold = () => of('TRANSACTION_COMPLETED').filter(({ text }) => text.includes(`"payoutBatchId":"${id}"`));
  await eventually(() => expect([of('PAYOUT_BATCH_ENDED').length, payoutsTold().length]).toEqual([1, 1]), {
    timeoutMs: 20_000,
  });
  const [{ text, headers }] = of('PAYOUT_BATCH_ENDED') as [Receiver['received'][number]];
  expect(new Webhook(secret).verify(text, headers as Record<string, string>)).toMatchObject({
    objectId: id,
    sequence: 1,
    data: {
      payoutBatch: {
        id,
        status: 'PARTIALLY_COMPLETED',
        total: { amount: '110.00', currency: 'USD' },
        paid: { amount: '10.00', currency: 'USD' },
        paidCount: 1,
        unpaidCount: 1,
      },
    },
  });
  expect(await mailTo(owner.email, /Some of your payouts were not made/)).toContain(
    '1 of 2 payouts were made, 10.00 USD of 110.00 USD',
  );
  const { notifications } = await owner.client.execute(NotificationsDocument, { first: 50 });
  const kinds = notifications.nodes.map(({ kind }) => kind);
  expect(kinds).toContain('PAYOUT_BATCH_ENDED');
  // Told all together, not row by row.
  expect(kinds).not.toContain('TRANSFER_SENT');
  expect(kinds).not.toContain('TRANSFER_FAILED');
});
