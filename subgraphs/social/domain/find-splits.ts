import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { type Share, type ShareRow, type Split, type SplitRow, toShare, toSplit } from './split.ts';

type Reading = Pick<SocialContext, 'database'>;

/** The splits with these ids that the person made or has a share of, in one query; the others are left out. */
export async function findSplits(
  { database }: Reading,
  ids: readonly Id<'spl'>[],
  readerId: Id<'usr'>,
): Promise<Map<Id<'spl'>, Split>> {
  const reader = toUuid(readerId, 'usr');
  const rows = await database.sql<SplitRow[]>`
    select * from splits
    where id = any(${ids.map((id) => toUuid(id, 'spl'))}::uuid[])
      and (creator_id = ${reader} or exists (select from split_shares where split_id = splits.id and payer_id = ${reader}))`;
  return new Map(rows.map(toSplit).map((split) => [split.id, split]));
}

/** One split; null when there is none by this id, or it isn't this person's to see. */
export async function findSplit(context: Reading, id: string, readerId: Id<'usr'>): Promise<Split | null> {
  return isId('spl', id) ? ((await findSplits(context, [id], readerId)).get(id) ?? null) : null;
}

/** The shares of these splits, each split's in order, in one query. Whether they may be read is the caller's to know. */
export async function findShares({ database }: Reading, splitIds: readonly Id<'spl'>[]): Promise<Map<Id<'spl'>, Share[]>> {
  const rows = await database.sql<ShareRow[]>`
    select * from split_shares where split_id = any(${splitIds.map((id) => toUuid(id, 'spl'))}::uuid[])
    order by split_id, position`;
  return Map.groupBy(rows.map(toShare), ({ splitId }) => splitId);
}

/** One share of a split that the person made or has a share of; null when there is none by this id. */
export async function findShare({ database }: Reading, id: string, readerId: Id<'usr'>): Promise<Share | null> {
  if (!isId('shr', id)) return null;
  const reader = toUuid(readerId, 'usr');
  const [row] = await database.sql<ShareRow[]>`
    select * from split_shares as share
    where id = ${toUuid(id, 'shr')}
      and (payee_id = ${reader} or exists (select from split_shares where split_id = share.split_id and payer_id = ${reader}))`;
  return row === undefined ? null : toShare(row);
}
