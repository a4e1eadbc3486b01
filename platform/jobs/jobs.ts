import { type Job, type JobsOptions, Queue, UnrecoverableError, Worker } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';
import { Redis } from 'ioredis';
import type { z } from 'zod';
import type { Logger } from '../telemetry/logger.ts';
import { jobDurationSeconds, queueJobs } from '../telemetry/metrics.ts';
import { observeTraced } from '../telemetry/observe-traced.ts';
import { noteService } from '../telemetry/service-of-spans.ts';
import { backOffMs } from '../time/back-off.ts';
import { repeat } from '../time/repeat.ts';

/** A kind of job: its queue's name and what a job carries. Declared once, used by the side that adds and the side that works. */
export interface JobContract<Payload extends z.ZodType> {
  /** Lower case with dashes: `send-email`. */
  readonly name: string;
  /** JSON in, JSON out: payloads are kept in Redis. Ids and small facts; never a secret. */
  readonly payload: Payload;
  /** How often a job is tried before it counts as failed. */
  readonly attempts?: number;
  /** The pause after the first failure, in milliseconds; doubled after each, half of it by chance, at most an hour. */
  readonly backoffMs?: number;
}

/** Types a job's contract: `const sendEmail = defineJob({ name: 'send-email', payload: z.object({ notificationId: z.string() }) })`. */
export function defineJob<Payload extends z.ZodType>(contract: JobContract<Payload>): JobContract<Payload> {
  return contract;
}

/** Where queues live: take both from SubgraphDeps. */
export interface QueueLocation {
  readonly redisUrl: string;
  readonly redisPrefix: string;
}

export interface AddJobOptions {
  /** Makes the job the one of its kind: adding it again while it is known is no second job. No colons. */
  readonly jobId?: string;
  readonly delayMs?: number;
}

export interface JobQueue<Payload extends z.ZodType> {
  /** Adds a job. Throws when the payload breaks its contract or Redis does not take it in time. */
  add(payload: z.input<Payload>, options?: AddJobOptions): Promise<void>;
  /** Has a job made every `everyMs`, once for all processes; giving the same name again moves it. */
  schedule(name: string, everyMs: number, payload: z.input<Payload>): Promise<void>;
  /** How many jobs wait, for readiness and dashboards. */
  waiting(): Promise<number>;
  close(): Promise<void>;
}

const DEFAULT_ATTEMPTS = 5;
const DEFAULT_BACKOFF_MS = 1_000;
const BACKOFF_MAX_MS = 3_600_000;
const KEEP_COMPLETED = { count: 1_000, age: 24 * 3_600 };
const KEEP_FAILED = { count: 5_000, age: 14 * 24 * 3_600 };
const PAYLOAD_MAX_BYTES = 64 * 1_024;
const ADD_TIMEOUT_MS = 2_000;
const STOP_GRACE_MS = 2_000;
const MEASURE_INTERVAL_MS = 10_000;
const MEASURED_STATES = ['waiting', 'delayed', 'active', 'failed'] as const;

/** Joins the spans of a job's making and of its work; without tracing it does next to nothing. */
const telemetry = new BullMQOtel({ tracerName: 'mint.jobs' });

