import { on } from '@mint/platform/kafka/handler.ts';
import { transactionHeldForReview } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { tellPeople } from '../domain/tell-people.ts';
import { heldMessages, peopleOf } from '../domain/transaction-messages.ts';

/** Tells the sender of a transfer that its money is held, and until when. */
export const onTransactionHeldForReview = on<typeof transactionHeldForReview, NotificationsContext>(
  transactionHeldForReview,
  async ({ event, tx, context }) => {
    const names = await context.people.names(peopleOf(event.payload));
    await tellPeople(tx, context, event.id, heldMessages(event.payload, event.payload.until, names));
  },
);
