import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { WebhooksContext } from '../context.ts';
import type { WebhookRedeliverErrorCode } from '../errors.ts';
import { orderObjects, writeAgenda } from './endpoint-agenda.ts';
import { lockOwnEndpoint, noSuchEndpoint } from './own-endpoint.ts';

/** One delivery, or everything of a range of time. */
export interface RedeliverInput {
  readonly endpointId: string;
  readonly deliveryId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

interface Chosen {
  id: string;
  object_id: string;
}

/**
 * Owes deliveries again, whatever became of them, under the ids they had, and in the order of their objects; those that are owed already are tried at once.
 * Answers with how many.
 */
export async function redeliver(
  context: WebhooksContext,
  ownerId: Id<'usr'>,
  input: RedeliverInput,
): Promise<Result<number, WebhookRedeliverErrorCode>> {
  const { endpointId, deliveryId, from, to } = input;
  const { MAX_REDELIVERED: limit } = context.config;
  const isOne = deliveryId != null;
  if (isOne ? from != null || to != null : from == null || (to != null && to <= from)) {
    return fail(userError('INVALID_RANGE', 'Give either one delivery or a beginning, and an end that is after it.', ['input']));
  }
  return context.database.transaction(async (tx) => {
    const endpoint = await lockOwnEndpoint(tx, ownerId, endpointId);
    if (endpoint === null) return fail(noSuchEndpoint('endpointId'));
    if (!endpoint.enabled) return fail(userError('ENDPOINT_DISABLED', 'Enable the endpoint first.', ['input', 'endpointId']));
    const chosen = await choose(tx, endpoint.id, input, limit + 1);
    if (isOne && chosen.length === 0) {
      return fail(userError('DELIVERY_NOT_FOUND', 'The endpoint has no such delivery.', ['input', 'deliveryId']));
    }
    if (chosen.length > limit) {
      return fail(userError('RANGE_TOO_LARGE', `Up to ${limit} deliveries can be sent again at once.`, ['input', 'from']));
    }
    if (chosen.length === 0) return ok(0);
    // What is under way stays so.
    await tx.sql`
      update deliveries set next_attempt_at = now(), owed_since = now(), failures = 0, settled_at = null, status = 'PENDING',
        is_next = is_next and status = 'PENDING'
      where id = any(${chosen.map(({ id }) => id)}::uuid[]) and leased_until is null`;
    await orderObjects(tx, [endpoint.id], [...new Set(chosen.map(({ object_id }) => object_id))]);
    const wakeAt = await writeAgenda(tx, endpoint.id);
    tx.afterCommit(() => context.queue.remindAt(fromUuid('whe', endpoint.id), wakeAt));
    return ok(chosen.length);
  });
}

async function choose(tx: Tx, endpoint: string, { deliveryId, from, to }: RedeliverInput, limit: number): Promise<Chosen[]> {
  if (deliveryId != null) {
    if (!isId('whd', deliveryId)) return [];
    return tx.sql<Chosen[]>`
      select id, object_id from deliveries where id = ${toUuid(deliveryId, 'whd')} and endpoint_id = ${endpoint}`;
  }
  return tx.sql<Chosen[]>`
    select id, object_id from deliveries
    where endpoint_id = ${endpoint} and created_at >= ${from ?? null}::timestamptz
      and created_at < coalesce(${to ?? null}::timestamptz, 'infinity') and not is_test
    order by created_at, id limit ${limit}`;
}
