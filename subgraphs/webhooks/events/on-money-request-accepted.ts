import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestAccepted } from '@mint/schema/events/social.ts';
import type { WebhooksContext } from '../context.ts';
import { requestMessages } from '../domain/request-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** A money request was paid. */
export const onMoneyRequestAccepted = on<typeof moneyRequestAccepted, WebhooksContext>(
  moneyRequestAccepted,
  async ({ event, tx, context }) => {
    const { moneyRequestId: objectId, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence: null };
    await writeDeliveries(tx, context, occurrence, requestMessages(event.payload, 'ACCEPTED'));
  },
);
