import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { PostingKind } from './posting.ts';
import { movementsOf, type Statement } from './statement.ts';

/** One movement as a statement tells it. */
export interface StatementLine {
  readonly postedAt: Date;
  readonly kind: string;
  readonly description: string;
  readonly transactionId: Id<'txn'>;
  /** What came in, or went out when negative. */
  readonly deltaMinor: bigint;
  readonly balanceAfterMinor: bigint;
}

interface Row {
  seq: bigint;
  transaction_id: string;
  kind: string | null;
  amount: bigint;
  balance_after: bigint;
  posted_at: Date;
}

const PAGE_SIZE = 1_000;

/** What the ledger knows of a movement: its kind, and which way the money went. Who was on the other side is not the ledger's to know. */
const DESCRIPTIONS: Readonly<Record<PostingKind, { readonly in: string; readonly out: string }>> = {
  TRANSFER: { in: 'Transfer received', out: 'Transfer sent' },
  TOP_UP: { in: 'Top-up', out: 'Top-up returned' },
  WITHDRAWAL: { in: 'Withdrawal returned', out: 'Withdrawal' },
  FEE: { in: 'Fee returned', out: 'Fee' },
  EXCHANGE: { in: 'Exchanged into this wallet', out: 'Exchanged out of this wallet' },
  REVERSAL: { in: 'Reversal, money returned', out: 'Reversal, money taken back' },
};

const isPostingKind = (kind: string): kind is PostingKind => Object.hasOwn(DESCRIPTIONS, kind);

function describe(kind: string, amount: bigint): string {
  if (!isPostingKind(kind)) return kind;
  return DESCRIPTIONS[kind][amount < 0n ? 'out' : 'in'];
}

/**
 * A statement's movements, oldest first, a page at a time: the next is read when the one before has been written. Entries are never altered
 * and a statement's numbers were fixed, so it is one snapshot without a transaction that stays open. Throws when they don't add up from the opening
 * to the closing balance: better no statement than a wrong one.
 */
export async function* readLines({ sql }: Pick<Database, 'sql'>, statement: Statement): AsyncGenerator<StatementLine[]> {
  const { throughSeq, openingMinor, closingMinor } = statement;
  const wallet = toUuid(statement.walletId, 'wal');
  let seq = statement.afterSeq;
  let balanceMinor = openingMinor;
  while (seq < throughSeq) {
    const rows = await sql<Row[]>`
      select e.seq, e.transaction_id, e.amount, e.balance_after, e.posted_at,
        coalesce(
          (select r.kind from reversal_legs r where r.transaction_id = e.transaction_id
            and (e.wallet_id, e.seq) in ((r.debit_wallet_id, r.debit_seq), (r.credit_wallet_id, r.credit_seq)) limit 1),
          (select j.kind from journal j where j.transaction_id = e.transaction_id limit 1)
        ) as kind
      from entries e where e.wallet_id = ${wallet} and e.seq > ${seq} and e.seq <= ${throughSeq}
      order by e.wallet_id, e.seq limit ${PAGE_SIZE}`;
    for (const row of rows) {
      seq += 1n;
      balanceMinor += row.amount;
      if (row.seq !== seq || row.balance_after !== balanceMinor)
        throw new Error(`The entries of ${statement.walletId} don't add up at ${seq}`);
    }
    if (rows.length === 0) throw new Error(`Entry ${seq + 1n} of ${statement.walletId} is missing`);
    yield rows.map(toLine);
  }
  if (balanceMinor !== closingMinor) throw new Error(`${statement.id} of ${movementsOf(statement)} movements doesn't add up`);
}

function toLine({ posted_at, kind, transaction_id, amount, balance_after }: Row): StatementLine {
  return {
    postedAt: posted_at,
    kind: kind ?? 'UNKNOWN',
    description: describe(kind ?? 'UNKNOWN', amount),
    transactionId: fromUuid('txn', transaction_id),
    deltaMinor: amount,
    balanceAfterMinor: balance_after,
  };
}
