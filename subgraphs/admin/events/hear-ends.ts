import { toUuid } from '@mint/platform/ids/ids.ts';
import { type EventHandler, type HandlerInput, on } from '@mint/platform/kafka/handler.ts';
import {
  transactionCancelled,
  transactionCompleted,
  transactionFailed,
  transactionReversed,
} from '@mint/schema/events/transactions.ts';
import type { AdminContext } from '../context.ts';
import type { HeardStatus } from '../domain/reconciliation/books.ts';
import { lookSoon, ofTransaction } from './look-soon.ts';

type End = typeof transactionCompleted | typeof transactionFailed | typeof transactionCancelled | typeof transactionReversed;

/** Writes down that a transaction told of its end, to be compared with the transaction itself. */
const hear =
  (status: HeardStatus) =>
  async ({ event, tx, context }: HandlerInput<End, AdminContext>): Promise<void> => {
    const { transactionId, senderId, recipientId, amountMinor, currency, occurredAt } = event.payload;
    const takenMinor = 'reversedMinor' in event.payload ? event.payload.reversedMinor : null;
    await tx.sql`
      insert into heard_ends (transaction_id, status, event_id, sender_id, recipient_id, amount_minor, currency, taken_minor, occurred_at)
      values (${toUuid(transactionId, 'txn')}, ${status}, ${toUuid(event.id, 'evt')}, ${senderId === null ? null : toUuid(senderId, 'usr')},
        ${toUuid(recipientId, 'usr')}, ${amountMinor}, ${currency}, ${takenMinor}, ${occurredAt}) on conflict do nothing`;
    await lookSoon(tx, context, transactionId, { isNew: status === 'REVERSED' });
  };

/** Hears every end that a transaction tells of. */
export const hearEnds: readonly EventHandler<AdminContext>[] = [
  on<typeof transactionCompleted, AdminContext>(transactionCompleted, hear('COMPLETED'), { together: ofTransaction }),
  on<typeof transactionFailed, AdminContext>(transactionFailed, hear('FAILED'), { together: ofTransaction }),
  on<typeof transactionCancelled, AdminContext>(transactionCancelled, hear('CANCELLED'), { together: ofTransaction }),
  on<typeof transactionReversed, AdminContext>(transactionReversed, hear('REVERSED'), { together: ofTransaction }),
];
