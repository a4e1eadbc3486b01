import { on } from '@mint/platform/kafka/handler.ts';
import { userRecoveryCodeUsed } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { recoveryCodeUsedMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that one of their recovery codes was used. */
export const onUserRecoveryCodeUsed = on<typeof userRecoveryCodeUsed, NotificationsContext>(
  userRecoveryCodeUsed,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [recoveryCodeUsedMessage(event.payload, event.time)]);
  },
);
