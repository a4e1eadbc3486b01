import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf, ServiceError, type ServiceSetting } from './service.ts';

const execute = promisify(execFile);

/** A program that is used where it lies. */
export interface Binary {
  readonly command: string;
  /** Where the libraries that came with it lie, when the system lacks them. */
  readonly libraryFolders: readonly string[];
}

/** A program that is looked for, and how it is had otherwise. */
export interface WantedProgram {
  /** As people know it. */
  readonly name: string;
  /** The file's name, e.g. `redis-server`. */
  readonly file: string;
  /** Where it lies in Debian's package, e.g. `usr/bin/redis-server`. */
  readonly path: string;
  readonly packages: readonly string[];
  /** Of these, the one whose libraries it needs. */
  readonly linkedBy: string;
  /** Where they are unpacked, among what was downloaded. */
  readonly folder: string;
  /** What a person does who has neither it nor Debian. */
  readonly hint: string;
}

/** The program on PATH, else from Debian's own packages, unpacked and not installed: no system service begins. Throws a ServiceError. */
export async function findProgram(
  wanted: WantedProgram,
  setting: Pick<ServiceSetting, 'env' | 'downloadsFolder' | 'report'>,
): Promise<Binary> {
  for (const folder of (setting.env.PATH ?? '').split(delimiter)) {
    const command = join(folder, wanted.file);
    if (folder !== '' && existsSync(command)) return { command, libraryFolders: [] };
  }
  const home = join(setting.downloadsFolder, wanted.folder);
  if (!existsSync(join(home, wanted.path))) await unpack(wanted, home, setting.report);
  return { command: join(home, wanted.path), libraryFolders: libraryFoldersIn(home, wanted.name) };
}

/** A program's environment: PATH, and the libraries that came with it. */
export function environmentOf(
  binary: Binary,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return {
    PATH: env.PATH,
    ...(binary.libraryFolders.length > 0 ? { LD_LIBRARY_PATH: binary.libraryFolders.join(delimiter) } : {}),
  };
}

async function unpack(wanted: WantedProgram, home: string, report: ServiceSetting['report']): Promise<void> {
  const { name, hint } = wanted;
  if ((await run('apt-get', ['--version'])) === null || (await run('dpkg', ['--version'])) === null)
    throw new ServiceError(`${name} is not on this machine: ${hint}.`);
  report(`${name}: not on PATH, fetching Debian's packages`);
  const work = `${home}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const download = async (): Promise<boolean> =>
      (await run('apt-get', ['download', ...(await missingPackages(wanted))], work)) !== null;
    // Without package lists nothing is found: fetching them needs root.
    if (!(await download()) && !((await run('apt-get', ['update'])) !== null && (await download())))
      throw new ServiceError(`${name} is not on this machine and apt-get could not download it: ${hint}.`);
    for (const file of readdirSync(work).filter((entry) => entry.endsWith('.deb')))
      if ((await run('dpkg', ['-x', file, '.'], work)) === null)
        throw new ServiceError(`${name}: the package ${file} could not be unpacked; ${hint}.`);
    // Another run may have been quicker, and use it already.
    if (existsSync(join(home, wanted.path))) return;
    rmSync(home, { recursive: true, force: true });
    renameSync(work, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The packages and the libraries below them that the system hasn't got. */
async function missingPackages({ packages, linkedBy }: WantedProgram): Promise<string[]> {
  const wanted = new Set(packages);
  const unseen = [linkedBy];
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

function libraryFoldersIn(home: string, name: string): string[] {
  const base = join(home, 'usr/lib');
  if (!existsSync(base)) return [];
  return [base, ...readdirSync(base).map((entry) => join(base, entry))].filter((folder) => {
    try {
      return readdirSync(folder).some((entry) => entry.includes('.so'));
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOTDIR') return false;
      throw new ServiceError(`${name}: ${folder} cannot be read: ${reasonOf(error)}`);
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
