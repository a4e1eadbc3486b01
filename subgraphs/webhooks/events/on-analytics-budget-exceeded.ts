import { on } from '@mint/platform/kafka/handler.ts';
import { analyticsBudgetExceeded } from '@mint/schema/events/analytics.ts';
import type { WebhooksContext } from '../context.ts';
import { budgetMessage } from '../domain/own-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** A budget is spent, or more than that. */
export const onAnalyticsBudgetExceeded = on<typeof analyticsBudgetExceeded, WebhooksContext>(
  analyticsBudgetExceeded,
  async ({ event, tx, context }) => {
    const { budgetId: objectId, reachedAt: occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence: null };
    await writeDeliveries(tx, context, occurrence, [budgetMessage(event.payload, 'BUDGET_EXCEEDED')]);
  },
);
