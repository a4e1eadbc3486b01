import { on } from '@mint/platform/kafka/handler.ts';
import { statementFailed } from '@mint/schema/events/wallet.ts';
import type { NotificationsContext } from '../context.ts';
import { statementFailedMessage } from '../domain/statement-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that there will be no such statement as they wait for. */
export const onStatementFailed = on<typeof statementFailed, NotificationsContext>(
  statementFailed,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [statementFailedMessage(event.payload)]);
  },
);
