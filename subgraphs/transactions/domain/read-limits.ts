import { ConnectError } from '@connectrpc/connect';
import { unavailable } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';

/** How much a person may send, by their tier, as kyc has it at this moment. */
export interface Limits {
  /** Whether the person is stopped, whatever the limits. */
  readonly frozen: boolean;
  /** What the amounts are in. */
  readonly currency: string;
  readonly perTransactionMinor: bigint;
  /** A calendar day in UTC. */
  readonly dailyMinor: bigint;
  /** A calendar month in UTC. */
  readonly monthlyMinor: bigint;
}

/**
 * Asks kyc, each time: what it said before may be another by now, and a limit is in force at once or it isn't one.
 * Throws SERVICE_UNAVAILABLE when kyc doesn't answer: without its limits nobody sends anything.
 */
export async function readLimits(context: TransactionsContext, userId: Id<'usr'>): Promise<Limits> {
  try {
    const { limits, frozen } = await context.kyc.getLimits({ userId });
    if (limits === undefined) throw new Error('kyc answered without limits');
    const { currency, perTransactionMinor, dailyMinor, monthlyMinor } = limits;
    return { frozen, currency, perTransactionMinor, dailyMinor, monthlyMinor };
  } catch (error) {
    if (error instanceof ConnectError) {
      context.log.warn({ err: error }, 'limits could not be read');
      throw unavailable('Limits cannot be checked right now; nothing has moved. Try again with the same key.', {
        retryAfterMs: 1_000,
      });
    }
    throw error;
  }
}
