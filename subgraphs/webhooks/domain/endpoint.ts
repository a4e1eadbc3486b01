import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { DisabledReason, WebhookEvent } from './webhook-events.ts';

/** Where somebody wants to be told of what. */
export interface Endpoint {
  readonly id: Id<'whe'>;
  readonly ownerId: Id<'usr'>;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly description: string | null;
  readonly enabled: boolean;
  readonly disabledReason: DisabledReason | null;
  readonly failingSince: Date | null;
  readonly previousSecretUntil: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A row of `endpoints` as raw SQL returns it. */
export interface EndpointRow {
  id: string;
  owner_id: string;
  url: string;
  events: WebhookEvent[];
  description: string | null;
  enabled: boolean;
  disabled_reason: DisabledReason | null;
  enabled_at: Date;
  secret: Uint8Array;
  previous_secret: Uint8Array | null;
  previous_secret_until: Date | null;
  failing_since: Date | null;
  created_at: Date;
  updated_at: Date;
}

/** The endpoint that a row holds; its secrets stay behind. */
export function toEndpoint(row: EndpointRow): Endpoint {
  const isOver = row.previous_secret_until !== null && row.previous_secret_until.getTime() <= Date.now();
  return {
    id: fromUuid('whe', row.id),
    ownerId: fromUuid('usr', row.owner_id),
    url: row.url,
    events: row.events,
    description: row.description,
    enabled: row.enabled,
    disabledReason: row.disabled_reason,
    failingSince: row.failing_since,
    previousSecretUntil: isOver ? null : row.previous_secret_until,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What the house's own events say of an endpoint. */
export function endpointFacts({ id, ownerId, url }: Pick<Endpoint, 'id' | 'ownerId' | 'url'>, occurredAt: Date) {
  return { endpointId: id, ownerId, host: new URL(url).host, occurredAt };
}
