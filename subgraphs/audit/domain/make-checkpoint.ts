import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { auditCheckpointed } from '@mint/schema/events/audit.ts';
import { CHECKPOINT_ENTRIES } from './entry.ts';
import { merkleRoot } from './merkle.ts';

/**
 * Signs how the log stands and tells of it. Nothing where only the checkpoint before has been recorded since: else each would call for the
 * next. It ends with a month, so that what is under it can still be proven when the month before is removed. Answers whether there is more to sign.
 */
export function makeCheckpoint(database: Database, identity: ServiceIdentity, now = new Date()): Promise<boolean> {
  return database.transaction(async (tx) => {
    const { sql } = tx;
    await sql`select 1 from chain_head for update`;
    const [last] = await sql<{ sequence: bigint }[]>`select sequence from checkpoints order by sequence desc limit 1`;
    const found = await sql<{ sequence: bigint; hash: string; action: string; month: string }[]>`
      select sequence, hash, action, to_char(appended_at at time zone 'UTC', 'YYYYMM') as month
      from entries where sequence > ${last?.sequence ?? 0n} order by sequence limit ${CHECKPOINT_ENTRIES}`;
    const rows = found.filter(({ month }) => month === found[0]?.month);
    const [first, end] = [rows[0], rows.at(-1)];
    if (!first || !end || rows.every(({ action }) => action === auditCheckpointed.type)) return false;
    const root = merkleRoot(rows.map(({ hash }) => hash));
    const claims = {
      fromSequence: first.sequence.toString(),
      sequence: end.sequence.toString(),
      hash: end.hash,
      merkleRoot: root,
    };
    const signed = await identity.attest({ ...claims, at: now.toISOString() });
    await sql`
      insert into checkpoints (sequence, from_sequence, hash, merkle_root, at, signed)
      values (${end.sequence}, ${first.sequence}, ${end.hash}, ${root}, ${now}, ${signed})`;
    await addEvent(tx, auditCheckpointed, {
      fromSequence: first.sequence,
      sequence: end.sequence,
      hash: end.hash,
      merkleRoot: root,
      signed,
      occurredAt: now,
    });
    return rows.length < found.length || found.length === CHECKPOINT_ENTRIES;
  });
}
