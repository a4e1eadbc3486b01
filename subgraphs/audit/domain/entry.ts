import { createHash } from 'node:crypto';

/** A row of the log, in the order in which its hash covers it; the payload is the text that the database keeps. */
export interface Entry {
  readonly sequence: bigint;
  readonly eventId: string;
  readonly topic: string;
  readonly action: string;
  readonly version: number | null;
  readonly actorId: string;
  readonly resourceId: string;
  readonly ipAddress: string | null;
  readonly traceId: string | null;
  readonly at: Date;
  readonly payload: string;
  readonly appendedAt: Date;
  readonly previousHash: string;
  readonly hash: string;
}

/** As many entries as one checkpoint covers at most. */
export const CHECKPOINT_ENTRIES = 4_096;

/** What stands before the first entry. */
export const GENESIS_HASH = '0'.repeat(64);

/** An entry's hash: SHA-256 of its fields, each as its length in four bytes and its UTF-8, all ones for none. */
export function hashEntry(entry: Omit<Entry, 'hash'>): string {
  const hash = createHash('sha256');
  const fields = [
    'mint-audit-entry-1',
    entry.previousHash,
    entry.sequence.toString(),
    entry.eventId,
    entry.topic,
    entry.action,
    entry.version?.toString() ?? null,
    entry.actorId,
    entry.resourceId,
    entry.ipAddress,
    entry.traceId,
    entry.at.toISOString(),
    entry.payload,
    entry.appendedAt.toISOString(),
  ];
  for (const field of fields) {
    const bytes = Buffer.from(field ?? '', 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(field === null ? 0xffff_ffff : bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}
