import type { AuditContext } from '../context.ts';
import { brokenSequence, readingAgeSeconds } from './metrics.ts';
import { readNote, writeNote } from './verification-note.ts';
import { chainStart, walkChain } from './walk-chain.ts';

const STEP_MS = 1_000;
/** How long whoever reads has it alone. A step that takes longer is done twice, which does no harm. */
const LEASE_S = 15;

type Reader = Pick<AuditContext, 'database' | 'identity' | 'config' | 'log'>;

/**
 * Takes the next step of reading the whole log, from its start to its end and then, after a pause, anew. A process that dies leaves its note; another
 * goes on from there. Answers whether there is more to read at once.
 */
export async function readLog({ database, identity, config, log }: Reader, stepMs = STEP_MS): Promise<boolean> {
  const { sql } = database;
  const [taken] = await sql<{ signed: string | null }[]>`
    update verification set next_at = now() + make_interval(secs => ${LEASE_S}) where next_at <= now() returning signed`;
  if (!taken) {
    await tell();
    return false;
  }
  const note = await readNote(identity, taken.signed);
  const current = note.current ?? { through: await chainStart(database, identity), startedAt: new Date() };
  const walk = await walkChain(database, identity, current.through, performance.now() + stepMs);
  const { through, broken } = walk;
  const reading = { through, startedAt: current.startedAt };
  const isOver = walk.isAtEnd || broken !== null;
  if (broken !== null) log.error({ sequence: broken.toString() }, 'the log is not as it was written');
  const signed = await writeNote(
    identity,
    isOver ? { current: null, last: { ...reading, broken } } : { current: reading, last: note.last },
  );
  await sql`
    update verification set signed = ${signed}, next_at = now() + make_interval(secs => ${isOver ? config.VERIFY_INTERVAL_MS / 1000 : 0}::float8)`;
  await tell();
  return !isOver;

  /** Every process tells what is known, whoever has found it. */
  async function tell(): Promise<void> {
    const [row] = await sql<{ signed: string | null }[]>`select signed from verification`;
    const { last } = await readNote(identity, row?.signed ?? null);
    if (!last) return;
    brokenSequence.set(Number(last.broken ?? -1n));
    readingAgeSeconds.set((Date.now() - last.startedAt.getTime()) / 1000);
  }
}
