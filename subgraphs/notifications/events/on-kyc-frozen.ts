import { on } from '@mint/platform/kafka/handler.ts';
import { kycFrozen } from '@mint/schema/events/kyc.ts';
import type { NotificationsContext } from '../context.ts';
import { frozenMessage } from '../domain/identity-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that they can send no money for now. */
export const onKycFrozen = on<typeof kycFrozen, NotificationsContext>(kycFrozen, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [frozenMessage(event.payload.userId, event.time)]);
});
