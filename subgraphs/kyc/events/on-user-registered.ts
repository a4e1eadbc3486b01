import { on } from '@mint/platform/kafka/handler.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { KycContext } from '../context.ts';
import { openProfile } from '../domain/profile.ts';

/** Makes a new user's identity file, unless whoever needed it sooner has made it. */
export const onUserRegistered = on<typeof userRegistered, KycContext>(userRegistered, async ({ event, tx }) => {
  await openProfile(tx, event.payload.userId);
});
