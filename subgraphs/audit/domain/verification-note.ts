import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Place } from './walk-chain.ts';

/** A reading of the whole log that has ended. */
export interface Reading {
  readonly through: Place;
  readonly startedAt: Date;
  readonly broken: bigint | null;
}

/** How far the worker has come: the reading it is in, and the last one that ended. */
export interface Note {
  readonly current: { readonly through: Place; readonly startedAt: Date } | null;
  readonly last: Reading | null;
}

interface WrittenPlace {
  readonly sequence: string;
  readonly hash: string;
  readonly startedAt: string;
}
interface Written {
  readonly current: WrittenPlace | null;
  readonly last: (WrittenPlace & { readonly broken: string | null }) | null;
}

const toPlace = ({ sequence, hash, startedAt }: WrittenPlace) => ({
  through: { sequence: BigInt(sequence), hash },
  startedAt: new Date(startedAt),
});
const fromPlace = ({ through, startedAt }: { readonly through: Place; readonly startedAt: Date }): WrittenPlace => ({
  sequence: through.sequence.toString(),
  hash: through.hash,
  startedAt: startedAt.toISOString(),
});

/** Reads a note; one that the service hasn't signed says nothing. */
export async function readNote(identity: ServiceIdentity, signed: string | null): Promise<Note> {
  const claims = signed === null ? null : await identity.readAttestation(signed).catch(() => null);
  // Whatever the service has signed under this name, this module wrote.
  const { current = null, last = null } = (claims?.verification ?? {}) as Partial<Written>;
  return {
    current: current && toPlace(current),
    last: last && { ...toPlace(last), broken: last.broken === null ? null : BigInt(last.broken) },
  };
}

/** Writes a note, signed. */
export function writeNote(identity: ServiceIdentity, { current, last }: Note): Promise<string> {
  const verification: Written = {
    current: current && fromPlace(current),
    last: last && { ...fromPlace(last), broken: last.broken?.toString() ?? null },
  };
  return identity.attest({ verification });
}
