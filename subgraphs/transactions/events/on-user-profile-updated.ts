import { on } from '@mint/platform/kafka/handler.ts';
import { userProfileUpdated } from '@mint/schema/events/auth.ts';
import type { TransactionsContext } from '../context.ts';
import { storePayee } from '../domain/store-payee.ts';

/** A profile changed: the handle may be another. */
export const onUserProfileUpdated = on<typeof userProfileUpdated, TransactionsContext>(
  userProfileUpdated,
  async ({ event, tx }) => {
    const { userId, handle } = event.payload;
    await storePayee(tx.sql, { userId, handle: handle.toLowerCase(), handleAt: event.time });
  },
);
