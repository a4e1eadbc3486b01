import { type Id, isId } from '@mint/platform/ids/ids.ts';

/** The key space of schedules' transfers: what they are asked for under is no client's to choose, and no other service's. */
export const SCHEDULE_KEY_SPACE = 'schedules';

/** An attempt at a run. */
export interface RunAttempt {
  readonly scheduleId: Id<'sch'>;
  readonly dueAt: Date;
  /** From 1. */
  readonly attempt: number;
}

/**
 * The key of an attempt's transfer, made of nothing but what the attempt is: whoever asks again, after whatever crash, asks for the same
 * transfer.
 */
export function keyOfAttempt({ scheduleId, dueAt, attempt }: RunAttempt): string {
  return `${scheduleId}/${dueAt.toISOString()}${attempt === 1 ? '' : `/${attempt}`}`;
}

/** The schedule whose run a transaction's kept key is of; null when it is no schedule's. No client's key has a blank. */
export function scheduleOfKey(idempotencyKey: string): Id<'sch'> | null {
  const [space, key = ''] = idempotencyKey.split(' ');
  const [id] = key.split('/');
  return space === SCHEDULE_KEY_SPACE && isId('sch', id) ? id : null;
}
