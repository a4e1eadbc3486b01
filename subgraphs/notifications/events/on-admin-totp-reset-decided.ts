import { on } from '@mint/platform/kafka/handler.ts';
import { adminTotpResetDecided } from '@mint/schema/events/admin.ts';
import type { NotificationsContext } from '../context.ts';
import { secondFactorKeptMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the owner of an account that its second factor stays. That it has ended is told by auth, once it has. */
export const onAdminTotpResetDecided = on<typeof adminTotpResetDecided, NotificationsContext>(
  adminTotpResetDecided,
  async ({ event, tx, context }) => {
    const { userId, approved } = event.payload;
    if (!approved) await tellPeople(tx, context, event.id, [secondFactorKeptMessage(userId, 'OPERATOR')]);
  },
);
