import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { expect } from 'vitest';
import type { Domains } from './domains.ts';

/** Money as an input has it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

interface MinorUnits {
  readonly minorUnits: string;
}

/** A quote as the graph tells it. */
export interface QuoteAnswer {
  readonly quote: {
    readonly id: Id<'quo'>;
    readonly expiresAt: string;
    readonly rate: string;
    readonly sends: MinorUnits & Amount;
    readonly receives: MinorUnits & Amount;
    readonly fee: MinorUnits & Amount;
    readonly availableAfter: MinorUnits & Amount;
    readonly firstPaymentToRecipient: boolean;
  } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
}

const QUOTE = /* GraphQL */ `
  mutation ($input: TransferQuoteCreateInput!) {
    answer: transferQuoteCreate(input: $input) {
      quote {
        id expiresAt rate firstPaymentToRecipient
        sends { amount currency minorUnits } receives { amount currency minorUnits }
        fee { amount currency minorUnits } availableAfter { amount currency minorUnits }
      }
      userErrors { code path }
    }
  }`;

/** What a person has in each currency, in minor units. */
export async function walletsOf(
  { wallet }: Domains,
  as: Viewer,
): Promise<Record<string, { readonly id: string; readonly balance: bigint; readonly held: bigint; readonly available: bigint }>> {
  type Figures = { id: string; currency: string } & Record<'balance' | 'held' | 'available', MinorUnits>;
  const { wallets } = await wallet.data<{ wallets: Figures[] }>(
    '{ wallets { id currency balance { minorUnits } held { minorUnits } available { minorUnits } } }',
    {},
    { as },
  );
  return Object.fromEntries(
    wallets.map(({ id, currency, balance, held, available }) => [
      currency,
      { id, balance: BigInt(balance.minorUnits), held: BigInt(held.minorUnits), available: BigInt(available.minorUnits) },
    ]),
  );
}

/** Signs a person up with a wallet in each of these currencies, and puts this much in. */
export async function personWith(domains: Domains, amounts: Readonly<Record<string, string | null>>): Promise<Viewer> {
  const person = await domains.person();
  await walletsOf(domains, person);
  for (const [currency, amount] of Object.entries(amounts)) {
    const OPEN = 'mutation ($input: WalletOpenInput!) { walletOpen(input: $input) { userErrors { code } } }';
    if (currency !== 'USD') await domains.wallet.data(OPEN, { input: { currency } }, { as: person });
    if (amount === null) continue;
    const once = { amount: { amount, currency }, idempotencyKey: newId('key') };
    await eventually(async () => {
      const { data } = await domains.topUp(person, once);
      expect(data?.answer.transaction?.status).toBe('COMPLETED');
    });
  }
  return person;
}

/** Asks what a transfer would come to. */
export async function quote(domains: Domains, as: Viewer, input: object): Promise<QuoteAnswer> {
  const { answer } = await domains.transactions.data<{ answer: QuoteAnswer }>(QUOTE, { input }, { as });
  return answer;
}

/** A quote, and the input of the transfer that it is for. */
export async function quoted(domains: Domains, as: Viewer, recipient: Viewer, amount: Amount, recipientCurrency: string) {
  const recipientId = recipient.userId;
  const answer = await quote(domains, as, { recipientId, amount, recipientCurrency });
  expect(answer.userErrors).toEqual([]);
  if (answer.quote === null) throw new Error('no quote');
  return { quote: answer.quote, input: { recipientId, amount, quoteId: answer.quote.id, idempotencyKey: newId('key') } };
}
