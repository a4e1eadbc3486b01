import type { Caller } from '../auth/caller.ts';
import type { DropReason } from './group.ts';

/** Why the gateway closes a client's connection. */
export type CloseReason = DropReason | 'EXPIRED' | 'REVOKED' | 'GOING_AWAY' | 'RELOADED';

export interface LiveConnection {
  readonly caller: Caller;
  close(reason: CloseReason): void;
}

export interface ConnectionBounds {
  readonly maxConnections: number;
  readonly maxConnectionsPerUser: number;
}

/** setTimeout fires at once beyond this. */
const MAX_TIMER_MS = 2 ** 31 - 1;
const SLICE_SIZE = 50;
const MAX_SLICES = 20;

/** The live connections of this process: how many there may be, when their tokens run out or are revoked, and closing all of them. */
export class LiveConnections {
  readonly #bounds: ConnectionBounds;
  readonly #isRevoked: (caller: Caller) => boolean;
  readonly #open = new Set<LiveConnection>();
  readonly #perPrincipal = new Map<string, number>();

  constructor(bounds: ConnectionBounds, isRevoked: (caller: Caller) => boolean) {
    this.#bounds = bounds;
    this.#isRevoked = isRevoked;
  }

  get size(): number {
    return this.#open.size;
  }

  get full(): boolean {
    return this.#open.size >= this.#bounds.maxConnections;
  }

  /** Registers a connection until the returned function is called; closes it when its token expires. Null: its principal has too many. */
  add(connection: LiveConnection): (() => void) | null {
    const principal = connection.caller.viewer?.userId ?? `ip ${connection.caller.ip}`;
    const count = this.#perPrincipal.get(principal) ?? 0;
    if (count >= this.#bounds.maxConnectionsPerUser) return null;
    this.#perPrincipal.set(principal, count + 1);
    this.#open.add(connection);
    const disarm = closeAtExpiry(connection);
    // What was revoked between the look at the token and this moment was told to the connections that were here then.
    if (this.#isRevoked(connection.caller)) setImmediate(() => connection.close('REVOKED'));
    return () => {
      if (!this.#open.delete(connection)) return;
      disarm();
      const left = (this.#perPrincipal.get(principal) ?? 1) - 1;
      if (left > 0) this.#perPrincipal.set(principal, left);
      else this.#perPrincipal.delete(principal);
    };
  }

  /** Closes the connections of who may not be here any more. */
  closeRevoked(): void {
    for (const connection of [...this.#open]) if (this.#isRevoked(connection.caller)) connection.close('REVOKED');
  }

  /** Closes every connection, in slices over the given time, so that the clients don't all come back at once. */
  async closeAll(reason: CloseReason, spreadMs: number): Promise<void> {
    const all = [...this.#open];
    const slices = Math.max(1, Math.min(MAX_SLICES, Math.ceil(all.length / SLICE_SIZE)));
    const perSlice = Math.ceil(all.length / slices);
    for (let slice = 0; slice < slices; slice += 1) {
      for (const connection of all.slice(slice * perSlice, (slice + 1) * perSlice)) connection.close(reason);
      if (slice < slices - 1) await new Promise((resolve) => setTimeout(resolve, spreadMs / slices));
    }
  }
}

function closeAtExpiry(connection: LiveConnection): () => void {
  const { viewer } = connection.caller;
  if (viewer === null) return () => {};
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    const leftMs = viewer.expiresAt.getTime() - Date.now();
    timer = setTimeout(
      () => (leftMs > MAX_TIMER_MS ? arm() : connection.close('EXPIRED')),
      Math.min(Math.max(0, leftMs), MAX_TIMER_MS),
    ).unref();
  };
  arm();
  return () => clearTimeout(timer);
}
