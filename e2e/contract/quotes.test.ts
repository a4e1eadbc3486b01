import { randomUUID } from 'node:crypto';
import {
  OpenWalletDocument,
  QuoteTransferDocument,
  type TransferCreateInput,
  TransferDocument,
  type TransferQuoteCreateInput,
  WalletHistoryDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';

let stack: Stack;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  stack = await startProduct({ transactions: { QUOTE_TTL_SECONDS: '3' } });
  [ada, bob] = await Promise.all([join(stack.url, 'Ada'), join(stack.url, 'Bob')]);
  await topUp(ada, '1000.00');
  await bob.client.execute(OpenWalletDocument, { input: { currency: 'JPY' } });
});
afterAll(() => stack?.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const money = (amount: string, minorUnits: string, currency = 'USD') => ({ amount, currency, minorUnits });
const walletIn = async ({ client }: Person, currency: string) =>
  (await client.execute(WalletsDocument, {})).wallets.find((wallet) => wallet.currency === currency);

async function quote({ client }: Person, input: TransferQuoteCreateInput) {
  return (await client.execute(QuoteTransferDocument, { input })).transferQuoteCreate;
}

async function transfer({ client }: Person, input: Omit<TransferCreateInput, 'idempotencyKey'>) {
  return (await client.execute(TransferDocument, { input: { idempotencyKey: randomUUID(), ...input } })).transferCreate;
}

const codes = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) =>
  userErrors.map(({ code }) => code);

describe('a quote', () => {
  test('locks the rate and tells everything before money moves; a transfer by it comes to just that', async () => {
    const before = Date.now();
    const answer = await quote(ada, { recipientHandle: bob.handle, amount: usd('100.00'), recipientCurrency: 'JPY' });
    expect(answer).toEqual({
      quote: {
        id: expect.stringMatching(/^quo_/),
        expiresAt: expect.any(String),
        rate: '144.34',
        sends: money('100.00', '10000'),
        receives: money('14434', '14434', 'JPY'),
        fee: money('0.50', '50'),
        availableAfter: money('899.50', '89950'),
        firstPaymentToRecipient: true,
      },
      userErrors: [],
    });
    expect(Date.parse(answer.quote?.expiresAt ?? '')).toBeGreaterThan(before);
    // Nothing has moved, and nothing is reserved.
    expect((await walletIn(ada, 'USD'))?.available).toEqual(money('1000.00', '100000'));

    const quoteId = answer.quote?.id;
    const sent = await transfer(ada, { recipientId: bob.id, amount: usd('100.00'), quoteId });
    expect(sent).toMatchObject({
      transaction: { kind: 'TRANSFER', status: 'COMPLETED', amount: money('100.00', '10000') },
      senderWallet: { available: money('899.50', '89950') },
      replayed: false,
      userErrors: [],
    });
    expect((await walletIn(bob, 'JPY'))?.balance).toEqual(money('14434', '14434', 'JPY'));
    const id = (await walletIn(ada, 'USD'))?.id ?? '';
    const { wallet } = await ada.client.execute(WalletHistoryDocument, { id, first: 2 });
    const transaction = { id: sent.transaction?.id, kind: 'TRANSFER' };
    expect(wallet?.entries.nodes).toMatchObject([
      { delta: money('-0.50', '-50'), balanceAfter: money('899.50', '89950'), transaction },
      { delta: money('-100.00', '-10000'), balanceAfter: money('900.00', '90000'), transaction },
    ]);

    expect(codes(await transfer(ada, { recipientId: bob.id, amount: usd('100.00'), quoteId }))).toEqual(['QUOTE_USED']);
    const next = await quote(ada, { recipientId: bob.id, amount: usd('1.00') });
    expect(next.quote).toMatchObject({
      firstPaymentToRecipient: false,
      rate: '1',
      receives: money('1.00', '100'),
      fee: money('0.00', '0'),
    });
  });

  test('is matched exactly by a transfer, or it fails and nothing moves', async () => {
    const [from, other] = await Promise.all([join(stack.url), join(stack.url)]);
    await topUp(from, '10.00');
    const answer = await quote(from, { recipientId: bob.id, amount: usd('5.00'), recipientCurrency: 'JPY' });
    const exact = { recipientId: bob.id, amount: usd('5.00'), quoteId: answer.quote?.id };
    for (const [sender, changes, code] of [
      [from, { amount: usd('5.01') }, 'QUOTE_MISMATCH'],
      [from, { recipientId: other.id }, 'QUOTE_MISMATCH'],
      [other, {}, 'QUOTE_NOT_FOUND'],
      [from, { quoteId: 'nonsense' }, 'QUOTE_NOT_FOUND'],
    ] as const) {
      const refused = await transfer(sender, { ...exact, ...changes });
      expect([refused.transaction, codes(refused)]).toEqual([null, [code]]);
    }
    // Its time runs out by itself.
    const expiresAt = Date.parse(answer.quote?.expiresAt ?? '');
    await expect.poll(() => Date.now() - expiresAt, { timeout: 15_000 }).toBeGreaterThan(0);
    const late = await transfer(from, exact);
    expect([late.transaction, codes(late)]).toEqual([null, ['QUOTE_EXPIRED']]);
    expect((await walletIn(from, 'USD'))?.balance.minorUnits).toBe('1000');
  });

  test.each([
    ['INVALID_AMOUNT', 'input.amount.amount', { amount: usd('0') }],
    ['INVALID_RECIPIENT', 'input', { recipientHandle: 'bob' }],
    ['RECIPIENT_NOT_FOUND', 'input.recipientId', { recipientId: 'nonsense' }],
    ['CURRENCY_NOT_SUPPORTED', 'input.recipientCurrency', { recipientCurrency: 'XOF' }],
    ['CURRENCY_MISMATCH', 'input.recipientCurrency', { recipientCurrency: 'KWD' }],
    ['CURRENCY_MISMATCH', 'input.amount.currency', { amount: { amount: '1.00', currency: 'EUR' } }],
  ])('is refused: %s at %s', async (code, path, changes: Partial<TransferQuoteCreateInput>) => {
    const answer = await quote(ada, { recipientId: bob.id, amount: usd('1.00'), recipientCurrency: 'JPY', ...changes });
    expect(answer.quote).toBeNull();
    expect(answer.userErrors.map((error) => [error.code, error.path?.join('.')])).toEqual([[code, path]]);
  });

  test('to oneself is refused', async () => {
    expect(codes(await quote(ada, { recipientId: ada.id, amount: usd('1.00') }))).toEqual(['SELF_TRANSFER']);
  });
});
