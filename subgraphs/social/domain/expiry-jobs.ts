import type { Id } from '@mint/platform/ids/ids.ts';
import { defineJob, type JobQueue } from '@mint/platform/jobs/jobs.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { idOf } from '@mint/schema/events/ids.ts';
import { z } from 'zod';
import type { MoneyRequest } from './money-request.ts';

const payload = z.object({ moneyRequestId: idOf('mrq') });

/** Reminds a worker that a request's time is over. The row is the truth; what this loses, the sweep finds. */
export const expireRequestJob = defineJob({ name: 'expire-money-request', payload, attempts: 6, backoffMs: 500 });

/** The adding side of the expiry queue. */
export interface ExpiryQueue {
  /** Has a request looked at when its time is over; what Redis doesn't take, the sweep finds. */
  enqueue(request: Pick<MoneyRequest, 'id' | 'expiresAt'>): void;
  close(): Promise<void>;
}

/** Makes the adding side of the expiry queue. */
export function openExpiryQueue(queue: JobQueue<typeof payload>, log: Logger): ExpiryQueue {
  return {
    enqueue({ id, expiresAt }) {
      const delayMs = Math.max(1, expiresAt.getTime() - Date.now());
      queue.add({ moneyRequestId: id }, { jobId: id, delayMs }).catch((error: unknown) => {
        log.warn({ err: error, moneyRequestId: id }, 'the expiry of a request was not queued; the sweep will find it');
      });
    },
    close: () => queue.close(),
  };
}

/** The moment isn't there yet by the database's clock, which decides. */
export class NotDueError extends Error {
  override readonly name = 'NotDueError';

  constructor(id: Id<'mrq'>) {
    super(`The time of ${id} is not over yet`);
  }
}
