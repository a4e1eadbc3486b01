import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { tellPeople } from '../domain/tell-people.ts';
import { completedMessages, peopleOf } from '../domain/transaction-messages.ts';

/** Tells both sides of a transfer that the money has moved, or the owner of a wallet that it was topped up. */
export const onTransactionCompleted = on<typeof transactionCompleted, NotificationsContext>(
  transactionCompleted,
  async ({ event, tx, context }) => {
    const { payoutBatchId, senderId } = event.payload;
    const names = await context.people.names(peopleOf(event.payload));
    const messages = completedMessages(event.payload, names);
    // Who pays a thousand people at once is told once, when the batch has ended.
    const told = payoutBatchId == null ? messages : messages.filter(({ userId }) => userId !== senderId);
    await tellPeople(tx, context, event.id, told);
  },
);
