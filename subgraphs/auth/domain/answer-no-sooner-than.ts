import { setTimeout as delay } from 'node:timers/promises';

/** What `work` comes to, but not before `ms` have passed: for answers whose time would give something away. */
export async function answerNoSoonerThan<T>(ms: number, work: Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work, delay(ms)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
