import { on } from '@mint/platform/kafka/handler.ts';
import { apiKeyCreated } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { apiKeyCreatedMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that a program can use it from now on. */
export const onApiKeyCreated = on<typeof apiKeyCreated, NotificationsContext>(apiKeyCreated, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [apiKeyCreatedMessage(event.payload, event.time)]);
});
