import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { concludeReview } from './conclude-review.ts';
import type { ReviewVerdict, Step } from './machine.ts';

/**
 * Writes down, in `tx`, the verdict on a held transfer, for recovery to go on with. Throws while the transfer has yet to write that it waits:
 * the event that brought the verdict must come again.
 */
export async function noteVerdict(tx: Tx, id: Id<'txn'>, verdict: ReviewVerdict): Promise<void> {
  if (await concludeReview(tx.sql, id, verdict)) return;
  const [row] = await tx.sql<{ step: Step }[]>`select step from transactions where id = ${toUuid(id, 'txn')}`;
  if (row?.step === 'HOLD') throw new Error(`${id} doesn't wait for its review yet`);
}
