import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { LedgerMismatchKind } from '@mint/schema/events/admin.ts';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { beginHistory, type History, type Plan } from '../../test/history.ts';
import { gone } from '../../test/peers.ts';
import { openWorld, type World } from '../../test/world.ts';
import { listMismatches } from './report-health.ts';
import { compareNext } from './walk-transactions.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ RECONCILE_PAGE_SIZE: '3', RECONCILE_UNSETTLED_MS: '86400000', RECONCILE_SETTLE_MS: '100' });
});
afterAll(() => world?.close());
afterEach(reset);

/** Back to books in which nothing happened. */
async function reset(): Promise<void> {
  world.peers.reset();
  world.peers.books.clear();
  await world.database.sql`truncate heard_postings, heard_ends, open_transactions, mismatches, inbox, outbox`;
  await world.database.sql`update walks set position = null, ended_at = null, failure = null, failing_since = null, steps = 0`;
}

/** Compares all that can be compared now: what is new, what is looked at again, and everything once more. */
async function compare(): Promise<void> {
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
const found = () => listMismatches(world.database, 100);
const told = () =>
  world.database.sql<{ type: string; subject: string }[]>`
    select type, payload ->> 'subjectId' as subject from outbox order by seq`;

const plan = fc.record<Plan>({
  kind: fc.constantFrom('TRANSFER', 'TOP_UP', 'EXCHANGE', 'FREE_EXCHANGE'),
  end: fc.constantFrom('COMPLETED', 'COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED', 'NONE'),
  isHeld: fc.boolean(),
});
/** What is done next, and to which of those that it can be done to. */
const turns = fc.array(
  fc.record({ what: fc.constantFrom('BEGIN', 'ACT', 'ACT', 'ACT', 'TELL', 'TELL', 'COMPARE'), which: fc.nat(1_000) }),
  { minLength: 20, maxLength: 80 },
);

/** Plays a history as the turns say, and then to its end. */
async function play(
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

test('a sound history shows no mismatch at any moment, in whatever order things happen and are heard', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(plan, { minLength: 1, maxLength: 8 }), turns, async (plans, order) => {
        const { ids } = await play(plans, order, async () => {
          await compare();
          expect(await found()).toEqual([]);
        });
        await compare();
        expect(await found()).toEqual([]);
        expect(await told()).toEqual([]);
        // What has its end is looked at no more.
        const open = await world.database.sql<{ id: string }[]>`select transaction_id as id from open_transactions order by 1`;
        const endless = [...ids].filter(([, { end }]) => end === 'NONE').map(([id]) => toUuid(id, 'txn'));
        expect(open.map(({ id }) => id)).toEqual(endless.toSorted());
      })
      .afterEach(reset),
    { numRuns: 8 },
  );
}, 120_000);

interface Fault {
  readonly kind: LedgerMismatchKind;
  /** Which transactions it can befall. */
  readonly of: (plan: Plan) => boolean;
  /** Does it; answers with what takes it back. */
  readonly inject: (id: Id<'txn'>) => Promise<() => Promise<void>> | (() => Promise<void>);
}
const isPaid = ({ end }: Plan) => end === 'COMPLETED' || end === 'REVERSED';
const isOver = ({ end }: Plan) => end !== 'NONE';

/** Alters a row of what was heard, and puts it back. */
async function alter(table: 'heard_postings' | 'heard_ends', id: Id<'txn'>, statement: string): Promise<() => Promise<void>> {
  const { sql } = world.database;
  const uuid = toUuid(id, 'txn');
  const kept = await sql<Record<string, unknown>[]>`select to_json(t) as row from ${sql(table)} t where transaction_id = ${uuid}`;
  await sql.unsafe(statement, [uuid]);
  return async () => {
    await sql`delete from ${sql(table)} where transaction_id = ${uuid}`;
    for (const { row } of kept) {
      await sql`insert into ${sql(table)} select * from json_populate_record(null::${sql(table)}, ${JSON.stringify(row)}::text::json)`;
    }
  };
}
const firstOf = (table: string) => `ctid = (select min(ctid) from ${table} where transaction_id = $1)`;

