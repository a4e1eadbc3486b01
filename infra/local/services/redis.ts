import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { type Child, startChild } from './child.ts';
import { reasonOf, ServiceError, type ServiceSetting, secondsSince, untilHealthy } from './service.ts';

const execute = promisify(execFile);

interface RedisBinary {
  command: string;
  /** Where the libraries that came with it lie, when the system lacks them. */
  libraryFolders: readonly string[];
}

/** Starts Redis with its journal on, so that queued jobs outlive a restart. */
export async function startRedis(setting: ServiceSetting & { port: number }): Promise<{ redisUrl: string; stop: Child['stop'] }> {
  const binary = findOnPath(setting.env) ?? (await fromDebianPackages(setting));
  const startedAt = performance.now();
  const folder = join(setting.dataFolder, 'redis');
  mkdirSync(folder, { recursive: true });
  const settings: Record<string, string> = {
    bind: '127.0.0.1',
    port: String(setting.port),
    dir: folder,
    daemonize: 'no',
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const child = startChild({
    name: 'Redis',
    slug: 'redis',
    dataFolder: setting.dataFolder,
    command: binary.command,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    env: {
      PATH: setting.env.PATH,
      ...(binary.libraryFolders.length > 0 ? { LD_LIBRARY_PATH: binary.libraryFolders.join(delimiter) } : {}),
    },
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 10_000,
  });
  const redisUrl = `redis://127.0.0.1:${setting.port}`;
  try {
    await untilHealthy(
      'Redis',
      async () => {
        child.assertRunning();
        await pingRedis(redisUrl);
      },
      { timeoutMs: 15_000, signal: setting.signal },
    );
    child.assertRunning();
  } catch (error) {
    await child.stop();
    throw error;
  }
  child.watch(setting.report);
  setting.report(`Redis is ready on 127.0.0.1:${setting.port} (${secondsSince(startedAt)})`);
  return { redisUrl, stop: child.stop };
}

/** One PING within a second. Throws what the connection or the server said. */
export async function pingRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 1000,
    commandTimeout: 1000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: unknown = null;
  redis.on('error', (error) => {
    reason ??= error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw reason ?? error;
  } finally {
    redis.disconnect();
  }
}

function findOnPath(env: Record<string, string | undefined>): RedisBinary | null {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const command = join(folder, 'redis-server');
    if (folder !== '' && existsSync(command)) return { command, libraryFolders: [] };
  }
  return null;
}

const INSTALL_IT =
  'install it (macOS: brew install redis; Debian or Ubuntu: sudo apt-get install redis-server; Fedora: sudo dnf install redis), or set REDIS_URL';

/** Unpacks Debian's own packages beside the data: nothing is installed, no system service begins. */
async function fromDebianPackages(setting: ServiceSetting): Promise<RedisBinary> {
  const home = join(setting.downloadsFolder, 'redis');
  if (!existsSync(join(home, 'usr/bin/redis-server'))) {
    if ((await run('apt-get', ['--version'])) === null || (await run('dpkg', ['--version'])) === null)
      throw new ServiceError(`Redis is not on this machine: ${INSTALL_IT}.`);
    setting.report("Redis: not on PATH, fetching Debian's packages");
    const work = `${home}.${process.pid}`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    try {
      const download = async (): Promise<boolean> =>
        (await run('apt-get', ['download', ...(await missingPackages())], work)) !== null;
      // Without package lists nothing is found: fetching them needs root.
      if (!(await download()) && !((await run('apt-get', ['update'])) !== null && (await download())))
        throw new ServiceError(`Redis is not on this machine and apt-get could not download it: ${INSTALL_IT}.`);
      for (const file of readdirSync(work).filter((name) => name.endsWith('.deb')))
        if ((await run('dpkg', ['-x', file, '.'], work)) === null)
          throw new ServiceError(`Redis: the package ${file} could not be unpacked; ${INSTALL_IT}.`);
      rmSync(home, { recursive: true, force: true });
      renameSync(work, home);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return { command: join(home, 'usr/bin/redis-server'), libraryFolders: libraryFoldersIn(home) };
}

/** Redis's packages and the libraries below them that the system hasn't got. */
async function missingPackages(): Promise<string[]> {
  const wanted = new Set(['redis-server', 'redis-tools']);
  const unseen = ['redis-tools'];
  for (let name = unseen.pop(); name !== undefined; name = unseen.pop()) {
    const depends = (await run('apt-cache', ['depends', '--no-recommends', '--no-suggests', name])) ?? '';
    for (const [, library] of depends.matchAll(/^\s+Depends: (lib\S+)$/gm)) {
      if (library === undefined || wanted.has(library) || (await isInstalled(library))) continue;
      wanted.add(library);
      unseen.push(library);
    }
  }
  return [...wanted];
}

async function isInstalled(name: string): Promise<boolean> {
  const status = await run('dpkg-query', ['--status', name]);
  return status?.includes('Status: install ok installed') ?? false;
}

function libraryFoldersIn(home: string): string[] {
  const base = join(home, 'usr/lib');
  if (!existsSync(base)) return [];
  return [base, ...readdirSync(base).map((name) => join(base, name))].filter((folder) => {
    try {
      return readdirSync(folder).some((name) => name.includes('.so'));
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOTDIR') return false;
      throw new ServiceError(`Redis: ${folder} cannot be read: ${reasonOf(error)}`);
    }
  });
}

/** What the command printed, or null when it isn't there or failed. */
async function run(command: string, args: readonly string[], cwd?: string): Promise<string | null> {
  try {
    return (await execute(command, args, { cwd, timeout: 120_000 })).stdout;
  } catch {
    return null;
  }
}
