import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerVerification } from '@mint/audit/domain/answer-verification.ts';
import { appendPending } from '@mint/audit/domain/append-pending.ts';
import { makePartitions, removeOldMonth } from '@mint/audit/domain/keep-partitions.ts';
import { makeCheckpoint } from '@mint/audit/domain/make-checkpoint.ts';
import { readLog } from '@mint/audit/domain/read-log.ts';
import { auditSubgraph } from '@mint/audit/subgraph.ts';
import { readConfig } from '@mint/platform/config/config.ts';
import { type Database, openDatabase } from '@mint/platform/database/database.ts';
import { migrate } from '@mint/platform/database/migrate.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDomainDatabases } from './databases.ts';

const adminUrl = process.env.TEST_DATABASE_URL ?? '';
const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
const identity = createTestIdentities().identity('audit');
const config = readConfig(auditSubgraph.configSchema, {});
const log = createLogger({ service: 'audit', level: 'silent' });
const { migrations } = auditSubgraph;
const made: string[] = [];

function newName(): string {
  const name = `mint_test_${randomUUID().slice(0, 8)}_audit`;
  made.push(name);
  return name;
}
async function create(database: string, options: { migrations?: URL } = { migrations }): Promise<string> {
  const domain = { name: 'audit', database, ...options };
  return (await createDomainDatabases({ adminUrl, domains: [domain], passwordFor: () => 'secret' })).audit ?? '';
}
/** As a superuser, in one of the databases. */
async function asSuperuser(database: string, statement: string) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
async function hear({ sql }: Database, count: number): Promise<void> {
  await sql`
    insert into pending (event_id, topic, action, version, actor_id, resource_id, at, payload)
    select uuidv7(), 'thing.events', 'thing.made', 1, 'usr', 'thing', now(), '{"n":1}' from generate_series(1, ${count}::int)`;
}

afterAll(async () => {
  for (const name of made) {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.unsafe(`drop role if exists ${name}`);
    await admin.unsafe(`drop role if exists ${name}_owner`);
  }
  await admin.end();
});

