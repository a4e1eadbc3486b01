import { errorCode } from '@mint/platform/database/connection-failure.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';

const CONTENTION = new Set(['40P01', '40001', '23505']);
const MAX_ATTEMPTS = 3;
const PAUSE = { firstMs: 10, ceilingMs: 50 };

/**
 * Runs a step of the ledger again when it lost a race: to a deadlock, or to another step that wrote the same transaction
 * first and whose outcome the next try will see. Throws what the last try threw.
 */
export async function retryContended<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!CONTENTION.has(errorCode(error) ?? '') || attempt >= MAX_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, backOffMs(attempt, PAUSE)));
    }
  }
}
