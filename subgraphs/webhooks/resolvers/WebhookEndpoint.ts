import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { DeliveryStatus } from '../domain/webhook-events.ts';
import { type GraphContext, logKey } from '../graph-context.ts';

type LogArguments = PageArguments & { readonly status?: DeliveryStatus | null };

/** An endpoint; only its owner gets at one. */
export const WebhookEndpoint = {
  async deliveries({ id }: Endpoint, { status = null, ...paging }: LogArguments, { loaders }: GraphContext) {
    const page = parsePage(paging);
    const found = await loaders.log.load(logKey({ endpointId: id, status, limit: page.limit, after: page.after }));
    return toConnection(found ?? [], page, ({ createdAt, id: deliveryId }: Delivery) => ({
      createdAt,
      id: toUuid(deliveryId, 'whd'),
    }));
  },
};
