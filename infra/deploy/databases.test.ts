import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { createDomainDatabases } from './databases.ts';

const adminUrl = process.env.TEST_DATABASE_URL ?? '';
const run = randomUUID().slice(0, 8);
const domains = ['payer', 'payee'].map((name) => ({ name, database: `mint_test_${run}_${name}` }));
const opened: postgres.Sql[] = [];

function open(url: string): postgres.Sql {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  opened.push(sql);
  return sql;
}

function withDatabase(url: string | undefined, database: string | undefined): string {
  const other = new URL(url ?? '');
  other.pathname = `/${database}`;
  return other.href;
}

afterAll(async () => {
  await Promise.all(opened.map((sql) => sql.end()));
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  for (const { database } of domains) {
    await admin.unsafe(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await admin.unsafe(`DROP ROLE IF EXISTS ${database}`);
  }
  await admin.end();
});

describe("a domain's database", () => {
  test('belongs to its own role, is out of reach for every other, and survives being asked for again', async () => {
    const urls = await createDomainDatabases({ adminUrl, domains, passwordFor: (name) => `first'${name}` });
    const payer = open(urls.payer ?? '');
    await payer`CREATE TABLE balances (amount_minor bigint)`;
    await payer`CREATE EXTENSION citext`;

    const trespasser = open(withDatabase(urls.payee, domains[0]?.database));
    await expect(trespasser`SELECT 1`).rejects.toMatchObject({ code: '42501' });
    const [role] = await payer`SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false });

    const again = await createDomainDatabases({ adminUrl, domains, passwordFor: (name) => `second${name}` });
    expect(await open(again.payer ?? '')`SELECT count(*)::int AS rows FROM balances`).toEqual([{ rows: 0 }]);
    await expect(open(urls.payee ?? '')`SELECT 1`).rejects.toMatchObject({ code: '28P01' });
    const stillTrespasser = open(withDatabase(again.payee, domains[0]?.database));
    await expect(stillTrespasser`SELECT 1`).rejects.toMatchObject({ code: '42501' });
  });

  test('takes only a plain name', async () => {
    const asked = createDomainDatabases({
      adminUrl,
      domains: [{ name: 'odd', database: 'x; DROP DATABASE postgres' }],
      passwordFor: () => 'secret',
    });
    await expect(asked).rejects.toThrow('is no name for a database');
  });
});
