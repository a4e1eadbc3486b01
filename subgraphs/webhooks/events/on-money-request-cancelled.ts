import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestCancelled } from '@mint/schema/events/social.ts';
import type { WebhooksContext } from '../context.ts';
import { requestMessages } from '../domain/request-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** Who asked for money took that back. */
export const onMoneyRequestCancelled = on<typeof moneyRequestCancelled, WebhooksContext>(
  moneyRequestCancelled,
  async ({ event, tx, context }) => {
    const { moneyRequestId: objectId, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence: null };
    await writeDeliveries(tx, context, occurrence, requestMessages(event.payload, 'CANCELLED'));
  },
);
