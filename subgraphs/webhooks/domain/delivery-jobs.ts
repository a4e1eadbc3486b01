import type { Id } from '@mint/platform/ids/ids.ts';
import { type AddJobOptions, defineJob, type JobQueue } from '@mint/platform/jobs/jobs.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { idOf } from '@mint/schema/events/ids.ts';
import { z } from 'zod';

const payload = z.object({ endpointId: idOf('whe') });

/** Reminds a worker that an endpoint may have something due: one delivery a job, so that endpoints take turns. What is lost, the sweep finds. */
export const deliverWebhookJob = defineJob({ name: 'deliver-webhook', payload, attempts: 3, backoffMs: 500 });

/** The adding side of the delivery queue. What Redis doesn't take, the sweep finds. */
export interface DeliveryQueue {
  /** Has endpoints looked at now. */
  remind(endpointIds: readonly Id<'whe'>[]): void;
  /** Has an endpoint looked at when there is something to do for it; never for null. */
  remindAt(endpointId: Id<'whe'>, at: Date | null): void;
  waiting(): Promise<number>;
  close(): Promise<void>;
}

/** A job that comes before the database's clock says so finds nothing to do. */
const LATER_MS = 20;

/** Makes the adding side of the delivery queue. */
export function openDeliveryQueue(queue: JobQueue<typeof payload>, log: Logger): DeliveryQueue {
  function add(endpointId: Id<'whe'>, options: AddJobOptions = {}): void {
    queue.add({ endpointId }, options).catch((error: unknown) => {
      log.warn({ err: error, endpointId }, 'a delivery was not queued; the sweep will find it');
    });
  }
  return {
    remind(endpointIds) {
      for (const endpointId of endpointIds) add(endpointId);
    },
    remindAt(endpointId, at) {
      if (at === null) return;
      const delayMs = at.getTime() - Date.now();
      // One job for one moment, however many ask for it.
      if (delayMs > 0) add(endpointId, { jobId: `${endpointId}-${at.getTime()}`, delayMs: delayMs + LATER_MS });
      else add(endpointId);
    },
    waiting: () => queue.waiting(),
    close: () => queue.close(),
  };
}
