import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStatements, type TestStatements } from '../test/open-statements.ts';
import { openStatementWaiting } from './await-statement.ts';
import { expireStatements } from './expire-statements.ts';
import { findStatement, listStatements } from './find-statements.ts';
import { finishStatement, leaseStatement, releaseStatement, returnStatement } from './lease-statement.ts';
import { readLines } from './statement-lines.ts';

let statements: TestStatements;
let owned: { userId: Id<'usr'>; walletId: Id<'wal'> };
const tables = ['wallets', 'journal', 'entries', 'statements', 'object_removals'];

beforeAll(async () => {
  statements = await openTestStatements({ STATEMENTS_UNDER_WAY: '100' });
  owned = await statements.wallet(
    Array.from({ length: 3_000 }, (_, i) => ({ at: new Date(Date.UTC(2025, 0, 1) + i * 60_000), amount: 1n })),
  );
  const seeding = openDatabase({ url: statements.database.url, name: 'seed', maxConnections: 1, statementTimeoutMs: 60_000 });
  const { sql } = seeding;
  await sql`insert into wallets (id, user_id, currency) select uuidv7(), uuidv7(), 'USD' from generate_series(1, 20000)`;
  await sql`
    with posted as (select uuidv7() as id, n from generate_series(1, 40000) n), written as (
      insert into journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
      select id, 'TRANSFER', uuidv7(), 1, uuidv7(), 1, 1, 'USD', now() from posted
    )
    insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at) select uuidv7(), 1, id, 1, 1, now() from posted`;
  await sql`
    insert into statements (id, user_id, wallet_id, currency, format, starts_at, ends_at, after_seq, through_seq, opening, closing, status, object_key,
      byte_length, next_attempt_at, created_at, expires_at)
    select uuidv7(), uuidv7(), uuidv7(), 'USD', 'CSV', now() - interval '1 day', now(), 0, 0, 0, 0, case when n % 100 = 0 then 'PENDING' else 'READY' end,
      uuidv7()::text, case when n % 100 <> 0 then 1 end, case when n % 100 = 0 then now() + interval '1 hour' end, now(), now() + interval '1 day'
    from generate_series(1, 20000) n`;
  await sql`insert into object_removals select uuidv7()::text, now() + interval '1 hour', now() from generate_series(1, 20000)`;
  await sql.unsafe('vacuum analyze');
  await seeding.close();
});
afterAll(() => statements?.close());

async function planOf(statement: string): Promise<string> {
  const rows = await statements.database.sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${statement}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('every question is answered from an index', () => {
  const wallet = () => `'${toUuid(owned.walletId, 'wal')}'`;
  const user = () => `'${toUuid(owned.userId, 'usr')}'`;
  test.each([
    [
      'a wallet’s entry',
      'entries_wallet_id_seq_pk',
      () => `select posted_at from entries where wallet_id = ${wallet()} and seq = 7`,
    ],
    [
      'a page of movements',
      'entries_wallet_id_seq_pk',
      () => `select e.seq, (select j.kind from journal j where j.transaction_id = e.transaction_id limit 1) as kind
        from entries e where e.wallet_id = ${wallet()} and e.seq > 1000 and e.seq <= 3000 order by e.wallet_id, e.seq limit 1000`,
    ],
    [
      'the kind of a movement',
      'journal_pkey',
      () => `select e.seq, (select j.kind from journal j where j.transaction_id = e.transaction_id limit 1) as kind
        from entries e where e.wallet_id = ${wallet()} and e.seq > 1000 and e.seq <= 3000 order by e.wallet_id, e.seq limit 1000`,
    ],
    [
      'how many a person asked for today',
      'statements_of_user',
      () =>
        `select count(*), count(*) filter (where status = 'PENDING') from statements where user_id = ${user()} and created_at > now() - interval '1 day'`,
    ],
    [
      'a page of a person’s statements',
      'statements_of_user',
      () => `select * from statements where user_id = ${user()} and expires_at > now()
        and (created_at, id) < (now(), '018f0000-0000-7000-8000-000000000000'::uuid) order by created_at desc, id desc limit 21`,
    ],
    [
      'a statement',
      'statements_pkey',
      () =>
        `select * from statements where id = '018f0000-0000-7000-8000-000000000000' and user_id = ${user()} and expires_at > now()`,
    ],
    [
      'what is to be made',
      'statements_due',
      () => 'select id from statements where next_attempt_at <= now() order by next_attempt_at limit 1',
    ],
    [
      'whose time is over',
      'statements_expiring',
      () => `select id from statements where status <> 'PENDING' and expires_at <= now() order by expires_at limit 500`,
    ],
  ])('%s', async (_what, index, statement) => {
    const plan = await planOf(statement());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(new RegExp(`Seq Scan on (${tables.join('|')})`));
    expect(plan).not.toContain('Sort');
  });
});

test('the domain reads no table from end to end', async () => {
  const { database } = statements;
  const scans = async () => {
    const rows = await database.sql<{ relname: string; seq_scan: bigint; idx_scan: bigint }[]>`
      select relname, seq_scan, idx_scan from pg_stat_user_tables where relname = any(${tables}) order by relname`;
    return {
      sequential: rows.map((row) => [row.relname, row.seq_scan]),
      byIndex: rows.reduce((sum, row) => sum + row.idx_scan, 0n),
    };
  };
  const before = await scans();
  const made = await statements.create(owned, { from: new Date('2025-01-01T07:00:00Z'), to: new Date('2025-01-02T20:00:00Z') });
  expect([made.afterSeq, made.throughSeq]).toEqual([420n, 2640n]);
  const taken = await leaseStatement(database, 60_000);
  expect(taken?.id).toBe(made.id);
  let lines = 0;
  for await (const page of readLines(database, made)) lines += page.length;
  expect(lines).toBe(2_220);
  await releaseStatement(database, taken ?? made);
  const again = (await leaseStatement(database, 60_000)) ?? made;
  await finishStatement(database, again, 1);
  await openStatementWaiting(database, { waitMs: 0, places: 1 }).until(made);
  await findStatement(database, made.userId, made.id);
  await listStatements(database, made.userId, { limit: 20, after: null });
  const other = await statements.create(owned);
  await returnStatement(database, (await leaseStatement(database, 60_000)) ?? other, 'STORE_AWAY');
  await expireStatements(database);
  await eventually(async () => expect((await scans()).byIndex - before.byIndex).toBeGreaterThan(30n));
  expect((await scans()).sequential).toEqual(before.sequential);
  expect(await findStatement(database, newId('usr'), made.id)).toBeNull();
});
