import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** What is known of a person at a moment. */
export interface KnownPayee {
  readonly userId: Id<'usr'>;
  /** Lower case. */
  readonly handle: string;
  /** When the handle was theirs. */
  readonly handleAt: Date;
  /** Left out: nothing new is known. */
  readonly emailVerified?: boolean;
}

/**
 * Remembers a person. Handles change hands and news of two people come in any order: the latest moment decides whose a handle is, so
 * that money never goes to somebody who had it before. A confirmed address stays confirmed.
 */
export async function storePayee(sql: Sql | TransactionSql, payee: KnownPayee): Promise<void> {
  const userId = toUuid(payee.userId, 'usr');
  await sql`
    with taken as (
      update payees set handle = null
      where handle = ${payee.handle} and user_id <> ${userId} and handle_at < ${payee.handleAt}
    ), known as (
      select case when exists (
        select from payees where handle = ${payee.handle} and user_id <> ${userId} and handle_at >= ${payee.handleAt}
      ) then null else ${payee.handle} end as handle
    )
    insert into payees (user_id, handle, handle_at, email_verified)
    select ${userId}::uuid, known.handle, ${payee.handleAt}::timestamptz, ${payee.emailVerified ?? false}::boolean from known
    on conflict (user_id) do update set
      handle = case when excluded.handle_at >= payees.handle_at then excluded.handle else payees.handle end,
      handle_at = greatest(excluded.handle_at, payees.handle_at),
      email_verified = payees.email_verified or excluded.email_verified`;
}

/** Remembers that a person confirmed the e-mail address. */
export async function storeVerifiedEmail(sql: Sql | TransactionSql, userId: Id<'usr'>): Promise<void> {
  await sql`
    insert into payees (user_id, handle, handle_at, email_verified)
    values (${toUuid(userId, 'usr')}, null, '-infinity', true)
    on conflict (user_id) do update set email_verified = true`;
}
