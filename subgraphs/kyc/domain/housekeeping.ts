import type { Database } from '@mint/platform/database/database.ts';
import { LATE_UPLOAD_SECONDS } from '@mint/platform/objects/remove-objects.ts';

/** How long a document that was not what it was declared as is shown to its owner. */
const REJECTED_KEPT_DAYS = 30;
/** How long a webhook's id is remembered: longer than any sender goes on sending it. */
const RECEIPTS_KEPT_DAYS = 30;
const ROWS_AT_ONCE = 500;

/**
 * Clears away what nobody comes back for: uploads that were never confirmed, with their objects; documents rejected long ago; old
 * webhook ids. A bounded number of each; answers whether there may be more. Each is one statement: all of it happens or nothing.
 */
export async function clearAway({ sql }: Pick<Database, 'sql'>): Promise<boolean> {
  const abandoned = await sql`
    with abandoned as (
      delete from documents where id in (
        select id from documents
        where status = 'AWAITING_UPLOAD' and upload_ends_at < now() - make_interval(secs => ${LATE_UPLOAD_SECONDS})
        order by upload_ends_at limit ${ROWS_AT_ONCE} for update skip locked
      )
      returning object_key
    )
    insert into object_removals (object_key, next_attempt_at, writable_until) select object_key, now(), now() from abandoned`;
  const rejected = await sql`
    delete from documents where id in (
      select id from documents
      where status = 'REJECTED' and rejected_at < now() - make_interval(days => ${REJECTED_KEPT_DAYS})
      order by rejected_at limit ${ROWS_AT_ONCE} for update skip locked
    )`;
  const receipts = await sql`
    delete from webhook_receipts where id in (
      select id from webhook_receipts where received_at < now() - make_interval(days => ${RECEIPTS_KEPT_DAYS})
      order by received_at limit ${ROWS_AT_ONCE} for update skip locked
    )`;
  return [abandoned, rejected, receipts].some(({ count }) => count === ROWS_AT_ONCE);
}
