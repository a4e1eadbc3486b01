import { removeObjects } from '@mint/platform/objects/remove-objects.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { KycContext } from '../context.ts';
import { handOverReviews } from './hand-over-reviews.ts';
import { clearAway } from './housekeeping.ts';

const HOUSEKEEPING_EVERY_MS = 60_000;
const PREPARATION_EVERY_MS = 2_000;

interface Running {
  stop(): Promise<void>;
}

/** Makes the bucket ready: at once, or when the store is there. Whoever needs it sooner is told that it is away. */
export async function startPreparation({ store, log }: KycContext): Promise<Running> {
  let isReady = false;
  const prepare = async () => {
    if (!isReady) await store.prepare();
    isReady = true;
    return false;
  };
  const onFailure = (error: unknown) => log.warn({ err: error }, 'the bucket is not ready; trying again');
  await prepare().catch(onFailure);
  return repeat(PREPARATION_EVERY_MS, prepare, onFailure);
}

/** Hands reviews that are due to the provider. */
export function startHandOver(context: KycContext): Running {
  return repeat(
    context.config.WORK_INTERVAL_MS,
    async () => (await handOverReviews(context)) > 0,
    (error) => context.log.warn({ err: error }, 'reviews could not be looked for'),
  );
}

/** Removes objects that must go. */
export function startObjectRemoval(context: KycContext): Running {
  return repeat(
    context.config.WORK_INTERVAL_MS,
    async () => (await removeObjects(context)) > 0,
    (error) => context.log.warn({ err: error }, 'objects to remove could not be looked for'),
  );
}

/** Clears away what nobody comes back for. */
export function startHousekeeping({ database, log }: KycContext): Running {
  return repeat(
    HOUSEKEEPING_EVERY_MS,
    () => clearAway(database),
    (error) => log.warn({ err: error }, 'housekeeping failed; trying again'),
  );
}
