import { defineJob, type JobQueue } from '@mint/platform/jobs/jobs.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { z } from 'zod';

const payload = z.object({ emailId: z.uuid() });

/** Reminds a worker of an e-mail that is owed. Tried for some four minutes; after that the sweep reminds again, more and more seldom. */
export const sendMailJob = defineJob({ name: 'send-mail', payload, attempts: 8, backoffMs: 2_000 });

export type SendMailQueue = JobQueue<typeof payload>;

/** The adding side of the mail queue. */
export interface MailQueue {
  /** Puts reminders in the queue; what Redis doesn't take, the sweep finds. */
  enqueue(emailIds: readonly string[], round?: string): void;
  waiting(): Promise<number>;
  close(): Promise<void>;
}

/** Makes the adding side of the mail queue. */
export function openMailQueue(queue: SendMailQueue, log: Logger): MailQueue {
  return {
    enqueue(emailIds, round = 'first') {
      for (const emailId of emailIds) {
        // A later round is another job: the queue remembers the ids of jobs that are done, and would not take them again.
        queue.add({ emailId }, { jobId: `${emailId}-${round}` }).catch((error: unknown) => {
          log.warn({ err: error, emailId }, 'a mail was not queued; the sweep will find it');
        });
      }
    },
    waiting: () => queue.waiting(),
    close: () => queue.close(),
  };
}
