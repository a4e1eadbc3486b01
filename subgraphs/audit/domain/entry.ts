import { fromUuid } from '@mint/platform/ids/ids.ts';
import { fieldDigest, fieldsOf, saltOf } from './entry-fields.ts';
import { hashFields } from './hash-fields.ts';

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
  /** 64 hexadecimal digits; null in entries from before a part of one could be shown. */
  readonly salt: string | null;
}

/** As many entries as one checkpoint covers at most. */
export const CHECKPOINT_ENTRIES = 4_096;

/** What stands before the first entry. */
export const GENESIS_HASH = '0'.repeat(64);

/** An entry's hash. It covers all of it, and of an entry with a salt it can be shown what it covers, field by field. */
export function hashEntry(entry: Omit<Entry, 'hash'>): string {
  const { salt } = entry;
  if (salt === null) return hashWithoutSalt(entry);
  return hashFields([
    'mint-audit-entry-2',
    entry.previousHash,
    entry.sequence.toString(),
    fromUuid('evt', entry.eventId),
    entry.topic,
    entry.action,
    entry.version?.toString() ?? null,
    entry.at.toISOString(),
    entry.appendedAt.toISOString(),
    ...fieldsOf(entry).map((field) => fieldDigest(saltOf(salt, field.name), field)),
  ]);
}

function hashWithoutSalt(entry: Omit<Entry, 'hash' | 'salt'>): string {
  return hashFields([
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
  ]);
}
