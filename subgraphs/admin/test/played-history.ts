import type { Id } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { beginHistory, type History, type Plan } from './history.ts';
import type { World } from './world.ts';

/** Back to books in which nothing happened. */
export async function resetBooks(world: World): Promise<void> {
  world.peers.reset();
  world.peers.books.clear();
  await world.database.sql`truncate heard_postings, heard_ends, open_transactions, mismatches, inbox, outbox`;
  await world.database.sql`update walks set position = null, ended_at = null, failure = null, failing_since = null, steps = 0`;
}

/** Compares all that can be compared now: what is new, what is looked at again, and everything once more. */
export async function compareAll(world: World): Promise<void> {
  const { sql } = world.database;
  const isAtEnd = async (name: string) => {
    const [walk] = await sql<{ ended: Date | null }[]>`select ended_at as ended from walks where name = ${name}`;
    return walk?.ended !== null;
  };
  for (const name of ['FRONT', 'SWEEP'] as const) {
    await sql`update walks set ended_at = null where name = ${name}`;
    for (let step = 0; step < 100 && !(await isAtEnd(name)); step += 1) await world.walk(name);
  }
  await world.walk('OPEN');
}
/** What may become of a transaction. */
export const plan = fc.record<Plan>({
  kind: fc.constantFrom('TRANSFER', 'TOP_UP', 'EXCHANGE', 'FREE_EXCHANGE'),
  end: fc.constantFrom('COMPLETED', 'COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED', 'NONE'),
  isHeld: fc.boolean(),
});
/** What is done next, and to which of those that it can be done to. */
export const turns = fc.array(
  fc.record({ what: fc.constantFrom('BEGIN', 'ACT', 'ACT', 'ACT', 'TELL', 'TELL', 'COMPARE'), which: fc.nat(1_000) }),
  { minLength: 20, maxLength: 80 },
);

/** Plays a history as the turns say, and then to its end. */
export async function play(
  world: World,
  plans: readonly Plan[],
  order: readonly { readonly what: string; readonly which: number }[],
  onCompare: () => Promise<void>,
): Promise<{ history: History; ids: Map<Id<'txn'>, Plan> }> {
  const history = await beginHistory(world);
  const ids = new Map<Id<'txn'>, Plan>();
  const left = [...plans];
  let open: ReturnType<History['begin']>[] = [];
  const begin = () => {
    const next = left.shift();
    if (next === undefined) return;
    const begun = history.begin(next);
    ids.set(begun.id, next);
    open.push(begun);
  };
  const act = (which: number) => {
    const begun = open[which % Math.max(1, open.length)];
    const next = begun?.acts.shift();
    if (next !== undefined) history.happen(next);
    open = open.filter(({ acts }) => acts.length > 0);
  };
  for (const { what, which } of order) {
    if (what === 'BEGIN') begin();
    else if (what === 'ACT') act(which);
    else if (what === 'TELL') await history.tell(which);
    else {
      await history.noteHeard();
      await onCompare();
    }
  }
  while (left.length > 0) begin();
  while (open.length > 0) act(0);
  while (await history.tell(0));
  await history.noteHeard();
  return { history, ids };
}

/** A transfer that has gone well. */
export const sent: Plan = { kind: 'TRANSFER', end: 'COMPLETED', isHeld: false };

/** A history in which just this happens, all of it told. */
export async function happened(world: World, ...plans: Plan[]) {
  const { history, ids } = await play(world, plans, [], async () => {});
  return { history, ids: [...ids.keys()] };
}
