import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { migrate } from './migrate.ts';

let folder: string;
let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase(null);
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await mkdir(join(folder, 'meta'));
  const entries = ['create table a (id int)', 'create table b (id int); insert into b values (1)'].map((statement, idx) => ({
    statement,
    entry: { idx, version: '7', when: 1000 + idx, tag: `000${idx}_step`, breakpoints: true },
  }));
  for (const { statement, entry } of entries) await writeFile(join(folder, `${entry.tag}.sql`), statement);
  const journal = { version: '7', dialect: 'postgresql', entries: entries.map(({ entry }) => entry) };
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
});
afterAll(async () => {
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

test('migrations run once, though many processes start at the same time', async () => {
  const folderUrl = pathToFileURL(folder);
  await Promise.all([
    migrate(testDatabase.url, folderUrl),
    migrate(testDatabase.database, folderUrl),
    migrate(testDatabase.url, folderUrl),
  ]);
  await migrate(testDatabase.url, folderUrl);
  expect(await testDatabase.database.sql`select id from b`).toEqual([{ id: 1 }]);
});
