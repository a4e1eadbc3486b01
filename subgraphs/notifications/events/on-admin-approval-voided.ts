import { isId } from '@mint/platform/ids/ids.ts';
import { on } from '@mint/platform/kafka/handler.ts';
import { adminApprovalVoided } from '@mint/schema/events/admin.ts';
import type { NotificationsContext } from '../context.ts';
import { secondFactorKeptMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the owner of an account that its second factor stays, as somebody in a session of theirs said. */
export const onAdminApprovalVoided = on<typeof adminApprovalVoided, NotificationsContext>(
  adminApprovalVoided,
  async ({ event, tx, context }) => {
    const { resourceId: userId, voidReason } = event.payload;
    if (voidReason !== 'STOPPED_BY_OWNER' || !isId('usr', userId)) return;
    await tellPeople(tx, context, event.id, [secondFactorKeptMessage(userId, 'OWNER')]);
  },
);
