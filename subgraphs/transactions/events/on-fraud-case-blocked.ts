import { on } from '@mint/platform/kafka/handler.ts';
import { fraudCaseBlocked } from '@mint/schema/events/fraud.ts';
import type { TransactionsContext } from '../context.ts';
import { noteVerdict } from '../domain/note-verdict.ts';

/** A reviewer stopped a held transfer. The call that says so at once may have been lost. */
export const onFraudCaseBlocked = on<typeof fraudCaseBlocked, TransactionsContext>(fraudCaseBlocked, async ({ event, tx }) => {
  await noteVerdict(tx, event.payload.transactionId, 'BLOCKED');
});
