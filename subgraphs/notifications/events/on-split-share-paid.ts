import { on } from '@mint/platform/kafka/handler.ts';
import { splitSharePaid } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { sharePaidMessage } from '../domain/split-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the creator of a split that a share was paid. */
export const onSplitSharePaid = on<typeof splitSharePaid, NotificationsContext>(
  splitSharePaid,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.share.userId]);
    await tellPeople(tx, context, event.id, [
      sharePaidMessage(event.payload, event.payload.share, event.payload.transactionId, names),
    ]);
  },
);
