import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { lock } from 'proper-lockfile';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('manifests/', import.meta.url));
const downloads = fileURLToPath(new URL('../../.local/downloads/', import.meta.url));

/**
 * Builds the program that reads what deploys Mint by the code of Helm, Kubernetes, Docker Compose and BuildKit, once for each change of it; it is kept with what was
 * downloaded. Needs Go, which fetches the modules that go.sum pins.
 */
export async function buildManifestsTool(): Promise<string> {
  const sum = createHash('sha256');
  for (const file of readdirSync(folder).toSorted()) sum.update(readFileSync(join(folder, file)));
  const program = join(downloads, `manifests-${sum.digest('hex').slice(0, 16)}`);
  mkdirSync(downloads, { recursive: true });
  // Two test files ask for it at the same time.
  const release = await lock(folder, {
    lockfilePath: `${program}.lock`,
    retries: { retries: 600, minTimeout: 1_000, factor: 1 },
  });
  try {
    if (!existsSync(program)) await build(program);
  } finally {
    await release();
  }
  return program;
}

async function build(program: string): Promise<void> {
  const made = `${program}.made`;
  // Neither optimised nor to be debugged: compiling takes a third less, and it runs for a second. `nice`, because others run beside it.
  const flags = ['-p', '2', '-gcflags=all=-N -l -dwarf=false', '-ldflags=-s -w', '-buildvcs=false', '-o', made, '.'];
  await run('nice', ['-n', '10', 'go', 'build', ...flags], { cwd: folder, maxBuffer: 16 * 1024 * 1024 });
  renameSync(made, program);
}

/**
 * What the program prints for its arguments. Throws what it says on standard error.
 *
 * @param input What it reads on standard input.
 */
export async function readManifests<T>(program: string, args: readonly string[], input = ''): Promise<T> {
  const running = run(program, args, { maxBuffer: 64 * 1024 * 1024 });
  running.child.stdin?.end(input);
  return JSON.parse((await running).stdout) as T;
}
