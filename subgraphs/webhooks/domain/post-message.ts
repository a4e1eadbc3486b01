import { Agent, buildConnector, errors } from 'undici';
import { isAllowedAddress } from './allowed-address.ts';
import { hostOf, type ReceiverRules, readReceiverUrl } from './receiver-url.ts';
import { ReceiverRefusedError, type ResolveHost } from './resolve-host.ts';
import type { AttemptError } from './webhook-events.ts';

/** What a request came to. */
export interface AttemptOutcome {
  readonly responseStatus: number | null;
  /** The beginning of the answer. */
  readonly responseBody: string | null;
  readonly durationMs: number;
  /** Null when it was taken. */
  readonly error: AttemptError | null;
}

/** Makes one request. Throws StoppedError when the process is told to end meanwhile: then nobody knows. */
export interface MessageSender {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<AttemptOutcome>;
  /** Breaks off what is under way, and what is asked from now on. */
  stop(): void;
}

/** The process ends; the attempt says nothing of the endpoint. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** How much of an answer is read; whoever answers more is cut off. */
const RESPONSE_MAX_BYTES = 64 * 1_024;
const HEADERS_MAX_BYTES = 16 * 1_024;
/** How much of it is kept. */
const KEPT_MAX_LENGTH = 2_048;

/**
 * Opens what requests are made with. Each has a connection of its own: the host is resolved once, every address judged, and the connection made to
 * one of these and no other. Redirects are answers like others. `timeoutMs` is the time for all of it.
 */
export function openMessageSender({
  resolveHost,
  allowLocal,
  timeoutMs,
}: ReceiverRules & { readonly resolveHost: ResolveHost; readonly timeoutMs: number }): MessageSender {
  const stopping = new AbortController();

  async function send(url: URL, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal) {
    const addresses = await within(resolveHost(hostOf(url)), signal);
    const connect = buildConnector({
      lookup: (_host, { all }, answer) => {
        const [first] = addresses;
        if (all) answer(null, [...addresses]);
        else answer(null, first?.address ?? '', first?.family);
      },
    });
    const agent = new Agent({
      maxHeaderSize: HEADERS_MAX_BYTES,
      connect: (options, answer) =>
        connect(options, (...result) => {
          const [error, socket] = result;
          // Whatever came between: where the connection did go is what counts.
          if (error === null && !isAllowedAddress(socket.remoteAddress ?? '', { allowLocal })) {
            socket.destroy();
            answer(new ReceiverRefusedError('ADDRESS_NOT_PUBLIC'), null);
          } else answer(...result);
        }),
    });
    try {
      const answer = await agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers,
        body,
        signal,
        reset: true,
      });
      return { status: answer.statusCode, body: await readStart(answer.body) };
    } finally {
      await agent.destroy();
    }
  }

  return {
    async post(target, headers, body) {
      const startedAt = performance.now();
      const outcome = (error: AttemptError | null, status: number | null = null, text: string | null = null) => ({
        responseStatus: status,
        responseBody: text,
        durationMs: Math.round(performance.now() - startedAt),
        error,
      });
      const url = readReceiverUrl(target, { allowLocal });
      if (typeof url === 'string') return outcome('INVALID_URL');
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await send(url, headers, body, AbortSignal.any([deadline, stopping.signal]));
        return outcome(refusalOf(answer.status), answer.status, answer.body);
      } catch (error) {
        if (stopping.signal.aborted) throw new StoppedError('The process ends', { cause: error });
        return outcome(deadline.aborted ? 'TIMED_OUT' : failureOf(error));
      }
    },
    stop() {
      stopping.abort();
    },
  };
}

/** Waits no longer than the signal lets it. */
async function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', onAbort));
}

/** Reads an answer as far as it counts. The rest is not read: the connection goes with the request. */
async function readStart(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size >= RESPONSE_MAX_BYTES) break;
  }
  // The database keeps no NUL.
  return Buffer.concat(parts)
    .subarray(0, RESPONSE_MAX_BYTES)
    .toString('utf8')
    .replaceAll('\0', '\uFFFD')
    .slice(0, KEPT_MAX_LENGTH);
}

function refusalOf(status: number): AttemptError | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'REDIRECTED' : 'STATUS_REFUSED';
}

function failureOf(error: unknown): AttemptError {
  if (error instanceof ReceiverRefusedError) return error.code;
  if (error instanceof errors.ConnectTimeoutError) return 'TIMED_OUT';
  if (error instanceof errors.HeadersOverflowError || error instanceof errors.HTTPParserError) return 'INVALID_RESPONSE';
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') return 'CONNECTION_FAILED';
  if (code.startsWith('HPE_')) return 'INVALID_RESPONSE';
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code)
    ? 'TLS_FAILED'
    : 'CONNECTION_FAILED';
}
