import type { Id } from '@mint/platform/ids/ids.ts';
import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { moneyRequestCreated } from '@mint/schema/events/social.ts';
import type { Message } from './message.ts';

/** What every event of a money request tells. */
export type RequestFacts = PayloadOf<typeof moneyRequestCreated> & { readonly transactionId?: Id<'txn'> };

const eventOf = {
  PENDING: 'MONEY_REQUEST_CREATED',
  ACCEPTED: 'MONEY_REQUEST_ACCEPTED',
  DECLINED: 'MONEY_REQUEST_DECLINED',
  CANCELLED: 'MONEY_REQUEST_CANCELLED',
  EXPIRED: 'MONEY_REQUEST_EXPIRED',
} as const;

/** What both people of a money request are told when it has come to a status. */
export function requestMessages(request: RequestFacts, status: keyof typeof eventOf): Message[] {
  const { moneyRequestId, requesterId, payerId, amountMinor, currency, note, expiresAt, transactionId } = request;
  return [requesterId, payerId].map((ownerId) => ({
    ownerId,
    event: eventOf[status],
    data: {
      moneyRequest: {
        id: moneyRequestId,
        status,
        direction: ownerId === payerId ? 'INCOMING' : 'OUTGOING',
        counterpartyId: ownerId === payerId ? requesterId : payerId,
        amount: toGraphqlMoney({ amountMinor, currency }),
        note,
        expiresAt: expiresAt.toISOString(),
        transactionId: transactionId ?? null,
      },
    },
  }));
}
