import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type Repeated, repeat } from '@mint/platform/time/repeat.ts';
import type { AuditContext } from '../context.ts';
import { appendPending } from './append-pending.ts';
import { makePartitions, removeOldMonth } from './keep-partitions.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { readLog } from './read-log.ts';

const KEEP_EVERY_MS = 3_600_000;
/** How often a process asks whether the whole log is to be read: another may have died over it. */
const LOOK_EVERY_MS = 5_000;

/** Gives what was heard its place in the chain. */
export function startAppending({ database, config }: AuditContext, log: Logger) {
  return repeat(
    config.APPEND_INTERVAL_MS,
    async () => (await appendPending(database, config.APPEND_BATCH_SIZE)) === config.APPEND_BATCH_SIZE,
    (error) => log.warn({ err: error }, 'events could not be appended to the log'),
  );
}

/** Signs how the log stands, and once more when the process ends: what nobody has signed can be cut off. */
export function startCheckpoints({ database, identity, config }: AuditContext, log: Logger): Pick<Repeated, 'stop'> {
  const fail = (error: unknown) => log.warn({ err: error }, 'the log could not be signed');
  const repeated = repeat(config.CHECKPOINT_INTERVAL_MS, () => makeCheckpoint(database, identity), fail);
  return {
    async stop() {
      await repeated.stop();
      await makeCheckpoint(database, identity).catch(fail);
    },
  };
}

/** Reads the whole log again and again. */
export function startReading(context: AuditContext, log: Logger) {
  return repeat(
    Math.min(context.config.VERIFY_INTERVAL_MS, LOOK_EVERY_MS),
    () => readLog(context),
    (error) => log.warn({ err: error }, 'the log could not be read'),
  );
}

/** Makes the partitions of months to come, and removes those that are kept no longer. */
export function startKeeping({ database, identity }: AuditContext, log: Logger) {
  return repeat(
    KEEP_EVERY_MS,
    async () => {
      await makePartitions(database);
      return removeOldMonth(database, identity);
    },
    (error) => log.warn({ err: error }, 'the months of the log could not be looked after'),
  );
}
