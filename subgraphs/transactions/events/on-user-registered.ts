import { on } from '@mint/platform/kafka/handler.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { TransactionsContext } from '../context.ts';
import { storePayee } from '../domain/store-payee.ts';

/** A person signed up: money can be sent to them. */
export const onUserRegistered = on<typeof userRegistered, TransactionsContext>(userRegistered, async ({ event, tx }) => {
  const { userId, handle } = event.payload;
  await storePayee(tx.sql, { userId, handle: handle.toLowerCase(), handleAt: event.time });
});
