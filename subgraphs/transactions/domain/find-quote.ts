import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import type { TransactionsContext } from '../context.ts';
import type { QuoteRefusal } from '../errors.ts';
import type { Exchange } from './transaction.ts';

/** What a person was told a transfer would cost, and how the quote stands. */
export interface Quote {
  readonly id: Id<'quo'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly sends: Money;
  readonly receives: Money;
  /** In the currency of `sends`. */
  readonly feeMinor: bigint;
  readonly rate: string;
  /** The transfer that used it; null while none has. */
  readonly transactionId: Id<'txn'> | null;
  /** Whether its time is over, by the database's clock. */
  readonly expired: boolean;
}

interface QuoteRow {
  id: string;
  sender_id: string;
  recipient_id: string;
  amount_minor: bigint;
  currency: string;
  recipient_amount_minor: bigint;
  recipient_currency: string;
  fee_minor: bigint;
  rate: string;
  transaction_id: string | null;
  expired: boolean;
}

/** The quote as it stands; null when there is none. Whose it is, is the caller's to look at. */
export async function findQuote({ database }: TransactionsContext, id: string): Promise<Quote | null> {
  if (!isId('quo', id)) return null;
  const [row] = await database.sql<QuoteRow[]>`
    select id, sender_id, recipient_id, amount_minor, currency, recipient_amount_minor, recipient_currency, fee_minor, rate, transaction_id,
      expires_at <= clock_timestamp() as expired
    from quotes where id = ${toUuid(id, 'quo')}`;
  if (row === undefined) return null;
  return {
    id: fromUuid('quo', row.id),
    senderId: fromUuid('usr', row.sender_id),
    recipientId: fromUuid('usr', row.recipient_id),
    sends: { amountMinor: row.amount_minor, currency: row.currency },
    receives: { amountMinor: row.recipient_amount_minor, currency: row.recipient_currency },
    feeMinor: row.fee_minor,
    rate: row.rate,
    transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
    expired: row.expired,
  };
}

/** A transfer as far as a quote must match it. */
export interface QuotedTransfer {
  readonly senderId: Id<'usr'> | null;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** Why a transfer can't be made by a quote, as it stands; null when it can. Of somebody else's quote nothing is told. */
export function quoteRefusal(quote: Quote | null, transfer: QuotedTransfer): QuoteRefusal | null {
  if (quote === null || quote.senderId !== transfer.senderId) return 'QUOTE_NOT_FOUND';
  const { recipientId, sends } = quote;
  const matches =
    recipientId === transfer.recipientId && sends.amountMinor === transfer.amountMinor && sends.currency === transfer.currency;
  if (!matches) return 'QUOTE_MISMATCH';
  if (quote.transactionId !== null) return 'QUOTE_USED';
  return quote.expired ? 'QUOTE_EXPIRED' : null;
}

/** What is exchanged in a transfer by a quote; null when its two currencies are one. */
export function exchangeBy({ sends, receives, feeMinor, rate }: Quote): Exchange | null {
  return sends.currency === receives.currency ? null : { receives, feeMinor, rate };
}

/** A transfer was not written because of its quote. */
export class QuoteRefusedError extends Error {
  readonly refusal: QuoteRefusal;

  constructor(refusal: QuoteRefusal) {
    super(`A quote could not be used: ${refusal}`);
    this.name = 'QuoteRefusedError';
    this.refusal = refusal;
  }
}
