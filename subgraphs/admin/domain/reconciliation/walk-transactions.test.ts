import type { Id } from '@mint/platform/ids/ids.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { beginHistory } from '../../test/history.ts';
import { gone } from '../../test/peers.ts';
import { compareAll, happened, resetBooks, sent } from '../../test/played-history.ts';
import { openWorld, type World } from '../../test/world.ts';
import { listMismatches } from './report-health.ts';
import { compareNext } from './walk-transactions.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ RECONCILE_PAGE_SIZE: '3', RECONCILE_UNSETTLED_MS: '86400000', RECONCILE_SETTLE_MS: '100' });
});
afterAll(() => world?.close());
afterEach(() => resetBooks(world));

const found = () => listMismatches(world.database, 100);
const told = () => world.database.sql`select type from outbox order by seq`;

describe('the comparison', () => {
  test('goes on where it was when its process died, and two that make a step at once write it once', async () => {
    await happened(world, sent, sent, sent, sent);
    const { legs } = world.peers.books;
    const [id] = legs.keys();
    if (id !== undefined) legs.delete(id);
    world.peers.before = ({ method }) => {
      if (method === 'listPostings') throw gone();
    };
    await expect(world.walk('FRONT')).rejects.toThrow('LEDGER could not be asked');
    expect(await found()).toEqual([]);
    world.peers.reset();
    await world.database.sql`update walks set next_at = now() - interval '1 millisecond' where name = 'FRONT'`;
    let isFirst = true;
    world.peers.before = async ({ method }) => {
      if (method !== 'listPostings' || !isFirst) return;
      isFirst = false;
      // Its lease is over before it is done: another makes the step meanwhile.
      await world.database.sql`update walks set next_at = now() - interval '1 millisecond' where name = 'FRONT'`;
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
    await compareAll(world);
    expect(await found()).toEqual([]);
    while (await history.tell(0));
    await history.noteHeard();
    await compareAll(world);
    expect(await found()).toEqual([]);
    expect(await world.database.sql`select 1 from open_transactions`).toHaveLength(0);
  });

  test('demands no event of what happened before events were heard', async () => {
    const { history } = await happened(world, sent);
    await world.database.sql`truncate heard_postings, heard_ends`;
    await world.database.sql`update heard_since set since = ${history.now()}::timestamptz + interval '1 second'`;
    await compareAll(world);
    expect(await found()).toEqual([]);
  });

  test('finds money that moved and that its transaction does not tell of, once that has lasted', async () => {
    const { ids } = await happened(world, sent);
    const booked = world.peers.books.transactions.get(ids[0] as Id<'txn'>);
    if (booked) Object.assign(booked, { status: 'PROCESSING', completedAt: null });
    await compareAll(world);
    expect(await found()).toEqual([]);
    const patient = world.context.config.RECONCILE_UNSETTLED_MS;
    Object.assign(world.context.config, { RECONCILE_UNSETTLED_MS: 100 });
    await compareAll(world);
    Object.assign(world.context.config, { RECONCILE_UNSETTLED_MS: patient });
    expect((await found()).map(({ kind }) => kind)).toEqual(['TRANSACTION_UNSETTLED']);
  });

  test('of a reversal is made again when it is heard, though the transaction was compared long before', async () => {
    const history = await beginHistory(world);
    const { id, acts } = history.begin({ ...sent, end: 'REVERSED' });
    for (const act of acts.splice(0, 3)) history.happen(act);
    while (await history.tell(0));
    await history.noteHeard();
    await compareAll(world);
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
    await happened(world, sent);
    await world.walk('FRONT');
    const [walk] = await world.database.sql<{ ended_at: Date | null; steps: bigint }[]>`
      select ended_at, position from walks where name = 'FRONT'`;
    expect(walk?.ended_at).toBeNull();
  });
});
