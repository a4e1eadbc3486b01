import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import type postgres from 'postgres';

/**
 * The part of a statement that says what the row `spending` is counted as: what the person corrected it to, else what it names itself, else what the person
 * had said of its merchant by then, else what the patterns found. It depends on no order in which things are told of.
 */
export function countedAs(sql: Sql | TransactionSql): postgres.PendingQuery<postgres.Row[]> {
  return sql`
    coalesce(
      (select category from corrections said
        where said.transaction_id = spending.transaction_id and said.user_id = spending.user_id),
      spending.named_category,
      (select category from merchant_categories said
        where said.user_id = spending.user_id and said.merchant_key = spending.merchant_key and said.since <= spending.occurred_at
        order by said.since desc limit 1),
      spending.found_category)`;
}
