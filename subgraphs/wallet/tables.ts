import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { objectRemovals } from '@mint/platform/objects/removals-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/**
 * Accounts. A user's wallet carries its balance; a system account (`account` set) is only a name for the other side of
 * postings: its row is neither locked nor updated, its balance is the sum of its entries.
 * No index on anything that a posting changes, so that updates stay in their page.
 */
export const wallets = pgTable(
  'wallets',
  {
    id: idColumn('wal')('id').primaryKey(),
    userId: idColumn('usr')('user_id'),
    account: text('account', { enum: ['FUNDING', 'FEES', 'FX'] }),
    currency: char('currency', { length: 3 }).notNull(),
    status: text('status', { enum: ['ACTIVE', 'FROZEN'] })
      .notNull()
      .default('ACTIVE'),
    balance: minorUnits('balance').notNull().default(sql`0`),
    held: minorUnits('held').notNull().default(sql`0`),
    seq: bigint('seq', { mode: 'bigint' }).notNull().default(sql`0`),
    openedAt: moment('opened_at').notNull().defaultNow(),
  },
  (table) => [
    unique('wallets_user_currency').on(table.userId, table.currency),
    unique('wallets_account_currency').on(table.account, table.currency),
    check('wallets_one_owner', sql`(user_id is null) <> (account is null)`),
    check('wallets_known_status', sql`status in ('ACTIVE', 'FROZEN')`),
    check('wallets_never_overdrawn', sql`held >= 0 and held <= balance`),
    check('wallets_system_has_no_balance', sql`account is null or (balance = 0 and seq = 0)`),
  ],
);

/** One row a posting; of an exchange, its first leg. Never altered. */
export const journal = pgTable(
  'journal',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    kind: text('kind').notNull(),
    debitWalletId: idColumn('wal')('debit_wallet_id').notNull(),
    debitSeq: bigint('debit_seq', { mode: 'bigint' }).notNull(),
    creditWalletId: idColumn('wal')('credit_wallet_id').notNull(),
    creditSeq: bigint('credit_seq', { mode: 'bigint' }).notNull(),
    amount: minorUnits('amount').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    postedAt: moment('posted_at').notNull(),
  },
  () => [check('journal_positive', sql`amount > 0`), check('journal_two_sides', sql`debit_wallet_id <> credit_wallet_id`)],
);

/**
 * The further legs of exchanges; the first stands in the journal, so that a transaction is in it once, whatever it is, and a plain posting
 * knows nothing of legs. Each leg is a posting of its own: two accounts, one currency, two entries. Never altered.
 */
