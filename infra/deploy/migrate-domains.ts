import { migrate } from '@mint/platform/database/migrate.ts';
import type { Domain } from '../local/domains.ts';
import { createDomainDatabases, migrateAsOwner } from './databases.ts';

/** Settings by name, as of a process's environment. */
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Brings the databases of domains to the newest schema. Safe to call again, and while the product runs.
 *
 * `<DOMAIN>_DATABASE_URL` is what the domain's service is given as DATABASE_URL: its role has the database's name. With DATABASE_ADMIN_URL, a superuser's or
 * of a role that may create roles and databases, what is missing is made first; without, it has to be there. A database that its domain does not own is
 * then migrated at `<DOMAIN>_OWNER_DATABASE_URL`: as a role that may act as `<database>_owner`.
 *
 * Throws on a setting that is missing or no such URL, without its value, and whatever the server answers.
 */
export async function migrateDomains({
  domains,
  env,
  report,
}: {
  readonly domains: readonly Pick<Domain, 'name' | 'migrations'>[];
  readonly env: Env;
  readonly report: (line: string) => void;
}): Promise<void> {
  const given = domains.map((domain) => ({ ...domain, ...ownDatabase(domain.name, env) }));
  const adminUrl = env.DATABASE_ADMIN_URL;
  if (adminUrl) {
    await createDomainDatabases({
      adminUrl,
      domains: given,
      passwordFor: (name) => given.find((domain) => domain.name === name)?.password ?? '',
    });
  }
  for (const { name, migrations, url, database } of given) {
    if (migrations && !adminUrl) await migrateAsOwner(urlOf(`${name.toUpperCase()}_OWNER_DATABASE_URL`, env).href, migrations);
    // As the service itself will: its URL works, and what it does not own is at the newest schema.
    await migrate(url, new URL(`../../subgraphs/${name}/migrations/`, import.meta.url));
    report(`${database} is at the newest schema`);
  }
}

function ownDatabase(name: string, env: Env): { url: string; database: string; password: string } {
  const variable = `${name.toUpperCase()}_DATABASE_URL`;
  const url = urlOf(variable, env);
  const database = url.pathname.slice(1);
  if (url.username !== database || url.password === '') {
    throw new Error(`${variable} must name a password, and a role that has the database's name`);
  }
  return { url: url.href, database, password: decodeURIComponent(url.password) };
}

function urlOf(variable: string, env: Env): URL {
  const url = URL.parse(env[variable] ?? '');
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
    throw new Error(`${variable} must be the URL of a PostgreSQL database`);
  return url;
}
