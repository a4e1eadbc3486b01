import { Readable } from 'node:stream';
import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { transactionCancelled, transactionCompleted, transactionCreated } from '@mint/schema/events/transactions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onTransactionCancelled } from '../events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';
import { onTransactionCreated } from '../events/on-transaction-created.ts';
import { facts, usual } from '../test/facts.ts';
import { openWorld, transactionPayload, transferOf, type World } from '../test/world.ts';
import { assess } from './assess.ts';
import { writeAssessments } from './assessment-log.ts';
import { backtest } from './backtest.ts';
import { expireCases } from './expire-cases.ts';
import { findCases } from './find-cases.ts';
import { forgetOld } from './forget-old.ts';
import { listReviewQueue } from './list-review-queue.ts';
import { loadSanctions } from './load-sanctions.ts';
import { openCase } from './open-case.ts';
import { factsQuery } from './read-stored-facts.ts';
import { recordOutcome } from './record-outcome.ts';
import { scoreTransfer } from './score-transfer.ts';
import { findSanctions } from './screen-people.ts';
import { storeLegalName, storePeople } from './store-people.ts';

let world: World;
const [senderId, recipientId]: Id<'usr'>[] = [newId('usr'), newId('usr')];
const tables = [
  'assessments',
  'fraud_cases',
  'pairs',
  'people',
  'recent_transfers',
  'sanctions_entries',
  'sanctions_keys',
  'sender_totals',
];

/** A sender with much behind them, among many people; long lists; nearly all cases decided. */
beforeAll(async () => {
  world = await openWorld();
  // On a connection of its own: a session that ends hands its counts of scans in, and one that lives does so at any time.
  const seeding = openDatabase({ url: world.databaseUrl, name: 'seeding', maxConnections: 1, statementTimeoutMs: 60_000 });
  const [sender, recipient] = [toUuid(senderId as Id<'usr'>, 'usr'), toUuid(recipientId as Id<'usr'>, 'usr')];
  await seeding.sql`
    insert into people (user_id, country, email, display_key, display_name_at, legal_key, legal_name_at)
    select case n when 1 then ${sender}::uuid when 2 then ${recipient}::uuid else uuidv7() end, 'BR', n || '@mail.test',
      'person ' || n, now(), 'legal ' || n, now() from generate_series(1, 20000) n`;
  await seeding.sql`insert into sender_totals select user_id, 'USD', 6, 60000, 700000000 from people`;
  await seeding.sql`
    insert into pairs select ${sender}, user_id, 1 from people where user_id <> ${sender}
    union all select user_id, ${recipient}, 1 from people where user_id not in (${sender}, ${recipient})`;
  await seeding.sql`
    insert into recent_transfers (sender_id, occurred_at, transaction_id)
    select case when n % 10 = 0 then ${sender}::uuid else uuidv7() end, now() - n * interval '5 seconds', uuidv7()
    from generate_series(1, 40000) n`;
  await seeding.sql`
    insert into sanctions_entries (id, source, reference, name, aliases)
    select uuidv7(), 'list ' || n % 20, n::text, 'Entry ' || n, '{}' from generate_series(1, 20000) n`;
  await seeding.sql`insert into sanctions_keys select lower(name), id, source from sanctions_entries`;
  await seeding.sql`
    insert into fraud_cases (id, transaction_id, sender_id, recipient_id, amount_minor, currency, score, decision, findings, outcome, decided_at, created_at, expires_at)
    select uuidv7(), uuidv7(), uuidv7(), uuidv7(), 1, 'USD', 50, 'REVIEW', '[]',
      case when n % 200 > 0 then 'EXPIRED' end, case when n % 200 > 0 then now() end, now() - n * interval '1 minute', now() + interval '1 day'
    from generate_series(1, 20000) n`;
  await seeding.sql`
    insert into assessments (transaction_id, assessed_at, decision, score, facts)
    select uuidv7(), now() - n * interval '1 minute', 'ALLOW', 0, '{}' from generate_series(1, 20000) n`;
  await seeding.sql.unsafe('analyze');
  await seeding.close();
});
afterAll(() => world.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}
const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];

