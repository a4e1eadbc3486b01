import { fromUuid, type Id, isId } from '@mint/platform/ids/ids.ts';
import type { Entry } from './entry.ts';
import { type EntryFacts, fieldsOf, memberField, membersOf } from './entry-fields.ts';
import { type Audience, audiences } from './what-people-see.ts';

/** An entry as a person sees it whom it concerns. */
export interface OwnEntry {
  readonly id: Id<'evt'>;
  readonly sequence: bigint;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly topic: string;
  readonly action: string;
  readonly version: number | null;
  /** Null for somebody else. */
  readonly actorId: string | null;
  readonly resourceId: string;
  /** JSON: what they may see of what the event says. */
  readonly details: string;
  readonly ipAddress: string | null;
  readonly traceId: string | null;
  readonly hash: string;
}

const audiencesOf = new Map<string, readonly Audience[]>();
for (const audience of audiences) {
  const kind = kindOf(audience.contract.type, audience.contract.version);
  audiencesOf.set(kind, [...(audiencesOf.get(kind) ?? []), audience]);
}

function kindOf(action: string, version: number | null): string {
  return `${action} ${version}`;
}

type Told = Pick<Entry, 'topic' | 'action' | 'version' | 'payload'>;

/** Whom an entry concerns, each once. */
export function peopleOf(entry: Told): readonly string[] {
  const people = audiencesFor(entry).flatMap(({ people }) => people);
  return [...new Set(people)];
}

/** The fields of an entry, by name, that `personId` sees; null when it is not theirs. */
export function shownFields(entry: Told & EntryFacts, personId: string): ReadonlySet<string> | null {
  const theirs = audiencesFor(entry).filter(({ people }) => people.includes(personId));
  if (theirs.length === 0) return null;
  const members = new Set(theirs.flatMap(({ audience }) => audience.members.map(memberField)));
  const isActor = entry.actorId === personId;
  return new Set(
    fieldsOf(entry)
      .map(({ name }) => name)
      .filter((name) => {
        if (members.has(name) || name === 'resourceId') return true;
        // Where somebody else was, and by which request, is theirs; who they are too, unless it was a service.
        if (name === 'ipAddress' || name === 'traceId') return isActor;
        return name === 'actorId' && (isActor || !isId('usr', entry.actorId));
      }),
  );
}

/** An entry as `personId` sees it; null when it is not theirs. */
export function ownView(entry: Entry, personId: string): OwnEntry | null {
  const shown = shownFields(entry, personId);
  if (shown === null) return null;
  const details = membersOf(entry.payload).filter(([member]) => shown.has(memberField(member)));
  return {
    id: fromUuid('evt', entry.eventId),
    sequence: entry.sequence,
    at: entry.at,
    recordedAt: entry.appendedAt,
    topic: entry.topic,
    action: entry.action,
    version: entry.version,
    actorId: shown.has('actorId') ? entry.actorId : null,
    resourceId: entry.resourceId,
    details: JSON.stringify(Object.fromEntries(details)),
    ipAddress: shown.has('ipAddress') ? entry.ipAddress : null,
    traceId: shown.has('traceId') ? entry.traceId : null,
    hash: entry.hash,
  };
}

/** The audiences of an entry, each with whom it is. */
function audiencesFor({ topic, action, version, payload }: Told): { audience: Audience; people: readonly string[] }[] {
  const found = (audiencesOf.get(kindOf(action, version)) ?? []).filter(({ contract }) => contract.topic === topic);
  if (found.length === 0) return [];
  const said = Object.fromEntries(membersOf(payload));
  return found
    .filter(({ only }) => only === undefined || said[only.member] === only.is)
    .map((audience) => ({ audience, people: namedAt(said, audience.person.split('.')) }));
}

/** The people whom a payload names at the end of a way through it. */
function namedAt(value: unknown, [member, ...rest]: readonly string[]): readonly string[] {
  if (member === undefined) return isId('usr', value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => namedAt(item, [member, ...rest]));
  return typeof value === 'object' && value !== null ? namedAt((value as Record<string, unknown>)[member], rest) : [];
}
