import { isId } from '@mint/platform/ids/ids.ts';
import { on } from '@mint/platform/kafka/handler.ts';
import { apiKeyRevoked } from '@mint/schema/events/auth.ts';
import type { TransactionsContext } from '../context.ts';
import { stopBatchesOfKeys } from '../domain/payouts/settle-payout.ts';

/** Stops the batches of payouts that a key has ordered which is good no more. */
export const onApiKeyRevoked = on<typeof apiKeyRevoked, TransactionsContext>(apiKeyRevoked, async ({ event, tx }) => {
  await stopBatchesOfKeys(
    tx,
    event.payload.apiKeyIds.filter((id) => isId('key', id)),
  );
});
