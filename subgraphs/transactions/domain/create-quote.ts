import { ConnectError } from '@connectrpc/connect';
import { fail, ok, type Result, unavailable, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { QuotedRate } from '@mint/platform/money/exchange-rates.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { rateMaxAgeHours } from '../config.ts';
import type { TransactionsContext } from '../context.ts';
import type { QuoteErrorCode } from '../errors.ts';
import { checkRecipient, noSuchRecipient, type RecipientInput } from './check-recipient.ts';
import { findPayee } from './find-payee.ts';
import { formatRate, inLowestTerms, type Price, priceTransfer } from './price-transfer.ts';
import { checkAmount, type MoneyInput } from './validate-input.ts';

/** What a client wants to know the price of. */
export interface QuoteRequest extends RecipientInput {
  readonly senderId: Id<'usr'>;
  readonly amount: MoneyInput;
  /** What the recipient is to get; the currency of the amount when left out. */
  readonly recipientCurrency?: string | null;
}

/** All that there is to know before money moves. */
export interface TransferQuote {
  readonly id: Id<'quo'>;
  readonly expiresAt: Date;
  readonly rate: string;
  readonly rateSource: string;
  readonly rateAsOf: Date;
  readonly sends: Money;
  readonly receives: Money;
  readonly fee: Money;
  /** What the sender could spend after it, as things stand; below zero when there is too little. */
  readonly availableAfter: Money;
  readonly firstPaymentToRecipient: boolean;
}

const HOUR_MS = 3_600_000;
const WALLETS_TIMEOUT_MS = 2_000;

/**
 * Locks the rate and the fee of a transfer for `QUOTE_TTL_SECONDS`, and tells what it would come to. Moves and reserves nothing: a process that
 * dies leaves at most a quote that nobody knows of. Throws SERVICE_UNAVAILABLE when the wallets, or auth, would have to be asked and don't answer.
 */
export async function createQuote(
  context: TransactionsContext,
  request: QuoteRequest,
): Promise<Result<TransferQuote, QuoteErrorCode>> {
  const { senderId } = request;
  const recipient = checkRecipient(request);
  const amount = checkAmount(request.amount);
  if (recipient.error || amount.error) {
    return { ok: false, errors: [recipient.error, amount.error].filter((error) => error !== undefined) };
  }
  const sends = amount.value;
  const payee = await findPayee(context, recipient.value.ref);
  if (payee === null) return fail(noSuchRecipient(recipient.value.field));
  const recipientId = payee.userId;
  if (recipientId === senderId) {
    return fail(userError('SELF_TRANSFER', 'Money cannot be sent to oneself.', ['input', recipient.value.field]));
  }

  const rate = findRate(context, sends.currency, request.recipientCurrency ?? sends.currency);
  if (!rate.ok) return rate;
  const price = priceTransfer(sends, rate.value, context.config.FX_FEE_BASIS_POINTS);
  if (typeof price === 'string') {
    const message = price === 'TOO_SMALL' ? 'The amount is too small: nothing of it would arrive.' : 'The amount is too large.';
    return fail(userError('INVALID_AMOUNT', message, ['input', 'amount', 'amount']));
  }
  const available = await findAvailable(context, { senderId, recipientId, sends, receives: price.receives });
  if (!available.ok) return available;
  const written = await insertQuote(context, { senderId, recipientId, sends, price, rate: rate.value });
  const { currency } = sends;
  return ok({
    ...written,
    rateSource: rate.value.source,
    rateAsOf: rate.value.asOf,
    sends,
    receives: price.receives,
    fee: { amountMinor: price.feeMinor, currency },
    availableAfter: { amountMinor: available.value - sends.amountMinor - price.feeMinor, currency },
  });
}

/** The rate to quote by. One that is too old quotes nothing, but where nothing is exchanged. */
function findRate({ exchangeRates, config }: TransactionsContext, from: string, to: string): Result<QuotedRate, QuoteErrorCode> {
  const rate = exchangeRates.rate(from, to);
  if (rate === null) {
    const message = `Transfers from ${from} to ${to} are not offered.`;
    return fail(
      userError(
        'CURRENCY_NOT_SUPPORTED',
        message,
        from === to ? ['input', 'amount', 'currency'] : ['input', 'recipientCurrency'],
      ),
    );
  }
  if (from !== to && Date.now() - rate.asOf.getTime() > rateMaxAgeHours(config) * HOUR_MS) {
    return fail(userError('RATE_STALE', 'There is no rate of today for these currencies; try again later.'));
  }
  return ok({ ...inLowestTerms(rate), source: rate.source, asOf: rate.asOf });
}

/** What the sender can spend. Fails when either has no wallet for it: nobody's is opened for them, but for the first. */
async function findAvailable(
  context: TransactionsContext,
  { senderId, recipientId, sends, receives }: Parties & { readonly receives: Money },
): Promise<Result<bigint, QuoteErrorCode>> {
  const { wallets, firstWalletCurrency } = await context.wallet
    .getWallets({ userIds: [senderId, recipientId] }, { timeoutMs: WALLETS_TIMEOUT_MS })
    .catch((error: unknown) => {
      if (!(error instanceof ConnectError)) throw error;
      context.log.warn({ err: error }, 'wallets could not be read');
      throw unavailable('Quotes cannot be made right now. Try again.', { retryAfterMs: 1_000 });
    });
  const availableIn = (userId: Id<'usr'>, currency: string) => {
    const wallet = wallets.find((each) => each.userId === userId && each.currency === currency);
    if (wallet !== undefined) return wallet.balanceMinor - wallet.heldMinor;
    return currency === firstWalletCurrency ? 0n : null;
  };
  const available = availableIn(senderId, sends.currency);
  if (available === null) {
    return fail(userError('CURRENCY_MISMATCH', `You have no wallet in ${sends.currency}.`, ['input', 'amount', 'currency']));
  }
  if (availableIn(recipientId, receives.currency) === null) {
    return fail(
      userError('CURRENCY_MISMATCH', `The recipient has no wallet in ${receives.currency}.`, ['input', 'recipientCurrency']),
    );
  }
  return ok(available);
}

interface Parties {
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly sends: Money;
}

/** Writes the quote down, and looks whether money ever went this way; the second by the index of what is between two people. */
async function insertQuote(
  { database: { sql }, config }: TransactionsContext,
  { senderId, recipientId, sends, price, rate }: Parties & { readonly price: Price; readonly rate: QuotedRate },
): Promise<Pick<TransferQuote, 'id' | 'expiresAt' | 'rate' | 'firstPaymentToRecipient'>> {
  const id = newId('quo');
  const [sender, recipient] = [toUuid(senderId, 'usr'), toUuid(recipientId, 'usr')];
  const shown = formatRate(rate);
  const [row] = await sql<{ expires_at: Date; first: boolean }[]>`
    insert into quotes (
      id, sender_id, recipient_id, amount_minor, currency, recipient_amount_minor, recipient_currency, fee_minor,
      rate_numerator, rate_denominator, rate, rate_source, rate_as_of, created_at, expires_at
    ) values (
      ${toUuid(id, 'quo')}, ${sender}, ${recipient}, ${sends.amountMinor}, ${sends.currency},
      ${price.receives.amountMinor}, ${price.receives.currency}, ${price.feeMinor},
      ${rate.numerator.toString()}::numeric, ${rate.denominator.toString()}::numeric, ${shown}, ${rate.source}, ${rate.asOf},
      now(), now() + ${config.QUOTE_TTL_SECONDS}::int * interval '1 second'
    )
    returning expires_at, not exists (
      select from transactions where sender_id = ${sender} and recipient_id = ${recipient} and status in ('COMPLETED', 'REVERSED')
    ) as first`;
  if (row === undefined) throw new Error('A quote was not written');
  return { id, expiresAt: row.expires_at, rate: shown, firstPaymentToRecipient: row.first };
}
