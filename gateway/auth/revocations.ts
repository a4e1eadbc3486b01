import type { Caller } from './caller.ts';

/** Something that ended before its time, as auth tells of it. */
export interface Revocation {
  /** Of a session no token is good any more; of an API key all that was known has to be asked again. */
  readonly kind: 'SESSION' | 'API_KEY';
  readonly id: string;
  /** When the last token that this is about has expired by itself. */
  readonly expiresAt: Date;
}

const CLEAR_EVERY_MS = 30_000;

/**
 * What ended before its time, as far as this gateway has heard. It grows with how many sessions end within the lifetime of an access token,
 * and so with how many log-ins auth takes in that time: leaving one out would make ended tokens good again.
 */
export class Revocations {
  /** When each can be forgotten, in milliseconds since 1970. */
  readonly #sessions = new Map<string, number>();
  /** And when it was heard of, by the process's own clock. */
  readonly #keys = new Map<string, { readonly heardAtMs: number; readonly forgetAtMs: number }>();
  readonly #listeners: (() => void)[] = [];
  #heardAtMs = Number.NEGATIVE_INFINITY;
  #clearedAtMs = 0;

  /** The moment, by the process's own clock, of which all that had ended by then is known here; never: minus infinity. */
  get heardAtMs(): number {
    return this.#heardAtMs;
  }

  /** Calls back after something new has ended. */
  onNews(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Takes in what has ended. */
  add(revocations: readonly Revocation[]): void {
    if (revocations.length === 0) return;
    for (const { kind, id, expiresAt } of revocations) {
      if (kind === 'SESSION') this.#sessions.set(id, expiresAt.getTime());
      else this.#keys.set(id, { heardAtMs: performance.now(), forgetAtMs: expiresAt.getTime() });
    }
    for (const listener of this.#listeners) listener();
  }

  /** All that had ended by a moment has been taken in. */
  heard(atMs: number): void {
    this.#heardAtMs = Math.max(this.#heardAtMs, atMs);
    if (performance.now() - this.#clearedAtMs > CLEAR_EVERY_MS) this.#clear();
  }

  /** Whether what a caller showed was good when it was looked at, and is not any more. */
  isRevoked({ viewer, knownAtMs }: Pick<Caller, 'viewer' | 'knownAtMs'>): boolean {
    if (viewer === null) return false;
    if (viewer.sessionId !== null && this.#sessions.has(viewer.sessionId)) return true;
    return viewer.apiKeyId !== null && (this.#keys.get(viewer.apiKeyId)?.heardAtMs ?? Number.NEGATIVE_INFINITY) >= knownAtMs;
  }

  #clear(): void {
    this.#clearedAtMs = performance.now();
    const now = Date.now();
    for (const [id, forgetAtMs] of this.#sessions) if (forgetAtMs < now) this.#sessions.delete(id);
    for (const [id, { forgetAtMs }] of this.#keys) if (forgetAtMs < now) this.#keys.delete(id);
  }
}
