import type { Database } from '@mint/platform/database/database.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { MailQueue } from './mail-jobs.ts';
import { oldestMailAgeSeconds } from './metrics.ts';

/** Reminders the queue holds before the sweep adds no more: then the queue isn't lost, only long. */
const QUEUE_IS_LONG = 500;
const MAILS_A_SWEEP = 500;
const DELETED_A_SWEEP = 5_000;
const MAX_PATIENCE_SECONDS = 3_600;
/** An e-mail that could not be handed over for this long tells nothing any more. */
const GIVE_UP_AFTER_HOURS = 48;

/** What sweeping takes. */
export interface SweepContext {
  readonly database: Database;
  readonly mail: Pick<MailQueue, 'enqueue' | 'waiting'>;
  /** How long after the last reminder or try one counts as lost; doubled with each, at most an hour. */
  readonly mailPatienceSeconds: number;
  /** How long what was settled stays on record. */
  readonly mailRetentionDays: number;
}

/**
 * Puts e-mails back in the queue whose reminder was lost, with Redis or with a process, gives up on those that can't be delivered for two days, and
 * deletes what was settled longer ago than the retention. Safe to run in several processes at once. Throws when Postgres doesn't answer.
 */
export async function sweepMails({
  database,
  mail,
  mailPatienceSeconds,
  mailRetentionDays,
}: SweepContext): Promise<{ readonly enqueued: number; readonly deleted: number }> {
  await database.sql`
    update emails set status = 'FAILED', settled_at = now(), data = '{}'
    where status = 'PENDING' and created_at < now() - make_interval(hours => ${GIVE_UP_AFTER_HOURS})`;

  const [oldest] = await database.sql<{ age_seconds: number | null }[]>`
    select extract(epoch from now() - min(created_at))::float8 as age_seconds from emails where status = 'PENDING'`;
  oldestMailAgeSeconds.set(oldest?.age_seconds ?? 0);

  // A queue that can't be asked takes no reminders either.
  const waiting = await mail.waiting().catch(() => Number.POSITIVE_INFINITY);
  const lost =
    waiting >= QUEUE_IS_LONG
      ? []
      : await database.sql<{ id: string; sweeps: number }[]>`
          update emails set enqueued_at = now(), sweeps = sweeps + 1
          where id in (
            select id from emails
            where status = 'PENDING'
              and enqueued_at < now() - make_interval(secs => least(${mailPatienceSeconds} * power(2, least(sweeps, 10)), ${MAX_PATIENCE_SECONDS}))
              and (claimed_until is null or claimed_until < now())
            order by enqueued_at
            limit ${MAILS_A_SWEEP}
            for update skip locked
          )
          returning id, sweeps`;
  for (const { id, sweeps } of lost) mail.enqueue([id], `sweep-${sweeps}`);

  const deleted = await database.sql`
    delete from emails where id in (
      select id from emails where settled_at < now() - make_interval(days => ${mailRetentionDays}) limit ${DELETED_A_SWEEP}
    )`;
  return { enqueued: lost.length, deleted: deleted.count };
}

const SWEEP_EVERY_MS = 30_000;

/** Sweeps every half minute, at a moment of its own in each process, until it is stopped. */
export function startMailSweep(context: SweepContext, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let sweeping: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const plan = (delayMs: number) => {
    timer = setTimeout(() => {
      sweeping = sweepMails(context)
        .then(({ enqueued }) => {
          if (enqueued > 0) log.warn({ enqueued }, 'mails had lost their place in the queue');
        })
        .catch((error: unknown) => log.warn({ err: error }, 'mails could not be swept'))
        .finally(() => {
          if (!stopped) plan(SWEEP_EVERY_MS * (0.75 + Math.random() / 2));
        });
    }, delayMs);
    timer.unref();
  };
  plan(1_000 * Math.random());
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await sweeping;
    },
  };
}