describe("as the audit service's own role", () => {
  const name = newName();
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ url: await create(name), name: 'audit' });
    await hear(database, 3);
    await appendPending(database, 10, new Date('2020-01-15T00:00:00.000Z'));
    await makeCheckpoint(database, identity);
  });
  afterAll(() => database?.close());

  test.each([
    'update entries set actor_id = null',
    'delete from entries',
    'truncate entries',
    'update entries_202001 set actor_id = null',
    'delete from entries_202001',
    'truncate entries_202001',
    'insert into entries_202001 select * from entries',
    'alter table entries disable trigger all',
    'alter table entries_202001 disable trigger user',
    'drop trigger entries_rows_stay on entries',
    'drop table entries',
    'drop table entries_202001',
    'alter table entries detach partition entries_202001',
    'alter table entries add column more text',
    'alter table entries owner to current_user',
    `alter table entries owner to ${name}`,
    `set role ${name}_owner`,
    `grant ${name}_owner to ${name}`,
    `reassign owned by ${name}_owner to ${name}`,
    'delete from checkpoints',
    'update checkpoints set merkle_root = hash',
    'insert into horizons select sequence, hash, at, signed from checkpoints',
    'delete from recorded',
    'delete from entry_people',
    'update retention set months = 1',
    'create or replace function refuse_to_change_the_log() returns trigger language plpgsql as $$ begin return new; end $$',
    'drop function refuse_to_change_the_log() cascade',
    'alter function remove_oldest_month(text, bigint, text) owner to current_user',
    `select make_partition('entries', '2031-01-01Z')`,
    `select let_serve('${name}')`,
    `select remove_oldest_month('202001', 3, 'signed')`,
    'create table public.mine (id int)',
    'create temporary table entries (id int)',
    'create schema mine',
    'drop schema public cascade',
    `drop database ${name}`,
    `alter database ${name} owner to ${name}`,
    'set session_replication_role = replica',
  ])('this is refused: %s', async (statement) => {
    await expect(database.sql.unsafe(statement)).rejects.toThrow(
      /denied|must be (able to SET ROLE|owner|member)|kept|Nothing of the log|cannot drop the currently open/,
    );
  });

  test('rights that it gives itself are none', async () => {
    // PostgreSQL may only warn that nothing was granted.
    for (const right of ['update', 'delete', 'truncate', 'trigger', 'all']) {
      await database.sql.unsafe(`grant ${right} on entries to ${name}`).catch(() => null);
    }
    await expect(database.sql`update entries set actor_id = null`).rejects.toThrow('permission denied');
    const [rights] = await database.sql`
      select has_table_privilege('entries', 'update') as update, has_table_privilege('entries', 'delete') as delete,
        has_table_privilege('entries', 'truncate') as truncate, has_table_privilege('entries', 'trigger') as trigger`;
    expect(rights).toEqual({ update: false, delete: false, truncate: false, trigger: false });
  });

  test('the log goes on: partitions are made, entries appended, signed and read, old months removed', async () => {
    await makePartitions(database);
    await hear(database, 2);
    await appendPending(database);
    await makeCheckpoint(database, identity);
    while (await readLog({ database, identity, config, log }));
    expect(await removeOldMonth(database, identity)).toBe(false);
    await asSuperuser(name, `set role ${name}_owner; update retention set months = 1`);
    expect(await removeOldMonth(database, identity)).toBe(true);
    expect(await answerVerification(database, identity, 10_000)).toMatchObject({ verified: true, entriesChecked: 2n });
    const [counts] = await database.sql`
      select count(*)::int as months from pg_class where relname in ('entries_202001', 'entry_people_202001')`;
    expect(counts).toEqual({ months: 0 });
  });

  test('a start finds nothing to do, and says so when the owner has yet to migrate', async () => {
    await migrate(database, migrations);
    const ahead = await mkdtemp(join(tmpdir(), 'ahead-'));
    try {
      await cp(migrations, ahead, { recursive: true });
      const journal = JSON.parse(await readFile(join(ahead, 'meta/_journal.json'), 'utf8'));
      journal.entries.push({ ...journal.entries.at(-1), idx: 99, when: 9_999_999_999_999, tag: '0099_next' });
      await writeFile(join(ahead, 'meta/_journal.json'), JSON.stringify(journal));
      await writeFile(join(ahead, '0099_next.sql'), 'create table next (id int)');
      await expect(migrate(database, pathToFileURL(`${ahead}/`))).rejects.toThrow('its owner has to run the migrations');
    } finally {
      await rm(ahead, { recursive: true });
    }
  });
});

test('a database that was the service’s own until now goes over to the owner with all that is in it', async () => {
  const name = newName();
  const url = await create(name, {});
  const before = await mkdtemp(join(tmpdir(), 'before-'));
  try {
    await mkdir(join(before, 'meta'));
    const journal = JSON.parse(await readFile(new URL('meta/_journal.json', migrations), 'utf8'));
    journal.entries = journal.entries.slice(0, 2);
    await writeFile(join(before, 'meta/_journal.json'), JSON.stringify(journal));
    for (const { tag } of journal.entries) await cp(new URL(`${tag}.sql`, migrations), join(before, `${tag}.sql`));
    await migrate(url, pathToFileURL(`${before}/`));
  } finally {
    await rm(before, { recursive: true });
  }
  const database = openDatabase({ url, name: 'audit' });
  try {
    await database.sql`select ensure_entries_partition(now())`;
    await create(name);
    const owners = await database.sql`
      select distinct pg_get_userbyid(relowner) as owner from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname in ('public', 'drizzle')
      union select pg_get_userbyid(datdba) from pg_database where datname = current_database()
      union select pg_get_userbyid(proowner) from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname = 'public'`;
    expect(owners).toEqual([{ owner: `${name}_owner` }]);
    await hear(database, 2);
    await appendPending(database);
    await makeCheckpoint(database, identity);
    expect(await answerVerification(database, identity, 10_000)).toMatchObject({ verified: true, entriesChecked: 2n });
    await expect(database.sql`delete from entries`).rejects.toThrow('permission denied');
    // Asking again, as every start does, changes nothing.
    await create(name);
    await hear(database, 1);
    expect(await appendPending(database)).toBe(1);
  } finally {
    await database.close();
  }
});
