import { AsyncLocalStorage } from 'node:async_hooks';

/** Who something is done for, and from where: what an event says of how it came about. */
export interface Cause {
  /** A user's or a service's id; null when nobody has signed in. */
  readonly actor: string | null;
  /** The client's address, as the gateway saw it; null when there is no client. */
  readonly ipAddress: string | null;
}

const causes = new AsyncLocalStorage<Cause>();

/** Runs `work`, and all that it sets off, for this cause: events and calls to peers made in it carry it on. */
export function causedBy<T>(cause: Cause, work: () => T): T {
  return causes.run(cause, work);
}

/** What is being done now is done for this; null for what a service does by itself. */
export function currentCause(): Cause | null {
  return causes.getStore() ?? null;
}
