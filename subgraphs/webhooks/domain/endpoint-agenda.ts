import type { Tx } from '@mint/platform/database/database.ts';
import type { EndpointRow } from './endpoint.ts';

/*
 * Whatever happens to the deliveries of an endpoint happens under its row's lock: then "the first of its object that is owed" and "when there is
 * something to do" always hold.
 */

/** Takes an endpoint's lock until the transaction ends; null when there is no such endpoint any more. */
export async function lockEndpoint(tx: Tx, endpoint: string): Promise<EndpointRow | null> {
  const [row] = await tx.sql<EndpointRow[]>`select * from endpoints where id = ${endpoint} and deleted_at is null for update`;
  return row ?? null;
}

/** Writes down when there is something to do for an endpoint, and answers with it: its first pause ends, or a lease. Null when there is nothing. */
export async function writeAgenda(tx: Tx, endpoint: string): Promise<Date | null> {
  const [row] = await tx.sql<{ wake_at: Date | null }[]>`
    update endpoints set wake_at = least(
      (select next_attempt_at from deliveries
        where endpoint_id = ${endpoint} and status = 'PENDING' and is_next and leased_until is null
        order by next_attempt_at limit 1),
      (select min(leased_until) from deliveries where endpoint_id = ${endpoint} and leased_until is not null)
    )
    where id = ${endpoint} returning wake_at`;
  return row?.wake_at ?? null;
}

/** Makes the first owed delivery of each of these objects the one that may be tried, and has the others wait for it. */
export async function orderObjects(tx: Tx, endpoints: readonly string[], objectIds: readonly string[]): Promise<void> {
  await tx.sql`
    update deliveries set is_next = ranked.is_first
    from (
      select id, row_number() over (partition by endpoint_id, object_id order by sequence, id) = 1 as is_first
      from deliveries
      where endpoint_id = any(${[...endpoints]}::uuid[]) and object_id = any(${[...objectIds]}::text[]) and status = 'PENDING'
    ) ranked
    where deliveries.id = ranked.id and deliveries.is_next <> ranked.is_first`;
}
