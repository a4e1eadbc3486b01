import { hashFields } from './hash-fields.ts';

/** A part of an entry that may be shown or withheld by itself. */
export interface EntryField {
  /** As in the entry, or `payload.` and a name of what the event says. */
  readonly name: string;
  readonly value: string | null;
}

/** What may be withheld of an entry. */
export interface EntryFacts {
  readonly actorId: string;
  readonly resourceId: string;
  readonly ipAddress: string | null;
  readonly traceId: string | null;
  readonly payload: string;
}

/** The name of what an event says under `member`. */
export const memberField = (member: string) => `payload.${member}`;

/**
 * What an entry's hash covers by digests of its own, in that order. The payload is among it to the letter, and again by what it says under each
 * name, as JSON: the first is for those who verify the log, the second for those who are shown some of it.
 */
export function fieldsOf(entry: EntryFacts): readonly EntryField[] {
  return [
    { name: 'actorId', value: entry.actorId },
    { name: 'resourceId', value: entry.resourceId },
    { name: 'ipAddress', value: entry.ipAddress },
    { name: 'traceId', value: entry.traceId },
    { name: 'payload', value: entry.payload },
    ...membersOf(entry.payload).map(([member, value]) => ({ name: memberField(member), value: JSON.stringify(value) })),
  ];
}

/** What a payload says, by name; nothing of one that isn't an object. */
export function membersOf(payload: string): readonly (readonly [string, unknown])[] {
  const said: unknown = JSON.parse(payload);
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? Object.entries(said) : [];
}

/** The salt of one field, which tells nothing of the others'. As every length is hashed before what it is of, none can be made by going on from another. */
export function saltOf(entrySalt: string, name: string): string {
  return hashFields(['mint-audit-salt', entrySalt, name]);
}

/** What stands for a field in its entry's hash. */
export function fieldDigest(salt: string, { name, value }: EntryField): string {
  return hashFields([salt, name, value]);
}