const faults: Record<string, Fault> = {
  'a posting is missing': {
    kind: 'POSTING_MISSING',
    of: isPaid,
    inject(id) {
      const { legs } = world.peers.books;
      const all = legs.get(id) ?? [];
      legs.set(id, all.slice(1));
      return async () => void legs.set(id, all);
    },
  },
  'a posting was made twice': {
    kind: 'POSTING_UNEXPECTED',
    of: isPaid,
    inject(id) {
      const { books } = world.peers;
      const [all, entries] = [books.legs.get(id) ?? [], books.entries];
      for (const leg of all.slice(0, 1)) books.post(id, { ...leg, leg: 9 });
      return async () => {
        books.legs.set(id, all);
        books.entries = entries.filter(({ leg }) => leg !== 9);
      };
    },
  },
  'a posting is of another amount': {
    kind: 'POSTING_DIFFERS',
    of: isPaid,
    inject(id) {
      const [leg] = world.peers.books.legs.get(id) ?? [];
      if (leg === undefined) throw new Error('Nothing was posted');
      leg.amountMinor += 1n;
      return async () => {
        leg.amountMinor -= 1n;
      };
    },
  },
  'a transaction is of another amount than was posted': {
    kind: 'POSTING_DIFFERS',
    of: isPaid,
    inject(id) {
      const booked = world.peers.books.transactions.get(id);
      if (booked === undefined) throw new Error('There is none');
      booked.amountMinor -= 1n;
      return async () => {
        booked.amountMinor += 1n;
      };
    },
  },
  'a transaction that failed was posted all the same': {
    kind: 'POSTING_UNEXPECTED',
    of: ({ end }) => end === 'FAILED' || end === 'CANCELLED',
    inject(id) {
      const { books } = world.peers;
      const leg = { leg: 1, kind: 'TRANSFER', debit: 'FX', credit: 'FEES', amountMinor: 1n, currency: 'USD' } as const;
      books.post(id, { ...leg, postedAt: new Date(Date.now() - 86_400_000 * 3) });
      return async () => void books.legs.delete(id);
    },
  },
  'a posting is of no transaction': {
    kind: 'POSTING_WITHOUT_TRANSACTION',
    of: isPaid,
    inject(id) {
      const { transactions } = world.peers.books;
      const booked = transactions.get(id);
      transactions.delete(id);
      return async () => void (booked && transactions.set(id, booked));
    },
  },
  'a transaction says that it failed though it was paid': {
    kind: 'POSTING_UNEXPECTED',
    of: isPaid,
    inject(id) {
      const booked = world.peers.books.transactions.get(id);
      if (booked === undefined) throw new Error('There is none');
      const { status } = booked;
      booked.status = 'FAILED';
      return async () => {
        booked.status = status;
      };
    },
  },
  'an entry is gone': {
    kind: 'ENTRY_MISSING',
    of: isPaid,
    inject(id) {
      const { books } = world.peers;
      const entries = [...books.entries];
      books.entries = entries.filter((entry) => entry !== entries.find(({ transactionId }) => transactionId === id));
      return async () => {
        books.entries = entries;
      };
    },
  },
  'an entry is of another amount': {
    kind: 'ENTRY_DIFFERS',
    of: isPaid,
    inject(id) {
      const entry = world.peers.books.entries.find(({ transactionId }) => transactionId === id);
      if (entry === undefined) throw new Error('There is none');
      entry.amountMinor += 1n;
      return async () => {
        entry.amountMinor -= 1n;
      };
    },
  },
  'the event of a posting was lost': {
    kind: 'EVENT_MISSING',
    of: isPaid,
    inject: (id) => alter('heard_postings', id, `delete from heard_postings where ${firstOf('heard_postings')}`),
  },
  'the event of an end was lost': {
    kind: 'EVENT_MISSING',
    of: isOver,
    inject: (id) => alter('heard_ends', id, `delete from heard_ends where ${firstOf('heard_ends')}`),
  },
  'a posting was told of twice': {
    kind: 'EVENT_DOUBLED',
    of: isPaid,
    inject: (id) =>
      alter(
        'heard_postings',
        id,
        `insert into heard_postings select transaction_id, leg, uuidv7(), kind, debit, credit, amount_minor, currency, posted_at
         from heard_postings where ${firstOf('heard_postings')}`,
      ),
  },
  'an event says another amount': {
    kind: 'EVENT_DIFFERS',
    of: isOver,
    inject: (id) => alter('heard_ends', id, 'update heard_ends set amount_minor = amount_minor + 1 where transaction_id = $1'),
  },
  'an event tells of a posting that was not made': {
    kind: 'EVENT_WITHOUT_CAUSE',
    of: isPaid,
    inject: (id) =>
      alter(
        'heard_postings',
        id,
        `insert into heard_postings select transaction_id, 8, uuidv7(), kind, debit, credit, amount_minor, currency, posted_at
         from heard_postings where ${firstOf('heard_postings')}`,
      ),
  },
};

test('any one fault in a sound history is found, told of once, and resolved when it is mended', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(plan, { maxLength: 4 }), turns, fc.nat(1_000), async (others, order, which) => {
        // Whatever the others come to, each fault has somebody to befall.
        const sure = (['COMPLETED', 'FAILED'] as const).map((end): Plan => ({ kind: 'TRANSFER', end, isHeld: false }));
        const { ids } = await play([...others, ...sure], order, async () => {});
        await compare();
        expect(await found()).toEqual([]);
        for (const [name, { kind, of, inject }] of Object.entries(faults)) {
          await world.database.sql`truncate outbox`;
          const victims = [...ids].filter(([, each]) => of(each)).map(([id]) => id);
          const id = victims[which % victims.length];
          if (id === undefined) throw new Error('The fault befalls nothing that there is');
          const mend = await inject(id);
          await compare();
          await compare();
          const mismatches = await found();
          expect([name, mismatches.map((each) => each.kind)]).toEqual([name, expect.arrayContaining([kind])]);
          expect([name, [...new Set(mismatches.map(({ subjectId }) => subjectId))]]).toEqual([name, [id]]);
          expect((await told()).map(({ type }) => type)).toEqual(mismatches.map(() => 'admin.ledger_mismatch_found'));
          await mend();
          await compare();
          expect([name, await found()]).toEqual([name, []]);
          expect((await told()).slice(mismatches.length).map(({ type }) => type)).toEqual(
            mismatches.map(() => 'admin.ledger_mismatch_resolved'),
          );
        }
      })
      .afterEach(reset),
    { numRuns: 3 },
  );
}, 120_000);

