import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { countUnread } from './count-unread.ts';
import { listNotifications } from './list-notifications.ts';
import { readGrown, readManyAfter } from './live-reads.ts';
import { markAllRead, markRead } from './mark-read.ts';
import { sweepMails } from './sweep-mails.ts';

let world: World;
let userId: Id<'usr'>;
beforeAll(async () => {
  world = await openWorld();
  userId = newId('usr');
  // On a connection of its own: a session that ends hands its counts of scans in, and one that lives does so at any time.
  const seeding = openDatabase({ url: world.databaseUrl, name: 'seeding', maxConnections: 1 });
  // A large inbox among many, nearly all of it read.
  await seeding.sql`
    insert into notifications (id, user_id, position, kind, title, body, event_id, read_at)
    select uuidv7(), case when n % 4 = 0 then ${toUuid(userId, 'usr')}::uuid else md5((n % 500)::text)::uuid end, n, 'WELCOME', 'Hello', 'Hello', uuidv7(),
      case when n % 1000 = 0 then null else now() end
    from generate_series(1, 40000) n`;
  await seeding.sql`
    insert into inbox_counters select user_id, max(position), count(*) filter (where read_at is null) from notifications group by user_id`;
  await seeding.sql`
    insert into emails (id, event_id, user_id, template, data, status, settled_at)
    select uuidv7(), uuidv7(), uuidv7(), 'welcome', '{}', case when n % 500 = 0 then 'PENDING' else 'SENT' end, case when n % 500 = 0 then null else now() end
    from generate_series(1, 20000) n`;
  await seeding.sql.unsafe('analyze');
  await seeding.close();
});
afterAll(() => world.close());

async function planOf(statement: string): Promise<string> {
  const rows = await world.database.sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${statement}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('every question is answered from an index', () => {
  const user = () => `'${toUuid(userId, 'usr')}'`;
  test.each([
    [
      'a page of the inbox',
      'notifications_user_position',
      () => `select * from notifications where user_id = ${user()} and position < 9000 order by position desc limit 21`,
    ],
    [
      'a page of what is unread',
      'notifications_user_unread',
      () => `select * from notifications where user_id = ${user()} and read_at is null order by position desc limit 21`,
    ],
    ['the unread count', 'inbox_counters_pkey', () => `select unread_count from inbox_counters where user_id = ${user()}`],
    [
      'what came after a position',
      'notifications_user_position',
      () => `select * from notifications where user_id = ${user()} and position > 30000 order by position limit 100`,
    ],
    [
      'what came after, for many people',
      'notifications_user_position',
      () => `select n.id from unnest(array[${user()}]::uuid[], array[30000]::bigint[]) p (user_id, after)
        cross join lateral (select * from notifications where notifications.user_id = p.user_id and notifications.position > p.after order by position limit 100) n`,
    ],
    [
      'whose inbox has grown',
      'inbox_counters_pkey',
      () => `select c.user_id from unnest(array[${user()}]::uuid[], array[1]::bigint[]) p (user_id, after)
        join inbox_counters c on c.user_id = p.user_id and c.last_position > p.after`,
    ],
    [
      'notifications by id',
      'notifications_pkey',
      () =>
        `select * from notifications where id in ('018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000000') and user_id = ${user()}`,
    ],
    [
      'whether an event was told',
      'notifications_event_user_kind',
      () =>
        `select from notifications where event_id = '018f0000-0000-7000-8000-000000000000' and user_id = ${user()} and kind = 'WELCOME'`,
    ],
    [
      'which mails have lost their place',
      'emails_pending',
      () =>
        `select id from emails where status = 'PENDING' and enqueued_at < now() - make_interval(secs => 60) order by enqueued_at limit 500`,
    ],
    [
      'which mails are past keeping',
      'emails_settled',
      () => `select id from emails where settled_at < now() - interval '30 days' limit 5000`,
    ],
  ])('%s', async (_, index, statement) => {
    const plan = await planOf(statement());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on (notifications|inbox_counters|emails)/);
  });
});

test('the domain reads no table from end to end', async () => {
  const { context, database } = world;
  const scans = async () => {
    const rows = await database.sql<{ relname: string; seq_scan: bigint; idx_scan: bigint }[]>`
      select relname, seq_scan, idx_scan from pg_stat_user_tables where relname in ('notifications', 'inbox_counters', 'emails') order by relname`;
    return {
      sequential: rows.map((row) => [row.relname, row.seq_scan]),
      byIndex: rows.reduce((sum, row) => sum + row.idx_scan, 0n),
    };
  };
  const before = await scans();
  const [newest] = await listNotifications(context, userId, { limit: 20, before: null, unreadOnly: false });
  await listNotifications(context, userId, { limit: 20, before: 9_000n, unreadOnly: true });
  await countUnread(context, userId);
  await markRead(context, userId, [newest?.id ?? '']);
  await markAllRead(context, userId, newest?.id ?? null);
  const follower = await context.live.follow(userId, newest?.id ?? null);
  await follower.return();
  await readManyAfter(database, [{ userId, after: 30_000n }]);
  await readGrown(database, [{ userId, after: 1n }]);
  await world.tell(userId);
  await sweepMails(context);
  // The server's counters follow within a second or so.
  await eventually(async () => expect((await scans()).byIndex - before.byIndex).toBeGreaterThan(15n));
  expect((await scans()).sequential).toEqual(before.sequential);
});
