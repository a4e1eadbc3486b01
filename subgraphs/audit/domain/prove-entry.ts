import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import type { LRUCache } from 'lru-cache';
import type { Entry } from './entry.ts';
import { fieldDigest, fieldsOf, saltOf } from './entry-fields.ts';
import { inclusionPath, type MerkleTree, merkleTree, rootOf } from './merkle.ts';
import { shownFields } from './own-view.ts';

/** One of the fields that an entry's hash covers, in their order. One that is shown has its salt, one that is withheld its digest. */
export interface ProvenField {
  readonly name: string | null;
  readonly salt: string | null;
  readonly digest: string | null;
}

/** That an entry is in the log, for whoever has the entry as it is shown to them. */
export interface EntryProof {
  readonly previousHash: string;
  readonly fields: readonly ProvenField[];
  readonly path: readonly string[];
  /** What the service signed: the JWS of the first checkpoint at or after the entry. */
  readonly checkpoint: string;
}

/** Trees of checkpoints, by their last place: one is some 500 KiB. */
export type Trees = LRUCache<string, MerkleTree>;
export const TREES_KEPT = 16;

/**
 * Proves to a person that an entry that concerns them is under a checkpoint: by the hashes beside its way to the checkpoint's root, and without a
 * word of what they may not see. Null when the entry is not under one yet. Throws when what is signed is not what the log holds.
 */
export async function proveEntry(
  { database, identity, trees }: { readonly database: Database; readonly identity: ServiceIdentity; readonly trees: Trees },
  entry: Entry & { readonly salt: string },
  personId: string,
): Promise<EntryProof | null> {
  const [checkpoint] = await database.sql<{ from: bigint; sequence: bigint; signed: string }[]>`
    select from_sequence as from, sequence, signed from checkpoints where sequence >= ${entry.sequence} order by sequence limit 1`;
  if (!checkpoint) return null;
  const tree = trees.get(checkpoint.sequence.toString()) ?? (await readTree(database, identity, checkpoint));
  trees.set(checkpoint.sequence.toString(), tree);
  const shown = shownFields(entry, personId) ?? new Set();
  return {
    previousHash: entry.previousHash,
    fields: fieldsOf(entry).map((field) => {
      const salt = saltOf(entry.salt, field.name);
      return shown.has(field.name)
        ? { name: field.name, salt, digest: null }
        : { name: null, salt: null, digest: fieldDigest(salt, field) };
    }),
    path: inclusionPath(tree, Number(entry.sequence - checkpoint.from)),
    checkpoint: checkpoint.signed,
  };
}

/** The tree of what a checkpoint covers, as it was signed. */
async function readTree(
  { sql }: Database,
  identity: ServiceIdentity,
  { from, sequence, signed }: { readonly from: bigint; readonly sequence: bigint; readonly signed: string },
): Promise<MerkleTree> {
  const rows = await sql<{ hash: string }[]>`
    select hash from entries where sequence >= ${from} and sequence <= ${sequence} order by sequence`;
  const claims = await identity.readAttestation(signed);
  const tree = merkleTree(rows.map(({ hash }) => hash));
  if (claims.merkleRoot !== rootOf(tree)) throw new Error(`The log is not what was signed of it up to ${sequence}`);
  return tree;
}
