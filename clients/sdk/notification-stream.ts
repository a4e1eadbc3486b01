import { NotificationReceivedDocument, type NotificationReceivedSubscription } from './__generated__/graphql.ts';
import type { LiveConnection } from './live-connection.ts';
import { MintError, type ResponseError } from './mint-error.ts';
import type { AccessSession } from './session.ts';

/** A notification as the live subscription delivers it. */
export type LiveNotification = NotificationReceivedSubscription['notificationReceived'];

/** What a subscriber is told. */
export interface NotificationObserver {
  /** Each notification once, in order. */
  next(notification: LiveNotification): void;
  /**
   * The stream ended for good: the session did (`SESSION_ENDED`, `UNAUTHENTICATED`), the gap was too long to catch up
   * (`RESUME_WINDOW_EXCEEDED`), or the server will not have it. Lost connections don't end it.
   */
  error?(error: MintError): void;
  /** The connection is up, first or again after a loss. */
  connected?(): void;
}

/** Stands before a person's first notification. */
const beforeFirst = 'ntf_00000000000000000000000000';

const firstWaitMs = 250;
/** A stream that lived this long had nothing wrong with it: the next failure is a new one. */
const soundAfterMs = 30_000;
/** A server that is at fault this often in a row stays at fault. */
const maxFaults = 10;
/** A connection may be refused once for a token that has just expired, and once more for luck. */
const maxRefusals = 2;

/** How a WebSocket says that this client, or what it sends, is no good: coming back would change nothing. */
const fatalCloseCodes = new Set([1002, 1003, 1007, 1009, 1010, 4400, 4406, 4409]);
const refusedCloseCodes = new Set([4401, 4403]);
const faultCloseCodes = new Set([1011, 4500]);

type Verdict = 'AGAIN' | 'FAULT' | 'REFUSED' | 'FATAL';

/**
 * One person's live notifications over connections that come and go: after each loss it goes on behind the last notification it
 * delivered, so that none is lost and none comes twice. What can't get better ends it.
 */
export class NotificationStream {
  readonly #connection: LiveConnection;
  readonly #session: AccessSession | null;
  readonly #observer: NotificationObserver;
  readonly #newestId: () => Promise<string | null>;
  readonly #maxWaitMs: number;
  #lastSeen: string | null;
  #stopped = false;
  #endAttempt: () => void = () => {};
  #failures = 0;
  #faults = 0;
  #refusals = 0;

  /**
   * @param newestId The person's newest notification, null when there is none: where a stream starts that was not told where.
   * @param after Start behind this notification.
   * @param maxWaitMs The longest wait between two attempts.
   */
  constructor(options: {
    readonly connection: LiveConnection;
    readonly session: AccessSession | null;
    readonly observer: NotificationObserver;
    readonly newestId: () => Promise<string | null>;
    readonly after: string | null;
    readonly maxWaitMs: number;
  }) {
    this.#connection = options.connection;
    this.#session = options.session;
    this.#observer = options.observer;
    this.#newestId = options.newestId;
    this.#lastSeen = options.after;
    this.#maxWaitMs = options.maxWaitMs;
  }

  /** Follows until `stop` is called or there is no use in going on. Never throws. */
  async run(): Promise<void> {
    const offConnected = this.#connection.onConnected(() => {
      this.#refusals = 0;
      if (!this.#stopped) this.#observer.connected?.();
    });
    while (!this.#stopped) {
      const startedAt = Date.now();
      try {
        // Without a place to go on from, what comes between two connections before the first notification would be lost.
        this.#lastSeen ??= (await this.#newestId()) ?? beforeFirst;
        await this.#attempt(this.#lastSeen);
      } catch (cause) {
        if (this.#stopped) break;
        if (Date.now() - startedAt > soundAfterMs) this.#recover();
        const error = toMintError(cause);
        if (!(await this.#mayGoOn(judge(cause, error)))) {
          this.#stopped = true;
          this.#observer.error?.(error);
          break;
        }
      }
      if (!this.#stopped) await this.#wait();
    }
    offConnected();
  }

  stop(): void {
    this.#stopped = true;
    this.#endAttempt();
  }

  /** One subscription, until it ends. Throws what ended it, unless the server said that there is no more. */
  async #attempt(after: string): Promise<void> {
    if (this.#stopped) return;
    let end = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        end = this.#connection.subscribe<NotificationReceivedSubscription>(
          {
            query: NotificationReceivedDocument.toString(),
            operationName: 'NotificationReceived',
            variables: { after },
          },
          {
            next: ({ data, errors }) => {
              if (data?.notificationReceived) this.#deliver(data.notificationReceived);
              else reject(errors);
            },
            error: reject,
            complete: resolve,
          },
        );
        this.#endAttempt = () => {
          end();
          resolve();
        };
      });
    } finally {
      end();
    }
  }

  #deliver(notification: LiveNotification): void {
    if (this.#stopped) return;
    this.#lastSeen = notification.id;
    this.#recover();
    try {
      this.#observer.next(notification);
    } catch (error) {
      // A fault of the observer's is reported as any uncaught error is; it must not pass for one of the connection.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #recover(): void {
    this.#failures = 0;
    this.#faults = 0;
  }

  async #mayGoOn(verdict: Verdict): Promise<boolean> {
    if (verdict === 'FATAL') return false;
    if (verdict === 'FAULT') {
      this.#faults += 1;
      return this.#faults <= maxFaults;
    }
    if (verdict === 'AGAIN') return true;
    this.#refusals += 1;
    const { authorization } = this.#connection;
    if (this.#session === null || this.#refusals > maxRefusals) return false;
    // An ended session is found out by the next attempt, which needs the token.
    await this.#session.renewAfter(authorization).catch(() => {});
    return true;
  }

  /** Waits longer after each failure, and never in step with other clients. */
  async #wait(): Promise<void> {
    const ceilingMs = Math.min(firstWaitMs * 2 ** this.#failures, this.#maxWaitMs);
    this.#failures += 1;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ceilingMs * (0.5 + Math.random() / 2));
      this.#endAttempt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** What to make of the end of an attempt. */
function judge(cause: unknown, error: MintError): Verdict {
  const closeCode = closeCodeOf(cause);
  if (closeCode !== null) {
    if (fatalCloseCodes.has(closeCode)) return 'FATAL';
    if (refusedCloseCodes.has(closeCode)) return 'REFUSED';
    return faultCloseCodes.has(closeCode) ? 'FAULT' : 'AGAIN';
  }
  if (error.retryable || error.code === 'OVERFLOW' || error.code === 'TOO_MANY_OPERATIONS') return 'AGAIN';
  if (error.code === 'UNAUTHENTICATED') return 'REFUSED';
  return error.code === 'INTERNAL_SERVER_ERROR' ? 'FAULT' : 'FATAL';
}

/** graphql-ws fails with the operation's errors, a close event, or whatever was thrown. */
function toMintError(cause: unknown): MintError {
  if (cause instanceof MintError) return cause;
  if (Array.isArray(cause)) return new MintError(cause as ResponseError[]);
  const closeCode = closeCodeOf(cause);
  const refused = closeCode !== null && refusedCloseCodes.has(closeCode);
  return new MintError(
    [
      {
        message: refused ? 'The server does not accept the session' : 'The live connection ended',
        extensions: { code: refused ? 'UNAUTHENTICATED' : 'NETWORK_ERROR' },
      },
    ],
    { cause },
  );
}

function closeCodeOf(cause: unknown): number | null {
  if (typeof cause !== 'object' || cause === null || !('code' in cause) || cause instanceof MintError) return null;
  return typeof cause.code === 'number' ? cause.code : null;
}
