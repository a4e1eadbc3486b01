import { on } from '@mint/platform/kafka/handler.ts';
import { userProfileUpdated } from '@mint/schema/events/auth.ts';
import type { SocialContext } from '../context.ts';
import { storePeople } from '../domain/store-people.ts';

/** A profile changed: the handle may be another. */
export const onUserProfileUpdated = on<typeof userProfileUpdated, SocialContext>(userProfileUpdated, async ({ event, tx }) => {
  const { userId, handle } = event.payload;
  await storePeople(tx.sql, [{ userId, handle: handle.toLowerCase(), handleAt: event.time }]);
});
