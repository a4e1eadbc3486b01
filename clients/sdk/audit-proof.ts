import { base64url, compactVerify, importJWK } from 'jose';
import type { AuditKeysQuery, AuditProofQuery, MyAuditEntriesQuery } from './__generated__/graphql.ts';
import { hashFields, isHash, rootByPath } from './audit-hashes.ts';

/** An entry as `myAuditEntries` shows it. */
export type AuditEntryShown = MyAuditEntriesQuery['myAuditEntries']['nodes'][number];
/** What `auditProof` answers. */
export type AuditProofGiven = NonNullable<AuditProofQuery['auditProof']>;
/** One of `auditKeys`. */
export type AuditKeyPublished = AuditKeysQuery['auditKeys'][number];

/** How the log stood when the service signed it. */
export interface AuditCheckpoint {
  readonly fromSequence: string;
  readonly sequence: string;
  /** The hash of the last entry: kept, it tells later whether the log before it was rewritten. */
  readonly hash: string;
  readonly merkleRoot: string;
  readonly at: string;
}

/** Why a proof doesn't hold. */
export type AuditFault =
  /** The proof is not one, or its parts don't fit each other. */
  | 'MALFORMED'
  /** It is the proof of another entry. */
  | 'OTHER_ENTRY'
  /** The checkpoint is not signed by one of the keys. */
  | 'SIGNATURE'
  /** The entry is not what was recorded. */
  | 'ENTRY'
  /** The entry is not under the checkpoint. */
  | 'PATH';

/** What a proof says. */
export type AuditVerdict =
  | {
      readonly holds: true;
      readonly checkpoint: AuditCheckpoint;
      /** The fields that are null because they are withheld, where the others that are null are none. */
      readonly withheld: readonly string[];
    }
  | { readonly holds: false; readonly reason: AuditFault }
  /** No checkpoint was signed since the entry was recorded. */
  | { readonly holds: false; readonly reason: 'NOT_YET'; readonly askAgainAt: string | null };

type Inclusion = NonNullable<AuditProofGiven['inclusion']>;

/** Thrown and caught in this file: the first thing that doesn't hold. */
class Fault extends Error {
  readonly reason: AuditFault;

  constructor(reason: AuditFault) {
    super(reason);
    this.reason = reason;
  }
}

/** The fields that are hashed before what the event says, in that order. The payload as a whole is shown to nobody. */
const FIXED = ['actorId', 'resourceId', 'ipAddress', 'traceId', 'payload'] as const;
const MEMBER = 'payload.';
const SEQUENCE = /^[1-9]\d{0,18}$/;

/**
 * Whether an entry is in the audit log just as it was shown, by a proof that was given for it: asks nobody, and trusts only the keys.
 *
 * @param keys What `auditKeys` answered; at best kept from an earlier time, or had from elsewhere.
 */
export async function verifyAuditEntry(
  entry: AuditEntryShown,
  proof: AuditProofGiven,
  keys: readonly AuditKeyPublished[],
): Promise<AuditVerdict> {
  const { inclusion } = proof;
  try {
    if (proof.entryId !== entry.id) throw new Fault('OTHER_ENTRY');
    if (!inclusion) return { holds: false, reason: 'NOT_YET', askAgainAt: proof.askAgainAt };
    assertForm(entry, inclusion);
    const checkpoint = await readCheckpoint(inclusion.checkpoint, keys);
    const [place, first, last] = [entry.sequence, checkpoint.fromSequence, checkpoint.sequence].map(BigInt) as [
      bigint,
      bigint,
      bigint,
    ];
    if (place < first || place > last) throw new Fault('PATH');
    const hash = await hashOf(entry, inclusion);
    if (hash !== entry.hash) throw new Fault('ENTRY');
    const tree = { index: Number(place - first), size: Number(last - first) + 1 };
    if ((await rootByPath(hash, tree, inclusion.path)) !== checkpoint.merkleRoot) throw new Fault('PATH');
    const withheld = FIXED.filter((name, at) => name !== 'payload' && inclusion.fields[at]?.name === null);
    return { holds: true, checkpoint, withheld };
  } catch (error) {
    if (error instanceof Fault) return { holds: false, reason: error.reason };
    throw error;
  }
}

