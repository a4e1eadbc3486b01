import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { LedgerMismatchKind } from '@mint/schema/events/admin.ts';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../test/history.ts';
import { compareAll, plan, play, resetBooks, turns } from '../../test/played-history.ts';
import { openWorld, type World } from '../../test/world.ts';
import { listMismatches } from './report-health.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ RECONCILE_PAGE_SIZE: '3', RECONCILE_UNSETTLED_MS: '86400000', RECONCILE_SETTLE_MS: '100' });
});
afterAll(() => world?.close());
const reset = () => resetBooks(world);
const compare = () => compareAll(world);
afterEach(reset);

const found = () => listMismatches(world.database, 100);
const told = () =>
  world.database.sql<{ type: string; subject: string }[]>`
    select type, payload ->> 'subjectId' as subject from outbox order by seq`;

test('a sound history shows no mismatch at any moment, in whatever order things happen and are heard', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(plan, { minLength: 1, maxLength: 8 }), turns, async (plans, order) => {
        const { ids } = await play(world, plans, order, async () => {
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
        const { ids } = await play(world, [...others, ...sure], order, async () => {});
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
