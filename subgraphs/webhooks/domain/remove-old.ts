import type { WebhooksContext } from '../context.ts';

const CHUNK = 250;

/**
 * Removes deliveries that had their outcome longer ago than they are kept, those of endpoints that were removed, and then these endpoints: a part of
 * each. Answers with whether there may be more. Safe to run in several processes at once.
 */
export async function removeOld({ database, config }: WebhooksContext): Promise<boolean> {
  const settled = await removeDeliveries(
    database.sql`
      select id from deliveries where settled_at < now() - make_interval(days => ${config.DELIVERY_RETENTION_DAYS})
      order by settled_at limit ${CHUNK} for update skip locked`,
  );
  const orphaned = await removeDeliveries(
    database.sql`
      select deliveries.id from endpoints join deliveries on deliveries.endpoint_id = endpoints.id
      where endpoints.deleted_at is not null limit ${CHUNK} for update of deliveries skip locked`,
  );
  if (orphaned === 0) {
    await database.sql`
      delete from endpoints where deleted_at < now() - interval '1 minute'
        and not exists (select from deliveries where deliveries.endpoint_id = endpoints.id)`;
  }
  return settled === CHUNK || orphaned === CHUNK;

  async function removeDeliveries(which: ReturnType<typeof database.sql>): Promise<number> {
    const removed = await database.sql`
      with old as (${which}), log as (delete from attempts where delivery_id in (select id from old))
      delete from deliveries where id in (select id from old)`;
    return removed.count;
  }
}
