import { on } from '@mint/platform/kafka/handler.ts';
import { kycRejected } from '@mint/schema/events/kyc.ts';
import type { NotificationsContext } from '../context.ts';
import { identityRejectedMessage } from '../domain/identity-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person why their identity could not be verified. */
export const onKycRejected = on<typeof kycRejected, NotificationsContext>(kycRejected, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [identityRejectedMessage(event.payload.userId, event.payload.reason)]);
});