/** A history in which just this happens, all of it told. */
async function happened(...plans: Plan[]) {
  const { history, ids } = await play(plans, [], async () => {});
  return { history, ids: [...ids.keys()] };
}
const sent: Plan = { kind: 'TRANSFER', end: 'COMPLETED', isHeld: false };

describe('the comparison', () => {
  test('goes on where it was when its process died, and two that make a step at once write it once', async () => {
    await happened(sent, sent, sent, sent);
    const { legs } = world.peers.books;
    const [id] = legs.keys();
    if (id !== undefined) legs.delete(id);
    world.peers.before = ({ method }) => {
      if (method === 'listPostings') throw gone();
    };
    await expect(world.walk('FRONT')).rejects.toThrow('LEDGER could not be asked');
    expect(await found()).toEqual([]);
    world.peers.reset();
    await world.database.sql`update walks set next_at = now() where name = 'FRONT'`;
    let isFirst = true;
    world.peers.before = async ({ method }) => {
      if (method !== 'listPostings' || !isFirst) return;
      isFirst = false;
      // Its lease is over before it is done: another makes the step meanwhile.
      await world.database.sql`update walks set next_at = now() where name = 'FRONT'`;
      await compareNext(world.otherContext);
    };
    await compareNext(world.context);
    // The event of the posting has no cause any more either.
    expect((await found()).map(({ kind, subjectId }) => [kind, subjectId]).toSorted()).toEqual([
      ['EVENT_WITHOUT_CAUSE', id],
      ['POSTING_MISSING', id],
    ]);
    expect(await told()).toHaveLength(2);
    const [walk] = await world.database.sql<{ steps: bigint }[]>`select steps from walks where name = 'FRONT'`;
    expect(walk?.steps).toBe(1n);
  });

  test('waits for events that are not heard, and misses none of them before', async () => {
    const history = await beginHistory(world);
    const { acts } = history.begin(sent);
    for (const act of acts) history.happen(act);
    await history.noteHeard();
    await compare();
    expect(await found()).toEqual([]);
    while (await history.tell(0));
    await history.noteHeard();
    await compare();
    expect(await found()).toEqual([]);
    expect(await world.database.sql`select 1 from open_transactions`).toHaveLength(0);
  });

  test('demands no event of what happened before events were heard', async () => {
    const { history } = await happened(sent);
    await world.database.sql`truncate heard_postings, heard_ends`;
    await world.database.sql`update heard_since set since = ${history.now()}::timestamptz + interval '1 second'`;
    await compare();
    expect(await found()).toEqual([]);
  });

  test('finds money that moved and that its transaction does not tell of, once that has lasted', async () => {
    const { ids } = await happened(sent);
    const booked = world.peers.books.transactions.get(ids[0] as Id<'txn'>);
    if (booked) Object.assign(booked, { status: 'PROCESSING', completedAt: null });
    await compare();
    expect(await found()).toEqual([]);
    const patient = world.context.config.RECONCILE_UNSETTLED_MS;
    Object.assign(world.context.config, { RECONCILE_UNSETTLED_MS: 100 });
    await compare();
    Object.assign(world.context.config, { RECONCILE_UNSETTLED_MS: patient });
    expect((await found()).map(({ kind }) => kind)).toEqual(['TRANSACTION_UNSETTLED']);
  });

  test('of a reversal is made again when it is heard, though the transaction was compared long before', async () => {
    const history = await beginHistory(world);
    const { id, acts } = history.begin({ ...sent, end: 'REVERSED' });
    for (const act of acts.splice(0, 3)) history.happen(act);
    while (await history.tell(0));
    await history.noteHeard();
    await compare();
    const [before] = await world.database.sql`select 1 from open_transactions`;
    expect(before).toBeUndefined();
    for (const act of acts) history.happen(act);
    world.peers.books.legs.get(id)?.pop();
    while (await history.tell(0));
    await history.noteHeard();
    await world.walk('OPEN');
    expect((await found()).map(({ kind, subjectId }) => [kind, subjectId])).toContainEqual(['POSTING_MISSING', id]);
  });

  test('stands still while so much is wrong that finding more would help nobody', async () => {
    await world.database.sql`
      insert into mismatches (id, kind, scope, subject_id, place, expected, found, first_seen_at, last_seen_at)
      select uuidv7(), 'BALANCE_DIFFERS', 'WALLET', 'wal_' || n, '', '', '', now(), now() from generate_series(1, 10000) n`;
    await happened(sent);
    await world.walk('FRONT');
    const [walk] = await world.database.sql<{ ended_at: Date | null; steps: bigint }[]>`
      select ended_at, position from walks where name = 'FRONT'`;
    expect(walk?.ended_at).toBeNull();
  });
});
