import { startWorker } from '@mint/platform/jobs/jobs.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { WebhooksContext } from '../context.ts';
import { deliverNext } from './deliver-next.ts';
import { deliverWebhookJob } from './delivery-jobs.ts';
import { openMessageSender } from './post-message.ts';
import { removeOld } from './remove-old.ts';
import { openHostResolver } from './resolve-host.ts';
import { sweepEndpoints } from './sweep-endpoints.ts';

interface Running {
  stop(): Promise<void>;
}

const REMOVE_EVERY_MS = 600_000;

/** Sends what is due. Stopping breaks requests off: they are made again. */
export function startDelivery(context: WebhooksContext, log: Logger): Running {
  const {
    ALLOW_LOCAL_RECEIVERS: allowLocal,
    ATTEMPT_TIMEOUT_MS: timeoutMs,
    DNS_SERVERS: servers,
    DELIVERY_CONCURRENCY: concurrency,
  } = context.config;
  const sender = openMessageSender({ resolveHost: openHostResolver({ servers, allowLocal }), allowLocal, timeoutMs });
  const worker = startWorker(
    deliverWebhookJob,
    context.queueLocation,
    log,
    ({ payload }) => deliverNext(context, sender, payload.endpointId),
    { concurrency },
  );
  return {
    async stop() {
      sender.stop();
      await worker.stop();
    },
  };
}

/** Finds the endpoints whose reminder was lost. */
export function startSweep(context: WebhooksContext, log: Logger): Running {
  return repeat(
    context.config.SWEEP_INTERVAL_MS,
    async () => {
      await sweepEndpoints(context);
      return false;
    },
    (error) => log.warn({ err: error }, 'endpoints that wait could not be looked for'),
  );
}

/** Removes what is kept no longer. */
export function startRemoval(context: WebhooksContext, log: Logger): Running {
  return repeat(
    REMOVE_EVERY_MS,
    () => removeOld(context),
    (error) => log.warn({ err: error }, 'old deliveries could not be removed'),
  );
}
