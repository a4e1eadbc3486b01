import { on } from '@mint/platform/kafka/handler.ts';
import { walletFrozen } from '@mint/schema/events/wallet.ts';
import type { WebhooksContext } from '../context.ts';
import { walletMessage } from '../domain/own-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** A wallet was stopped. */
export const onWalletFrozen = on<typeof walletFrozen, WebhooksContext>(walletFrozen, async ({ event, tx, context }) => {
  const occurrence = { eventId: event.id, occurredAt: event.time, objectId: event.payload.walletId, sequence: null };
  await writeDeliveries(tx, context, occurrence, [walletMessage(event.payload, 'FROZEN')]);
});
