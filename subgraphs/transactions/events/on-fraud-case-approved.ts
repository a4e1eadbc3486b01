import { on } from '@mint/platform/kafka/handler.ts';
import { fraudCaseApproved } from '@mint/schema/events/fraud.ts';
import type { TransactionsContext } from '../context.ts';
import { noteVerdict } from '../domain/note-verdict.ts';

/** A reviewer let a held transfer go on. The call that says so at once may have been lost. */
export const onFraudCaseApproved = on<typeof fraudCaseApproved, TransactionsContext>(fraudCaseApproved, async ({ event, tx }) => {
  await noteVerdict(tx, event.payload.transactionId, 'APPROVED');
});
