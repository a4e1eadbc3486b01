import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** A user's money in one currency, in minor units. */
export interface Wallet {
  readonly id: Id<'wal'>;
  readonly userId: Id<'usr'>;
  readonly currency: string;
  readonly status: 'ACTIVE' | 'FROZEN';
  readonly balanceMinor: bigint;
  /** The part of the balance that is reserved. */
  readonly heldMinor: bigint;
  readonly openedAt: Date;
}

/** A row of `wallets` as the driver reads it. */
export interface WalletRow {
  id: string;
  user_id: string;
  currency: string;
  status: Wallet['status'];
  balance: bigint;
  held: bigint;
  opened_at: Date;
}

/** Reads a user's wallet from its row. */
export function toWallet(row: WalletRow): Wallet {
  return {
    id: fromUuid('wal', row.id),
    userId: fromUuid('usr', row.user_id),
    currency: row.currency,
    status: row.status,
    balanceMinor: row.balance,
    heldMinor: row.held,
    openedAt: row.opened_at,
  };
}

/** The users' wallets by id; those that don't exist, and system accounts, are missing. */
export async function findWalletsById(database: Database, ids: readonly Id<'wal'>[]): Promise<Map<Id<'wal'>, Wallet>> {
  if (ids.length === 0) return new Map();
  const rows = await database.sql<WalletRow[]>`
    select id, user_id, currency, status, balance, held, opened_at from wallets
    where id = any(${ids.map((id) => toUuid(id, 'wal'))}::uuid[]) and account is null`;
  return new Map(rows.map(toWallet).map((wallet) => [wallet.id, wallet]));
}

/** Each user's wallets, oldest first; users without one are missing. */
export async function findWalletsByUser(database: Database, userIds: readonly Id<'usr'>[]): Promise<Map<Id<'usr'>, Wallet[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await database.sql<WalletRow[]>`
    select id, user_id, currency, status, balance, held, opened_at from wallets
    where user_id = any(${userIds.map((id) => toUuid(id, 'usr'))}::uuid[]) order by opened_at, id`;
  return Map.groupBy(rows.map(toWallet), (wallet) => wallet.userId);
}
