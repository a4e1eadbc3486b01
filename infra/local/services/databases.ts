import postgres from 'postgres';

/** A domain and the database it owns; its role has the database's name. */
export interface DomainDatabase {
  name: string;
  database: string;
}

// Two runs against one server make databases one after the other.
const LOCK = 461_022_193_307;
const INVALID_NAME = /[^a-z0-9_]/;

/**
 * Gives each domain a database and a role that owns it, may log in with `passwordFor(name)` and can connect to no other domain's
 * database. Safe to call again: what exists is kept, its password and rights set anew.
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
      await createDatabase(sql, domain.database);
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
  const [found] = await sql`SELECT FROM pg_roles WHERE rolname = ${role}`;
  const rights = 'LOGIN NOCREATEDB NOCREATEROLE';
  const verb = found === undefined ? 'CREATE' : 'ALTER';
  // Quoted by the server: these statements take no parameters.
  const [quoted] = await sql<{ password: string }[]>`SELECT quote_literal(${password}::text) AS password`;
  await sql.unsafe(`${verb} ROLE ${role} WITH ${rights} PASSWORD ${quoted?.password}`);
  const [me] = await sql<{ super: boolean }[]>`SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user`;
  // Only a member may make a database that belongs to another role.
  if (me?.super !== true) await sql.unsafe(`GRANT ${role} TO CURRENT_USER`);
}

async function createDatabase(sql: postgres.Sql, database: string): Promise<void> {
  const [found] = await sql`SELECT FROM pg_database WHERE datname = ${database}`;
  if (found === undefined) await sql.unsafe(`CREATE DATABASE ${database} OWNER ${database} TEMPLATE template0`);
  else await sql.unsafe(`ALTER DATABASE ${database} OWNER TO ${database}`);
  await sql.unsafe(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
}
