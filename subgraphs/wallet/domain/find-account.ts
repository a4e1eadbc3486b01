import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { isCurrency } from '@mint/platform/money/money.ts';
import type { systemAccounts } from '@mint/schema/events/wallet.ts';
import DataLoader from 'dataloader';
import { openWallet } from './open-wallet.ts';

export type SystemAccount = (typeof systemAccounts)[number];

/** An account as callers name it. */
export type AccountRef = { readonly userId: Id<'usr'> } | { readonly walletId: Id<'wal'> } | { readonly system: SystemAccount };

/** What never changes about an account. */
export interface Account {
  readonly id: Id<'wal'>;
  readonly uuid: string;
  /** Null for a system account. */
  readonly userId: Id<'usr'> | null;
  /** Null for a user's wallet. */
  readonly account: SystemAccount | null;
  readonly currency: string;
  /** Its side of a posting's event, as a template for the balance after it. */
  readonly eventSide: string;
}

export interface AccountDirectory {
  /**
   * The account a reference names for a posting in `currency`, or null when there is none. A wallet named by its id may be of
   * another currency. A user's first wallet and the system accounts are opened when they are first needed.
   */
  find(ref: AccountRef, currency: string): Promise<Account | null>;
  /** As `find`, of what is in memory: undefined says nothing about whether there is one. */
  known(ref: AccountRef, currency: string): Account | undefined;
}

interface AccountRow {
  id: string;
  user_id: string | null;
  account: SystemAccount | null;
  currency: string;
}

function toAccount(row: AccountRow): Account {
  const id = fromUuid('wal', row.id);
  const userId = row.user_id === null ? null : fromUuid('usr', row.user_id);
  const eventSide =
    row.account === null
      ? `{"walletId":"${id}","userId":"${userId}","account":null,"balanceAfterMinor":%s}`
      : `{"walletId":null,"userId":null,"account":"${row.account}","balanceAfterMinor":%s}`;
  return { id, uuid: row.id, userId, account: row.account, currency: row.currency, eventSide };
}

/** Keys a reference by what it says: whose or which account, and of what currency unless the id says it all. */
function keyOf(ref: AccountRef, currency: string): string {
  if ('walletId' in ref) return ref.walletId;
  return 'userId' in ref ? `${ref.userId} ${currency}` : `${ref.system} ${currency}`;
}

/** The owner of an account as references name it. */
function ownerOf(account: Account): AccountRef {
  return account.userId === null ? { system: account.account as SystemAccount } : { userId: account.userId };
}

/** The id of what a reference names, whatever the currency. */
function idOf(ref: AccountRef): string {
  if ('userId' in ref) return ref.userId;
  return 'walletId' in ref ? ref.walletId : ref.system;
}

/** Accounts by their own ids and by their owners', each owner's in every currency. Holds so many ids; the one known longest goes first. */
class KnownAccounts {
  readonly #byId = new Map<string, Account[]>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  get(ref: AccountRef, currency: string): Account | undefined {
    const accounts = this.#byId.get(idOf(ref));
    if (accounts === undefined || 'walletId' in ref) return accounts?.[0];
    for (const account of accounts) if (account.currency === currency) return account;
    return undefined;
  }

  add(account: Account): void {
    this.#put(account.id, [account]);
    const owner = ownerOf(account);
    if (this.get(owner, account.currency) !== undefined) return;
    const id = idOf(owner);
    this.#put(id, [...(this.#byId.get(id) ?? []), account]);
  }

  #put(id: string, accounts: Account[]): void {
    this.#byId.set(id, accounts);
    if (this.#byId.size <= this.#max) return;
    for (const oldest of this.#byId.keys()) {
      this.#byId.delete(oldest);
      return;
    }
  }
}

/** Knows accounts by id and by owner; what it has once found stays in memory, since none of it changes. */
export function createAccountDirectory({
  database,
  firstWalletCurrency,
  cacheSize,
}: {
  readonly database: Database;
  readonly firstWalletCurrency: string;
  readonly cacheSize: number;
}): AccountDirectory {
  const known = new KnownAccounts(cacheSize);

  const lookUp = new DataLoader<{ ref: AccountRef; currency: string }, Account | null>(
    async (wanted) => {
      const walletIds: string[] = [];
      const owners: { userId: string | null; account: string | null; currency: string }[] = [];
      for (const { ref, currency } of wanted) {
        if ('walletId' in ref) walletIds.push(toUuid(ref.walletId, 'wal'));
        else if ('userId' in ref) owners.push({ userId: toUuid(ref.userId, 'usr'), account: null, currency });
        else owners.push({ userId: null, account: ref.system, currency });
      }
      const rows = await database.sql<AccountRow[]>`
        select id, user_id, account, currency from wallets where id = any(${walletIds}::uuid[])
        union
        select w.id, w.user_id, w.account, w.currency
        from unnest(${owners.map((owner) => owner.userId)}::uuid[], ${owners.map((owner) => owner.currency)}::text[]) o (user_id, currency)
        join wallets w on w.user_id = o.user_id and w.currency = o.currency
        union
        select w.id, w.user_id, w.account, w.currency
        from unnest(${owners.map((owner) => owner.account)}::text[], ${owners.map((owner) => owner.currency)}::text[]) o (account, currency)
        join wallets w on w.account = o.account and w.currency = o.currency`;
      const found = new Map<string, Account>();
      for (const account of rows.map(toAccount)) {
        known.add(account);
        found.set(account.id, account);
        found.set(keyOf(ownerOf(account), account.currency), account);
      }
      return wanted.map(({ ref, currency }) => found.get(keyOf(ref, currency)) ?? null);
    },
    { cache: false, maxBatchSize: 200 },
  );

  async function open(ref: AccountRef, currency: string): Promise<boolean> {
    if ('userId' in ref && currency === firstWalletCurrency) {
      await database.transaction((tx) => openWallet(tx, ref.userId, currency));
      return true;
    }
    if ('system' in ref && isCurrency(currency)) {
      await database.sql`
        insert into wallets (id, account, currency) values (${toUuid(newId('wal'), 'wal')}, ${ref.system}, ${currency})
        on conflict do nothing`;
      return true;
    }
    return false;
  }

  return {
    known: (ref, currency) => known.get(ref, currency),
    async find(ref, currency) {
      const cached = known.get(ref, currency);
      if (cached !== undefined) return cached;
      const found = await lookUp.load({ ref, currency });
      if (found !== null || !(await open(ref, currency))) return found;
      return lookUp.load({ ref, currency });
    },
  };
}
