import type { DescMessage, DescMethod, DescMethodUnary, MessageShape } from '@bufbuild/protobuf';
import {
  Code,
  ConnectError,
  type ContextValues,
  createContextValues,
  type HandlerContext,
  type UnaryResponse,
} from '@connectrpc/connect';

/** What a Headers is made from: the web's HeadersInit, which Node's types don't name. */
export type HeadersSource = ConstructorParameters<typeof Headers>[0];

/** One call within the process, as its handler sees it. Its signal, headers and trailers come to be when they are first asked for. */
export class MemoryCall implements HandlerContext {
  readonly protocolName = 'memory';
  readonly requestMethod = 'POST';
  readonly method: DescMethod;
  readonly values: ContextValues;
  readonly #given: HeadersSource;
  #endsAt: number | undefined;
  #ended: ConnectError | undefined;
  #controller: AbortController | undefined;
  #requestHeader: Headers | undefined;
  #responseHeader: Headers | undefined;
  #responseTrailer: Headers | undefined;

  constructor(method: DescMethod, header: HeadersSource, values: ContextValues | undefined) {
    this.method = method;
    this.values = values ?? createContextValues();
    this.#given = header;
  }

  get service() {
    return this.method.parent;
  }

  get url() {
    return `memory:${this.method.parent.typeName}/${this.method.name}`;
  }

  get signal() {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#ended !== undefined) this.#controller.abort(this.#ended);
    }
    return this.#controller.signal;
  }

  get requestHeader() {
    this.#requestHeader ??= new Headers(this.#given);
    return this.#requestHeader;
  }

  get responseHeader() {
    this.#responseHeader ??= new Headers();
    return this.#responseHeader;
  }

  get responseTrailer() {
    this.#responseTrailer ??= new Headers();
    return this.#responseTrailer;
  }

  timeoutMs = () => (this.#endsAt === undefined ? undefined : this.#endsAt - Date.now());

  /** The Authorization header: a plain object, which our own client gives, is read without making a Headers of it. */
  authorization(): string | null {
    const given = this.#given;
    if (given !== undefined && Object.getPrototypeOf(given) === Object.prototype) {
      const { authorization } = given as Record<string, string>;
      if (authorization !== undefined) return authorization;
    }
    return this.requestHeader.get('authorization');
  }

  /** What the caller is given back. */
  response<I extends DescMessage, O extends DescMessage>(
    method: DescMethodUnary<I, O>,
    message: MessageShape<O>,
  ): UnaryResponse<I, O> {
    return new MemoryResponse(method, message, this);
  }

  /**
   * Runs `work` until it settles, the caller gives up or the deadline passes: a handler that overruns must not hold its caller.
   * Whichever it is, a handler that listens to the signal is told.
   */
  run<T>(signal: AbortSignal | undefined, timeoutMs: number | undefined, work: () => Promise<T>): Promise<T> {
    if (signal?.aborted) return Promise.reject(canceled(signal));
    if (timeoutMs !== undefined && timeoutMs <= 0) return Promise.reject(timedOut());
    return new Promise<T>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const end = (reason: ConnectError) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#ended = reason;
        this.#controller?.abort(reason);
      };
      const giveUp = (reason: ConnectError) => {
        end(reason);
        reject(reason);
      };
      const onAbort = () => giveUp(canceled(signal as AbortSignal));
      signal?.addEventListener('abort', onAbort, { once: true });
      if (timeoutMs !== undefined) {
        this.#endsAt = Date.now() + timeoutMs;
        timer = setTimeout(() => giveUp(timedOut()), timeoutMs);
      }
      work().then(
        (value) => {
          end(FINISHED);
          resolve(value);
        },
        (error) => giveUp(ConnectError.from(error)),
      );
    });
  }
}

/** A class, as accessors written in an object literal would have V8 keep each call until its next full collection (docs/decisions/0041). */
class MemoryResponse<I extends DescMessage, O extends DescMessage> implements UnaryResponse<I, O> {
  readonly stream = false;
  readonly service: UnaryResponse<I, O>['service'];
  readonly method: DescMethodUnary<I, O>;
  readonly message: MessageShape<O>;
  readonly #call: MemoryCall;

  constructor(method: DescMethodUnary<I, O>, message: MessageShape<O>, call: MemoryCall) {
    this.service = method.parent;
    this.method = method;
    this.message = message;
    this.#call = call;
  }

  get header() {
    return this.#call.responseHeader;
  }

  get trailer() {
    return this.#call.responseTrailer;
  }
}

/** Why the signal is aborted of a call that was answered. */
const FINISHED = new ConnectError('The call is over', Code.Canceled);

function canceled(signal: AbortSignal): ConnectError {
  return ConnectError.from(signal.reason, Code.Canceled);
}

function timedOut(): ConnectError {
  return new ConnectError('the operation timed out', Code.DeadlineExceeded);
}
