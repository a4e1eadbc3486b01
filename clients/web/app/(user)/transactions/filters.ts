import type { TransactionFilter, TransactionKind, TransactionStatus } from '@mint/sdk/__generated__/graphql.ts';
import { startOfDay } from '../../../money/calendar.ts';
import { currencies } from '../../../money/currencies.ts';

/** The statuses that a transaction can be looked for in; one that is being carried out has its outcome at once. */
export const statuses = [
  'PENDING',
  'PROCESSING',
  'IN_REVIEW',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'REVERSED',
] as const satisfies readonly TransactionStatus[];
export const kinds = { TRANSFER: 'Payments', TOP_UP: 'Top-ups' } as const satisfies Record<TransactionKind, string>;
export const directions = { INCOMING: 'In', OUTGOING: 'Out' } as const;

/** What a person looks for, as the page's address says it; an empty text asks for nothing. */
export interface Filters {
  readonly text: string;
  readonly direction: keyof typeof directions | '';
  readonly status: TransactionStatus | '';
  readonly kind: TransactionKind | '';
  /** The other person's handle. */
  readonly with: string;
  /** The first day and the last one, in the reader's calendar. */
  readonly from: string;
  readonly to: string;
  /** Decimal amounts of the currency. */
  readonly min: string;
  readonly max: string;
  readonly currency: string;
}

export const noFilters: Filters = {
  text: '',
  direction: '',
  status: '',
  kind: '',
  with: '',
  from: '',
  to: '',
  min: '',
  max: '',
  currency: '',
};

/** The graph looks for no less, and no more. */
const minTextLength = 2;
const maxTextLength = 100;
const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | '' =>
  values.find((value) => value === text) ?? '';
const matching = (pattern: RegExp, text: string) => (pattern.test(text) ? text : '');
/** A day that the calendar has. */
const dayOf = (text: string) => {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return moment && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : '';
};
const amount = /^\d{1,12}(\.\d{1,4})?$/;

/** What an address asks for; whatever it says that can't be asked for is left out. */
export function readFilters(read: (name: string) => string): Filters {
  const currency = oneOf(currencies, read('currency'));
  return {
    text: read('text').slice(0, maxTextLength),
    direction: oneOf(Object.keys(directions) as (keyof typeof directions)[], read('direction')),
    status: oneOf(statuses, read('status')),
    kind: oneOf(Object.keys(kinds) as TransactionKind[], read('kind')),
    with: matching(/^\w{1,50}$/, read('with')),
    from: dayOf(read('from')),
    to: dayOf(read('to')),
    min: currency && matching(amount, read('min')),
    max: currency && matching(amount, read('max')),
    currency,
  };
}

/**
 * The same as the graph takes it.
 *
 * @param counterpartyId Whose handle `with` is.
 */
export function toGraphFilter(filters: Filters, counterpartyId: string | null): TransactionFilter {
  const { text, direction, status, kind, from, to, min, max, currency } = filters;
  const searched = text.trim();
  return {
    ...(searched.length >= minTextLength && { text: searched }),
    ...(direction && { direction }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(counterpartyId && { counterpartyId }),
    ...(from && { from: startOfDay(from) }),
    ...(to && { to: startOfDay(to, 1) }),
    ...(min && { minAmount: { amount: min, currency } }),
    ...(max && { maxAmount: { amount: max, currency } }),
  };
}
