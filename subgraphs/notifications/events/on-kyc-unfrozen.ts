import { on } from '@mint/platform/kafka/handler.ts';
import { kycUnfrozen } from '@mint/schema/events/kyc.ts';
import type { NotificationsContext } from '../context.ts';
import { unfrozenMessage } from '../domain/identity-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that they can send money again. */
export const onKycUnfrozen = on<typeof kycUnfrozen, NotificationsContext>(kycUnfrozen, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [unfrozenMessage(event.payload.userId, event.time)]);
});