/** Opens the adding side of a job's queue. */
export function createQueue<Payload extends z.ZodType>(
  contract: JobContract<Payload>,
  { redisUrl, redisPrefix }: QueueLocation,
  log: Logger,
): JobQueue<Payload> {
  // A request must not wait for a Redis that is away.
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: ADD_TIMEOUT_MS });
  const queue = new Queue(contract.name, {
    connection,
    prefix: redisPrefix,
    defaultJobOptions: jobOptions(contract),
    telemetry,
  });
  queue.on('error', (error) => log.warn({ err: error, queue: contract.name }, 'Queue connection failed'));

  const measuring = repeat(
    MEASURE_INTERVAL_MS,
    async () => {
      await connected();
      const counts = await queue.getJobCounts(...MEASURED_STATES);
      for (const state of MEASURED_STATES) queueJobs.set({ queue: contract.name, state }, counts[state] ?? 0);
      return false;
    },
    (error) => log.debug({ err: error, queue: contract.name }, 'nobody can say how many jobs there are'),
  );

  /** The first connection is waited for, a while; one that breaks later refuses commands by itself. */
  async function connected(): Promise<void> {
    if (connection.status === 'ready') return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The queue ${contract.name} is not connected`)), ADD_TIMEOUT_MS);
    });
    await Promise.race([queue.waitUntilReady(), late]).finally(() => clearTimeout(timer));
  }

  return {
    async add(payload, { jobId, delayMs } = {}) {
      const data: unknown = contract.payload.parse(payload);
      await connected();
      await queue.add(contract.name, data, { ...(jobId && { jobId }), ...(delayMs && { delay: delayMs }) });
    },
    async schedule(name, everyMs, payload) {
      const data: unknown = contract.payload.parse(payload);
      await connected();
      await queue.upsertJobScheduler(name, { every: everyMs }, { name: contract.name, data, opts: jobOptions(contract) });
    },
    async waiting() {
      await connected();
      return queue.getWaitingCount();
    },
    async close() {
      await measuring.stop();
      await queue.close();
      connection.disconnect();
    },
  };
}

function jobOptions(contract: JobContract<z.ZodType>): JobsOptions {
  return {
    attempts: contract.attempts ?? DEFAULT_ATTEMPTS,
    backoff: { type: 'jittered', delay: contract.backoffMs ?? DEFAULT_BACKOFF_MS },
    removeOnComplete: KEEP_COMPLETED,
    removeOnFail: KEEP_FAILED,
    sizeLimit: PAYLOAD_MAX_BYTES,
  };
}

/** Thrown by a job's work when trying again can't help: the job fails at once. */
export class HopelessJobError extends UnrecoverableError {
  override readonly name = 'HopelessJobError';
}

export interface JobInput<Payload> {
  readonly payload: Payload;
  readonly jobId: string;
  /** 1 at the first try. */
  readonly attempt: number;
  /** Whether a failure now is the last one. */
  readonly isLastAttempt: boolean;
  readonly log: Logger;
}

export interface WorkerHooks<Payload> {
  readonly concurrency?: number;
  /** Told once of each job that failed for good. */
  readonly onFailed?: (payload: Payload, error: Error) => Promise<void> | void;
}

export interface JobWorker {
  /** Takes no new jobs and waits for those in hand; not for a Redis that is away: what it did not hear of, it gives out again. */
  stop(): Promise<void>;
}

/**
 * Works a queue's jobs. Each job runs at least once: the work must be repeatable. A job whose payload breaks the contract fails at once.
 * While Redis is away the worker waits for it.
 */
export function startWorker<Payload extends z.ZodType>(
  contract: JobContract<Payload>,
  { redisUrl, redisPrefix }: QueueLocation,
  log: Logger,
  work: (input: JobInput<z.output<Payload>>) => Promise<void>,
  { concurrency = 5, onFailed }: WorkerHooks<z.output<Payload>> = {},
): JobWorker {
  const backoffMs = contract.backoffMs ?? DEFAULT_BACKOFF_MS;
  // Whose worker it is, as its log says it.
  const { service } = log.bindings();
  // A worker's connection waits out any absence of Redis, on purpose.
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const worker = new Worker(
    contract.name,
    async (job: Job) => {
      const payload = contract.payload.safeParse(job.data);
      if (!payload.success)
        throw new HopelessJobError(`The payload breaks the contract of ${contract.name}: ${payload.error.message}`);
      if (typeof service === 'string') noteService(service);
      const attempt = job.attemptsMade + 1;
      const jobId = job.id ?? '';
      const startedAt = performance.now();
      let outcome: 'done' | 'failed' = 'failed';
      try {
        await work({
          payload: payload.data,
          jobId,
          attempt,
          isLastAttempt: attempt >= (job.opts.attempts ?? 1),
          log: log.child({ queue: contract.name, jobId }),
        });
        outcome = 'done';
      } finally {
        observeTraced(jobDurationSeconds, { queue: contract.name, outcome }, (performance.now() - startedAt) / 1_000);
      }
    },
    {
      connection,
      prefix: redisPrefix,
      concurrency,
      settings: {
        backoffStrategy: (attemptsMade) => Math.round(backOffMs(attemptsMade, { firstMs: backoffMs, ceilingMs: BACKOFF_MAX_MS })),
      },
      telemetry,
    },
  );
  worker.on('error', (error) => log.warn({ err: error, queue: contract.name }, 'Worker connection failed'));
  worker.on('failed', (job, error) => {
    if (job === undefined) return;
    const isLast = error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1);
    log[isLast ? 'error' : 'warn']({ err: error, queue: contract.name, jobId: job.id, attempt: job.attemptsMade }, 'Job failed');
    const payload = contract.payload.safeParse(job.data);
    if (!isLast || onFailed === undefined || !payload.success) return;
    Promise.resolve(onFailed(payload.data, error)).catch((hookError) =>
      log.error({ err: hookError, queue: contract.name, jobId: job.id }, 'Telling of a failed job failed'),
    );
  });
  return {
    async stop() {
      // A connection that is between two attempts never says that it ended, which closing would wait for, for ever.
      const away = Promise.withResolvers<void>();
      const watch = setInterval(() => connection.status !== 'ready' && away.resolve(), STOP_GRACE_MS);
      await Promise.race([worker.close(), away.promise]).finally(() => clearInterval(watch));
      connection.disconnect();
    },
  };
}
