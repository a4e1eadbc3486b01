import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive, type ProcessIdentity } from './processes.ts';
import { ServiceError } from './service.ts';

/** One run for each data folder: throws a ServiceError while another one lives. */
export function lock(dataFolder: string): () => void {
  const file = join(dataFolder, 'run', 'supervisor.json');
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  const take = (): void => writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
  try {
    take();
  } catch {
    const other = readIdentity(file);
    if (other !== null && isAlive(other))
      throw new ServiceError(
        `The services already run from ${dataFolder} (process ${other.pid}): stop that run first (Ctrl-C, or kill ${other.pid}).`,
      );
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
}

function readIdentity(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
