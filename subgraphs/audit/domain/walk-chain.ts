import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { CHECKPOINT_ENTRIES, type Entry, GENESIS_HASH, hashEntry } from './entry.ts';
import { merkleRoot } from './merkle.ts';

/** A place in the chain: an entry, or what stands before the first. */
export interface Place {
  readonly sequence: bigint;
  readonly hash: string;
}

/** What a walk along the chain found. */
export interface Walk {
  /** Up to here everything is as it was written, from where the walk began. */
  readonly through: Place;
  /** The first place that is not. */
  readonly broken: bigint | null;
  /** Whether it came to the end of what there was when it began. */
  readonly isAtEnd: boolean;
}

interface Checkpoint {
  sequence: bigint;
  from: bigint;
  hash: string;
  root: string;
  signed: string;
}

const BATCH = 2_000;

/** Where the chain begins: before the first entry that is kept. A horizon that the service hasn't signed is none. */
export async function chainStart({ sql }: Database, identity: ServiceIdentity): Promise<Place> {
  const [horizon] = await sql<{ sequence: bigint; hash: string; signed: string }[]>`
    select sequence, hash, signed from horizons order by sequence desc limit 1`;
  const claims = horizon && (await identity.readAttestation(horizon.signed).catch(() => null));
  return horizon && claims?.removedThrough === horizon.sequence.toString() && claims.hash === horizon.hash
    ? { sequence: horizon.sequence, hash: horizon.hash }
    : { sequence: 0n, hash: GENESIS_HASH };
}

/**
 * Walks along the chain from `from`, or from its start where that is later, a batch in memory at a time, and holds it against its checkpoints and its
 * head. Ends early when `deadline` (of `performance.now()`) has passed, after one batch at least.
 */
export async function walkChain(
  database: Database,
  identity: ServiceIdentity,
  from: Place | null,
  deadline = Number.POSITIVE_INFINITY,
): Promise<Walk> {
  const { sql } = database;
  const start = await chainStart(database, identity);
  // Read before the entries: what is appended meanwhile is beyond it and no fault.
  const [head] = await sql<Place[]>`select sequence, hash from chain_head`;
  const [latest] = await sql<{ sequence: bigint }[]>`select sequence from checkpoints order by sequence desc limit 1`;
  const headSequence = head?.sequence ?? 0n;
  const end = latest && latest.sequence > headSequence ? latest.sequence : headSequence;
  let through = from && from.sequence > start.sequence ? from : start;
  const [known] = await sql<{ sequence: bigint }[]>`
    select sequence from checkpoints where sequence <= ${through.sequence} order by sequence desc limit 1`;
  let signedThrough = known?.sequence ?? 0n;
  let hashes: string[] = [];
  const ends = (broken: bigint | null, isAtEnd: boolean): Walk => ({ through, broken, isAtEnd });

  while (through.sequence < end) {
    const rows = await entriesFrom(database, through.sequence, end);
    // The entry that the walk stands on comes along: had somebody put another beside it, there would be two.
    if (through.sequence > start.sequence) {
      const here = rows.shift();
      if (here?.sequence !== through.sequence || here.hash !== through.hash) return brokenAt(through.sequence);
    }
    const last = rows.at(-1)?.sequence;
    if (last === undefined) return brokenAt(through.sequence + 1n);
    const signs = await sql<Checkpoint[]>`
      select sequence, from_sequence as from, hash, merkle_root as root, signed from checkpoints
      where sequence > ${through.sequence} and sequence <= ${last}`;
    const signedAt = new Map(signs.map((sign) => [sign.sequence, sign]));
    for (const row of rows) {
      const expected = through.sequence + 1n;
      if (row.sequence !== expected) return brokenAt(row.sequence < expected ? row.sequence : expected);
      if (row.previousHash !== through.hash || hashEntry(row) !== row.hash) return brokenAt(expected);
      if (hashes.length <= CHECKPOINT_ENTRIES) hashes.push(row.hash);
      const sign = signedAt.get(expected);
      if (sign) {
        if (sign.from !== signedThrough + 1n || !(await attests(identity, sign, row.hash, hashes)))
          return brokenAt(signedThrough + 1n);
        signedThrough = expected;
        hashes = [];
      }
      through = { sequence: expected, hash: row.hash };
    }
    if (through.sequence < end && performance.now() >= deadline) return ends(null, false);
  }
  if (head && head.sequence === end && head.hash !== through.hash) return ends(end, true);
  if (head && head.sequence < end) return ends(head.sequence + 1n, true);
  return ends(await strayEntry(database, start), true);

  /** Months may be removed while the walk is in them: what is before the start now was not altered. */
  async function brokenAt(sequence: bigint): Promise<Walk> {
    const now = await chainStart(database, identity);
    if (now.sequence >= sequence && now.sequence > start.sequence) return walkChain(database, identity, now, deadline);
    return ends(sequence, true);
  }
}

/** The entries from a place on, that place's among them. */
function entriesFrom({ sql }: Database, sequence: bigint, end: bigint) {
  return sql<Entry[]>`
    select sequence, event_id as "eventId", topic, action, version, actor_id as "actorId", resource_id as "resourceId",
      ip_address as "ipAddress", trace_id as "traceId", at, payload::text as payload, appended_at as "appendedAt",
      previous_hash as "previousHash", hash, salt
    from entries where sequence >= ${sequence} and sequence <= ${end} order by sequence, appended_at limit ${BATCH}`.then(
    (rows) => [...rows],
  );
}

/** An entry at a place that the chain never gave out. One after the head may have been appended since the walk read it: so the head is read anew. */
async function strayEntry({ sql }: Database, start: Place): Promise<bigint | null> {
  const [before] = await sql<{ sequence: bigint }[]>`
    select sequence from entries where sequence <= ${start.sequence} order by sequence limit 1`;
  const [after] = await sql<{ sequence: bigint }[]>`
    select sequence from entries where sequence > (select sequence from chain_head) order by sequence limit 1`;
  return before?.sequence ?? after?.sequence ?? null;
}

/** Whether the service signed just this; the root only where the walk has seen all that it is of. */
async function attests(
  identity: ServiceIdentity,
  { sequence, from, root, signed }: Checkpoint,
  hash: string,
  hashes: readonly string[],
): Promise<boolean> {
  const claims = await identity.readAttestation(signed).catch(() => null);
  return (
    claims?.sequence === sequence.toString() &&
    claims.fromSequence === from.toString() &&
    claims.hash === hash &&
    claims.merkleRoot === root &&
    (BigInt(hashes.length) !== sequence - from + 1n || merkleRoot(hashes) === root)
  );
}
