import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { TransferQuote as TransferQuoteData } from '../domain/create-quote.ts';

/** A quote's amounts of money. */
export const TransferQuote = {
  sends: ({ sends }: TransferQuoteData) => toGraphqlMoney(sends),
  receives: ({ receives }: TransferQuoteData) => toGraphqlMoney(receives),
  fee: ({ fee }: TransferQuoteData) => toGraphqlMoney(fee),
  availableAfter: ({ availableAfter }: TransferQuoteData) => toGraphqlMoney(availableAfter),
};
