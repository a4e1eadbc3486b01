import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PeerEntry } from '../../test/books.ts';
import { openWorld, type World } from '../../test/world.ts';
import { HOUR_MS, hourOf } from './moments.ts';
import { listMismatches } from './report-health.ts';
import type { WalkName } from './walk-names.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ RECONCILE_SETTLE_MS: '100' });
});
afterAll(() => world?.close());
afterEach(async () => {
  world.peers.reset();
  world.peers.books.clear();
  await world.database.sql`truncate open_transactions, mismatches, outbox, entry_hours, entry_totals`;
  await world.database.sql`update walks set position = null, ended_at = null, failure = null, failing_since = null, steps = 0`;
});

const START = hourOf(new Date(Date.now() - 5 * HOUR_MS));
const at = (hour: number, minute = 0) => new Date(START.getTime() + hour * HOUR_MS + minute * 60_000);

/** Posts ten dollars, or what is said, at a moment. */
function post(moment: Date, amountMinor = 1_000n, currency = 'USD') {
  const id = newId('txn');
  const leg = { leg: 1, kind: 'TRANSFER', debit: newId('usr'), credit: newId('usr'), amountMinor, currency } as const;
  world.peers.books.post(id, { ...leg, postedAt: moment });
  return id;
}

/** Steps of a walk until it is at its end. */
async function finish(name: WalkName): Promise<void> {
  const { sql } = world.database;
  await sql`update walks set ended_at = null where name = ${name}`;
  for (let step = 0; step < 500; step += 1) {
    await world.walk(name);
    const [walk] = await sql<{ ended: Date | null }[]>`select ended_at as ended from walks where name = ${name}`;
    if (walk?.ended) return;
  }
  throw new Error(`${name} has no end`);
}
/** Counting begins where it does when the ledger is that old. */
async function count(): Promise<void> {
  const position = { from: START.toISOString(), spanMs: HOUR_MS };
  await world.database.sql`
    update walks set position = ${JSON.stringify(position)}::text::json where name = 'ENTRIES' and position is null`;
  await finish('ENTRIES');
}
const totals = async () =>
  (
    await world.database.sql<{ currency: string; sum: bigint; entries: bigint }[]>`
    select currency, sum_minor as sum, entries from entry_totals order by currency`
  ).map((row) => Object.values(row));
const kinds = async () => (await listMismatches(world.database, 100)).map(({ kind }) => kind).toSorted();
/** Does something to the entries, and has it taken back. */
async function altered(change: (entries: PeerEntry[]) => PeerEntry[], meanwhile: () => Promise<void>): Promise<void> {
  const { books } = world.peers;
  const { entries } = books;
  books.entries = change(entries);
  await meanwhile();
  books.entries = entries;
}

describe('what entries come to', () => {
  test('is zero in each currency, and every entry is counted once, however they come', async () => {
    for (const hour of [0, 1, 1, 3]) post(at(hour, 10));
    post(at(1, 20), 7n, 'EUR');
    await count();
    expect(await totals()).toEqual([
      ['EUR', 0n, 2n],
      ['USD', 0n, 8n],
    ]);
    post(new Date());
    await finish('ENTRIES');
    await finish('ENTRIES');
    expect(await totals()).toEqual([
      ['EUR', 0n, 2n],
      ['USD', 0n, 10n],
    ]);
    expect(await kinds()).toEqual([]);
  });

  test('shows an entry that no posting has, until it is gone', async () => {
    const id = post(at(1));
    await altered(
      (entries) => [...entries, { ...(entries[0] as PeerEntry), transactionId: newId('txn'), seq: 900n, amountMinor: 5n }],
      async () => {
        await count();
        expect(await kinds()).toEqual(['ENTRIES_UNBALANCED', 'ENTRY_WITHOUT_POSTING']);
        expect(await totals()).toEqual([['USD', 5n, 3n]]);
        await world.database.sql`update mismatches set last_seen_at = now() - interval '1 hour'`;
        await world.walk('FAULTS');
        expect(await kinds()).toEqual(['ENTRIES_UNBALANCED', 'ENTRY_WITHOUT_POSTING']);
      },
    );
    expect(id).toMatch(/^txn_/);
    await world.database.sql`update mismatches set last_seen_at = now() - interval '1 hour'`;
    await world.walk('FAULTS');
    expect(await kinds()).toEqual([]);
  });
});

describe('counted once more, it shows', () => {
  test('nothing new where nothing was changed', async () => {
    for (const hour of [0, 1, 3]) post(at(hour, 10));
    post(new Date());
    await count();
    await finish('ENTRIES');
    await finish('ENTRIES_SWEEP');
    expect(await kinds()).toEqual([]);
    expect(await totals()).toEqual([['USD', 0n, 8n]]);
  });

  test('entries that were written into a time that had been counted, or before there was a ledger', async () => {
    post(at(0, 10));
    post(at(3, 10));
    await count();
    for (const postedAt of [at(0, 30), at(2, 30), new Date('2001-01-01T00:00:00Z')]) {
      await altered(
        (entries) => [
          ...entries,
          { ...(entries[0] as PeerEntry), transactionId: newId('txn'), seq: 900n, amountMinor: 5n, postedAt },
        ],
        async () => {
          await finish('ENTRIES_SWEEP');
          expect(await kinds()).toEqual(['ENTRIES_UNBALANCED', 'ENTRY_WITHOUT_POSTING']);
          expect((await totals())[0]?.[1]).toBe(5n);
        },
      );
      await finish('ENTRIES_SWEEP');
      expect((await totals())[0]?.[1]).toBe(0n);
      await world.database.sql`truncate mismatches`;
      await world.database.sql`update entry_hours set entries = 0`;
    }
  });

  test('that entries are gone, both of a posting too, until they are there again', async () => {
    const id = post(at(0, 10));
    post(at(0, 20));
    post(at(3, 10));
    await count();
    await altered(
      (entries) => entries.filter(({ transactionId }) => transactionId !== id),
      async () => {
        await finish('ENTRIES_SWEEP');
        await finish('ENTRIES_SWEEP');
        expect(await listMismatches(world.database, 10)).toMatchObject([
          { kind: 'ENTRIES_LOST', subjectId: START.toISOString(), detail: expect.stringMatching(/4 entries in USD.*Found: 2/) },
        ]);
      },
    );
    await finish('ENTRIES_SWEEP');
    expect(await kinds()).toEqual([]);
  });
});

test('a wallet that does not stand as its last entry left it is found, and looked at again until it does', async () => {
  post(at(0));
  const [entry] = world.peers.books.entries;
  const walletId = entry?.walletId ?? 'wal_';
  world.peers.books.walletFaults = [{ walletId, balanceMinor: 7n, seq: 1n, entryBalanceMinor: 5n, entrySeq: 1n }];
  await finish('WALLETS');
  expect(await listMismatches(world.database, 10)).toMatchObject([{ kind: 'BALANCE_DIFFERS', subjectId: walletId }]);
  await world.database.sql`update mismatches set last_seen_at = now() - interval '1 hour'`;
  await world.walk('FAULTS');
  expect(await kinds()).toEqual(['BALANCE_DIFFERS']);
  world.peers.books.walletFaults = [];
  await world.database.sql`update mismatches set last_seen_at = now() - interval '1 hour'`;
  await world.walk('FAULTS');
  expect(await kinds()).toEqual([]);
});
