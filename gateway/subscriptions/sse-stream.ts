import type { ServerResponse } from 'node:http';

/** Keep-alives that a client may leave unread before it counts as gone. */
const MAX_STALLED = 2;

/** How results are written as events. */
export interface EventForm {
  /** Sent at once, before there is any result. */
  readonly head: string;
  /** One result. */
  event(result: unknown): string;
  /** The last word, after the last result; empty when there is none. */
  readonly end: string;
}

/**
 * One answer as server-sent events. The next result is asked for only when the last one
 * has been taken by the socket: a client that doesn't read makes its queue fill, not this process's memory.
 */
export class SseStream {
  readonly #response: ServerResponse;
  readonly #keepAlive: NodeJS.Timeout;
  readonly #form: EventForm;
  #stalled = 0;

  /** Sends the head. `onClose` is called once, when the connection is over, whoever ended it. */
  constructor(
    response: ServerResponse,
    {
      keepAliveMs,
      headers,
      form,
      onClose,
    }: {
      readonly keepAliveMs: number;
      readonly headers: Record<string, string>;
      readonly form: EventForm;
      readonly onClose: () => void;
    },
  ) {
    this.#response = response;
    this.#form = form;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would hold events back until its buffer is full.
      'x-accel-buffering': 'no',
    });
    response.write(form.head);
    response.socket?.setNoDelay(true);
    this.#keepAlive = setInterval(() => this.#ping(), keepAliveMs).unref();
    response.on('error', () => {});
    response.once('close', () => {
      clearInterval(this.#keepAlive);
      onClose();
    });
  }

  /** Sends results until there are no more, then says so. */
  async send(results: AsyncIterableIterator<unknown>): Promise<void> {
    this.#response.once('close', () => void results.return?.());
    for await (const result of results) {
      if (this.#response.destroyed) return;
      if (!this.#response.write(this.#form.event(result))) await this.#drained();
    }
    if (!this.#response.destroyed) this.#response.end(this.#form.end);
  }

  /** Ends without a last word: clients take that for a broken connection, and come back. */
  abort(): void {
    this.#response.destroy();
  }

  #ping(): void {
    if (!this.#response.writableNeedDrain) {
      this.#stalled = 0;
      this.#response.write(':\n\n');
    } else {
      this.#stalled += 1;
      if (this.#stalled >= MAX_STALLED) this.#response.destroy();
    }
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#response.off('drain', done);
        this.#response.off('close', done);
        resolve();
      };
      this.#response.on('drain', done);
      this.#response.on('close', done);
    });
  }
}
