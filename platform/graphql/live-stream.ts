import type { LiveEvent, LiveMessage } from './live-event.ts';

export interface LiveStreamOptions {
  /** Opens the source; or gives the one message with which the subscription is refused. */
  readonly open: () => Promise<AsyncIterable<LiveEvent> | { readonly refusal: LiveMessage }>;
  /** Runs the selection on one event. */
  readonly answer: (root: unknown) => Promise<LiveMessage>;
  /** What to say when the source breaks. */
  readonly failed: (error: unknown) => LiveMessage;
  /** Whether the subscriber wants to be told when events begin to flow. */
  readonly control: boolean;
  /** When the subscription ends by itself, and with what last word. */
  readonly expiry: { readonly at: Date; readonly message: () => LiveMessage } | null;
  /** Called once, when the stream is over, whoever ended it. */
  readonly onEnd: () => void;
}

/** One step of the source; after the last there is nothing. */
interface Pulled {
  readonly message: LiveMessage | null;
  readonly last: boolean;
}

const OVER: Pulled = { message: null, last: true };
const TIMER_MAX_MS = 2 ** 31 - 1;
const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * A subscription's answers, pulled one by one: nothing is read from the source before the last answer has been taken, so a slow reader's
 * backlog grows in the source, which bounds it. Written by hand: an async generator's `return()` would wait for the event that may never come.
 */
export function liveStream({
  open,
  answer,
  failed,
  control,
  expiry,
  onEnd,
}: LiveStreamOptions): AsyncIterableIterator<LiveMessage> {
  let source: AsyncIterator<LiveEvent> | null = null;
  let opened = false;
  let ended = false;
  let lastWord: LiveMessage | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  const { promise: ending, resolve: signalEnd } = Promise.withResolvers<void>();

  const timer =
    expiry === null
      ? undefined
      : setTimeout(
          () => {
            lastWord = expiry.message();
            end();
          },
          Math.min(TIMER_MAX_MS, Math.max(0, expiry.at.getTime() - Date.now())),
        );
  timer?.unref();

  function end(): void {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    signalEnd();
    closeSource();
    onEnd();
  }

  function closeSource(): void {
    // A source that fails to close has nobody left to tell.
    Promise.resolve(source?.return?.()).catch(() => {});
  }

  async function pull(): Promise<Pulled> {
    if (!opened) {
      opened = true;
      const result = await open();
      if ('refusal' in result) return { message: result.refusal, last: true };
      source = result[Symbol.asyncIterator]();
      if (ended) closeSource();
    }
    while (!ended && source !== null) {
      const { done, value } = await source.next();
      if (done || ended) break;
      if ('ready' in value) {
        if (control) return { message: { data: null, extensions: { ready: true, cursor: value.cursor } }, last: false };
        continue;
      }
      const message = await answer(value.root);
      return { message: { ...message, extensions: { ...message.extensions, cursor: value.cursor } }, last: false };
    }
    return OVER;
  }

  async function step(): Promise<IteratorResult<LiveMessage>> {
    if (!ended) {
      const pulled = pull().catch((error: unknown): Pulled => ({ message: failed(error), last: true }));
      const { message, last } = await Promise.race([pulled, ending.then(() => OVER)]);
      if (last) end();
      if (message !== null) return { done: false, value: message };
    }
    if (lastWord === null) return DONE;
    const value = lastWord;
    lastWord = null;
    return { done: false, value };
  }

  const stream: AsyncIterableIterator<LiveMessage> = {
    [Symbol.asyncIterator]: () => stream,
    next() {
      const result = tail.then(step);
      tail = result;
      return result;
    },
    async return() {
      lastWord = null;
      end();
      return DONE;
    },
    async throw(error) {
      end();
      throw error;
    },
  };
  return stream;
}
