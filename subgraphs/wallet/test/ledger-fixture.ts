import { openDatabase } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { wakeOutbox } from '@mint/platform/outbox/outbox.ts';
import { createTestDatabase, type TestDatabase } from '@mint/platform/testing/database.ts';
import { checkLedger, type Mismatch } from '../domain/check-ledger.ts';
import { type ExchangeMoney, exchangeMoney } from '../domain/exchange-money.ts';
import { type AccountDirectory, createAccountDirectory } from '../domain/find-account.ts';
import { findWalletsByUser, type Wallet } from '../domain/find-wallets.ts';
import { openWallet } from '../domain/open-wallet.ts';
import { type PostMoney, postMoney } from '../domain/post-money.ts';
import type { Ledger, PostResult } from '../domain/posting.ts';
import { openPostingQueue, type PostingQueue } from '../domain/posting-queue.ts';

/** A ledger of its own on a fresh database, and short words for what tests do with it. */
export interface TestLedger extends Ledger {
  readonly postings: PostingQueue;
  readonly url: string;
  /** A new user with this much in its dollar wallet. */
  userWith(amountMinor: bigint): Promise<Id<'usr'>>;
  /** A new user with this much in a wallet of each currency. */
  userWithEach(amounts: Readonly<Record<string, bigint>>): Promise<Id<'usr'>>;
  walletOf(userId: Id<'usr'>, currency?: string): Promise<Wallet>;
  /** Exchanges money of one user to another's, 10.00 dollars with a fee of 0.05 to 8.50 euros unless told otherwise. */
  exchange(exchange: Partial<ExchangeMoney> & Pick<ExchangeMoney, 'debit' | 'credit'>): Promise<PostResult>;
  post(posting: Partial<PostMoney> & Pick<PostMoney, 'debit' | 'credit'>): Promise<PostResult>;
  /** The types of a transaction's events, in order. */
  eventsOf(key: string): Promise<string[]>;
  /** What is wrong with the books. */
  mismatches(): Promise<readonly Mismatch[]>;
  close(): Promise<void>;
}

const DEADLINE_MS = 10_000;

/** Opens a ledger for a test file. */
export async function openTestLedger(): Promise<TestLedger> {
  const test: TestDatabase = await createTestDatabase(new URL('../migrations/', import.meta.url));
  const { database, url } = test;
  // Reading all of the books may take longer than a request would be given.
  const patient = openDatabase({ url, name: 'test-check', maxConnections: 1, statementTimeoutMs: 60_000 });
  const accounts: AccountDirectory = createAccountDirectory({ database, firstWalletCurrency: 'USD', cacheSize: 10_000 });
  const postings = openPostingQueue({ url, name: 'test-postings', limit: 10_000, onPosted: () => wakeOutbox(database) });
  const ledger: TestLedger = {
    url,
    database,
    accounts,
    postings,
    wakeOutbox: () => wakeOutbox(database),
    async userWith(amountMinor) {
      const userId = newId('usr');
      if (amountMinor > 0n) await ledger.post({ kind: 'TOP_UP', debit: { system: 'FUNDING' }, credit: { userId }, amountMinor });
      else await accounts.find({ userId }, 'USD');
      return userId;
    },
    async userWithEach(amounts) {
      const userId = newId('usr');
      for (const [currency, amountMinor] of Object.entries(amounts)) {
        await database.transaction((tx) => openWallet(tx, userId, currency));
        if (amountMinor === 0n) continue;
        await ledger.post({ kind: 'TOP_UP', debit: { system: 'FUNDING' }, credit: { userId }, amountMinor, currency });
      }
      return userId;
    },
    async walletOf(userId, currency = 'USD') {
      const wallets = (await findWalletsByUser(database, [userId])).get(userId) ?? [];
      const wallet = wallets.find((each) => each.currency === currency);
      if (wallet === undefined) throw new Error('The user has no wallet');
      return wallet;
    },
    async post(posting) {
      const moved = await postMoney(
        ledger,
        { transactionId: newId('txn'), kind: 'TRANSFER', amountMinor: 100n, currency: 'USD', ...posting },
        Date.now() + DEADLINE_MS,
      );
      return moved.result;
    },
    async exchange(exchange) {
      const terms = {
        transactionId: newId('txn'),
        sends: { amountMinor: 10_00n, currency: 'USD' },
        feeMinor: 5n,
        receives: { amountMinor: 8_50n, currency: 'EUR' },
      };
      const moved = await exchangeMoney(ledger, { ...terms, ...exchange }, Date.now() + DEADLINE_MS);
      return moved.result;
    },
    async eventsOf(key) {
      const rows = await database.sql<{ type: string }[]>`select type from outbox where key = ${key} order by seq`;
      return rows.map((row) => row.type);
    },
    async mismatches() {
      const { mismatches } = await checkLedger(patient);
      return mismatches;
    },
    async close() {
      await Promise.all([postings.close(), patient.close()]);
      await test.drop();
    },
  };
  return ledger;
}
