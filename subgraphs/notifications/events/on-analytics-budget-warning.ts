import { on } from '@mint/platform/kafka/handler.ts';
import { analyticsBudgetWarning } from '@mint/schema/events/analytics.ts';
import type { NotificationsContext } from '../context.ts';
import { budgetWarningMessage } from '../domain/budget-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that a budget of theirs is nearly spent. */
export const onAnalyticsBudgetWarning = on<typeof analyticsBudgetWarning, NotificationsContext>(
  analyticsBudgetWarning,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [budgetWarningMessage(event.payload)]);
  },
);
