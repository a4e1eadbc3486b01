import { on } from '@mint/platform/kafka/handler.ts';
import { userProfileUpdated } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';

/** Lets go of a name that was remembered, so that the next message has the new one. */
export const onUserProfileUpdated = on<typeof userProfileUpdated, NotificationsContext>(
  userProfileUpdated,
  async ({ event, tx, context }) => {
    const { userId } = event.payload;
    tx.afterCommit(() => void context.people.forgetName(userId));
  },
);
