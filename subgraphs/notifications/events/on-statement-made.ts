import { on } from '@mint/platform/kafka/handler.ts';
import { statementMade } from '@mint/schema/events/wallet.ts';
import type { NotificationsContext } from '../context.ts';
import { statementReadyMessage } from '../domain/statement-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that the statement they wait for can be downloaded. */
export const onStatementMade = on<typeof statementMade, NotificationsContext>(statementMade, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [statementReadyMessage(event.payload)]);
});
