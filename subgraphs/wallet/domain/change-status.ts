import type { Database } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { walletFrozen, walletUnfrozen } from '@mint/schema/events/wallet.ts';
import { toWallet, type Wallet, type WalletRow } from './find-wallets.ts';

export interface StatusChange {
  readonly outcome: 'CHANGED' | 'UNCHANGED' | 'WALLET_NOT_FOUND';
  readonly wallet: Wallet | null;
}

/**
 * Freezes a wallet, or lets it move money again, and says so with the reason. Idempotent: a wallet that has the status already
 * is UNCHANGED. A frozen wallet neither sends nor receives; what was held stays held and can be voided.
 */
export function changeStatus(
  database: Database,
  { walletId, status, reason, actor }: { walletId: Id<'wal'>; status: Wallet['status']; reason: string; actor: string },
): Promise<StatusChange> {
  return database.transaction(async (tx) => {
    const [row] = await tx.sql<WalletRow[]>`
      select id, user_id, currency, status, balance, held, opened_at from wallets
      where id = ${toUuid(walletId, 'wal')} and account is null for no key update`;
    if (row === undefined) return { outcome: 'WALLET_NOT_FOUND', wallet: null };
    const wallet = toWallet(row);
    if (wallet.status === status) return { outcome: 'UNCHANGED', wallet };
    await tx.sql`update wallets set status = ${status} where id = ${row.id}`;
    const contract = status === 'FROZEN' ? walletFrozen : walletUnfrozen;
    await addEvent(tx, contract, { walletId, userId: wallet.userId, reason }, { actor });
    return { outcome: 'CHANGED', wallet: { ...wallet, status } };
  });
}
