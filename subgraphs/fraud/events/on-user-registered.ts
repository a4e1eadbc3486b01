import { on } from '@mint/platform/kafka/handler.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { FraudContext } from '../context.ts';
import { storePeople } from '../domain/store-people.ts';

/** A person signed up: what they are screened by is known. */
export const onUserRegistered = on<typeof userRegistered, FraudContext>(userRegistered, async ({ event, tx }) => {
  const { userId, displayName, country, email } = event.payload;
  await storePeople(tx.sql, [{ userId, displayName, displayNameAt: event.time, country, email }]);
});
