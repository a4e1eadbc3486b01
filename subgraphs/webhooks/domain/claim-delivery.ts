import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { WebhooksContext } from '../context.ts';
import type { DeliveryRow } from './delivery.ts';
import type { EndpointRow } from './endpoint.ts';
import { lockEndpoint, writeAgenda } from './endpoint-agenda.ts';

/** A delivery that one worker has alone, and where it goes. */
export interface Claim {
  readonly delivery: DeliveryRow;
  readonly endpoint: EndpointRow;
  /** Whether another of the endpoint's may be tried beside it. */
  readonly isMore: boolean;
}

/** Between the end of an attempt and that of its lease: time to write down what came of it. */
const MARGIN_MS = 10_000;

/**
 * Takes the delivery of an endpoint that has been due longest. Null when none is due, or as many as may be are under way: whoever has one of those
 * looks again after it. An endpoint whose last attempt failed is tried by one at a time.
 */
export async function claimDelivery(context: WebhooksContext, endpointId: Id<'whe'>): Promise<Claim | null> {
  const { ENDPOINT_CONCURRENCY: concurrency, ATTEMPT_TIMEOUT_MS: timeoutMs } = context.config;
  const id = toUuid(endpointId, 'whe');
  return context.database.transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (endpoint === null || !endpoint.enabled) return null;
    const mayBeUnderWay = endpoint.failing_since === null ? concurrency : 1;
    // One journey to the database for both, in this order.
    const [taken] = await Promise.all([takeNext(tx, id, mayBeUnderWay, timeoutMs + MARGIN_MS), writeAgenda(tx, id)]);
    if (taken === undefined) return null;
    return { delivery: taken, endpoint, isMore: taken.due > 1 && taken.under_way + 1 < mayBeUnderWay };
  });
}

async function takeNext(
  tx: Tx,
  endpoint: string,
  mayBeUnderWay: number,
  leaseMs: number,
): Promise<(DeliveryRow & { due: number; under_way: number }) | undefined> {
  const underWay = tx.sql`(select count(*) from deliveries where endpoint_id = ${endpoint} and leased_until > now())`;
  const [taken] = await tx.sql<(DeliveryRow & { due: number; under_way: number })[]>`
    with due as (
      select id, next_attempt_at from deliveries
      where endpoint_id = ${endpoint} and status = 'PENDING' and is_next and next_attempt_at <= now()
        and (leased_until is null or leased_until <= now()) and ${underWay} < ${mayBeUnderWay}
      order by next_attempt_at limit 2
    )
    update deliveries set leased_until = now() + ${leaseMs}::int * interval '1 millisecond', attempts = attempts + 1
    where id = (select id from due order by next_attempt_at limit 1)
    returning deliveries.*, (select count(*) from due)::int as due, ${underWay}::int as under_way`;
  return taken;
}

/** Lays a delivery down untried. When this can't be written, its lease ends by itself. */
export async function layDown({ database }: WebhooksContext, { delivery }: Claim): Promise<void> {
  const laidDown = database.transaction(async (tx) => {
    await lockEndpoint(tx, delivery.endpoint_id);
    await tx.sql`
      update deliveries set leased_until = null, attempts = attempts - 1
      where id = ${delivery.id} and attempts = ${delivery.attempts} and status = 'PENDING'`;
    await writeAgenda(tx, delivery.endpoint_id);
  });
  await laidDown.catch(() => null);
}
