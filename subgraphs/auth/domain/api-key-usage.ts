import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { AuthContext } from '../context.ts';

/** How often a key was used on a day, as somebody counted it. */
export interface CountedUsage {
  readonly apiKeyId: Id<'key'>;
  /** `2026-11-22`, in UTC. */
  readonly day: string;
  readonly requests: bigint;
  readonly lastUsedAt: Date;
}

/** One day of a key's use. */
export interface UsageDay {
  readonly day: string;
  readonly requests: bigint;
}

/** How far back use can be asked for. */
export const keptUsageDays = 90;

/** Adds what a reporter counted. Its batches are numbered from 1: one that comes again, or late, changes nothing. */
export async function recordApiKeyUsage(
  { database }: Pick<AuthContext, 'database'>,
  { reporter, batch, usage }: { readonly reporter: string; readonly batch: bigint; readonly usage: readonly CountedUsage[] },
): Promise<void> {
  await database.transaction(async ({ sql }) => {
    const { count } = await sql`
      insert into usage_reporters as known (reporter, last_batch, reported_at) values (${reporter}, ${batch}, ${new Date()})
      on conflict (reporter) do update set last_batch = excluded.last_batch, reported_at = excluded.reported_at
      where known.last_batch < excluded.last_batch`;
    if (count === 0 || usage.length === 0) return;
    // Sorted, so that two reporters never wait for each other in a circle; a key that is gone meanwhile is not counted.
    const rows = usage
      .map((used) => ({ ...used, uuid: toUuid(used.apiKeyId, 'key') }))
      .sort((a, b) => (`${a.uuid}${a.day}` < `${b.uuid}${b.day}` ? -1 : 1));
    await sql`
      with counted as (
        select api_key_id, day, sum(requests)::bigint as requests, max(last_used_at) as last_used_at
        from unnest(
          ${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map(({ day }) => day)}::date[],
          ${rows.map(({ requests }) => requests.toString())}::bigint[], ${rows.map(({ lastUsedAt }) => lastUsedAt.toISOString())}::timestamptz[]
        ) as usage (api_key_id, day, requests, last_used_at)
        group by api_key_id, day
      ), used as (
        update api_keys set last_used_at = greatest(api_keys.last_used_at, latest.at)
        from (select api_key_id, max(last_used_at) as at from counted group by api_key_id) as latest
        where api_keys.id = latest.api_key_id
        returning api_keys.id
      )
      insert into api_key_usage as known (api_key_id, day, requests)
      select counted.api_key_id, counted.day, counted.requests from counted join used on used.id = counted.api_key_id
      order by counted.api_key_id, counted.day
      on conflict (api_key_id, day) do update set requests = known.requests + excluded.requests`;
  });
}

/** The use of several keys since a day, the latest day first, in one query. Give it bounded lists. */
export async function findApiKeyUsage(
  { database }: Pick<AuthContext, 'database'>,
  ids: readonly Id<'key'>[],
  since: string,
): Promise<Map<Id<'key'>, UsageDay[]>> {
  const rows = await database.sql<{ apiKeyId: string; day: string; requests: bigint }[]>`
    select api_key_id as "apiKeyId", day, requests from api_key_usage
    where api_key_id = any(${ids.map((id) => toUuid(id, 'key'))}::uuid[]) and day >= ${since}
    order by api_key_id, day desc`;
  const found = new Map<Id<'key'>, UsageDay[]>();
  for (const { apiKeyId, day, requests } of rows) {
    const id = fromUuid('key', apiKeyId);
    found.set(id, [...(found.get(id) ?? []), { day, requests }]);
  }
  return found;
}

/** A day in UTC, so many days before today. */
export function dayBefore(days: number): string {
  return new Date(Date.now() - days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}
