import { type TransactionFilter, TransactionsDocument, type TransactionsQuery } from '@mint/sdk/__generated__/graphql.ts';
import { categoryName } from '../../../money/category-name.ts';
import { moneyOf, type TransactionInList } from '../../../money/transaction-row.tsx';
import { mint } from '../../../session/mint.ts';

/** The most that the graph gives at once. */
const pageSize = 100;
/** The newest of what was found; a statement has all of a wallet's history. */
export const mostExported = 2_000;

const columns = [
  'Date',
  'Type',
  'Direction',
  'Status',
  'Name',
  'Handle',
  'Amount',
  'Currency',
  'Note',
  'Merchant',
  'Category',
  'Transaction',
];
/** A figure may begin with a minus; text that does would be a formula to a spreadsheet. */
const amountColumn = columns.indexOf('Amount');

/** What was found, and whether there was more. */
export interface Export {
  readonly csv: string;
  readonly count: number;
  readonly cut: boolean;
}

/** All that a filter finds as CSV (RFC 4180), newest first: moments in UTC, amounts with their sign in the main unit of their currency. */
export async function exportTransactions(filter: TransactionFilter): Promise<Export> {
  const found: TransactionInList[] = [];
  let after: string | null = null;
  do {
    const { transactions }: TransactionsQuery = await mint().execute(TransactionsDocument, { filter, first: pageSize, after });
    if (!transactions) break;
    found.push(...transactions.nodes);
    after = transactions.pageInfo.hasNextPage ? transactions.pageInfo.endCursor : null;
  } while (after !== null && found.length < mostExported);
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const csv = stringify([columns, ...found.map(recordOf)], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { string: (value, { column }) => (Number(column) === amountColumn ? { value, escape_formulas: false } : value) },
  });
  return { csv, count: found.length, cut: after !== null };
}

function recordOf(transaction: TransactionInList): readonly string[] {
  const { id, createdAt, kind, direction, status, counterparty, note, merchant, category } = transaction;
  const { amount, currency } = moneyOf(transaction);
  return [
    createdAt,
    kind,
    direction ?? '',
    status,
    counterparty?.displayName ?? '',
    counterparty?.handle ?? '',
    direction === 'INCOMING' ? amount : `-${amount}`,
    currency,
    note ?? '',
    merchant ?? '',
    category ? categoryName(category) : '',
    id,
  ];
}
