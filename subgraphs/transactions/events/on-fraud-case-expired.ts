import { on } from '@mint/platform/kafka/handler.ts';
import { fraudCaseExpired } from '@mint/schema/events/fraud.ts';
import type { TransactionsContext } from '../context.ts';
import { noteVerdict } from '../domain/note-verdict.ts';

/** Nobody decided on a held transfer in time. The call that says so at once may have been lost. */
export const onFraudCaseExpired = on<typeof fraudCaseExpired, TransactionsContext>(fraudCaseExpired, async ({ event, tx }) => {
  await noteVerdict(tx, event.payload.transactionId, 'EXPIRED');
});
