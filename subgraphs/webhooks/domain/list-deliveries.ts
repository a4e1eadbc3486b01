import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { WebhooksContext } from '../context.ts';
import { type Attempt, type Delivery, type DeliveryRow, toDelivery } from './delivery.ts';
import type { AttemptError, DeliveryStatus } from './webhook-events.ts';

/** A page of an endpoint's log. */
export interface LogPage {
  readonly endpointId: Id<'whe'>;
  readonly status: DeliveryStatus | null;
  readonly limit: number;
  /** The last one seen. */
  readonly after: { readonly createdAt: string; readonly id: string } | null;
}

/** How many of a delivery's attempts are shown. */
const SHOWN_ATTEMPTS = 50;

type PageRow = DeliveryRow & { endpoint_enabled: boolean };

/**
 * The pages of several endpoints' logs, newest first, by the place of each in `pages`; those of one status and length in one query. Whether the
 * endpoints may be read is the caller's to know.
 */
export async function listDeliveries({ database }: WebhooksContext, pages: readonly LogPage[]): Promise<Delivery[][]> {
  const alike = Map.groupBy(pages.keys(), (place) => `${pages[place]?.status} ${pages[place]?.limit}`);
  const found = pages.map((): Delivery[] => []);
  const read = async (places: readonly number[]) => {
    const asked = places.flatMap((place) => pages[place] ?? []);
    for (const row of await logQuery(database.sql, asked)) {
      found[places[row.place] ?? 0]?.push(toDelivery(row, row.endpoint_enabled));
    }
  };
  await Promise.all([...alike.values()].map(read));
  return found;
}

/** The query behind `listDeliveries`, for pages of one status and length. */
export function logQuery(sql: WebhooksContext['database']['sql'], pages: readonly LogPage[]) {
  const [{ status, limit } = { status: null, limit: 0 }] = pages;
  return sql<(PageRow & { place: number })[]>`
    select asked.place, endpoints.enabled as endpoint_enabled, log.*
    from unnest(
      ${pages.map(({ endpointId }) => toUuid(endpointId, 'whe'))}::uuid[],
      ${pages.map(({ after }) => after?.createdAt ?? 'infinity')}::timestamptz[],
      ${pages.map(({ after }) => after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff')}::uuid[],
      ${pages.map((_, place) => place)}::int[]
    ) as asked (endpoint_id, before, before_id, place)
    join endpoints on endpoints.id = asked.endpoint_id
    cross join lateral (
      select * from deliveries
      where endpoint_id = asked.endpoint_id and (created_at, id) < (asked.before, asked.before_id)
        ${status === null ? sql`` : sql`and status = ${status}`}
      order by created_at desc, id desc limit ${limit}
    ) log
    order by asked.place, log.created_at desc, log.id desc`;
}

interface AttemptRow {
  delivery_id: string;
  at: Date;
  response_status: number | null;
  response_body: string | null;
  duration_ms: number;
  error: AttemptError | null;
}

/** The latest attempts of each of these deliveries, oldest first, in one query. */
export async function findAttempts(
  { database }: WebhooksContext,
  ids: readonly Id<'whd'>[],
): Promise<Map<Id<'whd'>, readonly Attempt[]>> {
  const rows = await attemptsQuery(database.sql, ids);
  const byDelivery = Map.groupBy(rows, (row) => fromUuid('whd', row.delivery_id));
  return new Map([...byDelivery].map(([id, own]) => [id, own.map(toAttempt)]));
}

/** The query behind `findAttempts`. */
export function attemptsQuery(sql: WebhooksContext['database']['sql'], ids: readonly Id<'whd'>[]) {
  return sql<AttemptRow[]>`
    select latest.* from unnest(${ids.map((id) => toUuid(id, 'whd'))}::uuid[]) as asked (id)
    cross join lateral (
      select * from attempts where delivery_id = asked.id order by at desc, id desc limit ${SHOWN_ATTEMPTS}
    ) latest
    order by latest.delivery_id, latest.at, latest.id`;
}

function toAttempt(row: AttemptRow): Attempt {
  return {
    at: row.at,
    responseStatus: row.response_status,
    responseBody: row.response_body,
    durationMs: row.duration_ms,
    error: row.error,
  };
}
