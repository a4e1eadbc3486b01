import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { createSession } from './create-session.ts';
import { deleteExpired } from './housekeeping.ts';
import { announceRevocationsBy, listRevocations, type Revocation, revocationLifetimeSeconds, revoke } from './revocations.ts';
import { revokeSession } from './revoke-sessions.ts';

let auth: OpenAuth;
beforeAll(async () => {
  auth = await openAuth();
});
afterAll(() => auth.close());

const session = (): { kind: 'SESSION'; id: Id<'ses'> } => ({ kind: 'SESSION', id: newId('ses') });
const ids = (revocations: readonly Revocation[]) => revocations.map(({ id }) => id);
const end = (...revoked: Parameters<typeof revoke>[1]) => auth.context.database.transaction((tx) => revoke(tx, revoked));

/** What is new since a cursor, all of its pages, and the cursor after them. */
async function readOn(cursor: string) {
  const told: string[] = [];
  let page = await listRevocations(auth.context, cursor);
  told.push(...ids(page.revocations));
  while (page.more) {
    page = await listRevocations(auth.context, page.cursor);
    told.push(...ids(page.revocations));
  }
  return { told, cursor: page.cursor };
}

test('a session that ends is told once to each reader, with until when it matters', async () => {
  const user = await auth.register();
  const opened = await createSession(auth.context, { email: user.email, password: goodPassword }, home);
  const { cursor } = await readOn('');
  if (!opened.ok) throw new Error('refused');
  await revokeSession(auth.context, user.id, opened.value.id);
  const page = await listRevocations(auth.context, cursor);
  expect(page.revocations).toMatchObject([{ kind: 'SESSION', id: opened.value.id }]);
  const lifetimeMs = (page.revocations[0]?.expiresAt.getTime() ?? 0) - Date.now();
  expect(lifetimeMs).toBeGreaterThan(auth.context.config.ACCESS_TOKEN_TTL_SECONDS * 1000);
  expect((await readOn(page.cursor)).told).toEqual([]);
  expect((await readOn('')).told).toContain(opened.value.id);
});

test('what commits late is not missed, though what began after it was read before', async () => {
  const [early, late] = [session(), session()];
  const { cursor } = await readOn('');
  const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
  const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
  const slow = auth.context.database.transaction(async (tx) => {
    await revoke(tx, [late]);
    wrote();
    await mayCommit;
  });
  await written;
  await end(early);
  const first = await readOn(cursor);
  expect(first.told).toEqual([early.id]);
  commit();
  await slow;
  const second = await readOn(first.cursor);
  expect(second.told).toEqual([late.id]);
  expect((await readOn(second.cursor)).told).toEqual([]);
});

test('many come page by page, and nothing that ends meanwhile is lost', async () => {
  const many = Array.from({ length: 4_500 }, session);
  const { cursor } = await readOn('');
  await end(...many);
  const first = await listRevocations(auth.context, cursor);
  expect([first.more, first.revocations.length]).toEqual([true, 2_000]);
  const meanwhile = session();
  await end(meanwhile);
  const rest = await readOn(first.cursor);
  const later = await readOn(rest.cursor);
  const told = new Set([...ids(first.revocations), ...rest.told, ...later.told]);
  expect(told).toEqual(new Set([...many, meanwhile].map(({ id }) => id)));
  expect((await readOn(later.cursor)).told).toEqual([]);
});

test('a cursor that is none, or of a database that came after this one, begins anew', async () => {
  const ended = session();
  await end(ended);
  for (const cursor of ['nonsense', '9999999999:9999999999:||', '1:2:3|x|y']) {
    expect((await readOn(cursor)).told).toContain(ended.id);
  }
});

test('what was rolled back never ended; what is old is told to nobody and cleared away', async () => {
  const { cursor } = await readOn('');
  const undone = session();
  await auth.context.database
    .transaction(async (tx) => {
      await revoke(tx, [undone]);
      throw new Error('undo');
    })
    .catch(() => {});
  const old = session();
  await end(old);
  await auth.context.database
    .sql`update revocations set revoked_at = now() - make_interval(secs => ${revocationLifetimeSeconds(auth.context) + 1})`;
  expect((await readOn(cursor)).told).toEqual([]);
  await deleteExpired(auth.context);
  expect(await auth.context.database.sql`select 1 from revocations`).toHaveLength(0);
});

test('it is announced after the commit, and only then', async () => {
  let announced = 0;
  announceRevocationsBy(auth.context.database, () => {
    announced += 1;
  });
  await auth.context.database.transaction(async (tx) => {
    await revoke(tx, [session()]);
    expect(announced).toBe(0);
  });
  await eventually(() => expect(announced).toBe(1));
  await end();
  expect(announced).toBe(1);
});

test('reading what is new reads little, however much there is', async () => {
  const { sql } = auth.context.database;
  await end(...Array.from({ length: 3_000 }, session));
  await sql`analyze revocations`;
  // The cursor of a reader who came after all of them. A real one may be held back by what others do at the time, in any database of the server.
  const [reader] = await sql<{ snapshot: string }[]>`
    select format('%1$s:%1$s:', max(transaction)::text::numeric + 1) as snapshot from revocations`;
  const snapshot = reader?.snapshot ?? '';
  const plan = await sql`
    explain (format json) select id from revocations
    where transaction >= pg_snapshot_xmin(${snapshot}::pg_snapshot) and not pg_visible_in_snapshot(transaction, ${snapshot}::pg_snapshot)`;
  expect(JSON.stringify(plan)).toContain('revocations_transaction_index');
});
