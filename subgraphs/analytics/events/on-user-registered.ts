import { on } from '@mint/platform/kafka/handler.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { AnalyticsContext } from '../context.ts';
import { addPeople } from '../domain/people.ts';

/** Makes a new person's row, unless whatever was told of them sooner has made it. */
export const onUserRegistered = on<typeof userRegistered, AnalyticsContext>(userRegistered, async ({ event, tx, context }) => {
  await addPeople(tx, [event.payload.userId], context.defaultCurrency);
});
