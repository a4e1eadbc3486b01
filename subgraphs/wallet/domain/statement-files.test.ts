import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newId } from '@mint/platform/ids/ids.ts';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Movement, openTestStatements, type TestStatements, transactionsOf } from '../test/open-statements.ts';
import { readPdf } from '../test/read-pdf.ts';
import type { StatementTask } from './produce-statement.ts';
import { movementsOf, type Statement, type StatementFormat } from './statement.ts';
import { writeCsv } from './statement-csv.ts';
import { readLines, type StatementLine } from './statement-lines.ts';
import { pagesOf, writePdf } from './statement-pdf.ts';

let statements: TestStatements;
beforeAll(async () => {
  statements = await openTestStatements({ STATEMENTS_UNDER_WAY: '100' });
});
afterAll(() => statements?.close());

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

const csvOf = (statement: Statement) => textOf(writeCsv(statement, readLines(statements.database, statement)));
const pdfOf = async (statement: Statement) =>
  readPdf(await bytesOf(writePdf(statement, readLines(statements.database, statement))));

const history: readonly Movement[] = [
  { at: '2024-12-31T23:59:59.999Z', amount: 1_000n },
  { at: '2025-02-28T10:00:00.123Z', amount: 250n, kind: 'TRANSFER' },
  { at: '2025-02-28T10:00:01Z', amount: -1_205n, kind: 'TRANSFER' },
  { at: '2025-12-31T23:59:59.999Z', amount: -5n, kind: 'FEE' },
  { at: '2026-01-01T00:00:00Z', amount: 77n },
];

describe.each([
  ['USD', ['10.00', '2.50', '12.50', '-12.05', '0.45', '-0.05', '0.40']],
  ['JPY', ['1000', '250', '1250', '-1205', '45', '-5', '40']],
  ['KWD', ['1.000', '0.250', '1.250', '-1.205', '0.045', '-0.005', '0.040']],
])('in %s', (currency, [opening, first, afterFirst, second, afterSecond, third, closing]) => {
  let statement: Statement;
  let transactions: string[];
  beforeAll(async () => {
    const wallet = await statements.wallet(history, currency);
    statement = await statements.create(wallet);
    transactions = await transactionsOf(statements.database, wallet.walletId);
  });

  test('the CSV has the opening balance, every movement, the closing balance', async () => {
    const [, received = '', sent = '', fee = ''] = transactions;
    expect((await csvOf(statement)).split('\r\n')).toEqual([
      'Date,Type,Description,Transaction,Amount,Currency,Balance',
      `2025-01-01T00:00:00.000Z,OPENING_BALANCE,Opening balance,,,${currency},${opening}`,
      `2025-02-28T10:00:00.123Z,TRANSFER,Transfer received,${received},${first},${currency},${afterFirst}`,
      `2025-02-28T10:00:01.000Z,TRANSFER,Transfer sent,${sent},${second},${currency},${afterSecond}`,
      `2025-12-31T23:59:59.999Z,FEE,Fee,${fee},${third},${currency},${closing}`,
      `2026-01-01T00:00:00.000Z,CLOSING_BALANCE,Closing balance,,,${currency},${closing}`,
      '',
    ]);
  });

  test('the PDF has the same, and what it is of', async () => {
    const [, received, sent, fee] = transactions;
    const pages = await pdfOf(statement);
    expect(pages).toHaveLength(1);
    const lines = pages[0] ?? [];
    expect(lines).toContain(`Wallet ${statement.walletId}`);
    expect(lines).toContain('Period (UTC) from 2025-01-01 00:00:00 until before 2026-01-01 00:00:00');
    expect(lines.slice(lines.indexOf('Date (UTC) Description Transaction Amount Balance'))).toEqual([
      'Date (UTC) Description Transaction Amount Balance',
      `2025-01-01 00:00:00 Opening balance ${opening}`,
      `2025-02-28 10:00:00 Transfer received ${received} ${first} ${afterFirst}`,
      `2025-02-28 10:00:01 Transfer sent ${sent} ${second} ${afterSecond}`,
      `2025-12-31 23:59:59 Fee ${fee} ${third} ${closing}`,
      `Money in ${first}`,
      expect.stringMatching(/^Money out -\S+$/),
      `2026-01-01 00:00:00 Closing balance ${closing}`,
      `${statement.id} Page 1 of 1`,
    ]);
  });
});

test('a period in which nothing happened has both balances and nothing between', async () => {
  const wallet = await statements.wallet(history);
  const statement = await statements.create(wallet, { from: new Date('2025-06-01'), to: new Date('2025-07-01') });
  const lines = (await csvOf(statement)).split('\r\n');
  expect(lines.slice(1)).toEqual([
    '2025-06-01T00:00:00.000Z,OPENING_BALANCE,Opening balance,,,USD,0.45',
    '2025-07-01T00:00:00.000Z,CLOSING_BALANCE,Closing balance,,,USD,0.45',
    '',
  ]);
  expect((await pdfOf(statement)).flat()).toContain('2025-07-01 00:00:00 Closing balance 0.45');
});

