import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Child, startChild } from './child.ts';
import { type PostgresHome, postgresHome } from './postgres-home.ts';
import { commandLineOf, end, identify } from './processes.ts';
import { ServiceError, type ServiceSetting, secondsSince, untilHealthy } from './service.ts';

const SUPERUSER = 'postgres';

/** Starts PostgreSQL with full durability. `databaseUrl` is the superuser's. */
export async function startPostgres(
  setting: ServiceSetting & { port: number; maxConnections: number },
): Promise<{ databaseUrl: string; stop: Child['stop'] }> {
  const startedAt = performance.now();
  const home = postgresHome(setting.dataFolder);
  const passwordFile = join(setting.dataFolder, 'postgres-password');
  await initialise(home, passwordFile, setting);
  const password = readFileSync(passwordFile, 'utf8').trim();
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(setting.port),
    unix_socket_directories: '',
    max_connections: String(setting.maxConnections),
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    // A connection that went without a word must not hold its locks.
    tcp_keepalives_idle: '30',
    log_min_messages: 'warning',
  };
  const child = startChild({
    name: 'PostgreSQL',
    slug: 'postgres',
    dataFolder: setting.dataFolder,
    command: join(home.binaries, 'postgres'),
    args: ['-D', home.folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    cwd: home.folder,
    env: { PATH: setting.env.PATH, LC_ALL: 'C' },
    ...(home.user ?? {}),
    // Fast shutdown: ends sessions, rolls back, leaves the data clean.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 20_000,
  });
  const databaseUrl = `postgres://${SUPERUSER}:${password}@127.0.0.1:${setting.port}/postgres`;
  let version = '';
  try {
    await untilHealthy(
      'PostgreSQL',
      async () => {
        child.assertRunning();
        version = await selectVersion(databaseUrl);
      },
      { timeoutMs: 30_000, signal: setting.signal },
    );
    child.assertRunning();
  } catch (error) {
    await child.stop();
    throw error;
  }
  child.watch(setting.report);
  setting.report(`PostgreSQL ${version} is ready on 127.0.0.1:${setting.port} (${secondsSince(startedAt)})`);
  return { databaseUrl, stop: child.stop };
}

/** The server's version, asked over a connection of its own. Throws what the connection or the server said. */
export async function selectVersion(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    const [row] = await sql<{ version: string }[]>`SELECT current_setting('server_version') AS version`;
    return row?.version ?? '';
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Ends a server that a killed run left on this data folder: found by the lock file that PostgreSQL keeps, and only when that process
 * really is a PostgreSQL on this folder. Returns its name when there was one.
 */
export async function endStalePostgres(dataFolder: string): Promise<string | null> {
  const { folder } = postgresHome(dataFolder);
  const lockFile = join(folder, 'postmaster.pid');
  if (!existsSync(lockFile)) return null;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const identity = identify(pid);
  if (!commandLineOf(pid).includes(folder)) return null;
  const gone = await end(identity, [
    { signal: 'SIGINT', waitMs: 15_000 },
    { signal: 'SIGQUIT', waitMs: 5_000 },
  ]);
  if (!gone) throw new ServiceError(`PostgreSQL from an earlier run (process ${pid}) would not end. Stop it: kill -QUIT ${pid}`);
  return 'PostgreSQL';
}

/** Makes the cluster in an empty folder, with a password of its own. A half-made one is made again. */
async function initialise(home: PostgresHome, passwordFile: string, setting: ServiceSetting): Promise<void> {
  const complete = join(home.folder, 'mint-initialised');
  if (existsSync(complete) && existsSync(passwordFile)) return;
  // Data that live elsewhere are as good as deleted when the data folder was.
  if (existsSync(complete) && home.folder.startsWith(setting.dataFolder))
    throw new ServiceError(
      `PostgreSQL's password file ${passwordFile} is gone but its data are not: put it back, or delete ${home.folder} to begin anew.`,
    );
  setting.report('PostgreSQL: preparing its data folder');
  mkdirSync(home.folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(home.folder)) rmSync(join(home.folder, name), { recursive: true });
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  // The server's user may not be able to read ours: it gets a copy of its own.
  const handOver = mkdtempSync(join(tmpdir(), 'mint-'));
  const handOverFile = join(handOver, 'password');
  writeFileSync(handOverFile, password, { mode: 0o600 });
  if (home.user !== null) for (const path of [handOver, handOverFile]) chownSync(path, home.user.uid, home.user.gid);
  const tool = spawn(
    join(home.binaries, 'initdb'),
    [
      `--pgdata=${home.folder}`,
      `--username=${SUPERUSER}`,
      '--auth=scram-sha-256',
      `--pwfile=${handOverFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    {
      cwd: home.folder,
      env: { PATH: setting.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: setting.signal,
      ...(home.user ?? {}),
    },
  );
  let said = '';
  tool.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    tool.once('error', reject);
    tool.once('close', resolve);
  }).finally(() => rmSync(handOver, { recursive: true, force: true }));
  if (code !== 0) throw new ServiceError(`PostgreSQL could not prepare its data folder: ${said.trim().replaceAll('\n', ' ')}`);
  writeFileSync(complete, '');
}
