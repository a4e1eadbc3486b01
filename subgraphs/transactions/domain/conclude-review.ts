import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { ReviewVerdict } from './machine.ts';

/**
 * Ends the review of a held transfer: approved, its money is captured next; otherwise it is released. The first verdict stands, whoever else
 * comes at the same moment; answers whether this was it. Whoever calls has the transfer taken up; recovery would, when the process dies first.
 */
export async function concludeReview(sql: Sql | TransactionSql, id: Id<'txn'>, verdict: ReviewVerdict): Promise<boolean> {
  const concluded = await sql`
    with concluded as (
      update transactions set step = ${verdict === 'APPROVED' ? 'CAPTURE' : 'RELEASE'}
      where id = ${toUuid(id, 'txn')} and status = 'IN_REVIEW' and step = 'REVIEW'
      returning id
    ), noted as (
      update reviews set verdict = ${verdict} from concluded where reviews.transaction_id = concluded.id
    ), due as (
      update work set next_attempt_at = now() from concluded where work.transaction_id = concluded.id
    )
    select from concluded`;
  return concluded.length > 0;
}
