import { badUserInput } from '../errors/errors.ts';

/** The place of a row in a list ordered by (createdAt, id), newest first. */
export interface Cursor {
  /** The moment with all the digits the database keeps: `2026-11-22T13:37:00.123456Z`. A Date would lose the microseconds and skip rows. */
  readonly createdAt: string;
  /** The row's UUID. */
  readonly id: string;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Page {
  /** How many entries to show. */
  readonly first: number;
  /** How many rows to ask the database for: one more, which tells whether the list goes on. */
  readonly limit: number;
  readonly after: Cursor | null;
}

export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly Edge<Row>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const CURSOR_PATTERN =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z)\|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const CURSOR_MAX_LENGTH = 128;

/** Writes a cursor as the opaque string that clients hand back. A Date is taken at its milliseconds. */
export function encodeCursor(cursor: { readonly createdAt: string | Date; readonly id: string }): string {
  const createdAt = cursor.createdAt instanceof Date ? cursor.createdAt.toISOString() : normalizeMoment(cursor.createdAt);
  return Buffer.from(`${createdAt}|${cursor.id}`).toString('base64url');
}

/** Reads a client's cursor. Throws BAD_USER_INPUT for anything that `encodeCursor` doesn't write. */
export function decodeCursor(text: string): Cursor {
  if (text.length > CURSOR_MAX_LENGTH) throw badUserInput('The cursor is not one of this list.');
  const match = CURSOR_PATTERN.exec(Buffer.from(text, 'base64url').toString('utf8'));
  const [, createdAt, id] = match ?? [];
  if (createdAt === undefined || id === undefined || Number.isNaN(Date.parse(createdAt))) {
    throw badUserInput('The cursor is not one of this list.');
  }
  return { createdAt, id };
}

/** PostgreSQL's `2026-11-22 13:37:00.123456+00` in the form of RFC 3339. */
function normalizeMoment(moment: string): string {
  return moment.replace(' ', 'T').replace(/(?:\+00(?::?00)?|Z)?$/, 'Z');
}

/**
 * Reads a field's paging arguments. Throws BAD_USER_INPUT when `first` is not between 1 and `max` or `after` is no cursor.
 */
export function parsePage(
  { first, after }: PageArguments,
  { max = 100, default: fallback = 20 }: { readonly max?: number; readonly default?: number } = {},
): Page {
  const count = first ?? fallback;
  if (!Number.isInteger(count) || count < 1 || count > max) throw badUserInput(`\`first\` must be from 1 to ${max}.`);
  return { first: count, limit: count + 1, after: after == null ? null : decodeCursor(after) };
}

/**
 * Makes a connection of the rows that `page.limit` and `page.after` fetched, in the order to show them.
 * `cursorOf` gives a row's place; createdAt as text with microseconds (`to_json(created_at)`), or a Date where the column keeps milliseconds.
 */
export function toConnection<Row>(
  rows: readonly Row[],
  page: Pick<Page, 'first'> & { readonly after: unknown },
  cursorOf: (row: Row) => { readonly createdAt: string | Date; readonly id: string } | string,
): Connection<Row> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => {
    const place = cursorOf(node);
    return { cursor: typeof place === 'string' ? place : encodeCursor(place), node };
  });
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
