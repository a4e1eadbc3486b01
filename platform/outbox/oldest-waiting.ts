import type postgres from 'postgres';

/** How long the oldest event that is not yet published has waited, in whole milliseconds; null when none waits. */
export async function oldestWaitingMs(sql: postgres.Sql | postgres.TransactionSql): Promise<number | null> {
  const [row] = await sql<{ age: number }[]>`
    select greatest(0, extract(epoch from clock_timestamp() - occurred_at) * 1000)::float8 as age
    from outbox where published_at is null order by seq limit 1`;
  return row === undefined ? null : Math.floor(row.age);
}
