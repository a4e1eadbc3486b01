import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCancelled } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { tellPeople } from '../domain/tell-people.ts';
import { cancelledMessages, peopleOf } from '../domain/transaction-messages.ts';

/** Tells whoever made it that it was taken back. */
export const onTransactionCancelled = on<typeof transactionCancelled, NotificationsContext>(
  transactionCancelled,
  async ({ event, tx, context }) => {
    const names = await context.people.names(peopleOf(event.payload));
    await tellPeople(tx, context, event.id, cancelledMessages(event.payload, names));
  },
);
