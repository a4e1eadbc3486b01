import { on } from '@mint/platform/kafka/handler.ts';
import { transactionFailed } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { tellPeople } from '../domain/tell-people.ts';
import { failedMessages, peopleOf } from '../domain/transaction-messages.ts';

/** Tells whoever tried it that nothing moved, and why. */
export const onTransactionFailed = on<typeof transactionFailed, NotificationsContext>(
  transactionFailed,
  async ({ event, tx, context }) => {
    // A schedule tells of its runs itself, once all their attempts have failed; a batch of its payouts, once all have ended.
    if (event.payload.scheduleId != null || event.payload.payoutBatchId != null) return;
    const names = await context.people.names(peopleOf(event.payload));
    await tellPeople(tx, context, event.id, failedMessages(event.payload, event.payload.failureCode, names));
  },
);
