import type { Dispatcher } from 'undici';

export class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError';
}

export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/**
 * Receives one HTTP answer whole: bounded in size, and in time from the moment it was asked for, waiting for a connection included.
 * undici's own time-outs count from the last byte, so a peer that drips would never meet them.
 */
export class ResponseCollector implements Dispatcher.DispatchHandler {
  readonly #resolve: (response: RawResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #maxBytes: number;
  readonly #deadline: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | null = null;
  #expired = false;
  #status = 0;
  #headers: RawResponse['headers'] = {};
  #first: Buffer | null = null;
  #more: Buffer[] | null = null;
  #bytes = 0;

  constructor(
    resolve: (response: RawResponse) => void,
    reject: (error: Error) => void,
    { maxBytes, deadlineMs }: { readonly maxBytes: number; readonly deadlineMs: number },
  ) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#maxBytes = maxBytes;
    this.#deadline = setTimeout(() => this.#expire(deadlineMs), deadlineMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#expired) controller.abort(new DeadlineError('The deadline passed before a connection was free'));
    this.#controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: RawResponse['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) {
      controller.abort(new ResponseTooLargeError(`The answer is larger than ${this.#maxBytes} bytes`));
    } else if (this.#first === null) {
      this.#first = chunk;
    } else {
      this.#more ??= [this.#first];
      this.#more.push(chunk);
    }
  }

  onResponseEnd(): void {
    clearTimeout(this.#deadline);
    const body = this.#more === null ? this.#first : Buffer.concat(this.#more, this.#bytes);
    this.#resolve({ status: this.#status, headers: this.#headers, text: body === null ? '' : body.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#deadline);
    this.#reject(error);
  }

  #expire(deadlineMs: number): void {
    const error = new DeadlineError(`No answer within ${deadlineMs} ms`);
    this.#expired = true;
    // Without a controller the request still waits for a connection: whoever asked is told at once.
    if (this.#controller === null) this.#reject(error);
    else this.#controller.abort(error);
  }
}
