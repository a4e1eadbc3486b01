import { on } from '@mint/platform/kafka/handler.ts';
import { sessionReuseDetected } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { sessionStolenMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that a login may have been copied. */
export const onSessionReuseDetected = on<typeof sessionReuseDetected, NotificationsContext>(
  sessionReuseDetected,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [sessionStolenMessage(event.payload.userId, event.time)]);
  },
);
