import { removeObjects } from '@mint/platform/objects/remove-objects.ts';
import { type Repeated, repeat } from '@mint/platform/time/repeat.ts';
import type { WalletContext } from '../context.ts';
import { expireStatements } from './expire-statements.ts';

const EXPIRY_EVERY_MS = 60_000;
const PREPARATION_EVERY_MS = 2_000;

type Running = Pick<Repeated, 'stop'>;

/** Makes the bucket ready: at once, or when the store is there. A statement that needs it sooner is tried again. */
export async function startBucketPreparation({ statementStore, log }: WalletContext): Promise<Running> {
  let isReady = false;
  const prepare = async () => {
    if (!isReady) await statementStore.prepare();
    isReady = true;
    return false;
  };
  const onFailure = (error: unknown) => log.warn({ err: error }, 'the bucket is not ready; trying again');
  await prepare().catch(onFailure);
  return repeat(PREPARATION_EVERY_MS, prepare, onFailure);
}

/** Makes the files of statements. */
export function startStatementMakers({ statementMakers }: WalletContext): Running {
  statementMakers.start();
  return statementMakers;
}

/** Removes statements whose time is over. */
export function startStatementExpiry({ database, log }: WalletContext): Running {
  return repeat(
    EXPIRY_EVERY_MS,
    () => expireStatements(database),
    (error) => log.warn({ err: error }, 'statements could not be expired; trying again'),
  );
}

/** Removes the files that must go, with what is left of uploads that never ended. */
export function startFileRemoval({ database, statementStore, config, log }: WalletContext): Running {
  const store = {
    async remove(key: string) {
      await statementStore.abortUploads(key);
      await statementStore.remove(key);
    },
  };
  return repeat(
    config.STATEMENT_WORK_INTERVAL_MS,
    async () => (await removeObjects({ database, store, log })) > 0,
    (error) => log.warn({ err: error }, 'files to remove could not be looked for'),
  );
}
