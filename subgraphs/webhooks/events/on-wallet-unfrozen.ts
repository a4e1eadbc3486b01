import { on } from '@mint/platform/kafka/handler.ts';
import { walletUnfrozen } from '@mint/schema/events/wallet.ts';
import type { WebhooksContext } from '../context.ts';
import { walletMessage } from '../domain/own-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** A wallet moves money again. */
export const onWalletUnfrozen = on<typeof walletUnfrozen, WebhooksContext>(walletUnfrozen, async ({ event, tx, context }) => {
  const occurrence = { eventId: event.id, occurredAt: event.time, objectId: event.payload.walletId, sequence: null };
  await writeDeliveries(tx, context, occurrence, [walletMessage(event.payload, 'ACTIVE')]);
});