function assertForm({ sequence, hash }: AuditEntryShown, { previousHash, fields, path }: Inclusion): void {
  const areHashes = [hash, previousHash, ...path, ...fields.map(({ salt, digest }) => salt ?? digest)].every(isHash);
  // Shown or withheld, and not both.
  const areEither = fields.every(
    ({ name, salt, digest }) => (name === null) === (salt === null) && (salt === null) !== (digest === null),
  );
  if (!SEQUENCE.test(sequence) || !areHashes || !areEither) throw new Fault('MALFORMED');
}

/** An entry's hash, as its fields and what stands for those that are withheld make it. */
async function hashOf(entry: AuditEntryShown, { previousHash, fields }: Inclusion): Promise<string> {
  const values = valuesOf(entry, fields);
  const digests = fields.map(({ name, salt, digest }, at) => digest ?? hashFields([salt, name, values[at] ?? null]));
  return hashFields([
    'mint-audit-entry-2',
    previousHash,
    entry.sequence,
    entry.id,
    entry.topic,
    entry.action,
    entry.version === null ? null : String(entry.version),
    entry.at,
    entry.recordedAt,
    ...(await Promise.all(digests)),
  ]);
}

/** What the entry shows of each field. Throws where it shows more than is proven, or less. */
function valuesOf(entry: AuditEntryShown, fields: Inclusion['fields']): readonly (string | null)[] {
  const details = readObject(entry.details);
  const members = fields.slice(FIXED.length).flatMap(({ name }) => (name === null ? [] : [name]));
  const names = members.map((name) => name.slice(MEMBER.length));
  const isAll = members.every((name) => name.startsWith(MEMBER)) && names.every((name) => Object.hasOwn(details, name));
  if (!isAll || JSON.stringify(Object.fromEntries(names.map((name) => [name, details[name]]))) !== entry.details) {
    throw new Fault('ENTRY');
  }
  return fields.map(({ name }, at) => {
    const fixed = FIXED[at];
    if (fixed === undefined) return name === null ? null : JSON.stringify(details[name.slice(MEMBER.length)]);
    const shown = fixed === 'payload' ? null : entry[fixed];
    if (name === null ? shown !== null : name !== fixed || fixed === 'payload') throw new Fault('ENTRY');
    return shown;
  });
}

function readObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, as of anything else that is no object.
  }
  throw new Fault('ENTRY');
}

/** What a checkpoint says, when one of the keys has signed it and nothing else than its very letters. */
async function readCheckpoint(jws: string, keys: readonly AuditKeyPublished[]): Promise<AuditCheckpoint> {
  for (const key of keys) {
    const claims = await claimsOf(jws, key);
    if (claims) return claims;
  }
  throw new Fault('SIGNATURE');
}

async function claimsOf(jws: string, key: AuditKeyPublished): Promise<AuditCheckpoint | null> {
  const verified = await compactVerify(jws, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] }).catch(() => null);
  // Base64 can be written in more ways than one; only one of them was signed.
  if (!verified || jws.split('.').some((part) => base64url.encode(base64url.decode(part)) !== part)) return null;
  const { kid, typ } = verified.protectedHeader;
  if (kid !== key.kid || typ !== 'mint-attestation+jwt') return null;
  const claims = JSON.parse(new TextDecoder().decode(verified.payload)) as AuditCheckpoint & { readonly iss?: unknown };
  const { fromSequence, sequence, hash, merkleRoot, at } = claims;
  // The service signs other statements about the log with the same key.
  const isCheckpoint = [fromSequence, sequence].every((text) => SEQUENCE.test(String(text))) && [hash, merkleRoot].every(isHash);
  return claims.iss === kid && isCheckpoint ? { fromSequence, sequence, hash, merkleRoot, at } : null;
}
