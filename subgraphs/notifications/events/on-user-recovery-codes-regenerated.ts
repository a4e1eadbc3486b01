import { on } from '@mint/platform/kafka/handler.ts';
import { userRecoveryCodesRegenerated } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { recoveryCodesRegeneratedMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that they have other recovery codes. */
export const onUserRecoveryCodesRegenerated = on<typeof userRecoveryCodesRegenerated, NotificationsContext>(
  userRecoveryCodesRegenerated,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [recoveryCodesRegeneratedMessage(event.payload.userId)]);
  },
);
