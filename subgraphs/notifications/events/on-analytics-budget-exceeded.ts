import { on } from '@mint/platform/kafka/handler.ts';
import { analyticsBudgetExceeded } from '@mint/schema/events/analytics.ts';
import type { NotificationsContext } from '../context.ts';
import { budgetExceededMessage } from '../domain/budget-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that a budget of theirs is all spent, or more than that. */
export const onAnalyticsBudgetExceeded = on<typeof analyticsBudgetExceeded, NotificationsContext>(
  analyticsBudgetExceeded,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [budgetExceededMessage(event.payload)]);
  },
);
