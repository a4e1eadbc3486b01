import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { postgresHome } from '@mint/local/services/postgres-home.ts';
import { postgresPrograms } from '@mint/local/services/postgres-programs.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import postgres from 'postgres';

const execute = promisify(execFile);
const downloads = fileURLToPath(new URL('../../.local/downloads', import.meta.url));
/** What the archive of the log is called by the server, and what keeps the log until the archive has it. */
const archiveName = 'mint_archive';

/** A server's data as they were while it served, and all that was committed since, on another disk. */
export interface DatabaseBackup {
  /** Puts the data in place of a server's that has gone, up to the last commit that anybody was told of. The server must not run. */
  restore(): Promise<void>;
  /** Ends the archive. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Takes a backup as docs/operations.md says: an archive that every commit waits for, and a copy of the data, made while the server serves.
 */
export async function startDatabaseBackup(databaseUrl: string, dataFolder: string): Promise<DatabaseBackup> {
  const programs = await postgresPrograms(downloads);
  const server = postgresHome(dataFolder);
  const folder = mkdtempSync(join(tmpdir(), 'mint-backup-'));
  const [base, log] = [join(folder, 'base'), join(folder, 'log')];
  mkdirSync(log, { mode: 0o700 });
  if (server.user !== null) for (const path of [folder, log]) chownSync(path, server.user.uid, server.user.gid);
  const asServer = { cwd: folder, env: { LC_ALL: 'C' }, ...server.user };
  await execute(join(programs, 'pg_receivewal'), ['--dbname', databaseUrl, '--slot', archiveName, '--create-slot'], asServer);
  const archive: ChildProcess = spawn(
    join(programs, 'pg_receivewal'),
    [
      '--dbname',
      `${databaseUrl}?application_name=${archiveName}`,
      '--slot',
      archiveName,
      '--directory',
      log,
      '--synchronous',
      '--no-loop',
    ],
    { ...asServer, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => archive.once('exit', () => resolve()));
  const stop = async () => {
    archive.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitForCommits(databaseUrl);
    await execute(
      join(programs, 'pg_basebackup'),
      ['--dbname', databaseUrl, '--pgdata', base, '--checkpoint', 'fast', '--wal-method', 'none'],
      asServer,
    );
    await execute(join(programs, 'pg_verifybackup'), ['--no-parse-wal', base], asServer);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    async restore() {
      await execute('find', [server.folder, '-mindepth', '1', '-delete'], asServer);
      await execute('cp', ['--archive', `${base}/.`, server.folder], asServer);
      // The newest segment isn't full yet, and is named so. This server has no archive of its own yet to wait for.
      const settings = [`restore_command = 'cp ${log}/%f %p || cp ${log}/%f.partial %p'`, "synchronous_standby_names = ''"];
      appendFileSync(join(server.folder, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
      await execute('touch', [join(server.folder, 'recovery.signal')], asServer);
    },
    stop,
  };
}

/** From now on no commit is told of before the archive has it. */
async function waitForCommits(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    await sql.unsafe(`alter system set synchronous_standby_names = '${archiveName}'`);
    await sql`select pg_reload_conf()`;
    await eventually(async () => {
      const [standby] = await sql`select sync_state from pg_stat_replication where application_name = ${archiveName}`;
      if (standby?.sync_state !== 'sync') throw new Error(`the archive is ${standby?.sync_state ?? 'not connected'}`);
    });
  } finally {
    await sql.end();
  }
}
