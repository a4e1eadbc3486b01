import { on } from '@mint/platform/kafka/handler.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { SocialContext } from '../context.ts';
import { storePeople } from '../domain/store-people.ts';

/** A person signed up: they can be asked for money. */
export const onUserRegistered = on<typeof userRegistered, SocialContext>(userRegistered, async ({ event, tx }) => {
  const { userId, handle } = event.payload;
  await storePeople(tx.sql, [{ userId, handle: handle.toLowerCase(), handleAt: event.time }]);
});
