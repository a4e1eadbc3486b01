import { on } from '@mint/platform/kafka/handler.ts';
import { payoutBatchCompleted } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { payoutBatchEndedMessage } from '../domain/payout-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells who ordered payouts what came of them, all together. */
export const onPayoutBatchCompleted = on<typeof payoutBatchCompleted, NotificationsContext>(
  payoutBatchCompleted,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [payoutBatchEndedMessage(event.payload)]);
  },
);
