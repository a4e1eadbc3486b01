import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { readNote } from './verification-note.ts';
import { chainStart, type Walk, walkChain } from './walk-chain.ts';

/** Whether the log is as it was written. */
export interface Verification {
  /** Every entry that there is was looked at, and is. */
  readonly verified: boolean;
  readonly entriesChecked: bigint;
  /** The first place that is not as it was written; null when none was found. */
  readonly firstBrokenSequence: bigint | null;
  readonly headHash: string;
  /** No entry was looked at longer ago than this. */
  readonly checkedSince: Date;
}

/**
 * Reads the log for `budgetMs`: first what has come since the worker's last reading of the whole, then everything from the start. When time is over
 * before that, the worker's last reading stands for the part it covered; what neither has covered is not verified.
 */
export async function answerVerification(database: Database, identity: ServiceIdentity, budgetMs: number): Promise<Verification> {
  const now = new Date();
  const deadline = performance.now() + budgetMs;
  const start = await chainStart(database, identity);
  const [row] = await database.sql<{ signed: string | null }[]>`select signed from verification`;
  const { last } = await readNote(identity, row?.signed ?? null);
  const found = ({ through }: Walk, broken: bigint | null, verified: boolean, checkedSince: Date): Verification => ({
    verified,
    entriesChecked: through.sequence - start.sequence,
    firstBrokenSequence: broken,
    headHash: through.hash,
    checkedSince,
  });

  const sinceLast = last && last.broken === null ? await walkChain(database, identity, last.through, deadline) : null;
  const whole = await walkChain(database, identity, start, deadline);
  if (whole.isAtEnd || whole.broken !== null) return found(whole, whole.broken, whole.broken === null, now);
  if (last && last.broken !== null) return found(whole, last.broken, false, last.startedAt);
  if (!last || !sinceLast) return found(whole, null, false, now);
  return found(sinceLast, sinceLast.broken, sinceLast.isAtEnd && sinceLast.broken === null, last.startedAt);
}
