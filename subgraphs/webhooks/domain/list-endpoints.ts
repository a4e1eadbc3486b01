import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { WebhooksContext } from '../context.ts';
import { type Endpoint, type EndpointRow, toEndpoint } from './endpoint.ts';

/** A person's endpoints, oldest first: as many as one may have at most. */
export async function listEndpoints({ database, config }: WebhooksContext, ownerId: Id<'usr'>): Promise<Endpoint[]> {
  const rows = await database.sql<EndpointRow[]>`
    select * from endpoints where owner_id = ${toUuid(ownerId, 'usr')} and deleted_at is null
    order by created_at, id limit ${config.MAX_ENDPOINTS}`;
  return rows.map(toEndpoint);
}

/** One endpoint; null when the person has none with this id. */
export async function findEndpoint(
  { database }: WebhooksContext,
  ownerId: Id<'usr'>,
  endpointId: string,
): Promise<Endpoint | null> {
  if (!isId('whe', endpointId)) return null;
  const [row] = await database.sql<EndpointRow[]>`
    select * from endpoints
    where id = ${toUuid(endpointId, 'whe')} and owner_id = ${toUuid(ownerId, 'usr')} and deleted_at is null`;
  return row === undefined ? null : toEndpoint(row);
}
