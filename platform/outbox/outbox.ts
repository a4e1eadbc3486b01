import { z } from 'zod';
import type { Database, Tx } from '../database/database.ts';
import { type Id, newId, toUuid } from '../ids/ids.ts';
import type { EventContract, PayloadOf } from '../kafka/contract.ts';
import { currentCause } from '../telemetry/cause.ts';
import { currentTraceparent } from '../telemetry/trace-context.ts';

/** The channel on which relays hear that there is something to publish. */
export const OUTBOX_CHANNEL = 'outbox';

export interface EventOptions {
  /** Who caused it, a user's or a service's id, where that is not whoever it is done for (`currentCause`). */
  actor?: string;
}

export interface NewEvent<C extends EventContract = EventContract> extends EventOptions {
  contract: C;
  payload: PayloadOf<C>;
}

/**
 * Says that something happened, in the transaction that makes it happen: published once committed, never when rolled back.
 * Takes the decoded payload and answers with the event's id. Throws ZodError when the payload breaks its contract.
 */
export async function addEvent<C extends EventContract>(
  tx: Tx,
  contract: C,
  payload: PayloadOf<C>,
  options: EventOptions = {},
): Promise<Id<'evt'>> {
  const [id] = await addEvents(tx, [{ contract, payload, ...options }]);
  return id as Id<'evt'>;
}

/**
 * The outbox row of an event, for a statement that writes it together with what it tells of; whoever runs that calls `wakeOutbox` after.
 * Throws ZodError when the payload breaks its contract.
 */
export function toOutboxRow<C extends EventContract>({ contract, payload, actor }: NewEvent<C>) {
  const cause = currentCause();
  return {
    id: newId('evt'),
    topic: contract.topic,
    key: contract.key(payload),
    type: contract.type,
    version: contract.version,
    payload: encode(contract, payload),
    actor: actor ?? cause?.actor ?? null,
    ipAddress: cause?.ipAddress ?? null,
  };
}

/** The most a payload may take on the wire: an event that a broker refuses would stop all that come after it. */
const MAX_PAYLOAD_BYTES = 256 * 1024;

function encode(contract: EventContract, payload: unknown): string {
  const text = JSON.stringify(z.encode(contract.payload, payload));
  if (Buffer.byteLength(text) > MAX_PAYLOAD_BYTES) throw new RangeError(`${contract.type} is too large to publish`);
  return text;
}

/** Several events, in order, in one statement. */
export async function addEvents(tx: Tx, events: readonly NewEvent[]): Promise<Id<'evt'>[]> {
  if (events.length === 0) return [];
  const traceparent = currentTraceparent();
  const rows = events.map(toOutboxRow);
  await tx.sql`
    insert into outbox (id, topic, key, type, version, payload, actor, ip_address, traceparent)
    select id, topic, key, type, version, payload::json, actor, ip_address, ${traceparent}::text
    from unnest(
      ${rows.map((row) => toUuid(row.id, 'evt'))}::uuid[], ${rows.map((row) => row.topic)}::text[],
      ${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.type)}::text[],
      ${rows.map((row) => row.version)}::int[], ${rows.map((row) => row.payload)}::text[],
      ${rows.map((row) => row.actor)}::text[], ${rows.map((row) => row.ipAddress)}::text[]
    ) with ordinality as event (id, topic, key, type, version, payload, actor, ip_address, position)
    order by position`;
  tx.afterCommit(() => wakeOutbox(tx.database));
  return rows.map((row) => row.id);
}

const wakers = new WeakMap<Database, { sending: boolean; again: boolean }>();
const relaysHere = new WeakMap<Database, () => void>();

/** Says that the relay of this database leads in this process: it is woken by a call, without the database. Answers with what takes that back. */
export function relayLeadsHere(database: Database, wake: () => void): () => void {
  relaysHere.set(database, wake);
  return () => {
    if (relaysHere.get(database) === wake) relaysHere.delete(database);
  };
}

/** No use in telling the relay more often than it looks: it waits as long after being told. */
const WAKE_INTERVAL_MS = 10;

/**
 * Tells the relay of this database, whichever process it is in, to look now. Calls while one is under way, or within
 * WAKE_INTERVAL_MS of it, become one more.
 * Never inside a transaction: NOTIFY there makes commits wait for each other. When it fails the relay's poll finds the rows.
 */
export function wakeOutbox(database: Database): void {
  const wakeHere = relaysHere.get(database);
  if (wakeHere !== undefined) {
    wakeHere();
    return;
  }
  const waker = wakers.get(database) ?? { sending: false, again: false };
  wakers.set(database, waker);
  if (waker.sending) {
    waker.again = true;
    return;
  }
  waker.sending = true;
  const rested = () => {
    const { again } = waker;
    waker.sending = false;
    waker.again = false;
    if (again) wakeOutbox(database);
  };
  const done = () => void setTimeout(rested, WAKE_INTERVAL_MS).unref();
  // A commit that notifies is written to the log; nothing is lost if this one isn't flushed, so nobody waits for that.
  database.sql`select set_config('synchronous_commit', 'off', true), pg_notify(${OUTBOX_CHANNEL}, '')`.then(done, done);
}
