import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { auditCheckpointed } from '@mint/schema/events/audit.ts';
import { CHECKPOINT_ENTRIES } from './entry.ts';
import { merkleRoot } from './merkle.ts';

/**
 * Signs how the log stands and tells of it. Nothing where only the checkpoint before has been recorded since: else each would call for the
 * next. Answers how many
 * entries it covers: 0 when it made none.
 */
export function makeCheckpoint(database: Database, identity: ServiceIdentity, now = new Date()): Promise<number> {
  return database.transaction(async (tx) => {
    const { sql } = tx;
    await sql`select 1 from chain_head for update`;
    const [last] = await sql<{ sequence: bigint }[]>`select sequence from checkpoints order by sequence desc limit 1`;
    const rows = await sql<{ sequence: bigint; hash: string; action: string }[]>`
      select sequence, hash, action from entries where sequence > ${last?.sequence ?? 0n} order by sequence limit ${CHECKPOINT_ENTRIES}`;
    const [first, end] = [rows[0], rows.at(-1)];
    if (!first || !end || rows.every(({ action }) => action === auditCheckpointed.type)) return 0;
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
    return rows.length;
  });
}
