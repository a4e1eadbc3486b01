import { on } from '@mint/platform/kafka/handler.ts';
import { webhookEndpointDisabled } from '@mint/schema/events/webhooks.ts';
import type { NotificationsContext } from '../context.ts';
import { tellPeople } from '../domain/tell-people.ts';
import { webhookDisabledMessage } from '../domain/webhook-messages.ts';

/** Tells the owner of a webhook endpoint that it is sent nothing any more. */
export const onWebhookEndpointDisabled = on<typeof webhookEndpointDisabled, NotificationsContext>(
  webhookEndpointDisabled,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [webhookDisabledMessage(event.payload)]);
  },
);
