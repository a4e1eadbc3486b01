import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { type Person, topUp } from '../contract/people.ts';
import { send } from '../contract/wire.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/**
 * Gives somebody one of everything that a person can have, without anybody but their friend being part of it. A thing that can be asked
 * for by its id and isn't made here fails the test of whom it belongs to.
 */
export async function giveBelongings(url: string, owner: Person, friend: Person): Promise<void> {
  const day = 24 * 3600 * 1000;
  async function make(mutation: string, type: string, input: Readonly<Record<string, unknown>>): Promise<void> {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code path } } }`;
    const { data, errors } = await send<Record<string, { userErrors: unknown[] }>>(url, query, { input }, as(owner));
    const refused = [...errors, ...(data?.[mutation]?.userErrors ?? [])];
    if (refused.length > 0) throw new Error(`${mutation}: ${JSON.stringify(refused)}`);
  }
  await topUp(owner, '500.00');
  await make('transferCreate', 'TransferCreateInput', {
    recipientId: friend.id,
    amount: usd('5.00'),
    idempotencyKey: randomUUID(),
    category: 'groceries',
  });
  await make('contactAdd', 'ContactAddInput', { userId: friend.id });
  await make('moneyRequestCreate', 'MoneyRequestCreateInput', { payerId: friend.id, amount: usd('3.00') });
  await make('splitCreate', 'SplitCreateInput', { title: 'Dinner', total: usd('10.00'), shares: [{ userId: friend.id }] });
  await make('scheduleCreate', 'ScheduleCreateInput', {
    recipientId: friend.id,
    amount: usd('5.00'),
    cron: '0 9 1 1 *',
    timeZone: 'UTC',
    idempotencyKey: randomUUID(),
  });
  await make('payoutBatchCreate', 'PayoutBatchCreateInput', {
    payouts: [{ recipientId: friend.id, amount: usd('2.00'), reference: 'first' }],
    idempotencyKey: randomUUID(),
  });
  await make('budgetSet', 'BudgetSetInput', { category: 'groceries', limit: usd('100.00') });
  await make('apiKeyCreate', 'ApiKeyCreateInput', { name: 'Shop', scopes: ['WALLET_READ'] });
  await make('webhookEndpointCreate', 'WebhookEndpointCreateInput', {
    url: 'https://shop.example/hooks',
    events: ['WALLET_FROZEN'],
  });
  await make('kycDocumentUploadCreate', 'KycDocumentUploadCreateInput', {
    kind: 'PASSPORT',
    contentType: 'image/png',
    byteLength: 2_000,
  });
  const { data } = await send<{ wallets: { id: string }[] }>(url, '{ wallets { id } }', {}, as(owner));
  await make('statementCreate', 'StatementCreateInput', {
    walletId: data?.wallets[0]?.id,
    from: new Date(Date.now() - day).toISOString(),
    to: new Date(Date.now() - 1_000).toISOString(),
    format: 'CSV',
  });
}

/** Waits until nothing more comes of what a person has done: what is read twice is the same. */
export async function untilQuiet<World>(read: () => Promise<World>): Promise<World> {
  let last = await read();
  return eventually(
    async () => {
      const now = await read();
      const isQuiet = JSON.stringify(now) === JSON.stringify(last);
      last = now;
      if (!isQuiet) throw new Error('Something is still happening');
      return now;
    },
    { timeoutMs: 60_000, intervalMs: 500 },
  );
}

function as({ session }: Person): { readonly token: string } {
  return { token: session.accessToken };
}
