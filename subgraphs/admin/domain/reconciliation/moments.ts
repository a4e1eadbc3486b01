import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** An hour in milliseconds. */
export const HOUR_MS = 3_600_000;

/** Sorts after every transaction id that was made before a moment, and before those made from then on. */
export function idBefore(moment: Date): Id<'txn'> {
  const ms = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return fromUuid('txn', `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-000000000000`);
}

/** When an id was made. */
export function madeAt(id: Id<'txn'>): Date {
  return new Date(Number.parseInt(toUuid(id, 'txn').replaceAll('-', '').slice(0, 12), 16));
}

/** The beginning of the hour that a moment is in. */
export function hourOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS);
}

/** The earlier of two moments. */
export function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