describe('whatever a line says', () => {
  const statement: Statement = {
    id: newId('stm'),
    userId: newId('usr'),
    walletId: newId('wal'),
    currency: 'USD',
    format: 'CSV',
    from: new Date('2025-01-01'),
    to: new Date('2026-01-01'),
    afterSeq: 0n,
    throughSeq: 1n,
    openingMinor: 0n,
    closingMinor: -5n,
    status: 'PENDING',
    objectKey: 'statement-x',
    attempts: 1,
    failure: null,
    createdAt: new Date('2026-02-01'),
    expiresAt: new Date('2026-03-01'),
  };
  async function* one(description: string): AsyncGenerator<StatementLine[]> {
    const money = { deltaMinor: -5n, balanceAfterMinor: -5n };
    yield [{ postedAt: new Date('2025-05-05'), kind: 'FEE', description, transactionId: newId('txn'), ...money }];
  }
  const cellsOf = async (description: string) => {
    const rows = parse(await textOf(writeCsv(statement, one(description))));
    return (rows as string[][])[2] ?? [];
  };

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is no formula to a spreadsheet', async (description) => {
    expect((await cellsOf(description))[2]).toBe(`'${description}`);
  });

  test('figures stay figures, and text with commas, quotes and line ends comes back as it was', async () => {
    const description = 'a, "b"\r\nc\nПривет';
    const cells = await cellsOf(description);
    expect([cells[2], cells[4], cells[6]]).toEqual([description, '-0.05', '-0.05']);
  });

  test('the PDF shows Latin, Cyrillic and Greek, and question marks for what its font lacks', async () => {
    const pages = await readPdf(await bytesOf(writePdf(statement, one('Zażółć Привет Γειά 你好 🎉\u0007'))));
    expect(pages.flat().join('\n')).toContain('Zażółć Привет Γειά ?? ??');
  });
});

test('rows fill pages, each with its number, and the last ones come after all movements', async () => {
  for (const length of [30, 31, 32, 33, 34, 79, 80, 81]) {
    const wallet = await statements.wallet(
      Array.from({ length }, (_, i) => ({ at: new Date(Date.UTC(2025, 5, 1) + i), amount: 1n })),
    );
    const pages = await pdfOf(await statements.create(wallet));
    expect(pages).toHaveLength(pagesOf(length));
    pages.forEach((lines, i) => {
      expect(lines.at(-1)).toContain(`Page ${i + 1} of ${pages.length}`);
    });
    expect(pages.at(-1)?.at(-2)).toContain('Closing balance');
  }
});

describe('a year of 50,000 movements', () => {
  const COUNT = 50_000;
  /** A fraction of what the entries, the rows or the file's pages take together. */
  const HEAP_MIB = 48;
  let wallet: Awaited<ReturnType<TestStatements['wallet']>>;
  beforeAll(async () => {
    const movements = Array.from({ length: COUNT }, (_, i) => ({
      at: new Date(Date.UTC(2025, 0, 1) + i * 630_000),
      amount: i % 3 === 0 ? -BigInt((i * 7) % 500) - 1n : BigInt((i * 13) % 900) + 501n,
      kind: i % 3 === 0 ? 'TRANSFER' : 'TOP_UP',
    }));
    wallet = await statements.wallet(movements);
  }, 120_000);

  /** Makes the file in a process that may keep only so much; what it says of itself. */
  async function produceApart(statement: Statement): Promise<{ ok: boolean; byteLength: number; peakMiB: number }> {
    const { config } = statements.context;
    const store = {
      endpoint: config.S3_ENDPOINT,
      publicEndpoint: config.S3_ENDPOINT,
      region: config.S3_REGION,
      accessKey: config.S3_ACCESS_KEY,
      secretKey: config.S3_SECRET_KEY,
      bucket: statements.bucket,
      webOrigin: 'https://mint.test',
      webMethods: ['GET'] as const,
    };
    const task: StatementTask = { statement, databaseUrl: statements.database.url, store, logLevel: 'silent' };
    const asText = JSON.stringify(task, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value));
    const script = fileURLToPath(new URL('../test/produce-apart.ts', import.meta.url));
    const limits = [`--max-old-space-size=${HEAP_MIB}`, '--max-semi-space-size=4', '--disable-warning=ExperimentalWarning'];
    const { stdout } = await promisify(execFile)(process.execPath, [...limits, script, asText]);
    return JSON.parse(stdout);
  }

  const files = new Map<StatementFormat, { statement: Statement; bytes: Buffer }>();
  test.each(['CSV', 'PDF'] as const)(
    `is made as %s within ${HEAP_MIB} MiB of heap`,
    async (format) => {
      const statement = await statements.create(wallet, { format });
      expect(movementsOf(statement)).toBe(COUNT);
      const made = await produceApart(statement);
      const bytes = await statements.download(statement);
      expect(made).toMatchObject({ ok: true, byteLength: bytes.byteLength });
      // Everything of the process, its code and the part that is being sent among it.
      expect(made.peakMiB).toBeLessThan(320);
      files.set(format, { statement, bytes });
    },
    300_000,
  );

  test('and both files say what the ledger says', async () => {
    const { statement, bytes } = files.get('CSV') as { statement: Statement; bytes: Buffer };
    const rows = (parse(bytes, { from_line: 3 }) as string[][]).slice(0, -1);
    const ledger = await statements.database.sql<{ amount: bigint; balance_after: bigint }[]>`
      select amount, balance_after from entries where wallet_id = (select id from wallets where seq = ${COUNT}) order by seq`;
    const minor = (text = '') => BigInt(text.replace('.', ''));
    expect(rows.map((row) => minor(row[4]))).toEqual(ledger.map((row) => row.amount));
    expect(rows.map((row) => minor(row[6]))).toEqual(ledger.map((row) => row.balance_after));
    const sum = ledger.reduce((total, { amount }) => total + amount, 0n);
    expect(statement.openingMinor + sum).toBe(statement.closingMinor);

    const pages = await readPdf((files.get('PDF') as { bytes: Buffer }).bytes);
    expect(pages).toHaveLength(pagesOf(COUNT));
    const shown = pages.flat().filter((line) => line.includes(' txn_'));
    const expected = rows.map(([date = '', , description, transaction, amount, , balance]) =>
      [date.slice(0, 19).replace('T', ' '), description, transaction, amount, balance].join(' '),
    );
    expect(shown).toEqual(expected);
  }, 300_000);
});
