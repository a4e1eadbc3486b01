const DONE: IteratorReturnResult<undefined> = { value: undefined, done: true };
/** Items taken from the front before the array behind is cut. */
const COMPACT_AFTER = 32;

/**
 * A queue between one writer and one reader that never holds more than `max` items. Written by hand, not as an async generator: a
 * generator's `return()` waits behind a pending `next()`, so an idle subscription would never be let go.
 */
export class BoundedQueue<T> implements AsyncIterableIterator<T> {
  readonly #max: number;
  #items: (T | undefined)[] = [];
  #head = 0;
  #waiting: ((result: IteratorResult<T>) => void) | null = null;
  #ended = false;
  #onReturn: (() => void) | null;

  constructor({ max, onReturn }: { readonly max: number; readonly onReturn: () => void }) {
    this.#max = max;
    this.#onReturn = onReturn;
  }

  get size(): number {
    return this.#items.length - this.#head;
  }

  /** Adds an item. False when the queue is full, and the item was not taken. */
  push(item: T): boolean {
    if (this.#ended) return true;
    if (this.#waiting !== null) {
      const resolve = this.#waiting;
      this.#waiting = null;
      resolve({ value: item, done: false });
      return true;
    }
    if (this.size >= this.#max) return false;
    this.#items.push(item);
    return true;
  }

  /** No more items will come; those that are in the queue can still be read. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#waiting?.(DONE);
    this.#waiting = null;
  }

  next(): Promise<IteratorResult<T>> {
    if (this.size > 0) {
      const value = this.#items[this.#head] as T;
      this.#items[this.#head] = undefined;
      this.#head += 1;
      if (this.#head > COMPACT_AFTER && this.#head * 2 > this.#items.length) {
        this.#items = this.#items.slice(this.#head);
        this.#head = 0;
      }
      return Promise.resolve({ value, done: false });
    }
    if (this.#ended) return Promise.resolve(DONE);
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<T>> {
    const onReturn = this.#onReturn;
    this.#onReturn = null;
    this.#items = [];
    this.#head = 0;
    this.end();
    onReturn?.();
    return Promise.resolve(DONE);
  }

  /** Transports call this when they break; there is nobody left to tell. */
  throw(error: unknown): Promise<IteratorResult<T>> {
    void this.return();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
