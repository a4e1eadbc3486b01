import { on } from '@mint/platform/kafka/handler.ts';
import { kycApproved } from '@mint/schema/events/kyc.ts';
import type { NotificationsContext } from '../context.ts';
import { identityVerifiedMessage } from '../domain/identity-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that their identity is verified. */
export const onKycApproved = on<typeof kycApproved, NotificationsContext>(kycApproved, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [identityVerifiedMessage(event.payload.userId, event.payload.decidedAt)]);
});
