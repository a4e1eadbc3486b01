import type { Tx } from '@mint/platform/database/database.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import type { AdminContext } from '../../context.ts';
import { walkFailuresTotal } from './metrics.ts';
import { SourceAwayError } from './source-away.ts';
import type { WalkName } from './walk-names.ts';

/** What came of a step. */
export interface Step<Position> {
  readonly position: Position;
  /** How long to pause before the next. */
  readonly pauseMs: number;
  /** Whether the walk is at its end, for now. */
  readonly isAtEnd: boolean;
  /** Writes what was found, in the transaction that also writes where the walk is now. */
  write?(tx: Tx): Promise<void>;
}

interface Taken<Position> {
  readonly position: Position | null;
  readonly steps: bigint;
}

/** How long whoever makes a step has it alone. One that takes longer is made twice, and the first to write it stands. */
const LEASE_MS = 60_000;
const FAILED = { firstMs: 1_000, ceilingMs: 30_000 };

/**
 * Makes the next step of a walk, if it is due and nobody else makes it. A process that dies leaves the walk where it was, and another makes the
 * step again. Answers whether the next is due at once. Throws what the step throws, with that written down.
 */
export async function takeStep<Position>(
  { database }: AdminContext,
  name: WalkName,
  step: (position: Position | null) => Promise<Step<Position | null>>,
): Promise<boolean> {
  const { sql } = database;
  const [taken] = await sql<Taken<Position>[]>`
    update walks set next_at = now() + ${LEASE_MS}::int * interval '1 millisecond' where name = ${name} and next_at <= now()
    returning position, steps`;
  if (taken === undefined) return false;
  try {
    const { position, pauseMs, isAtEnd, write } = await step(taken.position);
    await database.transaction(async (tx) => {
      const { count } = await tx.sql`
        update walks set position = ${JSON.stringify(position)}::text::json, steps = steps + 1, failure = null, failing_since = null,
          next_at = now() + ${Math.ceil(pauseMs)}::int * interval '1 millisecond', ended_at = case when ${isAtEnd} then now() else ended_at end
        where name = ${name} and steps = ${taken.steps}`;
      // Somebody else made it meanwhile: theirs is written.
      if (count === 1) await write?.(tx);
    });
    return pauseMs === 0;
  } catch (error) {
    walkFailuresTotal.inc({ walk: name });
    const failure = error instanceof SourceAwayError ? error.source : 'OTHER';
    await sql`
      update walks set failure = ${failure}, failing_since = coalesce(failing_since, now()),
        next_at = now() + ${Math.ceil(backOffMs(1, FAILED))}::int * interval '1 millisecond'
      where name = ${name} and steps = ${taken.steps}`.catch(() => {});
    throw error;
  }
}
