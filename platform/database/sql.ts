import type postgres from 'postgres';

type Types = { bigint: bigint };

/**
 * Raw SQL. What comes back: int8 (and count, sum of int4) as bigint, timestamptz and timestamp as Date (milliseconds: select
 * `column::text` where the microseconds matter), date as 'YYYY-MM-DD', numeric as string, json and jsonb parsed.
 * What goes in: Date or ISO text for times, bigint or number for int8, `sql.json(value)` or JSON text for json.
 */
export type Sql = postgres.Sql<Types>;
export type TransactionSql = postgres.TransactionSql<Types>;

const asText = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
// A timestamp without a zone means UTC here; `new Date` alone would read it in the machine's zone.
const utc = (text: string) => new Date(`${text.replace(' ', 'T')}Z`);
const asJson = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * A connection with a query on it that hears nothing for so long is closed, and the query fails with CONNECTION_CLOSED. An
 * option of ours, patched into the driver.
 */
export function answerWithin(timeoutMs: number): Record<string, number> {
  return { answer_timeout: timeoutMs / 1000 };
}

/**
 * The driver's types as `Sql` describes them, for the few connections that are not of a pool. Values that are text already
 * pass untouched: drizzle has written them out, and raw SQL may keep microseconds.
 */
export const typedClientOptions = {
  types: {
    bigint: { to: 20, from: [20], parse: (text: string) => BigInt(text), serialize: (value: bigint) => value.toString() },
    timestamptz: { to: 1184, from: [1184], parse: (text: string) => new Date(text), serialize: asText },
    timestamp: { to: 1114, from: [1114], parse: utc, serialize: asText },
    date: { to: 1082, from: [1082], parse: (text: string) => text, serialize: asText },
    json: { to: 114, from: [114], parse: (text: string) => JSON.parse(text) as unknown, serialize: asJson },
    jsonb: { to: 3802, from: [3802], parse: (text: string) => JSON.parse(text) as unknown, serialize: asJson },
  } as never,
};
