import { unavailable } from '@mint/platform/errors/errors.ts';
import argon2 from 'argon2';
import { normalizePassword } from './password-strength.ts';

export interface PasswordHasherOptions {
  readonly memoryKib: number;
  readonly passes: number;
  /** Hashes computed at the same time. */
  readonly concurrency: number;
  /** Hashes that may wait; further ones are refused at once. */
  readonly maxWaiting: number;
}

/** Argon2id on the thread pool, a few at a time: a flood of log-ins queues up, and never takes the process's threads. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(digest: string, password: string): Promise<boolean>;
  /** Costs what `verify` costs and is never right: for accounts that don't exist. */
  verifyNobody(password: string): Promise<false>;
  /** Whether the digest was made with other settings than today's. */
  isOutdated(digest: string): boolean;
}

/** Lets `concurrency` pieces of work run and `maxWaiting` wait. Throws SERVICE_UNAVAILABLE when both are full. */
function createTurnstile(concurrency: number, maxWaiting: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < concurrency) running += 1;
    else {
      if (waiting.length >= maxWaiting)
        throw unavailable('Too many log-ins at once. Try again shortly.', { retryAfterMs: 1_000 });
      // Whoever leaves hands its place on, so `running` already counts this one when it is woken.
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Makes a hasher; computes one hash to compare nobody's password with. */
export async function createPasswordHasher({
  memoryKib,
  passes,
  concurrency,
  maxWaiting,
}: PasswordHasherOptions): Promise<PasswordHasher> {
  const settings = { type: argon2.argon2id, memoryCost: memoryKib, timeCost: passes, parallelism: 1 } as const;
  const inTurn = createTurnstile(concurrency, maxWaiting);
  const nobody = await argon2.hash(crypto.randomUUID(), settings);
  const verify = (digest: string, password: string) => inTurn(() => argon2.verify(digest, normalizePassword(password)));
  return {
    hash: (password) => inTurn(() => argon2.hash(normalizePassword(password), settings)),
    verify,
    async verifyNobody(password) {
      await verify(nobody, password);
      return false;
    },
    isOutdated: (digest) => argon2.needsRehash(digest, settings),
  };
}
