import type { QuoteTransferMutation, TransferMutation } from '@mint/sdk/__generated__/graphql.ts';

/** What a person means to send. */
export interface Intention {
  readonly amount: string;
  readonly currency: string;
  /** The currency that arrives. */
  readonly recipientCurrency: string;
  readonly note: string;
}

/** What it would cost, and until when that holds. */
export type Quote = NonNullable<QuoteTransferMutation['transferQuoteCreate']['quote']>;

/** The transfer that was made. */
export type Sent = NonNullable<TransferMutation['transferCreate']['transaction']>;
