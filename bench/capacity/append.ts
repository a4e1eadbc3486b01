import { appendPending } from '@mint/audit/domain/append-pending.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';

/** How fast one process gives what was heard its place in the audit log. */
export interface AppendFigure {
  readonly entries: number;
  /** Entries a transaction. */
  readonly batch: number;
  readonly perSecond: number;
}

const entries = 40_000;
const batch = 500;
const payload = JSON.stringify({
  transactionId: 'txn_01kk0000000000000000000000',
  senderId: 'usr_01kk0000000000000000000000',
  recipientId: 'usr_01kk0000000000000000000001',
  amountMinor: '1234',
  currency: 'USD',
});

/** Appends many entries in a database of its own, with nothing else to do. The log is one chain: no second process would make it faster. */
export async function measureAppend(): Promise<AppendFigure> {
  const { database, drop } = await createTestDatabase(new URL('../../subgraphs/audit/migrations/', import.meta.url));
  try {
    await database.sql`
      insert into pending (event_id, topic, action, version, actor_id, resource_id, ip_address, trace_id, at, payload)
      select uuidv7(), 'transaction.events', 'transaction.completed', 1, 'usr', 'txn', null, null, now(), ${payload}::text::json
      from generate_series(1, ${entries})`;
    const startedAt = performance.now();
    while ((await appendPending(database, batch)) === batch);
    return { entries, batch, perSecond: (entries * 1_000) / (performance.now() - startedAt) };
  } finally {
    await drop();
  }
}
