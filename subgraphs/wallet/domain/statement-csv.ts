import { formatDecimal } from '@mint/platform/money/money.ts';
import { stringify } from 'csv-stringify/sync';
import type { Statement } from './statement.ts';
import type { StatementLine } from './statement-lines.ts';

const COLUMNS = ['Date', 'Type', 'Description', 'Transaction', 'Amount', 'Currency', 'Balance'] as const;
/** Figures may begin with a minus; text that does would be a formula to a spreadsheet. */
const FIGURES = new Set([COLUMNS.indexOf('Amount'), COLUMNS.indexOf('Balance')]);

/** RFC 4180. No byte order mark: all that is in it is ASCII, and whoever reads the first column's name would find the mark in it. */
function records(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { string: (value, { column }) => (FIGURES.has(Number(column)) ? { value, escape_formulas: false } : value) },
  });
}

/**
 * A statement as CSV, a page of lines at a time: the opening balance, every movement, the closing balance. Moments are in UTC, amounts in the
 * currency's main unit with all its decimals.
 */
export async function* writeCsv(statement: Statement, pages: AsyncIterable<readonly StatementLine[]>): AsyncGenerator<string> {
  const { currency, from, to, openingMinor, closingMinor } = statement;
  const money = (amountMinor: bigint) => formatDecimal({ amountMinor, currency });
  const balance = (moment: Date, type: string, description: string, amountMinor: bigint) =>
    records([[moment.toISOString(), type, description, '', '', currency, money(amountMinor)]]);

  yield records([COLUMNS]);
  yield balance(from, 'OPENING_BALANCE', 'Opening balance', openingMinor);
  for await (const lines of pages) {
    yield records(
      lines.map(({ postedAt, kind, description, transactionId, deltaMinor, balanceAfterMinor }) => [
        postedAt.toISOString(),
        kind,
        description,
        transactionId,
        money(deltaMinor),
        currency,
        money(balanceAfterMinor),
      ]),
    );
  }
  yield balance(to, 'CLOSING_BALANCE', 'Closing balance', closingMinor);
}