export const exchangeLegs = pgTable(
  'exchange_legs',
  {
    transactionId: idColumn('txn')('transaction_id').notNull(),
    /** 2: what the exchange account gives to the recipient. 3: the fee. */
    leg: smallint('leg').notNull(),
    kind: text('kind').notNull(),
    debitWalletId: idColumn('wal')('debit_wallet_id').notNull(),
    debitSeq: bigint('debit_seq', { mode: 'bigint' }).notNull(),
    creditWalletId: idColumn('wal')('credit_wallet_id').notNull(),
    creditSeq: bigint('credit_seq', { mode: 'bigint' }).notNull(),
    amount: minorUnits('amount').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    postedAt: moment('posted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionId, table.leg] }),
    check('exchange_legs_numbered', sql`leg in (2, 3)`),
    check('exchange_legs_positive', sql`amount > 0`),
    check('exchange_legs_two_sides', sql`debit_wallet_id <> credit_wallet_id`),
  ],
);

/**
 * What was taken back of a transaction, under its own id: a second posting of it, or, of an exchange, one for each of its legs. So a transaction is
 * taken back once, and its wallets' histories lead to it both ways. Never altered.
 */
export const reversalLegs = pgTable(
  'reversal_legs',
  {
    transactionId: idColumn('txn')('transaction_id').notNull(),
    /** 4: what the recipient gives back. 5: what the exchange account gives back for it. 6: the fee's part. */
    leg: smallint('leg').notNull(),
    kind: text('kind').notNull(),
    debitWalletId: idColumn('wal')('debit_wallet_id').notNull(),
    debitSeq: bigint('debit_seq', { mode: 'bigint' }).notNull(),
    creditWalletId: idColumn('wal')('credit_wallet_id').notNull(),
    creditSeq: bigint('credit_seq', { mode: 'bigint' }).notNull(),
    amount: minorUnits('amount').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    postedAt: moment('posted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionId, table.leg] }),
    check('reversal_legs_numbered', sql`leg in (4, 5, 6)`),
    check('reversal_legs_positive', sql`amount > 0`),
    check('reversal_legs_two_sides', sql`debit_wallet_id <> credit_wallet_id`),
  ],
);

/** Two rows a posting, numbered without gaps in each user's wallet. Never altered. History pages on the primary key. */
export const entries = pgTable(
  'entries',
  {
    walletId: idColumn('wal')('wallet_id').notNull(),
    seq: bigint('seq', { mode: 'bigint' }).notNull(),
    transactionId: idColumn('txn')('transaction_id').notNull(),
    amount: minorUnits('amount').notNull(),
    /** Null for a system account, which has no running balance. */
    balanceAfter: minorUnits('balance_after'),
    postedAt: moment('posted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.walletId, table.seq] }),
    // They are written in the order of their moments: a few bytes for many pages find a time, and a posting touches no page more.
    index('entries_posted_at').using('brin', table.postedAt).with({ pages_per_range: 16, autosummarize: true }),
  ],
);

/** Money reserved in a wallet: part of its `held` while HELD. */
export const holds = pgTable(
  'holds',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    walletId: idColumn('wal')('wallet_id').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    state: text('state', { enum: ['HELD', 'CAPTURED', 'VOIDED'] }).notNull(),
    expiresAt: moment('expires_at'),
    heldAt: moment('held_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    check('holds_positive', sql`amount > 0`),
    check('holds_known_state', sql`state in ('HELD', 'CAPTURED', 'VOIDED')`),
    check('holds_ended_when_not_held', sql`(state = 'HELD') = (ended_at is null)`),
    index('holds_expiring').on(table.expiresAt).where(sql`state = 'HELD' and expires_at is not null`),
  ],
);

/**
 * Statements of wallets. What one holds is fixed in the commit that writes its row: the entries after `after_seq` up to `through_seq`, the
 * balance before them and after. Its file is made after that, under a name that stands here before there can be an object of it.
 */
export const statements = pgTable(
  'statements',
  {
    id: idColumn('stm')('id').primaryKey(),
    userId: idColumn('usr')('user_id').notNull(),
    walletId: idColumn('wal')('wallet_id').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    format: text('format', { enum: ['CSV', 'PDF'] }).notNull(),
    /** The period: from `starts_at` on, before `ends_at`. */
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    afterSeq: bigint('after_seq', { mode: 'bigint' }).notNull(),
    throughSeq: bigint('through_seq', { mode: 'bigint' }).notNull(),
    opening: minorUnits('opening').notNull(),
    closing: minorUnits('closing').notNull(),
    status: text('status', { enum: ['PENDING', 'READY', 'FAILED'] })
      .notNull()
      .default('PENDING'),
    objectKey: text('object_key').notNull().unique('statements_object'),
    byteLength: bigint('byte_length', { mode: 'bigint' }),
    /** How often its making was begun; whoever began it last has it. */
    attempts: integer('attempts').notNull().default(0),
    /** When its making may be begun: after a pause, or when whoever has it now must be dead. Null when there is nothing to make. */
    nextAttemptAt: moment('next_attempt_at'),
    /** Why the last attempt failed; null while one is under way or none was made. */
    failure: text('failure'),
    /** Whether whoever asked for it went without its file, and is to be told of it. */
    tellWhenMade: boolean('tell_when_made').notNull().default(false),
    createdAt: moment('created_at').notNull(),
    /** When it goes, with its file. */
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    check('statements_known_format', sql`format in ('CSV', 'PDF')`),
    check('statements_known_status', sql`status in ('PENDING', 'READY', 'FAILED')`),
    check('statements_period', sql`starts_at < ends_at`),
    check('statements_bounds', sql`0 <= after_seq and after_seq <= through_seq`),
    check('statements_empty_changes_nothing', sql`after_seq < through_seq or opening = closing`),
    check('statements_pending_is_due', sql`(status = 'PENDING') = (next_attempt_at is not null)`),
    check('statements_ready_has_length', sql`(status = 'READY') = (byte_length is not null)`),
    index('statements_of_user').on(table.userId, table.createdAt, table.id),
    index('statements_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
    index('statements_expiring').on(table.expiresAt).where(sql`status <> 'PENDING'`),
  ],
);