describe('what a score asks of Postgres', () => {
  test.each([
    ['of people who send much', () => transferOf({ senderId, recipientId, requestedAt: new Date() }), 80],
    ['of strangers', () => transferOf({ requestedAt: new Date() }), 5],
  ])('%s, costs a handful of rows, by index', async (_, transfer, atMost) => {
    const { sql } = world.database;
    const [answer] = await sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`
      explain (analyze, format json) ${factsQuery(sql, transfer(), 300)}`;
    const nodes = flatten(answer['QUERY PLAN'][0].Plan);
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    const touched = nodes
      .filter((node) => node['Node Type'].includes('Scan') && node['Relation Name'] !== undefined)
      .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
    expect(touched.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(atMost);
  });
});

test('the domain reads no table from end to end', async () => {
  const { context, database } = world;
  const scans = async () => {
    const rows = await database.sql<{ relname: string; seq_scan: bigint; idx_scan: bigint }[]>`
      select relname, seq_scan, idx_scan from pg_stat_user_tables where relname = any(${tables}::text[]) order by relname`;
    return {
      sequential: rows.map((row) => [row.relname, row.seq_scan]),
      byIndex: rows.reduce((sum, row) => sum + row.idx_scan, 0n),
    };
  };
  const before = await scans();
  const parties = { senderId: senderId as Id<'usr'>, recipientId: recipientId as Id<'usr'> };
  await scoreTransfer(context, transferOf({ ...parties, requestedAt: new Date() }));
  const held = { ...parties, amountMinor: 1n, currency: 'USD', score: 50, findings: [] };
  const [approved, cancelled, late] = await Promise.all(
    Array.from({ length: 3 }, () => openCase(context, { transactionId: newId('txn'), ...held })),
  );
  await recordOutcome(context, { caseId: approved?.id as Id<'frc'>, outcome: 'APPROVED', actorId: null, reason: 'fine' });
  await database.sql`update fraud_cases set expires_at = now() - interval '1 millisecond' where id = ${toUuid(String(late?.id), 'frc')}`;
  await expireCases(context);
  const [first] = await listReviewQueue(context, { after: null, limit: 20 });
  const place = { createdAt: first?.createdAt.toISOString() ?? '', id: toUuid(String(first?.id), 'frc') };
  await listReviewQueue(context, { after: place, limit: 20 });
  await findCases(context, [approved?.id as Id<'frc'>]);
  const transactionId = cancelled?.transactionId as Id<'txn'>;
  await world.deliver(onTransactionCreated, transactionCreated, transactionPayload({ ...parties, transactionId }));
  await world.deliver(onTransactionCompleted, transactionCompleted, transactionPayload(parties));
  await world.deliver(onTransactionCancelled, transactionCancelled, transactionPayload({ transactionId }));
  await storePeople(database.sql, [{ userId: parties.senderId, displayName: 'A', displayNameAt: new Date() }]);
  await storeLegalName(database.sql, { userId: parties.senderId, legalName: 'A', at: new Date() });
  await findSanctions(database, { displayName: 'Entry 7', email: 'a@mail.test' });
  // A list that is small beside the people; for one that isn't, reading them all once is the best there is.
  await loadSanctions(database, {
    source: 'a new list',
    open: () => Readable.from('name,reference\nPerson 7,1\nLegal 9,2\n'),
  });
  const of = facts();
  await writeAssessments(database, [
    { transactionId: newId('txn'), assessedAt: new Date(), assessment: assess(of, usual), facts: of },
  ]);
  await backtest(database, { settings: usual, name: 1, since: new Date(Date.now() - 600_000) });
  await forgetOld(context);
  // The server's counters follow within a second or so.
  await eventually(async () => expect((await scans()).byIndex - before.byIndex).toBeGreaterThan(25n));
  expect((await scans()).sequential).toEqual(before.sequential);
});
