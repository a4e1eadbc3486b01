import { migrate } from '@mint/platform/database/migrate.ts';
import postgres from 'postgres';

/** A domain and its database; its role has the database's name. */
export interface DomainDatabase {
  name: string;
  database: string;
  /**
   * Given where the domain's role is not to own its database: `<database>_owner` does, as which nobody logs in. These are run as that role, and end
   * with a function `let_serve(role)` that gives the domain's role what it needs.
   */
  migrations?: URL;
}

// Two runs against one server make databases one after the other.
const LOCK = 461_022_193_307;
const INVALID_NAME = /[^a-z0-9_]/;

/**
 * Gives each domain a database and a role that owns it, may log in with `passwordFor(name)` and can connect to no other domain's
 * database. One that comes with migrations is owned by a role of its own, also when it was the domain's before, and is at its newest schema.
 * Safe to call again: what exists is kept, its password and rights set anew.
 * Returns each domain's connection URL by its name. Throws on a name that is no plain identifier, and whatever the server answers.
 */
export async function createDomainDatabases(options: {
  /** A superuser, or a role that may create roles and databases. */
  adminUrl: string;
  domains: readonly DomainDatabase[];
  passwordFor: (name: string) => string;
}): Promise<Record<string, string>> {
  const sql = postgres(options.adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`SELECT pg_advisory_lock(${LOCK})`;
    const urls: Record<string, string> = {};
    for (const domain of options.domains) {
      if (INVALID_NAME.test(domain.database)) throw new Error(`"${domain.database}" is no name for a database`);
      const password = options.passwordFor(domain.name);
      await createRole(sql, domain.database, password);
      await createDatabase(sql, domain.database, domain.migrations ? await createOwner(sql, domain.database) : domain.database);
      if (domain.migrations) await handOver(options.adminUrl, domain.database, domain.migrations);
      const url = new URL(options.adminUrl);
      url.username = domain.database;
      url.password = encodeURIComponent(password);
      url.pathname = `/${domain.database}`;
      urls[domain.name] = url.href;
    }
    return urls;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function createRole(sql: postgres.Sql, role: string, password: string): Promise<void> {
  // Quoted by the server: these statements take no parameters.
  const [quoted] = await sql<{ password: string }[]>`SELECT quote_literal(${password}::text) AS password`;
  await ensureRole(sql, role, `LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${quoted?.password}`);
}

/** The role that owns a database whose domain does not; the domain's role is no member of it. */
async function createOwner(sql: postgres.Sql, database: string): Promise<string> {
  const owner = ownerOf(database);
  await ensureRole(sql, owner, 'NOLOGIN NOCREATEDB NOCREATEROLE');
  await sql.unsafe(`REVOKE ${owner} FROM ${database}`);
  return owner;
}

const ownerOf = (database: string) => `${database}_owner`;

async function ensureRole(sql: postgres.Sql, role: string, rights: string): Promise<void> {
  const [found] = await sql`SELECT FROM pg_roles WHERE rolname = ${role}`;
  await sql.unsafe(`${found === undefined ? 'CREATE' : 'ALTER'} ROLE ${role} WITH ${rights}`);
  const [me] = await sql<{ super: boolean }[]>`SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user`;
  // Only a member may make a database that belongs to another role.
  if (me?.super !== true) await sql.unsafe(`GRANT ${role} TO CURRENT_USER`);
}

async function createDatabase(sql: postgres.Sql, database: string, owner: string): Promise<void> {
  const [found] = await sql`SELECT FROM pg_database WHERE datname = ${database}`;
  if (found === undefined) await sql.unsafe(`CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0`);
  else await sql.unsafe(`ALTER DATABASE ${database} OWNER TO ${owner}`);
  await sql.unsafe(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
}

/** Makes all that is in a database its owner's, and brings it to the newest schema. */
async function handOver(adminUrl: string, database: string, migrations: URL): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`REASSIGN OWNED BY ${database} TO ${ownerOf(database)}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  await migrateAsOwner(url.href, migrations);
}

/**
 * Brings a database whose domain does not own it to the newest schema, as its owner `<database>_owner`, and lets the domain's role, `<database>`,
 * do what it needs and no more.
 *
 * @param url Of a role that may act as the owner.
 */
export async function migrateAsOwner(url: string, migrations: URL): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  if (INVALID_NAME.test(database)) throw new Error(`"${database}" is no name for a database`);
  const owner = ownerOf(database);
  await migrate(url, migrations, { as: owner });
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(`SET LOCAL ROLE ${owner}`);
      await transaction.unsafe(`REVOKE ALL ON DATABASE ${database} FROM ${database}`);
      await transaction.unsafe(`GRANT CONNECT ON DATABASE ${database} TO ${database}`);
      await transaction`SELECT let_serve(${database})`;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
