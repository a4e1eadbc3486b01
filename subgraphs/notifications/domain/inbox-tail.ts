import type { Id } from '@mint/platform/ids/ids.ts';
import type { Notification } from './notification.ts';

/** Rows kept for followers that are up to date, so that a person's devices share one read. */
const RECENT_ROWS = 32;

/** Whoever wants to know that a tail has grown. */
export interface TailFollower {
  /** The tail has grown to `tip`. */
  grown(tip: bigint): void;
}

/** The newest end of one person's inbox, as far as this process has read it. */
export class InboxTail {
  readonly userId: Id<'usr'>;
  readonly followers = new Set<TailFollower>();
  #tip: bigint | null = null;
  #recent: Notification[] = [];
  #looked = true;

  constructor(userId: Id<'usr'>) {
    this.userId = userId;
  }

  /** The position of the newest notification that is known of; null until the first read. */
  get tip(): bigint | null {
    return this.#tip;
  }

  /** Sets where the tail begins, unless another follower has. Answers whether something was announced in the meantime. */
  begin(tip: bigint): boolean {
    this.#tip ??= tip;
    const announced = !this.#looked;
    this.#looked = true;
    return announced;
  }

  /** Something newer may exist. Answers whether to look now; before the tail has begun, `begin` will tell. */
  announce(position: bigint | null): boolean {
    if (this.#tip === null) {
      this.#looked = false;
      return false;
    }
    return position === null || position > this.#tip;
  }

  /** Takes what was read after the tip, in order, and tells the followers. */
  append(rows: readonly Notification[]): void {
    const fresh = rows.filter((row) => this.#tip !== null && row.position > this.#tip);
    const newest = fresh.at(-1);
    if (newest === undefined) return;
    this.#tip = newest.position;
    this.#recent = [...this.#recent, ...fresh].slice(-RECENT_ROWS);
    for (const follower of [...this.followers]) follower.grown(newest.position);
  }

  /** Everything newer than `position`, if it is still kept here; null when it has to be read from the database. */
  after(position: bigint): readonly Notification[] | null {
    const oldest = this.#recent[0];
    if (oldest === undefined || oldest.position > position + 1n) return null;
    return this.#recent.filter((row) => row.position > position);
  }
}
