import postgres from 'postgres';

/** Any number that no other advisory lock of ours takes; the lock is per database. */
const REBUILD_LOCK = 7_463_102;

/** Does `work` while no other process rebuilds this database. Throws when one does. The lock ends with this process, however it ends. */
export async function holdRebuild<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  // A session's lock belongs to its connection, so it has one of its own that is never closed for being idle.
  const client = postgres(databaseUrl, { max: 1, max_lifetime: null, idle_timeout: 0, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await client<{ held: boolean }[]>`select pg_try_advisory_lock(${REBUILD_LOCK}) as held`;
    if (!row?.held) throw new Error('A rebuild is under way already');
    return await work();
  } finally {
    await client.end({ timeout: 5 });
  }
}
