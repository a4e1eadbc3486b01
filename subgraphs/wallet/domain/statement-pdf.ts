import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { formatDecimal } from '@mint/platform/money/money.ts';
import PDFDocument from 'pdfkit';
import { movementsOf, type Statement } from './statement.ts';
import type { StatementLine } from './statement-lines.ts';

const { resolve } = createRequire(import.meta.url);

/** Noto Sans, under the SIL Open Font License: Latin, Cyrillic and Greek. Only the letters that are used go into the file. */
const FONTS = {
  regular: withoutShaping(readFileSync(resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'))),
  bold: withoutShaping(readFileSync(resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'))),
};

/**
 * A font without its rules for ligatures, kerning and marks: those cost milliseconds a text, and a figure, a moment and an id look the same
 * without them. The tables stay, under names that nobody looks for.
 */
function withoutShaping(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (['GSUB', 'GPOS', 'GDEF', 'kern'].includes(font.toString('latin1', at, at + 4))) font.write('none', at, 'latin1');
  }
  return font;
}

/** A4, in points. */
const PAGE = { width: 595.28, height: 841.89, margin: 40 };
const BODY_BOTTOM = PAGE.height - 58;
const ROW_HEIGHT = 15;
const INK = { text: '#1b1f24', quiet: '#667079', rule: '#c9d0d6', stripe: '#f5f7f8' };

/** Where each column of the table begins, or ends when its figures stand right. */
const COLUMNS = {
  date: { title: 'Date (UTC)', x: PAGE.margin + 4 },
  description: { title: 'Description', x: PAGE.margin + 96 },
  transaction: { title: 'Transaction', x: PAGE.margin + 222 },
  amount: { title: 'Amount', right: PAGE.margin + 435 },
  balance: { title: 'Balance', right: PAGE.width - PAGE.margin - 4 },
} as const;
type ColumnName = keyof typeof COLUMNS;
type Row = Readonly<Partial<Record<ColumnName, string>>> & { readonly isBold?: boolean };

/** How many rows fit below the heading of the first page and of the others. */
const FIRST_TABLE_TOP = 214;
const TABLE_TOP = 62;
const roomBelow = (top: number) => Math.floor((BODY_BOTTOM - top - ROW_HEIGHT) / ROW_HEIGHT);
const FIRST_ROOM = roomBelow(FIRST_TABLE_TOP);
const ROOM = roomBelow(TABLE_TOP);
/** The opening balance, and below the movements the totals and the closing balance. */
const ROWS_BESIDE_MOVEMENTS = 4;

/** How many pages a statement of so many movements has: rows are of one height, so it is known before the first is drawn. */
export function pagesOf(movements: number): number {
  return 1 + Math.max(0, Math.ceil((movements + ROWS_BESIDE_MOVEMENTS - FIRST_ROOM) / ROOM));
}

/** `2026-01-31 13:37:00`. */
const momentOf = (moment: Date) => moment.toISOString().slice(0, 19).replace('T', ' ');

/**
 * A statement as PDF, a page at a time: what has been drawn is handed on before the next page is begun, and only that is in memory. Letters that the font
 * doesn't have are shown as question marks.
 */
export async function* writePdf(
  statement: Statement,
  pages: AsyncIterable<readonly StatementLine[]>,
): AsyncGenerator<Uint8Array> {
  const drawing = openDrawing(statement);
  const money = (amountMinor: bigint) => formatDecimal({ amountMinor, currency: statement.currency });
  let [inMinor, outMinor] = [0n, 0n];

  drawing.row({
    date: momentOf(statement.from),
    description: 'Opening balance',
    balance: money(statement.openingMinor),
    isBold: true,
  });
  for await (const lines of pages) {
    for (const { postedAt, description, transactionId, deltaMinor, balanceAfterMinor } of lines) {
      if (deltaMinor < 0n) outMinor += deltaMinor;
      else inMinor += deltaMinor;
      drawing.row({
        date: momentOf(postedAt),
        description,
        transaction: transactionId,
        amount: money(deltaMinor),
        balance: money(balanceAfterMinor),
      });
      yield* drawing.drawn();
    }
  }
  drawing.row({ description: 'Money in', amount: money(inMinor), isBold: true });
  drawing.row({ description: 'Money out', amount: money(outMinor), isBold: true });
  drawing.row({
    date: momentOf(statement.to),
    description: 'Closing balance',
    balance: money(statement.closingMinor),
    isBold: true,
  });
  yield* drawing.end();
}

interface Drawing {
  /** Draws one more row, on a new page when this one is full. */
  row(row: Row): void;
  /** What is finished and not yet handed on. */
  drawn(): Iterable<Uint8Array>;
  /** Ends the document and hands on the rest. */
  end(): AsyncIterable<Uint8Array>;
}

function openDrawing(statement: Statement): Drawing {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: false,
    // It would keep every text that was ever drawn.
    fontLayoutCache: false,
    lang: 'en',
    displayTitle: true,
    info: { Title: `Account statement ${statement.id}`, Creator: 'Mint', Producer: 'Mint', CreationDate: statement.createdAt },
  });
  doc.registerFont('regular', FONTS.regular).registerFont('bold', FONTS.bold);
  const pageCount = pagesOf(movementsOf(statement));
  const letters = knownLetters(doc);
  const widths = new Map<string, number>();
  let page = 0;
  let room = 0;
  let y = 0;

  function text(
    words: string,
    x: number,
    top: number,
    style: { bold?: boolean; size?: number; ink?: string; right?: boolean } = {},
  ) {
    const size = style.size ?? 7.5;
    doc
      .font(style.bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(style.ink ?? INK.text);
    const shown = letters(words);
    doc.text(shown, style.right ? x - widthOf(shown, style.bold ?? false, size) : x, top, { lineBreak: false });
  }

  /** Without kerning a text is as wide as its letters together; those are few, and remembered. The document has the font and the size already. */
  function widthOf(words: string, isBold: boolean, size: number): number {
    let width = 0;
    for (const letter of words) {
      const key = isBold ? `*${letter}` : letter;
      let one = widths.get(key);
      if (one === undefined) {
        one = doc.widthOfString(letter) / size;
        widths.set(key, one);
      }
      width += one;
    }
    return width * size;
  }

  function cells(row: Row, ink: string = INK.text) {
    for (const name of Object.keys(COLUMNS) as ColumnName[]) {
      const words = row[name];
      if (words === undefined) continue;
      const column = COLUMNS[name];
      const style = { ink, bold: row.isBold ?? false, size: name === 'transaction' ? 6.5 : 7.5 };
      if ('right' in column) text(words, column.right, y + 2, { ...style, right: true });
      else text(words, column.x, y + (name === 'transaction' ? 3 : 2), style);
    }
  }

  function heading() {
    text('Mint', PAGE.margin, 36, { bold: true, size: 20 });
    text('Account statement', PAGE.width - PAGE.margin, 42, { size: 13, right: true });
    const facts = [
      ['Wallet', statement.walletId],
      ['Currency', statement.currency],
      ['Period (UTC)', `from ${momentOf(statement.from)} until before ${momentOf(statement.to)}`],
      ['Statement', statement.id],
      ['Made (UTC)', momentOf(statement.createdAt)],
    ] as const;
    facts.forEach(([name, value], i) => {
      text(name, PAGE.margin, 78 + i * 14, { size: 8.5, ink: INK.quiet });
      text(value, PAGE.margin + 84, 78 + i * 14, { size: 8.5 });
    });
    const money = (amountMinor: bigint) =>
      `${formatDecimal({ amountMinor, currency: statement.currency })} ${statement.currency}`;
    const figures = [
      ['Opening balance', money(statement.openingMinor)],
      [`Net change of ${movementsOf(statement)} movements`, money(statement.closingMinor - statement.openingMinor)],
      ['Closing balance', money(statement.closingMinor)],
    ] as const;
    figures.forEach(([name, value], i) => {
      text(name, PAGE.margin + i * 172, 162, { size: 8.5, ink: INK.quiet });
      text(value, PAGE.margin + i * 172, 175, { size: 11.5, bold: true });
    });
  }

  function newPage() {
    doc.addPage();
    page += 1;
    if (page === 1) heading();
    else text(`Account statement, ${statement.currency}`, PAGE.margin, 36, { size: 8.5, ink: INK.quiet });
    text(statement.id, PAGE.margin, PAGE.height - 40, { ink: INK.quiet });
    text(`Page ${page} of ${pageCount}`, PAGE.width - PAGE.margin, PAGE.height - 40, { ink: INK.quiet, right: true });
    y = page === 1 ? FIRST_TABLE_TOP : TABLE_TOP;
    room = page === 1 ? FIRST_ROOM : ROOM;
    cells(titles, INK.quiet);
    y += ROW_HEIGHT;
    doc
      .moveTo(PAGE.margin, y)
      .lineTo(PAGE.width - PAGE.margin, y)
      .lineWidth(0.7)
      .strokeColor(INK.rule)
      .stroke();
  }

  return {
    row(row) {
      if (room === 0) newPage();
      if (room % 2 === 0) doc.rect(PAGE.margin, y, PAGE.width - 2 * PAGE.margin, ROW_HEIGHT).fill(INK.stripe);
      cells(row);
      y += ROW_HEIGHT;
      room -= 1;
    },
    *drawn() {
      for (let chunk = doc.read(); chunk !== null; chunk = doc.read()) yield chunk as Uint8Array;
    },
    async *end() {
      doc.end();
      for await (const chunk of doc) yield chunk as Uint8Array;
    },
  };
}

const titles: Row = Object.fromEntries(Object.entries(COLUMNS).map(([name, { title }]) => [name, title]));

/** Puts a question mark for what the regular font cannot draw; the bold one has the same letters. */
function knownLetters(doc: PDFKit.PDFDocument): (words: string) => string {
  doc.font('regular');
  // The font's own table, which the library's types leave out.
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font;
  const known = new Map<string, boolean>();
  return (words) =>
    words.replace(/[^\x20-\x7e]/gu, (letter) => {
      const isKnown = known.get(letter) ?? font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
      if (known.size < 1_000) known.set(letter, isKnown);
      return isKnown ? letter : '?';
    });
}
