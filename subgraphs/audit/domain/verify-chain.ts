import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { type Entry, GENESIS_HASH, hashEntry } from './entry.ts';

/** What a walk along the chain found. */
export interface Verification {
  readonly verified: boolean;
  readonly entriesChecked: bigint;
  /** The first place that is not as it was written. */
  readonly firstBrokenSequence: bigint | null;
  readonly headHash: string;
}

const BATCH = 2_000;

/** Walks the whole chain, a batch in memory at a time, and holds it against its checkpoints and its head. */
export async function verifyChain({ sql }: Database, identity: ServiceIdentity): Promise<Verification> {
  // Read before the entries: what is appended meanwhile is beyond it and no fault.
  const [head] = await sql<{ sequence: bigint; hash: string }[]>`select sequence, hash from chain_head`;
  const [latest] = await sql<{ sequence: bigint }[]>`select sequence from checkpoints order by sequence desc limit 1`;
  let end = head?.sequence ?? 0n;
  if (latest && latest.sequence > end) end = latest.sequence;
  let checked = 0n;
  let previousHash = GENESIS_HASH;
  const answer = (broken: bigint | null): Verification => ({
    verified: broken === null,
    entriesChecked: checked,
    firstBrokenSequence: broken,
    headHash: previousHash,
  });
  while (checked < end) {
    const rows = await sql<Entry[]>`
      select sequence, event_id as "eventId", topic, action, version, actor_id as "actorId", resource_id as "resourceId",
        ip_address as "ipAddress", trace_id as "traceId", at, payload::text as payload, appended_at as "appendedAt",
        previous_hash as "previousHash", hash
      from entries where sequence > ${checked} and sequence <= ${end} order by sequence, appended_at limit ${BATCH}`;
    const signedAt = new Map<bigint, { hash: string; from: bigint; signed: string }>();
    const last = rows.at(-1)?.sequence ?? checked;
    const signs = await sql<{ sequence: bigint; from: bigint; hash: string; signed: string }[]>`
      select sequence, from_sequence as from, hash, signed from checkpoints where sequence > ${checked} and sequence <= ${last}`;
    for (const { sequence, ...sign } of signs) signedAt.set(sequence, sign);
    if (rows.length === 0) return answer(checked + 1n);
    for (const row of rows) {
      const expected = checked + 1n;
      if (row.sequence !== expected) return answer(row.sequence < expected ? row.sequence : expected);
      if (row.previousHash !== previousHash || hashEntry(row) !== row.hash) return answer(expected);
      const sign = signedAt.get(expected);
      if (sign && !(await attests(identity, sign.signed, expected, row.hash))) return answer(sign.from);
      previousHash = row.hash;
      checked = expected;
    }
  }
  if (head && head.sequence === end && head.hash !== previousHash) return answer(end);
  if (head && head.sequence < end) return answer(head.sequence + 1n);
  // Places that the chain never gave out; one after the head may have been appended since it was read.
  const [stray] = await sql<{ sequence: bigint }[]>`
    select sequence from entries where sequence < 1 or sequence > (select sequence from chain_head) order by sequence limit 1`;
  return answer(stray?.sequence ?? null);
}

async function attests(identity: ServiceIdentity, signed: string, sequence: bigint, hash: string): Promise<boolean> {
  const claims = await identity.readAttestation(signed).catch(() => null);
  return claims?.sequence === sequence.toString() && claims.hash === hash;
}
