import { on } from '@mint/platform/kafka/handler.ts';
import { transactionReversed } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { tellPeople } from '../domain/tell-people.ts';
import { peopleOf, reversedMessages } from '../domain/transaction-messages.ts';

/** Tells both sides what an operator took back. */
export const onTransactionReversed = on<typeof transactionReversed, NotificationsContext>(
  transactionReversed,
  async ({ event, tx, context }) => {
    const names = await context.people.names(peopleOf(event.payload));
    await tellPeople(tx, context, event.id, reversedMessages(event.payload, names));
  },
);
