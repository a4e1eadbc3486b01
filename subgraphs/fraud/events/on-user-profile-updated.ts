import { on } from '@mint/platform/kafka/handler.ts';
import { userProfileUpdated } from '@mint/schema/events/auth.ts';
import type { FraudContext } from '../context.ts';
import { storePeople } from '../domain/store-people.ts';

/** A person goes by another name: they are screened by it from now on. */
export const onUserProfileUpdated = on<typeof userProfileUpdated, FraudContext>(userProfileUpdated, async ({ event, tx }) => {
  const { userId, displayName } = event.payload;
  await storePeople(tx.sql, [{ userId, displayName, displayNameAt: event.time }]);
});
