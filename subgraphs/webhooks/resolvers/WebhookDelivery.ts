import type { Delivery } from '../domain/delivery.ts';
import type { GraphContext } from '../graph-context.ts';

/** A delivery; only the owner of its endpoint gets at one. */
export const WebhookDelivery = {
  attempts: async ({ id }: Delivery, _: unknown, { loaders }: GraphContext) => (await loaders.attempts.load(id)) ?? [],
};
