import type { Tx } from '@mint/platform/database/database.ts';
import { userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { EndpointRow } from './endpoint.ts';
import { lockEndpoint } from './endpoint-agenda.ts';

/** Takes the lock of an endpoint of the owner's until the transaction ends; null when they have none with this id. */
export async function lockOwnEndpoint(tx: Tx, ownerId: Id<'usr'>, endpointId: string): Promise<EndpointRow | null> {
  if (!isId('whe', endpointId)) return null;
  const row = await lockEndpoint(tx, toUuid(endpointId, 'whe'));
  return row?.owner_id === toUuid(ownerId, 'usr') ? row : null;
}

/** Says that there is no such endpoint, or it is somebody else's. */
export function noSuchEndpoint(field: string) {
  return userError('NOT_FOUND' as const, 'You have no such endpoint.', ['input', field]);
}
