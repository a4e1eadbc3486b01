import { overflow } from '../errors/errors.ts';
import type { LiveEvent } from './live-event.ts';

/** A subscriber's queue: what happens is pushed in, the subscription pulls it out. */
export interface LiveQueue<Root> extends AsyncIterableIterator<LiveEvent<Root>> {
  /** Adds an event. False when the queue has ended. A full queue ends with OVERFLOW: the subscriber comes back with its last cursor. */
  push(event: LiveEvent<Root>): boolean;
  /** Ends the queue with an error, after what is in it. */
  fail(error: unknown): void;
  /** Ends the queue, after what is in it. */
  close(): void;
}

/**
 * Makes a queue for one subscriber, of at most `limit` events. `onEnd` is called once, when the subscriber has left or the queue has ended:
 * stop listening there.
 */
export function createLiveQueue<Root>({
  limit = 1_000,
  onEnd,
}: {
  readonly limit?: number;
  readonly onEnd?: () => void;
} = {}): LiveQueue<Root> {
  const waiting: LiveEvent<Root>[] = [];
  const readers: PromiseWithResolvers<IteratorResult<LiveEvent<Root>>>[] = [];
  let ended = false;
  let failure: { readonly error: unknown } | null = null;

  function end(): void {
    if (ended) return;
    ended = true;
    onEnd?.();
    for (const reader of readers.splice(0)) settle(reader);
  }

  function settle(reader: PromiseWithResolvers<IteratorResult<LiveEvent<Root>>>): void {
    if (failure === null) {
      reader.resolve({ done: true, value: undefined });
      return;
    }
    const { error } = failure;
    failure = null;
    reader.reject(error);
  }

  const queue: LiveQueue<Root> = {
    [Symbol.asyncIterator]: () => queue,
    push(event) {
      if (ended) return false;
      const reader = readers.shift();
      if (reader !== undefined) reader.resolve({ done: false, value: event });
      else if (waiting.length < limit) waiting.push(event);
      else queue.fail(overflow());
      return !ended;
    },
    fail(error) {
      if (ended) return;
      failure = { error };
      end();
    },
    close: end,
    next() {
      const event = waiting.shift();
      if (event !== undefined) return Promise.resolve({ done: false, value: event });
      const reader = Promise.withResolvers<IteratorResult<LiveEvent<Root>>>();
      if (ended) settle(reader);
      else readers.push(reader);
      return reader.promise;
    },
    async return() {
      waiting.length = 0;
      failure = null;
      end();
      return { done: true, value: undefined };
    },
  };
  return queue;
}
