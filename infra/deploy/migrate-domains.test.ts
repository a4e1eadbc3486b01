import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { domains } from '../local/domains.ts';
import { migrateDomains } from './migrate-domains.ts';

const adminUrl = process.env.TEST_DATABASE_URL ?? '';
const run = `mint_test_${randomUUID().slice(0, 8)}`;
const social = `${run}_social`;
const audit = `${run}_audit`;
const chosen = domains.filter(({ name }) => ['social', 'audit'].includes(name));
const report = () => {};

function urlFor(role: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = 'secret%27s';
  url.pathname = `/${database}`;
  return url.href;
}
const env = { SOCIAL_DATABASE_URL: urlFor(social, social), AUDIT_DATABASE_URL: urlFor(audit, audit) };

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

afterAll(async () => {
  for (const name of [social, audit]) await ask(adminUrl, `drop database if exists ${name} with (force)`);
  for (const name of [social, audit, `${audit}_owner`, `${run}_deployer`]) await ask(adminUrl, `drop role if exists ${name}`);
});

describe('an installation', () => {
  test('has its databases made, each with tables of its own role, or of the owner that nobody is', async () => {
    await migrateDomains({ domains: chosen, env: { ...env, DATABASE_ADMIN_URL: adminUrl }, report });
    const owner = (table: string) => `select tableowner as owner from pg_tables where tablename = '${table}'`;
    expect(await ask(env.SOCIAL_DATABASE_URL, owner('contacts'))).toEqual([{ owner: social }]);
    expect(await ask(env.AUDIT_DATABASE_URL, owner('entries'))).toEqual([{ owner: `${audit}_owner` }]);
    await expect(ask(env.AUDIT_DATABASE_URL, 'delete from entries')).rejects.toThrow('permission denied');
  });

  test('is migrated again without a superuser: each domain as itself, the audit log as its owner', async () => {
    const deployer = `${run}_deployer`;
    await ask(adminUrl, `create role ${deployer} login password 'secret''s' in role ${audit}_owner`);
    const owned = { ...env, AUDIT_OWNER_DATABASE_URL: urlFor(deployer, audit) };
    await migrateDomains({ domains: chosen, env: owned, report });
    expect(await ask(env.AUDIT_DATABASE_URL, 'select count(*)::int as entries from entries')).toEqual([{ entries: 0 }]);
    await expect(migrateDomains({ domains: chosen, env, report })).rejects.toThrow('AUDIT_OWNER_DATABASE_URL must be the URL');
  });

  test('says which URL is wrong, and not what it is', async () => {
    const wrong = { ...env, SOCIAL_DATABASE_URL: urlFor(audit, social) };
    const failure = migrateDomains({ domains: chosen, env: wrong, report });
    await expect(failure).rejects.toThrow("SOCIAL_DATABASE_URL must name a password, and a role that has the database's name");
    await expect(failure).rejects.not.toThrow('secret');
  });
});
