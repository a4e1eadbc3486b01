import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import type { PageRequest } from './page-request.ts';
import { type Split, type SplitRow, toSplit } from './split.ts';

/** The splits that a person made or has a share of, newest first. */
export async function listSplits({ database }: SocialContext, readerId: Id<'usr'>, page: PageRequest): Promise<Split[]> {
  const rows = await splitsQuery(database.sql, readerId, page);
  return rows.map(toSplit);
}

/**
 * The query behind `listSplits`: what the person made, and what they owe of others' splits, each read from its own index, newest first; a page of
 * each at most, and only the splits that are owed of are looked up one by one.
 */
export function splitsQuery(sql: SocialContext['database']['sql'], readerId: Id<'usr'>, { limit, after }: PageRequest) {
  const reader = toUuid(readerId, 'usr');
  const place = after ? sql`(${after.createdAt}::timestamptz, ${after.id}::uuid)` : null;
  return sql<SplitRow[]>`
    select * from (
      (
        select * from splits where creator_id = ${reader} ${place ? sql`and (created_at, id) < ${place}` : sql``}
        order by created_at desc, id desc limit ${limit}
      )
      union all
      select splits.* from (
        select split_id from split_shares
        where payer_id = ${reader} and payer_id <> payee_id ${place ? sql`and (created_at, split_id) < ${place}` : sql``}
        order by created_at desc, split_id desc limit ${limit}
      ) as owed join splits on splits.id = owed.split_id
    ) as own
    order by created_at desc, id desc limit ${limit}`;
}
