import { overflow } from '@mint/platform/errors/errors.ts';
import type { InboxTail, TailFollower } from './inbox-tail.ts';
import type { Notification } from './notification.ts';

/** A subscriber this far behind has stopped reading; it may come back with its cursor. */
const MAX_BEHIND = 2_000n;

/** First that it is ready, then each notification, with the id to go on from. */
export type InboxEvent =
  | { readonly ready: true; readonly cursor: string }
  | { readonly cursor: string; readonly root: { readonly notificationReceived: Notification } };

interface Pull {
  readonly resolve: (result: IteratorResult<InboxEvent, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

interface FollowerOptions {
  readonly tail: InboxTail;
  /** The position after which to begin. */
  readonly after: bigint;
  /** The id that stands for `after`. */
  readonly cursor: string;
  /** Reads a page of what is newer than a position. */
  readonly read: (after: bigint) => Promise<readonly Notification[]>;
  /** Called once, when the follower ends for whatever reason. */
  readonly released: () => void;
}

/**
 * One subscription: first `ready`, then each notification after its position, in order, each once. It holds no queue of its own:
 * the inbox is the queue, read a page at a time as the subscriber pulls, so a slow one costs no memory. One that falls more than
 * 2,000 behind ends with OVERFLOW. Written by hand because a generator's `return()` would wait for the pull in hand.
 */
export class InboxFollower implements AsyncIterableIterator<InboxEvent, undefined>, TailFollower {
  readonly #options: FollowerOptions;
  readonly #pulls: Pull[] = [];
  #last: bigint;
  #page: readonly Notification[] = [];
  #pageIndex = 0;
  #readySent = false;
  #busy = false;
  #grown = false;
  #ended = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#last = options.after;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<InboxEvent, undefined>> {
    if (this.#failure !== null) {
      const { error } = this.#failure;
      this.#failure = null;
      return Promise.reject(error);
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#pulls.push({ resolve, reject });
      void this.#pump();
    });
  }

  /** Ends at once, also while a pull waits. */
  return(): Promise<IteratorResult<InboxEvent, undefined>> {
    this.#end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(): Promise<IteratorResult<InboxEvent, undefined>> {
    return this.return();
  }

  grown(tip: bigint): void {
    if (tip - this.#last > MAX_BEHIND) {
      this.fail(overflow());
      return;
    }
    this.#grown = true;
    void this.#pump();
  }

  /** Ends with an error: the pull in hand gets it, or else the next one. */
  fail(error: unknown): void {
    if (this.#ended) return;
    const pull = this.#pulls.shift();
    if (pull === undefined) this.#failure = { error };
    else pull.reject(error);
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#page = [];
    for (const pull of this.#pulls.splice(0)) pull.resolve({ value: undefined, done: true });
    this.#options.released();
  }

  async #pump(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#pulls.length > 0 && !this.#ended) {
        this.#grown = false;
        const event = await this.#take();
        if (event !== null) this.#pulls.shift()?.resolve({ value: event, done: false });
        else if (!this.#grown) break;
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.#busy = false;
    }
  }

  async #take(): Promise<InboxEvent | null> {
    const { tail, cursor, read } = this.#options;
    if (!this.#readySent) {
      this.#readySent = true;
      return { ready: true, cursor };
    }
    if (this.#pageIndex >= this.#page.length) {
      if (tail.tip === null || tail.tip <= this.#last) return null;
      this.#page = tail.after(this.#last) ?? (await read(this.#last));
      this.#pageIndex = 0;
    }
    const notification = this.#page[this.#pageIndex];
    if (notification === undefined) return null;
    this.#pageIndex += 1;
    this.#last = notification.position;
    return { cursor: notification.id, root: { notificationReceived: notification } };
  }
}
