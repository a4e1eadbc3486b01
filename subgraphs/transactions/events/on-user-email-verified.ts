import { on } from '@mint/platform/kafka/handler.ts';
import { userEmailVerified } from '@mint/schema/events/auth.ts';
import type { TransactionsContext } from '../context.ts';
import { storeVerifiedEmail } from '../domain/store-payee.ts';

/** A person confirmed the e-mail address. */
export const onUserEmailVerified = on<typeof userEmailVerified, TransactionsContext>(userEmailVerified, async ({ event, tx }) => {
  await storeVerifiedEmail(tx.sql, event.payload.userId);
});
