import type { Database, Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { isCurrency } from '@mint/platform/money/money.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { walletOpened } from '@mint/schema/events/wallet.ts';
import type { WalletOpenErrorCode } from '../errors.ts';
import { toWallet, type Wallet, type WalletRow } from './find-wallets.ts';

/**
 * Opens a user's wallet in a currency, with its event, unless there is one. Answers with the wallet when it was opened now,
 * else null. Safe to race: one of the callers opens it.
 */
export async function openWallet(tx: Tx, userId: Id<'usr'>, currency: string): Promise<Wallet | null> {
  const [row] = await tx.sql<WalletRow[]>`
    insert into wallets (id, user_id, currency) values (${newUuid()}, ${toUuid(userId, 'usr')}, ${currency})
    on conflict (user_id, currency) do nothing
    returning id, user_id, currency, status, balance, held, opened_at`;
  if (row === undefined) return null;
  const wallet = toWallet(row);
  await addEvent(tx, walletOpened, { walletId: wallet.id, userId, currency });
  return wallet;
}

/** Opens one more wallet for a user. Fails with UNKNOWN_CURRENCY or WALLET_EXISTS. */
export async function openAnotherWallet(
  database: Database,
  userId: Id<'usr'>,
  currency: string,
): Promise<Result<Wallet, WalletOpenErrorCode>> {
  const path = ['input', 'currency'];
  if (!isCurrency(currency)) return fail(userError('UNKNOWN_CURRENCY', `There are no wallets in ${currency}.`, path));
  const wallet = await database.transaction((tx) => openWallet(tx, userId, currency));
  return wallet === null ? fail(userError('WALLET_EXISTS', `You have a wallet in ${currency} already.`, path)) : ok(wallet);
}
