import type { Id } from '@mint/platform/ids/ids.ts';
import { formatDecimal } from '@mint/platform/money/money.ts';
import type { MailContent, RequestMailData } from './mail-data.ts';
import type { NotificationKind } from './notification-kinds.ts';
import type { Message } from './tell-people.ts';
import type { Names } from './transaction-messages.ts';

/** A request for money, as far as telling of it needs it. */
export interface RequestFacts {
  readonly moneyRequestId: Id<'mrq'>;
  readonly requesterId: Id<'usr'>;
  readonly payerId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly expiresAt: Date;
}

/** What a person is told who is asked for money. */
export function requestReceivedMessage(request: RequestFacts, names: Names): Message {
  const requester = names.get(request.requesterId) ?? null;
  const body = `${requester ?? 'Someone'} asks you for ${amountText(request)}.${quoted(request.note)}`;
  const mail = { template: 'request-received' as const, data: mailData(request, requester) };
  return message(request, request.payerId, 'MONEY_REQUEST_RECEIVED', 'Money request', body, mail);
}

/** What a person is told who was asked for money and has not answered. */
export function requestReminderMessage(request: RequestFacts, names: Names): Message {
  const requester = names.get(request.requesterId) ?? null;
  const body = `${requester ?? 'Someone'} reminds you of the ${amountText(request)} they asked you for.${quoted(request.note)}`;
  const mail = { template: 'request-reminder' as const, data: mailData(request, requester) };
  return message(request, request.payerId, 'MONEY_REQUEST_REMINDER', 'Reminder', body, mail);
}

/** What a person is told whose request was paid, by which transaction. */
export function requestAcceptedMessage(request: RequestFacts, transactionId: Id<'txn'>, names: Names): Message {
  const payer = names.get(request.payerId) ?? null;
  const body = `${payer ?? 'Someone'} paid the ${amountText(request)} you asked for.${quoted(request.note)}`;
  const mail = { template: 'request-accepted' as const, data: mailData(request, payer) };
  return message(request, request.requesterId, 'MONEY_REQUEST_ACCEPTED', 'Request paid', body, mail, transactionId);
}

/** What a person is told whose request was declined. */
export function requestDeclinedMessage(request: RequestFacts, names: Names): Message {
  const payer = names.get(request.payerId) ?? null;
  const body = `${payer ?? 'Someone'} declined your request for ${amountText(request)}.${quoted(request.note)}`;
  const mail = { template: 'request-declined' as const, data: mailData(request, payer) };
  return message(request, request.requesterId, 'MONEY_REQUEST_DECLINED', 'Request declined', body, mail);
}

/** What a person is told who need not pay any more: the request was taken back. */
export function requestCancelledMessage(request: RequestFacts, names: Names): Message {
  const requester = names.get(request.requesterId) ?? null;
  const body = `${requester ?? 'Someone'} no longer asks you for ${amountText(request)}.${quoted(request.note)}`;
  const mail = { template: 'request-cancelled' as const, data: mailData(request, requester) };
  return message(request, request.payerId, 'MONEY_REQUEST_CANCELLED', 'Request taken back', body, mail);
}

/** What a person is told whose request nobody paid in time. */
export function requestExpiredMessage(request: RequestFacts, names: Names): Message {
  const payer = names.get(request.payerId) ?? null;
  const body = `The time of your request for ${amountText(request)}${payer === null ? '' : ` to ${payer}`} is over.${quoted(request.note)}`;
  const mail = { template: 'request-expired' as const, data: mailData(request, payer) };
  return message(request, request.requesterId, 'MONEY_REQUEST_EXPIRED', 'Request expired', body, mail);
}

function message(
  { moneyRequestId }: RequestFacts,
  userId: Id<'usr'>,
  kind: NotificationKind,
  title: string,
  body: string,
  mail: MailContent,
  transactionId: Id<'txn'> | null = null,
): Message {
  return { userId, inbox: { kind, title, body, transactionId, resourceId: moneyRequestId }, mail };
}

function mailData(request: RequestFacts, counterparty: string | null): RequestMailData {
  const { moneyRequestId, amountMinor, currency, note, expiresAt } = request;
  return { moneyRequestId, amountMinor: amountMinor.toString(), currency, counterparty, note, until: expiresAt.toISOString() };
}

const amountText = (request: RequestFacts) => `${formatDecimal(request)} ${request.currency}`;
const quoted = (note: string | null) => (note === null || note === '' ? '' : ` “${note}”`);
