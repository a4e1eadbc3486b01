import { fromUuid } from '@mint/platform/ids/ids.ts';
import type { Ledger } from './posting.ts';
import { voidHold } from './void-hold.ts';

const BATCH = 100;

/**
 * Voids the holds whose time has passed, at most 100, the longest overdue first. Answers with how many it found. Safe to run
 * in several processes at once: a hold is voided once.
 */
export async function releaseExpiredHolds(ledger: Ledger): Promise<number> {
  const expired = await ledger.database.sql<{ transaction_id: string }[]>`
    select transaction_id from holds where state = 'HELD' and expires_at <= now() order by expires_at limit ${BATCH}`;
  for (const { transaction_id } of expired) await voidHold(ledger, fromUuid('txn', transaction_id), 'EXPIRED');
  return expired.length;
}
