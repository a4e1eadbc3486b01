import { fromUUID, type TypeId, toUUID, typeidUnboxed } from 'typeid-js';

/** A TypeID: a prefix that names the kind of thing, and a UUIDv7 in base32. Time-ordered within its prefix. */
export type Id<P extends string> = `${P}_${string}`;

/** Text that should have been the id of something and is not. Resolvers answer it as not found or as bad input. */
export class InvalidIdError extends Error {
  readonly prefix: string;

  constructor(prefix: string) {
    super(`Not a valid ${prefix}_ id`);
    this.name = 'InvalidIdError';
    this.prefix = prefix;
  }
}

const SUFFIX = /^[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A fresh id; ids made later sort after. */
export function newId<P extends string>(prefix: P): Id<P> {
  return typeidUnboxed(prefix) as Id<P>;
}

/** A fresh UUIDv7, for rows whose id never leaves the database. */
export function newUuid(): string {
  return toUUID(typeidUnboxed());
}

/** Whether the value is an id with this prefix. */
export function isId<P extends string>(prefix: P, value: unknown): value is Id<P> {
  return (
    typeof value === 'string' &&
    value.length === prefix.length + 27 &&
    value.startsWith(`${prefix}_`) &&
    SUFFIX.test(value.slice(prefix.length + 1))
  );
}

/** The id as the database keeps it. Throws InvalidIdError when the text is not an id with this prefix. */
export function toUuid(id: string, prefix: string): string {
  if (!isId(prefix, id)) throw new InvalidIdError(prefix);
  try {
    return toUUID(id as TypeId<string>);
  } catch {
    // It has the form of an id, and the version or the variant of no UUID.
    throw new InvalidIdError(prefix);
  }
}

/** The id as code and clients see it. Throws InvalidIdError when the text is not a UUID. */
export function fromUuid<P extends string>(prefix: P, uuid: string): Id<P> {
  if (!UUID.test(uuid)) throw new InvalidIdError(prefix);
  return fromUUID(uuid, prefix) as Id<P>;
}
